import pytest

from indexer.extracting.formats.old_office.ole_members import file_of, native_file
from indexer.extracting.formats.old_office.ole_storage import Storage
from tests import old_office


@pytest.mark.parametrize(
    ("stream", "suffix"),
    [
        ("WordDocument", ".doc"),
        ("Workbook", ".xls"),
        ("Book", ".xls"),
        ("PowerPoint Document", ".ppt"),
        ("VisioDocument", ".vsd"),
    ],
)
def test_embedded_storage_becomes_a_file_of_its_own(stream, suffix):
    content, name = file_of({stream: b"content", "\x01CompObj": b"x"})
    assert name == suffix
    assert Storage(content).read(stream).startswith(b"content")


@pytest.mark.parametrize(
    ("stream", "content", "suffix"),
    [
        ("Package", b"PK\x03\x04 rest", ""),
        ("EmbeddedOdf", b"PK\x03\x04 rest", ""),
        ("CONTENTS", b"%PDF-1.4 rest", ".pdf"),
    ],
)
def test_file_kept_as_it_is_is_handed_on(stream, content, suffix):
    assert file_of({stream: content}) == (content, suffix)


def test_object_that_is_no_document_is_left_out():
    assert file_of({"Equation Native": b"x", "CONTENTS": b"ink"}) is None


def test_package_tells_name_and_content():
    stream = old_office.packaged("C:\\a\\plan.txt", b"content")
    assert native_file(stream) == (b"content", "plan.txt")
    assert all(native_file(stream[:end]) is None for end in range(len(stream) - 7))
