"""One module a format, and the one table that says which reads what.

A reader is `extract(content, name, context)` and yields `Piece`s. It converts the
exceptions of the libraries it uses; nothing but a `DocumentError` may leave it, apart
from `MemoryError` and `RecursionError`.
"""

from collections.abc import Callable, Iterator

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats import (
    docx,
    html,
    markdown,
    pdf,
    plain_text,
    source_code,
)
from indexer.extracting.mail import message

READERS: dict[str, Callable[[bytes, str, Context], Iterator[Piece]]] = {
    "text": plain_text.extract,
    "markdown": markdown.extract,
    "html": html.extract,
    "code": source_code.extract,
    "pdf": pdf.extract,
    "docx": docx.extract,
    "mail": message.extract,
}
