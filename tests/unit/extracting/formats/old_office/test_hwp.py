import struct

import pytest

from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.records import ProblemCode, Role
from tests import old_office
from tests.old_office import hwp, hwp_record, hwp_text

CONTROL, LIST = 71, 72


def control(name: str, level=1) -> bytes:
    return hwp_record(CONTROL, level, name.encode()[::-1] + bytes(4))


def cell(row: int, column: int, text: str) -> bytes:
    head = struct.pack("<IIHH", 1, 0, column, row) + bytes(20)
    return hwp_record(LIST, 2, head) + hwp_text(text, 3)


@pytest.mark.parametrize("flags", [0, 1], ids=["plain", "packed"])
def test_paragraphs_are_read(read, flags):
    content = hwp(
        hwp_text("안녕하세요 セカイ"), hwp_text("둘째"), flags=flags, title="제목"
    )
    (document,) = read(content, "a.hwp").documents
    assert (document.kind, document.title) == ("hwp", "제목")
    assert [one.text for one in document.sections] == ["안녕하세요 セカイ\n둘째"]


def test_controls_between_characters_are_left_out(read):
    units = "\x02" + "secd123" + "가\x09" + "1234567" + "나\x1e다"
    (section,) = read(hwp(hwp_text(units)), "a.hwp").documents[0].sections
    assert section.text == "가\t나\u00a0다"


def test_rows_of_tables_are_lines(read):
    cells = cell(0, 0, "Flat") + cell(0, 1, "Rent") + cell(1, 0, "3b") + cell(1, 1, "9")
    stream = hwp_text("Rents") + control("tbl ") + cells + hwp_text("End", 1)
    (section,) = read(hwp(stream), "a.hwp").documents[0].sections
    assert section.text == "Rents\nFlat\tRent\n3b\t9\nEnd"


def test_notes_and_margins_are_told_apart(read):
    stream = (
        hwp_text("Body")
        + control("fn  ")
        + hwp_text("Below", 3)
        + control("head")
        + hwp_text("Berg", 3)
    )
    sections = read(hwp(stream), "a.hwp").documents[0].sections
    assert [(one.place.part, one.role, one.text) for one in sections] == [
        (None, Role.BODY, "Body"),
        ("footnotes", Role.BODY, "Below"),
        ("header", Role.ASIDE, "Berg"),
    ]


def test_short_text_serves_where_there_is_no_other(read):
    (section,) = read(hwp(preview="미리 보기"), "a.hwp").documents[0].sections
    assert section.text == "미리 보기"


def test_password_is_told(read):
    content = hwp(hwp_text("x"), flags=3, preview="secret")
    extraction = read(content, "a.hwp")
    assert extraction.problem.code is ProblemCode.ENCRYPTED
    assert not extraction.documents[0].sections


def test_broken_packing_is_told_and_the_rest_kept(read):
    content = bytearray(hwp(hwp_text("Kept"), hwp_text("Lost " * 900)))
    streams = {
        name: Storage(bytes(content)).read(name)
        for name in Storage(bytes(content)).names
    }
    streams["BodyText/Section1"] = b"\xff" * 40
    extraction = read(old_office.write_storage(streams), "a.hwp")
    assert extraction.documents[0].sections[0].text == "Kept"
    assert extraction.problem.code is ProblemCode.DAMAGED


def test_version_3_is_found_by_its_name(read):
    content = b"HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05" + bytes(200)
    assert read(content, "a.hwp").problem.code is ProblemCode.UNSUPPORTED
