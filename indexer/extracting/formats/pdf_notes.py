"""What readers of a PDF wrote on its pages, and the files pinned to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from indexer.errors import DamagedError
from indexer.extracting.formats.mupdf import ask

if TYPE_CHECKING:
    import pymupdf

MAX_NOTES = 2_000
"""On one page."""
MAX_FILES = 1_000
"""In one document."""

_FREE_TEXT, _FILE = 2, 17
"""Numbers that the library gives to kinds of annotations."""
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Note:
    """A remark; `on_page` says that the page shows its text already."""

    text: str
    author: str
    on_page: bool

    @property
    def line(self) -> str:
        """The remark behind its author."""
        return f"{self.author}: {self.text}" if self.author else self.text


def notes(page: "pymupdf.Page") -> list[Note]:
    """Return the remarks on a page: notes, free text, comments on passages.

    Raises:
        DamagedError: the library gave up on them.
    """
    return ask(lambda: list(_notes(page)))  # type: ignore[no-any-return]


def _notes(page: "pymupdf.Page") -> Iterator[Note]:
    if page.first_annot is None:
        return
    seen: set[str] = set()
    for annotation in islice(page.annots(), MAX_NOTES):
        info = annotation.info
        text = str(info.get("content") or "").strip() or _rich_text(page, annotation)
        subject = str(info.get("subject") or "").strip()
        # Programs write the name of the tool into the subject of what it drew.
        if annotation.type[0] == _FILE and subject and subject != text:
            text = f"{subject}\n{text}".strip()
        if text and text not in seen:
            seen.add(text)
            author = str(info.get("title") or "").strip()
            yield Note(text, author, on_page=annotation.type[0] == _FREE_TEXT)


def _rich_text(page: "pymupdf.Page", annotation: "pymupdf.Annot") -> str:
    kind, value = page.parent.xref_get_key(annotation.xref, "RC")
    return unescape(_TAG.sub(" ", value)).strip() if kind == "string" else ""


def attached_files(
    pdf: "pymupdf.Document", pages: list[int]
) -> Iterator[tuple[str, bytes | None]]:
    """Yield name and content of the files in a document, None for a damaged one.

    `pages` are those that hold files pinned to a place.
    """
    try:
        count = min(int(ask(pdf.embfile_count)), MAX_FILES)
    except DamagedError:
        count = 0
    for index in range(count):
        yield from _embedded(pdf, index)
    for number in pages:
        yield from _pinned(pdf, number)


def _embedded(
    pdf: "pymupdf.Document", index: int
) -> Iterator[tuple[str, bytes | None]]:
    try:
        info = ask(pdf.embfile_info, index)
    except DamagedError:
        info = {}
    told = info.get("ufilename") or info.get("filename") or info.get("name")
    name = str(told or f"attachment {index + 1}")
    try:
        yield name, bytes(ask(pdf.embfile_get, index))
    except DamagedError:
        yield name, None


def _pinned(pdf: "pymupdf.Document", number: int) -> Iterator[tuple[str, bytes | None]]:
    try:
        page = ask(pdf.load_page, number - 1)
        found = ask(lambda: list(islice(page.annots(types=[_FILE]), MAX_NOTES)))
    except DamagedError:
        return
    for annotation in found:
        try:
            told = ask(lambda one=annotation: one.file_info)
            content = bytes(ask(annotation.get_file))
        except DamagedError:
            yield "attachment", None
        else:
            yield str(told.get("filename") or "attachment"), content


def has_pinned_files(page: "pymupdf.Page") -> bool:
    """Return whether files are pinned to a page."""
    if page.first_annot is None:
        return False
    return any(kind == _FILE for _, kind, _ in ask(page.annot_xrefs))
