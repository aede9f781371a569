"""The files inside a PDF: attached to it, members of a portfolio, pinned to pages.

The entries are those of ISO 32000-1, 7.11.
"""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from indexer.errors import DamagedError
from indexer.extracting.formats.paged.mupdf import ask

if TYPE_CHECKING:
    import pymupdf

MAX_FILES = 1_000
"""In one document, and on one page."""
FILE_ANNOTATION = 17
"""The number that the library gives to files pinned to a place."""
_NAMES = ("UF", "F", "Unix", "DOS", "Mac")
"""Where the name of a file stands, the best first."""


def attached_files(
    pdf: "pymupdf.Document", pages: list[int]
) -> Iterator[tuple[str, bytes | None]]:
    """Yield name and content of the files in a document, None for a damaged one.

    `pages` are those that have files pinned to them.
    """
    found = _kept(_embedded, pdf)
    for number in pages:
        found += _kept(_pinned, pdf, number)
    for number, entry in enumerate(found[:MAX_FILES], 1):
        try:
            yield ask(_name, entry) or f"attachment {number}", ask(_content, entry)
        except DamagedError:
            yield f"attachment {number}", None


def _kept(question: Any, *values: Any) -> list[Any]:  # noqa: ANN401 - the library's
    try:
        return ask(lambda: list(islice(question(*values), MAX_FILES)))  # type: ignore[no-any-return]
    except DamagedError:
        return []


def _embedded(pdf: "pymupdf.Document") -> Iterator[Any]:
    """Yield the entries of all attached files, however deep their list is nested."""
    from pymupdf import mupdf

    document = mupdf.pdf_document_from_fz_document(pdf.this)
    tree = mupdf.pdf_load_name_tree(document, mupdf.pdf_new_name("EmbeddedFiles"))
    for index in range(min(mupdf.pdf_dict_len(tree), MAX_FILES)):
        yield mupdf.pdf_dict_get_val(tree, index)


def _pinned(pdf: "pymupdf.Document", number: int) -> Iterator[Any]:
    from pymupdf import mupdf

    page = pdf.load_page(number - 1)
    for annotation in page.annots(types=[FILE_ANNOTATION]):
        entry = mupdf.pdf_annot_obj(annotation.this)
        yield mupdf.pdf_dict_gets(entry, "FS")


def _name(entry: Any) -> str:  # noqa: ANN401
    from pymupdf import mupdf

    for name in _NAMES:
        told = mupdf.pdf_dict_gets(entry, name)
        if mupdf.pdf_is_string(told):
            return str(mupdf.pdf_to_text_string(told)).strip()
    return ""


def _content(entry: Any) -> bytes:  # noqa: ANN401
    from pymupdf import mupdf

    packed = mupdf.pdf_load_embedded_file_contents(entry)
    return bytes(mupdf.fz_buffer_extract_copy(packed))
