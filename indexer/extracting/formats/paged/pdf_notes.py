"""What readers of a PDF wrote on its pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import TYPE_CHECKING

from indexer.extracting.formats.paged.mupdf import ask
from indexer.extracting.formats.paged.pdf_files import FILE_ANNOTATION

if TYPE_CHECKING:
    import pymupdf

MAX_NOTES = 2_000
"""On one page."""

_FREE_TEXT = 2
"""The number that the library gives to text in the margin."""
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
        if annotation.type[0] == FILE_ANNOTATION:
            text = _description(annotation, text)
        if text and text not in seen:
            seen.add(text)
            author = str(info.get("title") or "").strip()
            yield Note(text, author, on_page=annotation.type[0] == _FREE_TEXT)


def _description(annotation: "pymupdf.Annot", text: str) -> str:
    """Return what is told about a pinned file besides its name."""
    told = annotation.file_info
    lines = (text, str(told.get("description") or ""))
    return "\n".join(line for line in lines if line and line != told.get("filename"))


def _rich_text(page: "pymupdf.Page", annotation: "pymupdf.Annot") -> str:
    kind, value = page.parent.xref_get_key(annotation.xref, "RC")
    return unescape(_TAG.sub(" ", value)).strip() if kind == "string" else ""


def has_pinned_files(page: "pymupdf.Page") -> bool:
    """Return whether files are pinned to a page."""
    if page.first_annot is None:
        return False
    return any(kind == FILE_ANNOTATION for _, kind, _ in ask(page.annot_xrefs))
