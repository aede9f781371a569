"""Comments in workbooks: notes on cells and the threads of newer Excel.

ECMA-376 part 1, 18.7 (comments) and [MS-XLSX] 2.6.205 (threaded comments).
"""

from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import DocumentError
from indexer.extracting.formats.office_package import Package
from indexer.extracting.formats.tables import sheet_place
from indexer.extracting.formats.xlsx_cells import rich_text, row_of
from indexer.extracting.formats.xml_trees import Element
from indexer.records import Section

_STAND_IN = "[Threaded comment]"
"""How the note begins that older Excel shows in place of a thread."""


def comment_sections(package: Package, sheet: str, name: str) -> Iterator[Section]:
    """Yield the comments on a sheet with the rows that they are on.

    Raises:
        DocumentError: they cannot be read.
    """
    threads = [
        _thread_comment(one, people(package))
        for part in package.related(sheet, "threadedComment")
        for one in package.tree(part).iter("{*}threadedComment")
    ]
    answered = {reference for reference, _ in threads}
    yield from comments_by_row(threads, name)
    notes: list[tuple[str, str]] = []
    for part in package.related(sheet, "comments"):
        root = package.tree(part)
        for one in root.iter("{*}comment"):
            text = "".join(rich_text(body) for body in one.iterchildren("{*}text"))
            reference = one.get("ref", "")
            if reference not in answered or not text.startswith(_STAND_IN):
                notes.append((reference, text))
    yield from comments_by_row(notes, name)


def comments_by_row(notes: list[tuple[str, str]], name: str) -> Iterator[Section]:
    """Yield comments, given with their cells, as one section for each row."""
    texts: dict[int | None, list[str]] = {}
    for reference, text in notes:
        if text.strip():
            texts.setdefault(row_of(reference), []).append(text.strip())
    for row, said in texts.items():
        place = replace(sheet_place(name, row), part="comments")
        yield Section("\n".join(said), place)


def people(package: Package) -> dict[str, str]:
    """Return the names of those who comment, by their ids."""
    names: dict[str, str] = {}
    for part in package.names:
        if "/persons/" in f"/{part.lower()}" and part.lower().endswith(".xml"):
            try:
                for person in package.tree(part).iter("{*}person"):
                    names[person.get("id", "")] = person.get("displayName", "")
            except DocumentError:
                continue
    return names


def _thread_comment(comment: Element, names: dict[str, str]) -> tuple[str, str]:
    author = names.get(comment.get("personId", ""), "")
    text = "".join(one.text or "" for one in comment.iterchildren("{*}text"))
    return comment.get("ref", ""), f"{author}: {text}" if author and text else text
