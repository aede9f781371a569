"""What the preview asks of the server: parts of a document, and pages as pictures."""

import io
import os
import threading

import pytest

from indexer.errors import ExtractorCrashError
from indexer.extracting.process import ExtractorProcess
from indexer.extracting.protocol import ViewWanted
from indexer.library import open_library
from indexer.messages import DrawPage, PagePicture, ShowDocument
from indexer.pipeline import as_root
from indexer.previewing import PageDrawer, document_report
from indexer.records import Mark
from tests import samples

PATIENCE_S = 30.0


@pytest.fixture(scope="module")
def filled(new_library, tmp_path_factory):
    """A library with a document of two pages, a long text and a mailbox."""
    folder = tmp_path_factory.mktemp("preview")
    documents = folder / "documents"
    documents.mkdir()
    content = samples.pdf("The first page is short.", "The rent is due in May.")
    (documents / "lease.pdf").write_bytes(content)
    lines = "".join(f"Line {n} is about {n * n}.\n\n" for n in range(600))
    (documents / "long.txt").write_text(lines)
    with open_library(new_library(folder / "library")) as library:
        library.include(documents)
        library.reconcile()
        yield library


@pytest.fixture
def drawn(filled):
    """Draws a page and returns what is told of it, and its pixels."""
    told = []
    come = threading.Event()

    def send(picture, pixels):
        told.append((picture, pixels))
        come.set()

    def roots():
        return {root.root_id: as_root(root) for root in filled.catalogue.roots()}

    drawer = PageDrawer(filled.catalogue, roots, send)
    drawer.start()

    def draw(**wanted):
        come.clear()
        drawer.ask(DrawPage(**{"number": 1, "document": 0, "width": 120, **wanted}))
        assert come.wait(PATIENCE_S)
        return told[-1]

    yield draw
    drawer.close()


def file_id(library, name):
    (root,) = library.catalogue.roots()
    path = os.path.join(root.path, os.fsencode(name))
    return library.catalogue.file_at(path).file_id


def test_a_page_comes_as_pixels_with_its_passage_boxed(filled, drawn):
    told, pixels = drawn(
        file_id=file_id(filled, "lease.pdf"),
        page=2,
        passage="The rent is due in May.",
        marks=(Mark(4, 8, "words"),),
    )
    assert (told.page, told.pages, told.width, told.problem) == (2, 2, 120, "")
    assert told.size == len(pixels) == told.width * told.height * 3
    assert [box.reason for box in told.boxes] == ["passage", "words"]


@pytest.mark.parametrize(
    ("name", "page"), [("long.txt", 1), ("lease.pdf", 9)], ids=["text", "no such page"]
)
def test_what_has_no_such_page_says_why(filled, drawn, name, page):
    told, pixels = drawn(file_id=file_id(filled, name), page=page)
    assert told.problem.endswith(".")
    assert (told.size, pixels) == (0, b"")


def test_a_file_that_is_gone_says_so(drawn):
    told, _ = drawn(file_id=999_999, page=1)
    assert "no longer where it was" in told.problem


def test_a_newer_number_lets_older_pages_wait_no_longer(filled):
    told: list[PagePicture] = []
    done = threading.Event()

    def send(picture, _pixels):
        told.append(picture)
        if picture.number == 2:
            done.set()

    drawer = PageDrawer(filled.catalogue, dict, send)
    for number, page in ((1, 1), (1, 2), (2, 3)):
        drawer.ask(DrawPage(number, 999_999, 0, page, 100))
    drawer.start()
    assert done.wait(PATIENCE_S)
    drawer.close()
    assert [(one.number, one.page) for one in told] == [(2, 3)]


def test_a_view_whose_pixels_do_not_fit_is_taken_for_a_crash():
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("indexer.extracting.conversation.BYTES_PER_PIXEL", 4)
        process = ExtractorProcess()
        content = io.BytesIO(samples.pdf("text"))
        with pytest.raises(ExtractorCrashError):
            process.view("a.pdf", content, ViewWanted(1, 50))
        process.close()


def test_a_document_is_told_in_parts_that_join(filled):
    number = file_id(filled, "long.txt")
    first = document_report(filled.catalogue, ShowDocument(1, number, 0, after=5))
    assert (first.begins, first.ends, len(first.passages)) == (True, False, 5)
    start = first.passages[-1].number + 1
    rest = document_report(
        filled.catalogue, ShowDocument(2, number, 0, start, before=2, after=200)
    )
    assert (rest.begins, rest.ends) == (False, True)
    assert rest.passages[:2] == first.passages[-2:]
    assert rest.passages[-1].text.endswith("Line 599 is about 358801.")
    back = document_report(
        filled.catalogue, ShowDocument(3, number, 0, start, before=99, after=0)
    )
    assert back.passages == first.passages
    assert back.begins


def test_a_document_that_is_gone_is_told_as_gone(filled):
    report = document_report(filled.catalogue, ShowDocument(1, 999_999, 0))
    assert (report.about, report.passages) == (None, ())
