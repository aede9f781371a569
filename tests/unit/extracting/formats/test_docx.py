import pytest

from indexer.extracting.limits import MIB
from indexer.records import ProblemCode, Role
from tests import samples
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
    body, margins = read(content, "a.docx", **limits).documents[0].sections
    assert (body.text, body.role) == ("Body", Role.BODY)
    assert set(margins.text.split("\n")) == {"Berg & Co", "Confidential"}
    assert margins.role is Role.ASIDE


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
