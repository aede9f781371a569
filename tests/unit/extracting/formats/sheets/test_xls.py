import struct

import pytest

from indexer.extracting.formats.old_office.ole_writer import write_storage
from indexer.extracting.formats.sheets.biff_sheets import unpacked
from indexer.records import Place, ProblemCode, Role
from tests import samples
from tests.golden_extractions import FOLDER
from tests.workbooks import biff8, label, number, record, wide

PERCENT = record(0x00E0, struct.pack("<HH", 0, 0)) + record(
    0x00E0, struct.pack("<HH", 0, 10)
)
"""Two cell styles: the general one and percentages with two decimals."""


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def strings(*texts: str) -> bytes:
    return struct.pack("<II", len(texts), len(texts)) + b"".join(map(wide, texts))


@pytest.mark.parametrize("wrap", [bytes, lambda one: write_storage({"Workbook": one})])
def test_sheets_are_read_row_by_row_under_their_names(read, wrap):
    rents = label(0, 0, "Flat") + label(0, 1, "Rent") + label(1, 0, "3b")
    content = biff8(
        ("Rents", rents + number(1, 1, 900.0)),
        ("Wege 住所", label(6, 1, "Gänsemarkt")),
    )
    (document,) = read(wrap(content), "a.xls").documents
    assert (document.kind, document.metadata) == (
        "xls",
        {"sheets": "Rents, Wege 住所"},
    )
    assert [(one.text, one.place) for one in document.sections] == [
        (
            "Rents\nFlat\tRent\n3b\t900",
            Place(sheet="Rents", row=1, headings=("Rents",)),
        ),
        (
            "Wege 住所\nGänsemarkt",
            Place(sheet="Wege 住所", row=7, headings=("Wege 住所",)),
        ),
    ]


HEAD = struct.pack("<HHH", 0, 0, 0)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(number(0, 0, 0.1 + 0.2), "0.3", id="number"),
        pytest.param(number(0, 0, 0.256, style=1), "25.60%", id="percent"),
        pytest.param(
            record(0x027E, HEAD + struct.pack("<I", (1234 << 2) | 3)),
            "12.34",
            id="packed",
        ),
        pytest.param(
            record(
                0x00BD,
                struct.pack("<HHHIHIH", 0, 0, 0, (5 << 2) | 2, 1, (1 << 2) | 2, 1),
            ),
            "5\t100.00%",
            id="several packed",
        ),
        pytest.param(record(0x00FD, HEAD + struct.pack("<I", 1)), "two", id="shared"),
        pytest.param(record(0x00FD, HEAD + b"\xff" * 4), "", id="shared but missing"),
        pytest.param(record(0x0205, HEAD + b"\x01\x00"), "TRUE", id="truth"),
        pytest.param(record(0x0205, HEAD + b"\x07\x01"), "", id="error"),
        pytest.param(
            record(0x0006, HEAD + struct.pack("<d", 7.5) + bytes(8)),
            "7.5",
            id="formula",
        ),
        pytest.param(
            record(0x0006, HEAD + b"\x00\x00\x00\x00\x00\x00\xff\xff" + bytes(8))
            + record(0x04BC, bytes(8))
            + record(0x0207, wide("result")),
            "result",
            id="formula with a text",
        ),
        pytest.param(
            record(0x0006, HEAD + b"\x01\x00\x01\x00\x00\x00\xff\xff" + bytes(8)),
            "TRUE",
            id="formula with a truth",
        ),
        pytest.param(
            record(0x0006, HEAD + b"\x02\x00\x07\x00\x00\x00\xff\xff" + bytes(8)),
            "",
            id="formula with an error",
        ),
    ],
)
def test_cell_is_shown_as_people_see_it(read, cell, text):
    before = PERCENT + record(0x00FC, strings("one", "two"))
    content = biff8(("Sheet1", cell + label(1, 0, "end")), before=before)
    assert text_of(read(content, "a.xls")) == f"{text}\nend".strip()


def test_shared_texts_go_on_in_the_next_record(read):
    whole = strings("one", "a text in two parts", "three")
    cut = whole.index("in two".encode("utf-16-le"))
    # In the next record the rest of the text is in bytes, the others are as before.
    end = cut + 2 * len("in two parts")
    rest = b"\x00" + b"in two parts" + whole[end:]
    before = record(0x00FC, whole[:cut]) + record(0x003C, rest)
    cells = b"".join(
        record(0x00FD, struct.pack("<HHHI", row, 0, 0, row)) for row in range(3)
    )
    content = biff8(("Sheet1", cells), before=before)
    assert text_of(read(content, "a.xls")) == "one\na text in two parts\nthree"


def test_readings_of_japanese_words_are_left_out(read):
    text = "豊田"
    rich = struct.pack("<HBHI", 2, 1 | 4 | 8, 1, 6) + text.encode("utf-16-le")
    body = struct.pack("<II", 2, 2) + rich + bytes(4) + b"phonet" + wide("next")
    cells = b"".join(
        record(0x00FD, struct.pack("<HHHI", row, 0, 0, row)) for row in range(2)
    )
    content = biff8(("Sheet1", cells), before=record(0x00FC, body))
    assert text_of(read(content, "a.xls")) == "豊田\nnext"


def test_dates_are_counted_as_the_workbook_says(read):
    date = record(0x00E0, struct.pack("<HH", 0, 14))
    content = biff8(
        ("Sheet1", number(0, 0, 43538.0)),
        before=date + record(0x0022, b"\x01\x00"),
    )
    assert text_of(read(content, "a.xls")) == "2023-03-15"


def text_box(number: int, row: int, text: str) -> bytes:
    anchor = b"\x00\x00\x10\xf0\x12\x00\x00\x00" + struct.pack("<HHHH", 0, 1, 0, row)
    return (
        record(0x00EC, anchor + bytes(10))
        + record(0x005D, struct.pack("<HHHH", 0x15, 0x12, 6, number) + bytes(14))
        + record(0x01B6, struct.pack("<HHIHHHI", 0, 0, 0, 0, len(text), 8, 0))
        + record(0x003C, b"\x01" + text.encode("utf-16-le"))
        + record(0x003C, bytes(8))
    )


def test_notes_and_text_boxes_are_read_where_they_lie(read):
    note = record(0x001C, struct.pack("<HHHH", 4, 0, 0, 2) + wide("Anna"))
    lying = text_box(1, 9, "Pay in time!") + text_box(2, 4, "Who paid?") + note
    content = biff8(("Sheet1", label(0, 0, "cell") + lying))
    _, comment, box = read(content, "a.xls").documents[0].sections
    assert (comment.text, comment.place.row) == ("Who paid?", 5)
    assert comment.place.part == "comments"
    assert (box.text, box.place.row) == ("Pay in time!", 10)


def test_titles_of_charts_are_read(read):
    title = "Rents by year"
    text = struct.pack("<HBB", 0, len(title), 0) + title.encode()
    chart = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0020, 0, 0, 0, 0))
    chart += record(0x100D, text) + number(0, 0, 5.0) + record(0x000A)
    content = biff8(("Sheet1", label(0, 0, "cell") + chart + label(1, 0, "below")))
    assert text_of(read(content, "a.xls")) == "cell\nbelow\nRents by year"


def test_headers_and_names_are_kept_for_words_only(read):
    body = struct.pack("<HBBHHHBBBB", 0, 0, 5, 0, 0, 0, 0, 0, 0, 0) + b"\x00Rents"
    header = record(0x0014, wide("&CBerg && Co&RPage &P"))
    content = biff8(
        ("Sheet1", header + label(0, 0, "cell")), before=record(0x0018, body)
    )
    _, margin, names = read(content, "a.xls").documents[0].sections
    assert (margin.text, margin.role) == ("Berg & Co", Role.ASIDE)
    assert (names.text, names.role) == ("Rents", Role.ASIDE)


def test_embedded_files_are_read(read):
    streams = {
        "Workbook": biff8(("Sheet1", label(0, 0, "cell"))),
        "MBD0001/Package": samples.word("inside"),
    }
    _, embedded = read(write_storage(streams), "a.xls").documents
    assert embedded.sections[0].text == "inside"


def old(begin: int, version: int, *records: bytes) -> bytes:
    return (
        record(begin, struct.pack("<HH", version, 0x0010) + bytes(2 * (version > 2)))
        + b"".join(records)
        + record(0x000A)
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            old(
                0x0009,
                2,
                record(0x0042, struct.pack("<H", 1252)),
                record(0x0004, struct.pack("<HH3sB", 0, 0, bytes(3), 4) + b"M\xfcll"),
                record(0x0002, struct.pack("<HH3sH", 1, 0, bytes(3), 7)),
                record(0x0003, struct.pack("<HH3sd", 1, 1, bytes(3), 0.5)),
            ),
            id="Excel 2",
        ),
        pytest.param(
            old(
                0x0209,
                3,
                record(0x0042, struct.pack("<H", 1252)),
                record(0x0204, struct.pack("<HHHH", 0, 0, 0, 4) + b"M\xfcll"),
                record(0x027E, struct.pack("<HHHI", 1, 0, 0, (7 << 2) | 2)),
                number(1, 1, 0.5),
            ),
            id="Excel 3",
        ),
        pytest.param(
            old(
                0x0409,
                4,
                record(0x0204, struct.pack("<HHHH", 0, 0, 0, 4) + b"M\xfcll"),
                number(1, 0, 7),
                number(1, 1, 0.5),
            ),
            id="Excel 4",
        ),
    ],
)
def test_workbooks_before_excel_5_are_read(read, content):
    extraction = read(content, "a.xls")
    assert extraction.problem is None
    assert text_of(extraction) == "Müll\n7\t0.5"


def test_excel_5_is_read(read):
    sheet = record(0x0809, struct.pack("<HHI", 0x0500, 0x0010, 0))
    sheet += record(0x0204, struct.pack("<HHHH", 0, 0, 0, 4) + b"M\xfcll")
    sheet += record(0x001C, struct.pack("<HHH", 0, 0, 4) + b"note") + record(0x000A)
    globals_ = record(0x0809, struct.pack("<HHI", 0x0500, 0x0005, 0))
    globals_ += record(0x0042, struct.pack("<H", 1252))
    start = len(globals_) + 4 + 7 + 4 + 4
    listed = record(0x0085, struct.pack("<IBBB", start, 0, 0, 4) + b"Gr\xfcn")
    content = globals_ + listed + record(0x000A) + sheet
    (document,) = read(write_storage({"Book": content}), "a.xls").documents
    assert [one.text for one in document.sections] == ["Grün\nMüll", "note"]


def test_sheets_are_found_where_their_list_is_wrong(read):
    content = biff8(("Rents", label(0, 0, "cell")))
    at = content.index(record(0x0085)[:2])
    wrong = content[: at + 4] + b"\xff\xff\xff\x0f" + content[at + 8 :]
    assert text_of(read(wrong, "a.xls")) == "Rents\ncell"


def test_workbook_in_a_broken_storage_is_read(read):
    content = write_storage({"Workbook": biff8(("Rents", label(0, 0, "cell")))})
    extraction = read(content[:48] + b"\xfe" * 4 + content[52:], "a.xls")
    assert "cell" in text_of(extraction)


def test_workbook_behind_a_password_is_refused(read):
    content = biff8(("Rents", b""), before=record(0x002F, bytes(6)))
    extraction = read(content, "a.xls")
    assert extraction.problem.code is ProblemCode.ENCRYPTED


def test_rows_before_a_cut_are_kept(read):
    content = biff8(("Rents", label(0, 0, "before") + label(1, 0, "after")))
    extraction = read(content[:-20], "a.xls")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert text_of(extraction) == "Rents\nbefore"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(b"<table><tr><td>cell</td></tr></table>", "html", id="HTML"),
        pytest.param(b"Flat\tRent\ncell\t900\n", "csv", id="table as text"),
        pytest.param("Flat\tRent\ncell\t9\n".encode("utf-16"), "csv", id="UTF-16"),
    ],
)
def test_what_excel_opens_under_the_name_is_read(read, content, kind):
    extraction = read(content, "a.xls")
    assert extraction.documents[0].kind == kind
    assert "cell" in text_of(extraction)


def test_packed_numbers_are_unpacked():
    assert unpacked(0x3FF00000) == 1.0
    assert unpacked(0x3FF00001) == 0.01
    assert unpacked(0xFFFFFFFE) == -1
    assert unpacked((100 << 2) | 3) == 1.0


def test_workbook_is_unlocked_with_its_password(read):
    content = (FOLDER / "locked.xls").read_bytes()
    assert "Gänsemarkt 7" in text_of(read(content, "a.xls", password="secret"))
    refused = read(content, "a.xls", password="wrong")
    assert refused.problem.code is ProblemCode.ENCRYPTED
    assert not text_of(refused)


def test_sheets_within_sheets_are_read_once(read):
    begin = record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    content = begin * 20_000 + label(0, 0, "cell") + record(0x000A)
    assert text_of(read(content, "a.xls")).count("cell") == 1


def test_workbook_without_sheets_is_damaged(read):
    assert read(biff8(), "a.xls").problem.code is ProblemCode.DAMAGED
