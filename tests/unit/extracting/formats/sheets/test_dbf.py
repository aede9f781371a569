import struct

import pytest

from indexer.extracting.detection import format_of
from indexer.records import Place, ProblemCode
from tests.workbooks import dbf

FIELDS = [("NAME", "C", 10), ("BORN", "D", 8), ("RENT", "N", 7)]


def record(name: bytes, mark: bytes = b" ") -> bytes:
    return mark + name.ljust(10) + b"19700203" + b" 900.50"


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def test_records_are_read_below_the_names_of_fields(read):
    content = dbf(FIELDS, record(b"Berg"), record(b"Gone", b"*"), record(b"Weber"))
    (document,) = read(content, "a.dbf").documents
    (section,) = document.sections
    assert document.kind == "dbf"
    assert section.text == (
        "NAME\tBORN\tRENT\nBerg\t1970-02-03\t900.50\nWeber\t1970-02-03\t900.50"
    )
    assert section.place == Place(row=1)


@pytest.mark.parametrize(
    ("raw", "driver"),
    [
        pytest.param("Müller".encode("cp850"), 2, id="DOS"),
        pytest.param("Müller".encode("cp1252"), 3, id="Windows"),
        pytest.param("Müller".encode(), 3, id="UTF-8 said to be Windows"),
        pytest.param("Müller".encode("cp1252"), 0, id="not told"),
    ],
)
def test_encoding_is_as_told_unless_it_is_utf_8(read, raw, driver):
    content = dbf(FIELDS, record(raw), driver=driver)
    assert "Müller\t" in text_of(read(content, "a.dbf"))


@pytest.mark.parametrize(
    ("kind", "raw", "text"),
    [
        ("I", struct.pack("<i", -7), "-7"),
        ("B", struct.pack("<d", 0.1 + 0.2), "0.3"),
        ("Y", struct.pack("<q", 12_345_000), "1234.50"),
        ("T", struct.pack("<ii", 2_460_019, 45_000_000), "2023-03-15 12:30"),
        ("L", b"t", "TRUE"),
        ("L", b"?", ""),
        ("M", b"0000000001", ""),
        ("D", b"        ", ""),
        ("T", struct.pack("<ii", 2**31 - 1, -1), ""),
    ],
)
def test_values_are_shown_by_type(read, kind, raw, text):
    fields = [("V", kind, len(raw)), ("E", "C", 3)]
    content = dbf(fields, b" " + raw + b"end", version=0x30)
    rows = text_of(read(content, "a.dbf")).split("\n")[1]
    assert rows == f"{text}\tend".strip()


def test_long_texts_of_foxpro_are_read(read):
    content = bytearray(dbf([("LONG", "C", 44)], b" " + b"x" * 300))
    content[10:12] = struct.pack("<H", 301)
    content[32 + 17] = 1
    assert text_of(read(bytes(content), "a.dbf")).count("x") == 300


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(dbf(FIELDS, record(b"a"))[:20], id="cut header"),
        pytest.param(b"\x03" + bytes(99), id="no fields"),
        pytest.param(b"\x03\x00" + b"\xff" * 99, id="absurd sizes"),
    ],
)
def test_broken_table_is_refused(read, content):
    extraction = read(content, "a.dbf")
    assert extraction.problem.code in (ProblemCode.DAMAGED, ProblemCode.UNSUPPORTED)


def test_records_before_a_cut_are_kept(read):
    content = dbf(FIELDS, *(record(b"Berg") for _ in range(9)))
    extraction = read(content[:-60], "a.dbf")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert text_of(extraction).count("Berg") == 6


def test_table_full_of_text_is_still_a_table():
    content = dbf([("TEXT", "C", 250)], *(b" " + b"word " * 50 for _ in range(40)))
    assert format_of(content, "a.dbf") == "dbf"
    assert format_of(b"3 little pigs", "a.dbf") == "text"
