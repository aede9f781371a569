import pytest

from indexer.extracting.formats.old_office.vsd_packing import unpacked
from indexer.records import ProblemCode, Role
from tests import old_office


@pytest.mark.parametrize("version", [6, 11])
def test_texts_stand_on_their_pages(read, version):
    pages = (["Größe\n", "Pump"], ["Boiler"])
    content = old_office.visio(*pages, version=version, masters=["Process"])
    (document,) = read(content, "a.vsd").documents
    assert document.kind == "vsd"
    assert [(one.place.page, one.role, one.text) for one in document.sections] == [
        (1, Role.BODY, "Größe\nPump"),
        (2, Role.BODY, "Boiler"),
        (None, Role.ASIDE, "Process"),
    ]


def test_visio_before_2000_is_found_by_its_name(read):
    content = old_office.visio(["a"], version=5)
    assert read(content, "a.vsd").problem.code is ProblemCode.UNSUPPORTED


def test_drawing_without_streams_is_damaged(read):
    stream = bytes(0x1A) + b"\x0b" + bytes(100)
    content = old_office.write_storage({"VisioDocument": stream})
    assert read(content, "a.vsd").problem.code is ProblemCode.DAMAGED


def test_packed_bytes_and_references_are_unpacked():
    assert unpacked(b"\xff" + b"abcdefgh", 100) == b"abcdefgh"
    # Three bytes from the beginning of the window, which starts at 4078.
    assert unpacked(b"\x07abc\xee\xf0", 100) == b"abcabc"


def test_unpacking_ends_at_its_limit_and_at_a_break():
    assert len(unpacked(b"\x00" + b"\xee\xff" * 8, 20)) < 200
    assert unpacked(b"\x01a\xee", 100) == b"a"
