"""Scans: drawn by an extractor, read by a stand-in of Tesseract, found by words."""

import io
import shutil

import pytest
from PIL import Image

from indexer.ocr.tesseract import find_tesseract
from indexer.records import Mode
from tests import samples
from tests.documents_found import documents_found
from tests.stand_in_tesseract import install

TEXT = "The chimney sweep comes on Thursday."


@pytest.fixture
def scans(library, tmp_path):
    """The stage of a library that wants scans to be read."""
    environment = install(tmp_path / "programs", TEXT)
    library.scans.find = lambda: find_tesseract(environment)
    library.set_scans(wanted=True, languages="")
    return library.scans


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "scan.pdf").write_bytes(samples.scanned_pdf())
    return folder


def read(library, folder):
    library.include(folder)
    library.reconcile()
    library.scans.read_all(library.gate.go_on)
    library.embed_all()


def found(library, words="chimney"):
    answer = library.search(words, mode=Mode.WORDS)
    return [
        (one.path.rpartition("/")[2], one.member) for one in documents_found(answer)
    ]


def test_a_scan_is_found_by_its_words_and_its_page(library, scans, folder):
    read(library, folder)
    assert found(library) == [("scan.pdf", None)]
    (result,) = library.search("chimney", mode=Mode.WORDS).results
    assert result.hits[0].place.page == 1
    assert library.catalogue.problems(9) == []


def test_scans_wait_as_long_as_nobody_wants_them_read(library, scans, folder):
    library.set_scans(wanted=False, languages="")
    read(library, folder)
    assert found(library) == []
    assert scans.waiting == 1
    (problem,) = library.catalogue.problems(9)
    assert problem.code == "scan"


def test_a_copy_is_not_read_twice(library, scans, folder):
    read(library, folder)
    shutil.copy(folder / "scan.pdf", folder / "copy.pdf")
    library.reconcile()
    assert scans.waiting == 0
    assert sorted(found(library)) == [("copy.pdf", None), ("scan.pdf", None)]


def test_a_scan_attached_to_a_mail_is_read(library, scans, folder):
    (folder / "scan.pdf").unlink()
    attachment = samples.part(samples.scanned_pdf(), "application/pdf", "letter.pdf")
    (folder / "mail.eml").write_bytes(
        samples.multipart(samples.part("See the letter."), attachment)
    )
    read(library, folder)
    assert found(library) == [("mail.eml", "letter.pdf")]


def test_a_scan_in_a_mailbox_is_read(library, scans, folder):
    (folder / "scan.pdf").unlink()
    attachment = samples.part(samples.scanned_pdf(), "application/pdf", "letter.pdf")
    mail = samples.multipart(samples.part("See the letter."), attachment)
    begin = b"From a@b Tue Mar 12 09:30:00 2024\n"
    other = begin + samples.mail() + b"\n\n"
    (folder / "Inbox").write_bytes(other + begin + mail + b"\n\n")
    read(library, folder)
    ((name, member),) = found(library)
    assert name == "Inbox"
    assert member.endswith("/letter.pdf")


def test_a_picture_is_read_too(library, scans, folder):
    (folder / "scan.pdf").unlink()
    picture = io.BytesIO()
    Image.new("RGB", (300, 200), "white").save(picture, "PNG")
    (folder / "photo.png").write_bytes(picture.getvalue())
    read(library, folder)
    assert found(library) == [("photo.png", None)]


def test_a_scan_without_text_says_so(library, scans, folder, tmp_path):
    environment = install(tmp_path / "others", does="print('')")
    scans.find = lambda: find_tesseract(environment)
    read(library, folder)
    (problem,) = library.catalogue.problems(9)
    assert problem.code == "empty"
    assert scans.waiting == 0


def test_what_was_read_is_forgotten_with_its_file(library, scans, folder):
    read(library, folder)
    (folder / "scan.pdf").unlink()
    library.reconcile()
    library.pipeline.tidy()
    assert found(library) == []
    with library.catalogue.reading() as db:
        assert db.execute("SELECT COUNT(*) FROM recognised").fetchone() == (0,)
