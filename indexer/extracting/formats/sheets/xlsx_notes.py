"""Comments in workbooks: notes on cells and the threads of newer Excel.

ECMA-376 part 1, 18.7 (comments) and [MS-XLSX] 2.6.205 (threaded comments).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer.errors import DocumentError
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.sheets.tables import sheet_place
from indexer.extracting.formats.sheets.xlsx_cells import MAX_ROW, rich_text, row_of
from indexer.extracting.formats.xml_trees import Element
from indexer.records import Section

_STAND_IN = "[Threaded comment]"
"""How the note begins that older Excel shows in place of a thread."""


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a cell; its row is not always known."""

    row: int | None
    text: str


def comment_sections(package: Package, sheet: str, name: str) -> Iterator[Section]:
    """Yield the comments on a sheet with the rows that they are on.

    Raises:
        DocumentError: they cannot be read.
    """
    notes = [
        Note(
            row_of(one.get("ref", "")),
            "".join(rich_text(body) for body in one.iterchildren("{*}text")),
        )
        for part in package.related(sheet, "comments")
        for one in package.tree(part).iter("{*}comment")
    ]
    yield from comments_by_row(threaded_notes(package, sheet), notes, name)


def threaded_notes(package: Package, sheet: str) -> list[Note]:
    """Return the comments in threads on a sheet, with who wrote them.

    Raises:
        DocumentError: they cannot be read.
    """
    parts = package.related(sheet, "threadedComment")
    people = _people(package) if parts else {}
    return [
        Note(row_of(one.get("ref", "")), _thread_text(one, people))
        for part in parts
        for one in package.tree(part).iter("{*}threadedComment")
    ]


def comments_by_row(
    threads: Iterable[Note], notes: Iterable[Note], name: str
) -> Iterator[Section]:
    """Yield a section for each row; notes that stand in for threads are left out."""
    texts: dict[int | None, list[str]] = {}
    for note in threads:
        texts.setdefault(note.row, []).append(note.text.strip())
    for note in notes:
        if note.row not in texts or not note.text.startswith(_STAND_IN):
            texts.setdefault(note.row, []).append(note.text.strip())
    for row, said in texts.items():
        known = None if row is None else min(row, MAX_ROW)
        place = replace(sheet_place(name, known), part="comments")
        yield Section("\n".join(filter(None, said)), place)


def _people(package: Package) -> dict[str, str]:
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


def _thread_text(comment: Element, names: dict[str, str]) -> str:
    author = names.get(comment.get("personId", ""), "")
    text = "".join(one.text or "" for one in comment.iterchildren("{*}text"))
    return f"{author}: {text}" if author and text else text
