import zipfile
from io import BytesIO

import pytest

from indexer.records import Place, ProblemCode, Role
from tests import samples
from tests.workbooks import (
    DRAWING,
    MAIN,
    RELATIONS,
    inline,
    relations,
    sheet_xml,
    xlsx,
    zipped,
)

STYLES = (
    '<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>'
)


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def test_sheets_are_read_row_by_row_under_their_names(read):
    content = xlsx(
        ("Rents", inline("Flat", "Rent") + inline("3b", "900 €")),
        ("Sheet2", "<row r='7'><c r='B7'><v>12</v></c></row>"),
    )
    (document,) = read(content, "a.xlsx").documents
    assert (document.kind, document.metadata) == ("xlsx", {"sheets": "Rents, Sheet2"})
    assert [(one.text, one.place) for one in document.sections] == [
        (
            "Rents\nFlat\tRent\n3b\t900 €",
            Place(sheet="Rents", row=1, headings=("Rents",)),
        ),
        ("12", Place(sheet="Sheet2", row=7)),
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param("<c t='s'><v>1</v></c>", "rich text", id="shared"),
        pytest.param("<c t='s'><v>9</v></c>", "end", id="shared but missing"),
        pytest.param("<c t='s'><v>-1</v></c>", "end", id="shared, negative"),
        pytest.param("<c><v>0.30000000000000004</v></c>", "0.3", id="noise"),
        pytest.param("<c s='1'><v>45000</v></c>", "2023-03-15", id="date"),
        pytest.param("<c s='2'><v>0.5</v></c>", "50.00%", id="percent"),
        pytest.param("<c s='99'><v>0.5</v></c>", "0.5", id="missing style"),
        pytest.param("<c t='b'><v>1</v></c>", "TRUE", id="truth"),
        pytest.param("<c t='e'><v>#REF!</v></c>", "end", id="error"),
        pytest.param("<c t='str'><f>A1&amp;B1</f><v>ab</v></c>", "ab", id="formula"),
        pytest.param("<c><f>A1</f></c>", "end", id="formula without result"),
        pytest.param("<c t='d'><v>2024-03-15</v></c>", "2024-03-15", id="ISO date"),
        pytest.param(
            "<c t='inlineStr'><is><r><t>in</t></r><r><t>line</t></r></is></c>",
            "inline",
            id="inline",
        ),
        pytest.param("<c t='str'><v>a_x000A_b</v></c>", "a b", id="escaped"),
        pytest.param("<!-- x --><c><?x?><v>5</v></c>", "5", id="comment"),
    ],
)
def test_cell_is_shown_as_people_see_it(read, cell, text):
    strings = (
        "<si><t>plain</t></si>"
        "<si><r><t>rich </t></r><r><t>text</t></r><rPh><t>reading</t></rPh></si>"
    )
    rows = f"<row>{cell}<c t='str'><v>end</v></c></row>"
    content = xlsx(("Sheet1", rows), strings=strings, styles=STYLES)
    assert text_of(read(content, "a.xlsx")) == (
        "end" if text == "end" else f"{text}\tend"
    )


def test_days_are_counted_from_1904_where_the_workbook_says_so(read):
    content = xlsx(
        ("Sheet1", "<row><c s='1'><v>43538</v></c></row>"),
        styles=STYLES,
        workbook="<workbookPr date1904='1'/>",
    )
    assert text_of(read(content, "a.xlsx")) == "2023-03-15"


def around(kind: str, part: str | bytes, name: str = "part.xml", **more) -> bytes:
    """Return a workbook whose sheet refers to one part."""
    return xlsx(
        ("Rents", inline("cell")),
        **{
            "xl/worksheets/_rels/sheet1.xml.rels": relations((kind, f"../{name}")),
            f"xl/{name}": part,
            **more,
        },
    )


def test_notes_are_read_with_their_rows(read):
    note = "<text><r><t>Who </t></r><r><t>paid?</t></r></text>"
    part = (
        f"<comments xmlns='{MAIN}'><commentList><comment ref='B7'>{note}</comment>"
        "</commentList></comments>"
    )
    _, section = read(around("comments", part), "a.xlsx").documents[0].sections
    assert section.text == "Who paid?"
    assert (section.place.row, section.place.part) == (7, "comments")


def test_threads_are_read_with_their_authors_and_not_twice(read):
    thread = (
        "<ThreadedComments><threadedComment ref='A2' personId='{1}'>"
        "<text>Is this right?</text></threadedComment></ThreadedComments>"
    )
    note = "<text><t>[Threaded comment] Comment: Is this right?</t></text>"
    content = xlsx(
        ("Rents", inline("cell")),
        **{
            "xl/worksheets/_rels/sheet1.xml.rels": relations(
                ("threadedComment", "../t.xml"), ("comments", "../c.xml")
            ),
            "xl/t.xml": thread,
            "xl/c.xml": f"<comments xmlns='{MAIN}'><commentList><comment ref='A2'>"
            f"{note}</comment></commentList></comments>",
            "xl/persons/person.xml": "<personList><person id='{1}' "
            "displayName='Anna Berg'/></personList>",
        },
    )
    _, section = read(content, "a.xlsx").documents[0].sections
    assert section.text == "Anna Berg: Is this right?"


def test_text_boxes_and_charts_are_read_where_they_lie(read):
    space = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    chart_space = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    box = (
        "<xdr:sp><xdr:nvSpPr><xdr:cNvPr descr='A red box'/></xdr:nvSpPr><xdr:txBody>"
        "<a:p><a:r><a:t>in a box</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
        f"<xdr:graphicFrame><c:chart xmlns:c='{chart_space}' r:id='rId1'/>"
        "</xdr:graphicFrame>"
    )
    part = (
        f"<xdr:wsDr xmlns:xdr='{space}' xmlns:a='{DRAWING}' xmlns:r='{RELATIONS}'>"
        f"<xdr:twoCellAnchor><xdr:from><xdr:row>4</xdr:row></xdr:from>{box}"
        "</xdr:twoCellAnchor></xdr:wsDr>"
    )
    content = around(
        "drawing",
        part,
        **{
            "xl/_rels/part.xml.rels": relations(("chart", "chart1.xml")),
            "xl/chart1.xml": f"<c:chartSpace xmlns:c='{chart_space}' "
            f"xmlns:a='{DRAWING}'><c:title><c:tx><c:rich><a:p><a:r><a:t>Rents by year"
            "</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chartSpace>",
        },
    )
    _, section = read(content, "a.xlsx").documents[0].sections
    assert section.text == "A red box\nin a box\nRents by year"
    assert section.place.row == 5


def test_labels_of_buttons_are_read(read):
    part = (
        "<xml xmlns:v='urn:v' xmlns:x='urn:x'><v:shape><v:textbox><div>Press<br>"
        "here</div></v:textbox><x:ClientData ObjectType='Button'/></v:shape>"
        "<v:shape><v:textbox>note</v:textbox><x:ClientData ObjectType='Note'/>"
        "</v:shape></xml>"
    )
    extraction = read(around("vmlDrawing", part, "d.vml"), "a.xlsx")
    _, section = extraction.documents[0].sections
    assert section.text == "Press here"
    assert extraction.problem is None


def test_headers_are_kept_for_words_only(read):
    margins = (
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Berg &amp;&amp; Co'
        "&amp;RDraft</oddHeader><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter>"
        "</headerFooter>"
    )
    content = xlsx(("Rents", sheet_xml(inline("cell"), margins)))
    _, section = read(content, "a.xlsx").documents[0].sections
    assert (section.text, section.role) == ("Berg & Co\nDraft", Role.ASIDE)
    assert section.place.part == "header"


def test_names_of_ranges_are_kept_for_words_only(read):
    names = (
        "</sheets><definedNames><definedName name='Rents_2024'>A1</definedName>"
        "<definedName name='_xlnm.Print_Area'>A1</definedName></definedNames><sheets>"
    )
    content = xlsx(("Rents", inline("cell")))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    main = members["xl/workbook.xml"].decode()
    members["xl/workbook.xml"] = main.replace("</sheets>", names + "</sheets>", 1)
    _, section = read(zipped(members), "a.xlsx").documents[0].sections
    assert (section.text, section.role) == ("Rents_2024", Role.ASIDE)


def test_embedded_files_are_read(read):
    inner = samples.word("inside")
    content = around("package", inner, "embeddings/letter.docx")
    outer, embedded = read(content, "a.xlsx").documents
    assert (embedded.member, embedded.sections[0].text) == ("letter.docx", "inside")
    assert outer.sections[0].text == "Rents\ncell"


def test_properties_become_title_and_metadata(read):
    core = (
        "<p:coreProperties xmlns:p='urn:p' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<dc:title>Rents of 2024</dc:title><dc:creator>Anna Berg</dc:creator>"
        "</p:coreProperties>"
    )
    content = xlsx(("Sheet1", inline("cell")), **{"docProps/core.xml": core})
    (document,) = read(content, "a.xlsx").documents
    assert document.title == "Rents of 2024"
    assert document.metadata["author"] == "Anna Berg"


def test_strict_workbook_is_read(read):
    content = xlsx(("Rents", inline("cell")))
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members = {
            name: archive.read(name).replace(
                b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                b"http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            for name in archive.namelist()
        }
    assert text_of(read(zipped(members), "a.xlsx")) == "Rents\ncell"


def test_sheets_are_found_without_the_workbook(read):
    content = zipped({"xl/worksheets/sheet1.xml": sheet_xml(inline("cell"))})
    assert text_of(read(content, "a.xlsx")) == "cell"


def test_other_sheets_are_read_where_one_is_broken(read):
    broken = sheet_xml(inline("before") + "<row></c></row></bad>" + inline("after"))
    extraction = read(xlsx(("One", broken), ("Two", inline("whole"))), "a.xlsx")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "before" in text_of(extraction)
    assert "whole" in text_of(extraction)


def test_cell_in_the_far_corner_costs_one_cell(read):
    rows = "<row r='1048576'><c r='XFD1048576'><v>7</v></c></row>"
    (section,) = read(xlsx(("Sheet1", rows)), "a.xlsx").documents[0].sections
    assert (section.text, section.place.row) == ("7", 1_048_576)


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("<row r='x'><c r='??'><v>7</v></c></row>", id="references"),
        pytest.param(f"<row r='{'9' * 5000}'><c><v>7</v></c></row>", id="row"),
        pytest.param("<row><c s='x' t='n'><v>7</v></c></row>", id="style"),
    ],
)
def test_absurd_attributes_do_no_harm(read, rows):
    assert text_of(read(xlsx(("Sheet1", rows)), "a.xlsx")) == "7"


def test_million_cells_end_at_the_limit(read):
    rows = ("<row>" + "<c><v>1</v></c>" * 100 + "</row>") * 1_000
    extraction = read(xlsx(("Sheet1", rows)), "a.xlsx", table_cells=5_000)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert text_of(extraction).count("1") >= 4_000


def test_row_without_an_end_is_too_large(read):
    rows = "<row>" + "<c><v>1</v></c>" * 900_000
    extraction = read(xlsx(("Sheet1", inline("first") + rows)), "a.xlsx")
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert "first" in text_of(extraction)


def test_entities_are_not_resolved(read):
    levels = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    strings = (
        f'<!DOCTYPE x [<!ENTITY l0 "lol">{levels}<!ENTITY e SYSTEM "/etc/passwd">]>'
        f"<sst xmlns='{MAIN}'><si><t>a&l9;&e;</t></si></sst>"
    )
    content = xlsx(
        ("Sheet1", "<row><c t='s'><v>0</v></c></row>"),
        **{"xl/sharedStrings.xml": strings},
    )
    text = text_of(read(content, "a.xlsx"))
    assert text.count("lol") < 1_000
    assert "root:" not in text


def test_empty_workbook_holds_no_text(read):
    extraction = read(xlsx(("Sheet1", "")), "a.xlsx")
    assert not extraction.documents[0].sections
