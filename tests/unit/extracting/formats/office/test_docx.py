import pytest

from indexer.extracting.limits import MIB
from indexer.records import ProblemCode, Role
from tests import office_samples as office
from tests import samples
from tests.office_samples import paragraph
from tests.samples import PARAGRAPH

MANUAL = (
    ("Heating manual", 1),
    "Welcome.",
    ("Pump", 2),
    ("Valve", 3),
    PARAGRAPH,
    ("Boiler", 2),
    "Off.",
)
WAYS = pytest.mark.parametrize(
    "limits",
    [
        pytest.param({}, id="as a tree"),
        pytest.param({"tree_bytes": 0}, id="as a stream"),
    ],
)


def run(text: str) -> str:
    return f"<w:p><w:r>{text}</w:r></w:p>"


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


@WAYS
def test_headings_make_sections_and_paths(read, limits):
    (document,) = read(samples.word(*MANUAL), "a.docx", **limits).documents
    assert (document.kind, document.title) == ("docx", "Heating manual")
    assert document.metadata == {"author": "Anna Berg"}
    manual = "Heating manual"
    assert [(one.place.headings, one.text) for one in document.sections] == [
        ((manual,), f"{manual}\nWelcome."),
        ((manual, "Pump", "Valve"), f"Pump\nValve\n{PARAGRAPH}"),
        ((manual, "Boiler"), "Boiler\nOff."),
    ]


@WAYS
def test_title_of_the_properties_wins(read, limits):
    content = samples.word(("Heading", 1), "a", title="Told title")
    assert read(content, "a.docx", **limits).documents[0].title == "Told title"


@WAYS
def test_tables_are_read_row_by_row(read, limits):
    content = samples.word("Rents", table=[["Flat", "Rent"], ["3b", "900 €"]])
    assert text_of(read(content, "a.docx", **limits)) == (
        "Rents\nFlat\tRent\n3b\t900 €"
    )


@WAYS
def test_headers_and_footers_are_kept_for_words_only(read, limits):
    content = samples.word("Body", header="Berg & Co", footer="Confidential")
    body, *margins = read(content, "a.docx", **limits).documents[0].sections
    assert (body.text, body.role) == ("Body", Role.BODY)
    assert [one.text for one in margins] == ["Berg & Co", "Confidential"]
    assert {(one.role, one.place.part) for one in margins} == {(Role.ASIDE, "header")}


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(
            "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r></w:p>",
            "a\tb\nc",
            id="tab and line break",
        ),
        pytest.param(
            "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
            "a",
            id="tab stops",
        ),
        pytest.param(
            "<w:p><w:del><w:r><w:t>old</w:t></w:r></w:del>"
            "<w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>",
            "new",
            id="tracked changes",
        ),
        pytest.param(
            "<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>"
            "<w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
            "<mc:Fallback><w:p><w:r><w:t>box</w:t></w:r></w:p></mc:Fallback>"
            "</mc:AlternateContent><w:r><w:t>around</w:t></w:r></w:p>",
            "box\naround",
            id="text box once",
        ),
        pytest.param(
            f"<w:sdt><w:sdtContent>{run('<w:t>inside</w:t>')}</w:sdtContent></w:sdt>",
            "inside",
            id="content control",
        ),
        pytest.param(
            f"<w:tbl><w:tr><w:tc>{run('<w:t>a</w:t>')}<w:tbl><w:tr>"
            f"<w:tc>{run('<w:t>b</w:t>')}</w:tc><w:tc>{run('<w:t>c</w:t>')}</w:tc>"
            f"</w:tr></w:tbl></w:tc><w:tc>{run('<w:t>d</w:t>')}</w:tc></w:tr></w:tbl>",
            "a b c\td",
            id="table in a table",
        ),
        pytest.param(
            run("<w:instrText>PAGE</w:instrText><w:t>text</w:t>"), "text", id="field"
        ),
    ],
)
def test_body_is_read_as_shown(read, xml, text):
    assert text_of(read(samples.word_from_xml(xml), "a.docx")) == text


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(
            run('<w:fldChar w:fldCharType="begin"/><w:t>code</w:t>')
            + run("<w:t>next</w:t>"),
            "next",
            id="field that never ends",
        ),
        pytest.param(
            "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>IF</w:instrText>"
            "<w:fldChar w:fldCharType='begin'/><w:fldChar w:fldCharType='separate'/>"
            "<w:t>inner</w:t><w:fldChar w:fldCharType='end'/><w:t>code</w:t>"
            "<w:fldChar w:fldCharType='separate'/><w:t>result</w:t>"
            "<w:fldChar w:fldCharType='end'/></w:r></w:p>",
            "result",
            id="field in the code of a field",
        ),
        pytest.param(
            run(
                "<w:fldChar w:fldCharType='begin'><w:ffData><w:ddList>"
                "<w:result w:val='1'/><w:listEntry w:val='red'/>"
                "<w:listEntry w:val='blue'/></w:ddList></w:ffData></w:fldChar>"
                "<w:fldChar w:fldCharType='end'/>"
            ),
            "blue",
            id="choice in a form",
        ),
        pytest.param(
            run(
                "<w:t>Zins</w:t><w:softHyphen/><w:t>satz </w:t>"
                "<w:sym w:font='Symbol' w:char='F061'/>"
                "<w:sym w:font='Wingdings' w:char='F0FC'/>"
                "<w:sym w:font='Webdings' w:char='F061'/>"
            ),
            "Zinssatz α✓",
            id="soft hyphen and signs",
        ),
        pytest.param(
            run(
                "<w:drawing><wp:inline><wp:docPr descr='A red boat' title='Boat'/>"
                "</wp:inline></w:drawing>"
            ),
            "Boat\nA red boat",
            id="alternative text",
        ),
        pytest.param(
            run(
                "<w:pict><v:shape alt='Logo'><v:textpath string='DRAFT'/></v:shape>"
                "</w:pict>"
            ),
            "Logo  DRAFT",
            id="old drawings",
        ),
        pytest.param(
            run(
                "<w:ruby><w:rt><w:r><w:t>とう</w:t></w:r></w:rt><w:rubyBase><w:r>"
                "<w:t>東</w:t></w:r></w:rubyBase></w:ruby><w:t>京</w:t>"
            ),
            "東京",
            id="reading aids",
        ),
        pytest.param(
            "<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r>"
            "<m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>",
            "1/2",
            id="fraction",
        ),
        pytest.param(
            "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>"
            "</w:pPrChange></w:pPr><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom>"
            "<w:moveTo><w:r><w:t>here</w:t></w:r></w:moveTo></w:p>",
            "here",
            id="moved text",
        ),
        pytest.param(
            "<w:p><mc:AlternateContent><mc:Choice/><mc:Fallback><w:r><w:t>old</w:t>"
            "</w:r></mc:Fallback></mc:AlternateContent></w:p>",
            "old",
            id="alternative without text",
        ),
    ],
)
def test_all_that_shows_is_read(read, xml, text):
    assert text_of(read(office.word(xml), "a.docx")) == text


def test_long_table_repeats_its_head_under_its_heading(read):
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{paragraph(c)}</w:tc>' for c in cells)}</w:tr>"

    rows = "".join(row(f"House {n}", f"{n} euros a month") for n in range(99))
    body = paragraph("Rents", "Heading1") + paragraph("As of May.")
    content = office.word(f"{body}<w:tbl>{row('Flat', 'Rent')}{rows}</w:tbl>")
    first, *groups = read(content, "a.docx").documents[0].sections
    assert first.text.startswith("Rents\nAs of May.\nFlat\tRent\nHouse 0\t")
    assert len(groups) > 2
    assert all(one.text.startswith("Flat\tRent\nHouse ") for one in groups)
    assert {one.place.headings for one in groups} == {("Rents",)}


def test_page_laid_out_as_a_table_keeps_its_lines(read):
    cells = "".join(
        f"<w:tc>{paragraph(PARAGRAPH * 8)}{paragraph(side)}</w:tc>" for side in "ab"
    )
    content = office.word(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    assert text_of(read(content, "a.docx")).split("\n") == [
        PARAGRAPH * 8,
        "a",
        PARAGRAPH * 8,
        "b",
    ]


def test_properties_are_kept(read):
    content = office.office_file(
        "docx",
        {
            "word/document.xml": f"<w:document {office.NAMESPACES}>{paragraph('a')}"
            "</w:document>",
            **office.PROPERTIES,
        },
    )
    (document,) = read(content, "a.docx").documents
    assert document.title == "Heating plan"
    assert document.metadata["keywords"] == "warmth, frost"
    assert document.metadata["company"] == "Berg & Co"
    assert document.metadata["Client"] == "Koch"


def test_strict_edition_with_an_unusual_main_part_is_read(read):
    xml = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
        f"{paragraph('strict')}</w:document>"
    )
    content = office.office_file(
        "docx",
        {"word/document2.xml": xml},
        main="word/document2.xml",
        base=office.STRICT,
    )
    assert text_of(read(content, "a.docx")) == "strict"


def test_text_before_the_cut_of_a_short_file_is_read(read):
    content = office.word("".join(paragraph(f"{PARAGRAPH} {n}") for n in range(999)))
    extraction = read(content[: len(content) * 3 // 4], "a.docx")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert PARAGRAPH in text_of(extraction)


def test_notes_are_read(read):
    xml = (
        b'<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
        b'2006/main"><w:footnote><w:p><w:r><w:t>a note</w:t></w:r></w:p></w:footnote>'
        b"</w:footnotes>"
    )
    content = samples.word_from_xml(
        run("<w:t>body</w:t>"), **{"word/footnotes.xml": xml}
    )
    assert text_of(read(content, "a.docx")) == "body\na note"


def bomb() -> bytes:
    return samples.package({"word/document.xml": bytes(300 * MIB)})


def entities() -> bytes:
    levels = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return samples.package(
        {
            "word/document.xml": (
                f'<!DOCTYPE x [<!ENTITY l0 "lol">{levels}'
                '<!ENTITY e SYSTEM "file:///etc/passwd">]>'
                "<document><body><p><r><t>a&e;&l9;</t></r></p></body></document>"
            ).encode()
        }
    )


@pytest.mark.parametrize(
    ("make", "codes"),
    [
        pytest.param(bomb, {ProblemCode.TOO_LARGE}, id="zip bomb"),
        pytest.param(
            lambda: samples.package({f"m{n}": b"" for n in range(10_001)}),
            {ProblemCode.TOO_LARGE},
            id="too many members",
        ),
        pytest.param(
            lambda: samples.package({}), {ProblemCode.DAMAGED}, id="no main part"
        ),
        pytest.param(
            lambda: samples.word("a")[:-200], {ProblemCode.DAMAGED}, id="cut short"
        ),
        pytest.param(samples.protected_word, {ProblemCode.ENCRYPTED}, id="password"),
        pytest.param(entities, {ProblemCode.DAMAGED, None}, id="billion laughs"),
        pytest.param(
            lambda: samples.word_from_xml("<w:p>" * 20_000),
            {ProblemCode.DAMAGED},
            id="deep nesting",
        ),
    ],
)
def test_hostile_document_is_refused(read, make, codes):
    extraction = read(make(), "a.docx")
    assert (extraction.problem and extraction.problem.code) in codes
    assert "root:" not in text_of(extraction)
    assert text_of(extraction).count("lol") < 1_000


@WAYS
def test_text_before_broken_xml_is_kept(read, limits):
    xml = run("<w:t>readable</w:t>") + "<w:p><w:r><w:t>lost</w:bad>"
    extraction = read(samples.word_from_xml(xml), "a.docx", **limits)
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "readable" in text_of(extraction)
