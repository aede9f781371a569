import pytest

from indexer.document_records import DocumentAbout, DocumentName, Passage
from indexer.messages import DocumentReport
from indexer.records import (
    Place,
)

START = Place()


@pytest.fixture
def make_passages():
    """Return passages numbered from `first` on, at one place."""

    def make(*texts, first=1, place=START):
        return tuple(
            Passage(number, text, place) for number, text in enumerate(texts, first)
        )

    return make


@pytest.fixture
def make_report(make_passages):
    def make(number, *texts, kind="text", first=1, place=START, **more):
        about = DocumentAbout("/a/lease", DocumentName(0, None, kind, ""), 1.7e9)
        passages = make_passages(*texts, first=first, place=place)
        return DocumentReport(number, more.pop("about", about), passages, **more)

    return make
