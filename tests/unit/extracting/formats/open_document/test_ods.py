import pytest

from indexer.records import Place, ProblemCode, Role
from tests import samples
from tests.workbooks import cells, flat_ods, ods, table

META = (
    "<office:meta><dc:title>Rents of 2024</dc:title><dc:creator>Anna</dc:creator>"
    "<meta:keyword>rent</meta:keyword><meta:keyword>flat</meta:keyword>"
    "<meta:user-defined meta:name='AppVersion'>16</meta:user-defined></office:meta>"
)
PACKAGE = "META-INF/manifest.xml"


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


WAYS = pytest.mark.parametrize(
    "make",
    [
        pytest.param(ods, id="zipped"),
        pytest.param(lambda body: flat_ods(body).encode(), id="flat"),
    ],
)


@WAYS
def test_sheets_are_read_row_by_row_under_their_names(read, make):
    body = table("Rents", cells("Flat", "Rent"), cells("3b", "900 €"))
    body += table("Sheet2", "", "", cells("Straße"))
    (document,) = read(make(body), "a.ods").documents
    assert document.kind == "ods"
    assert [(one.text, one.place) for one in document.sections] == [
        (
            "Rents\nFlat\tRent\n3b\t900 €",
            Place(sheet="Rents", row=1, headings=("Rents",)),
        ),
        ("Straße", Place(sheet="Sheet2", row=3)),
    ]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(
            cells("a<text:s text:c='3'/>b<text:tab/>c"), "a   b\tc", id="gaps"
        ),
        pytest.param(
            cells("a <text:span>b<text:a>c</text:a></text:span> d"),
            "a bc d",
            id="spans",
        ),
        pytest.param(
            "<table:table-cell><text:p>one</text:p><text:p>two</text:p>"
            "</table:table-cell>",
            "one\ntwo",
            id="paragraphs",
        ),
        pytest.param(
            "<table:table-cell office:value-type='float' office:value='12'/>",
            "12",
            id="value without text",
        ),
        pytest.param(
            "<table:table-cell office:value-type='error'><text:p>#REF!</text:p>"
            "</table:table-cell>",
            "",
            id="error",
        ),
        pytest.param(
            cells(
                "<text:ruby><text:ruby-base>豊田</text:ruby-base>"
                "<text:ruby-text>とよた</text:ruby-text></text:ruby>社"
            ),
            "豊田社",
            id="readings",
        ),
        pytest.param(
            "<table:table-cell table:number-columns-repeated='3'><text:p>a</text:p>"
            "</table:table-cell>",
            "a\ta\ta",
            id="repeated",
        ),
    ],
)
def test_cell_is_shown_as_people_see_it(read, cell, text):
    content = ods(table("Sheet1", cell, cells("end")))
    assert text_of(read(content, "a.ods")) == f"{text}\nend".strip()


@WAYS
def test_repetition_is_counted_and_not_carried_out(read, make):
    bomb = (
        "<table:table-row table:number-rows-repeated='1048575'><table:table-cell "
        "table:number-columns-repeated='16384'><text:p>bomb</text:p>"
        "</table:table-cell></table:table-row>"
    )
    body = f"<table:table table:name='Sheet1'>{bomb}<table:table-row>"
    body += cells("below") + "</table:table-row></table:table>"
    (section,) = read(make(body), "a.ods").documents[0].sections
    assert section.text.count("bomb") == 16
    assert section.text.endswith("below")


def test_rows_below_repeated_ones_keep_their_numbers(read):
    body = (
        "<table:table table:name='Sheet1'>"
        "<table:table-row table:number-rows-repeated='41'><table:table-cell/>"
        f"</table:table-row><table:table-row>{cells('a')}</table:table-row>"
        "</table:table>"
    )
    (section,) = read(ods(body), "a.ods").documents[0].sections
    assert section.place.row == 42


def test_notes_and_shapes_are_read_where_they_lie(read):
    note = "<office:annotation><dc:creator>Tom</dc:creator><text:p>Who paid?</text:p>"
    cell = (
        f"<table:table-cell>{note}</office:annotation><draw:frame><draw:text-box>"
        "<text:p>in a box</text:p></draw:text-box></draw:frame><text:p>cell</text:p>"
        "</table:table-cell>"
    )
    shapes = (
        "<table:shapes><draw:rect><text:p>on top</text:p></draw:rect></table:shapes>"
    )
    body = table("Sheet1", "", cell).replace("Sheet1'>", "Sheet1'>", 1)
    body = body.replace("<table:table-row>", f"{shapes}<table:table-row>", 1)
    rows, top, comment, box = read(ods(body), "a.ods").documents[0].sections
    assert rows.text == "cell"
    assert (top.text, top.place.row) == ("on top", None)
    assert (comment.text, comment.place.row) == ("Who paid?", 2)
    assert comment.place.part == "comments"
    assert (box.text, box.place.row) == ("in a box", 2)


def test_titles_of_charts_and_embedded_files_are_read(read):
    cell = (
        "<table:table-cell><draw:frame><draw:object xlink:href='./Object 1'/>"
        "</draw:frame><draw:frame><draw:object-ole xlink:href='./Object 2'/>"
        "</draw:frame><text:p>cell</text:p></table:table-cell>"
    )
    chart = (
        "<chart><title><p>Rents by year</p></title><table><p>cell</p></table></chart>"
    )
    content = ods(
        table("Sheet1", cell),
        **{"Object 1/content.xml": chart, "Object 2": samples.word("inside")},
    )
    outer, embedded = read(content, "a.ods").documents
    assert [one.text for one in outer.sections] == ["cell", "Rents by year"]
    assert embedded.sections[0].text == "inside"


def test_properties_become_title_and_metadata(read):
    content = ods(table("Sheet1", cells("a")), **{"meta.xml": flat_ods("", META)})
    for made, name in (
        (content, "a.ods"),
        (flat_ods(table("Sheet1", cells("a")), META).encode(), "a.fods"),
    ):
        (document,) = read(made, name).documents
        assert document.title == "Rents of 2024"
        assert document.metadata == {"author": "Anna", "keywords": "rent, flat"}


def test_headers_and_names_are_kept_for_words_only(read):
    master = (
        "<office:master-styles><style:master-page><style:header><text:p>Berg &amp; Co"
        "</text:p></style:header><style:footer><text:p>Page <text:page-number>1"
        "</text:page-number></text:p></style:footer></style:master-page>"
        "</office:master-styles>"
    )
    names = "<table:named-range table:name='Rents_2024'/>"
    body = table("Sheet1", cells("a")) + names
    content = ods(body, **{"styles.xml": flat_ods("", master)})
    for made in (content, flat_ods(body, master).encode()):
        _, told, margin = read(made, "a.fods").documents[0].sections
        assert (told.text, told.role) == ("Rents_2024", Role.ASIDE)
        assert (margin.text, margin.role) == ("Berg & Co", Role.ASIDE)


def test_spreadsheet_of_openoffice_1_is_read(read):
    content = ods(
        table("Sheet1", cells("a")),
        mimetype="application/vnd.sun.xml.calc",
    )
    assert text_of(read(content, "a.sxc")) == "a"


def test_encrypted_spreadsheet_is_refused(read):
    manifest = (
        "<m><file-entry full-path='content.xml'><encryption-data/></file-entry></m>"
    )
    extraction = read(ods("", **{PACKAGE: manifest}), "a.ods")
    assert extraction.problem.code is ProblemCode.ENCRYPTED


@WAYS
def test_rows_before_broken_xml_are_kept(read, make):
    body = table("Sheet1", cells("before")) + "</table:table>"
    extraction = read(make(body), "a.ods")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert text_of(extraction) == "before"
