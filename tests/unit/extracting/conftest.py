from dataclasses import replace

import pytest

from indexer.errors import DocumentError
from indexer.extracting.context import Context
from indexer.extracting.limits import Limits
from indexer.extracting.reading import read_file
from indexer.records import Document, Extraction, Section


class Reader:
    """Reads bytes in this process and gathers what a worker would send."""

    def __call__(
        self, content: bytes, name: str = "file", password=None, **limits
    ) -> Extraction:
        context = Context(limits=Limits(**limits), password=password)
        documents: list[Document] = []
        problem = None
        try:
            for piece in read_file(content, name, context):
                self._take(piece, documents)
        except DocumentError as error:
            problem = error.problem
        return Extraction(tuple(documents), problem)

    def _take(self, piece, documents) -> None:
        if isinstance(piece, Document):
            documents.append(piece)
        elif isinstance(piece, Section):
            last = documents[-1]
            documents[-1] = replace(last, sections=(*last.sections, piece))
        else:
            documents[-1] = replace(documents[-1], problem=piece)


@pytest.fixture
def read() -> Reader:
    """Return a function that reads bytes as a file of a name."""
    return Reader()
