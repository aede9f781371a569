import struct

import pytest

from indexer.records import Place, ProblemCode, Role
from tests.workbooks import (
    binary_cell,
    binary_record,
    binary_row,
    binary_text,
    relations,
    xlsb,
)


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def text_cell(column: int, text: str) -> bytes:
    return binary_cell(6, column, binary_text(text))


def test_sheets_are_read_row_by_row_under_their_names(read):
    rents = binary_row(0, text_cell(0, "Flat"), text_cell(1, "Rent"))
    rents += binary_row(1, text_cell(0, "3b"), binary_cell(5, 1, struct.pack("<d", 9)))
    content = xlsb(("Rents", rents), ("Sheet2", binary_row(6, text_cell(1, "Straße"))))
    (document,) = read(content, "a.xlsb").documents
    assert (document.kind, document.metadata) == ("xlsb", {"sheets": "Rents, Sheet2"})
    assert [(one.text, one.place) for one in document.sections] == [
        (
            "Rents\nFlat\tRent\n3b\t9",
            Place(sheet="Rents", row=1, headings=("Rents",)),
        ),
        ("Straße", Place(sheet="Sheet2", row=7)),
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(binary_cell(7, 0, struct.pack("<I", 1)), "two", id="shared"),
        pytest.param(binary_cell(7, 0, b"\xff" * 4), "", id="shared but missing"),
        pytest.param(
            binary_cell(2, 0, struct.pack("<I", (1234 << 2) | 3)), "12.34", id="packed"
        ),
        pytest.param(
            binary_cell(5, 0, struct.pack("<d", 0.5), style=1), "50.0%", id="percent"
        ),
        pytest.param(binary_cell(4, 0, b"\x01"), "TRUE", id="truth"),
        pytest.param(binary_cell(3, 0, b"\x07"), "", id="error"),
        pytest.param(
            binary_cell(9, 0, struct.pack("<d", 7.5) + bytes(6)), "7.5", id="formula"
        ),
        pytest.param(
            binary_cell(8, 0, binary_text("result") + bytes(6)), "result", id="text"
        ),
        pytest.param(
            binary_cell(62, 0, b"\x01" + binary_text("rich") + bytes(8)), "rich"
        ),
        pytest.param(
            text_cell(4, "a") + binary_record(18, bytes(4) + struct.pack("<I", 0)),
            "a\tone",
            id="cell without a column",
        ),
    ],
)
def test_cell_is_shown_as_people_see_it(read, cell, text):
    content = xlsb(
        ("Sheet1", binary_row(0, cell) + binary_row(1, text_cell(0, "end"))),
        strings=("one", "two"),
        formats={164: "0.0%"},
    )
    assert text_of(read(content, "a.xlsb")) == f"{text}\nend".strip()


def test_notes_and_headers_are_read(read):
    cell = struct.pack("<IIIII", 0, 6, 6, 1, 1) + bytes(16)
    notes = binary_record(635, cell)
    notes += binary_record(637, b"\x01" + binary_text("Who paid?"))
    margins = binary_record(
        479, b"\x00\x00" + binary_text("&CBerg && Co") + b"\xff" * 4
    )
    content = xlsb(
        ("Sheet1", binary_row(0, text_cell(0, "cell")) + margins),
        **{
            "xl/worksheets/_rels/sheet1.bin.rels": relations(
                ("comments", "../comments1.bin")
            ),
            "xl/comments1.bin": notes,
        },
    )
    _, margin, comment = read(content, "a.xlsb").documents[0].sections
    assert (margin.text, margin.role) == ("Berg & Co", Role.ASIDE)
    assert (comment.text, comment.place.row) == ("Who paid?", 7)
    assert comment.place.part == "comments"


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(b"\x06\xff\xff\xff\x7f", id="endless record"),
        pytest.param(b"\x06\x04abcd", id="short record"),
        pytest.param(b"\x06", id="cut record"),
    ],
)
def test_rows_before_damage_are_kept(read, tail):
    content = xlsb(("Sheet1", binary_row(0, text_cell(0, "before")) + tail))
    extraction = read(content, "a.xlsb")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert text_of(extraction) == "before"


def test_cells_in_far_corners_cost_one_cell(read):
    far = binary_cell(5, 0xFFFFFFFF, struct.pack("<d", 7))
    content = xlsb(("Sheet1", binary_row(0xFFFFFFFF, far, far)))
    (section,) = read(content, "a.xlsb").documents[0].sections
    assert (section.text.split("\t")[-1], section.place.row) == ("7", 1_048_576)
