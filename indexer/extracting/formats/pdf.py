"""PDF: a section a page, with the headings of the outline."""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from indexer.errors import (
    DamagedError,
    EmptyError,
    EncryptedError,
    ScanError,
    TooLargeError,
)
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.titles import sane_title
from indexer.records import Document, Place, Section

if TYPE_CHECKING:
    import pymupdf

_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\xad]\n([^\W\d_])")
"""A word divided at the end of a line; the library joins these in another mode only."""
_FIELDS = ("author", "subject", "keywords")
MAX_HEADINGS = 20_000
"""In the outline; a longer one is cut."""


def quiet_library() -> None:
    """Load the library and keep it from printing."""
    import pymupdf

    pymupdf.TOOLS.mupdf_display_errors(on=False)
    pymupdf.TOOLS.mupdf_display_warnings(on=False)
    pymupdf.no_recommend_layout()


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document and a section for each page with text.

    Raises:
        DocumentError: protected, damaged, a scan, or without text; the pages that
            could be read were yielded before.
    """
    quiet_library()
    with _opened(content) as pdf:
        if pdf.needs_pass and not _ask(pdf.authenticate, context.password or ""):
            raise EncryptedError
        metadata = pdf.metadata or {}
        yield Document(
            "pdf",
            sane_title(metadata.get("title")),
            metadata={
                field: told for field in _FIELDS if (told := metadata.get(field))
            },
        )
        yield from _pages(pdf, context)


def _opened(content: bytes) -> "pymupdf.Document":
    import pymupdf

    return _ask(pymupdf.open, stream=content, filetype="pdf")


def _ask(question: Callable[..., Any], *values: object, **options: object) -> Any:  # noqa: ANN401
    """Return what the library answers.

    Raises:
        DamagedError: it gave up; on damaged files nearly any exception leaves it.
    """
    import pymupdf

    try:
        return question(*values, **options)
    except (
        RuntimeError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        pymupdf.mupdf.FzErrorBase,
    ) as error:
        raise DamagedError(detail=str(error)) from error


def _pages(pdf: "pymupdf.Document", context: Context) -> Iterator[Piece]:
    outline = _Outline(pdf)
    texts = broken = 0
    count = _ask(lambda: pdf.page_count)
    for number in range(1, min(count, context.limits.pages) + 1):
        text = _page_text(pdf, number, context)
        context.beat()
        if text is None:
            broken += 1
        elif text.strip():
            texts += 1
            yield Section(text, Place(page=number, headings=outline.at(number)))
    if broken:
        raise DamagedError(_unread(broken))
    if count > context.limits.pages:
        raise TooLargeError(
            f"Only the first {context.limits.pages:,} pages are searchable."
        )
    if not texts:
        raise _without_text(pdf, count)


def _unread(broken: int) -> str:
    pages = "One page" if broken == 1 else f"{broken:,} pages"
    return f"This file is damaged: {pages} could not be read."


def _page_text(pdf: "pymupdf.Document", number: int, context: Context) -> str | None:
    """Return the text of a page, None where it cannot be read."""
    import pymupdf

    try:
        page = _ask(pdf.load_page, number - 1)
        blocks = _ask(page.get_text, "blocks", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)
        comments = _ask(_comments, page)
    except DamagedError:
        return None
    texts = (str(block[4]).strip("\n") for block in blocks if block[6] == 0)
    joined = "\n\n".join(text for text in (*texts, *comments) if text)
    return _DIVIDED.sub(_undivided, joined[: context.limits.page_characters])


def _comments(page: "pymupdf.Page") -> list[str]:
    """Return what readers of a page wrote on it: notes and remarks on passages."""
    if page.first_annot is None:
        return []
    return [str(annotation.info.get("content") or "") for annotation in page.annots()]


def _undivided(divided: re.Match[str]) -> str:
    return divided[1] if divided[1].islower() else divided[0]


def _without_text(
    pdf: "pymupdf.Document", count: int
) -> ScanError | EmptyError | DamagedError:
    if not count:
        return DamagedError("This file is damaged: no page could be found in it.")
    for index in range(min(count, 20)):
        try:
            if _ask(pdf.get_page_images, index):
                return ScanError()
        except DamagedError as error:
            return error
    return DamagedError() if pdf.is_repaired else EmptyError()


class _Outline:
    """The headings in force on each page, told in ascending order."""

    def __init__(self, pdf: "pymupdf.Document") -> None:
        try:
            entries = _ask(pdf.get_toc, simple=True)[:MAX_HEADINGS]
        except DamagedError:
            entries = []
        # Within one page the order of the outline is the order of reading.
        self._entries = sorted(entries, key=lambda entry: int(entry[2]))
        self._next = 0
        self._path: list[tuple[int, str]] = []

    def at(self, page: int) -> tuple[str, ...]:
        """Return the heading path at the first heading on a page, or before it."""
        told: tuple[str, ...] | None = None
        while self._next < len(self._entries) and self._entries[self._next][2] <= page:
            level, heading, of_page = self._entries[self._next]
            self._next += 1
            self._path = [one for one in self._path if one[0] < level]
            self._path.append((level, str(heading)))
            if of_page == page and told is None:
                told = self._headings()
        return self._headings() if told is None else told

    def _headings(self) -> tuple[str, ...]:
        return tuple(heading for _, heading in self._path)
