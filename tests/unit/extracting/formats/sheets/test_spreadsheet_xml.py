import pytest

from indexer.extracting.detection import format_of
from indexer.records import Place, ProblemCode, Role

HEAD = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    "<o:DocumentProperties><o:Title>Rents of 2024</o:Title><o:Author>Anna</o:Author>"
    "</o:DocumentProperties><Styles><Style ss:ID='p'><NumberFormat ss:Format='0%'/>"
    "</Style><Style ss:ID='q'><NumberFormat ss:Format='Percent'/></Style></Styles>"
)


def data(kind: str, text: str) -> str:
    return f"<Data ss:Type='{kind}'>{text}</Data>"


def sheet(rows: str) -> bytes:
    return (
        f"{HEAD}<Worksheet ss:Name='Rents'><Table>{rows}</Table><x:WorksheetOptions>"
        "<x:PageSetup><x:Header x:Data='&amp;CBerg &amp;&amp; Co'/></x:PageSetup>"
        "</x:WorksheetOptions></Worksheet></Workbook>"
    ).encode()


def test_rows_notes_and_margins_are_read(read):
    cells = f"<Cell>{data('String', 'Flat')}</Cell>"
    note = "<Comment ss:Author='Anna'><ss:Data>Who <b>paid</b>?</ss:Data></Comment>"
    content = sheet(f"<Row>{cells}</Row><Row ss:Index='5'><Cell>{note}</Cell></Row>")
    (document,) = read(content, "a.xml").documents
    assert (document.kind, document.title) == ("xls", "Rents of 2024")
    assert document.metadata == {"author": "Anna"}
    rows, comment, margin = document.sections
    assert (rows.text, rows.place) == (
        "Rents\nFlat",
        Place(sheet="Rents", row=1, headings=("Rents",)),
    )
    assert (comment.text, comment.place.row) == ("Who paid?", 5)
    assert (margin.text, margin.role) == ("Berg & Co", Role.ASIDE)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (f"<Cell>{data('Number', '0.30000000000000004')}</Cell>", "0.3"),
        (f"<Cell ss:StyleID='p'>{data('Number', '0.5')}</Cell>", "50%"),
        (f"<Cell ss:StyleID='q'>{data('Number', '0.5')}</Cell>", "50.00%"),
        (f"<Cell>{data('DateTime', '2024-03-15T00:00:00.000')}</Cell>", "2024-03-15"),
        (
            f"<Cell>{data('DateTime', '2024-03-15T12:30:00.000')}</Cell>",
            "2024-03-15 12:30:00",
        ),
        (f"<Cell>{data('Boolean', '0')}</Cell>", "FALSE"),
        (f"<Cell>a</Cell><Cell>{data('Error', '#REF!')}</Cell>", ""),
        (f"<Cell ss:Index='9'>{data('String', 'a')}</Cell>", "a"),
        (f"<Cell>{data('String', '<B>bold</B> text')}</Cell>", "bold text"),
    ],
)
def test_cell_is_shown_as_people_see_it(read, cell, text):
    content = sheet(f"<Row>{cell}</Row><Row><Cell>{data('String', 'end')}</Cell></Row>")
    rows = read(content, "a.xls").documents[0].sections[0].text
    assert rows == "\n".join(filter(None, ["Rents", text, "end"]))


def test_it_is_told_by_content_in_any_encoding():
    assert format_of(sheet(""), "a.xml") == "xls"
    assert format_of(sheet("").decode().encode("utf-16"), "a.xls") == "xls"


def test_rows_before_broken_xml_are_kept(read):
    content = sheet(f"<Row><Cell>{data('String', 'before')}</Cell></Row>")
    extraction = read(content[: content.index(b"</Table>")], "a.xls")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "before" in extraction.documents[0].sections[0].text
