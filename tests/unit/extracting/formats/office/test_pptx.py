import pytest

from indexer.records import ProblemCode, Role
from tests import office_samples as office
from tests.office_samples import PROPERTIES, presentation, shape, slide_part

HOLIDAY = slide_part(shape("Sand and sea"), shape("Holiday", "title"))
BUDGET = slide_part(shape("Budget", "ctrTitle"), shape("900 €\n1 200 €", "body"))


def told(extraction):
    return [
        (one.place.slide, one.place.headings, one.place.part, one.text)
        for one in extraction.documents[0].sections
    ]


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def test_slides_come_in_their_order_with_their_titles(read):
    content = presentation([BUDGET, HOLIDAY], order=[2, 1])
    (document,) = read(content, "a.pptx").documents
    assert (document.kind, document.title) == ("pptx", "Holiday")
    assert told(read(content, "a.pptx")) == [
        (1, ("Holiday",), None, "Holiday\nSand and sea"),
        (2, ("Budget",), None, "Budget\n900 €\n1 200 €"),
    ]


def test_properties_are_kept(read):
    (document,) = read(presentation([HOLIDAY], members=PROPERTIES), "a.pptx").documents
    assert document.title == "Heating plan"
    assert document.metadata == {
        "author": "Anna Berg",
        "subject": "Pumps",
        "keywords": "warmth, frost",
        "comments": "Draft",
        "company": "Berg & Co",
        "Client": "Koch",
    }


def test_strict_edition_is_read(read):
    content = presentation([HOLIDAY, BUDGET], base=office.STRICT)
    assert [place for place, *_ in told(read(content, "a.pptx"))] == [1, 2]


def test_notes_and_comments_stand_with_their_slide(read):
    notes = slide_part(
        shape("Speak slowly", "body"), shape("7", "sldNum"), root="notes"
    )
    comment = (
        f'<p:cmLst {office.NAMESPACES}><p:cm authorId="0"><p:text>Nice</p:text></p:cm>'
        "</p:cmLst>"
    )
    authors = (
        f'<p:cmAuthorLst {office.NAMESPACES}><p:cmAuthor id="0" name="Ben Koch"/>'
        "</p:cmAuthorLst>"
    )
    content = presentation(
        [HOLIDAY],
        {
            "ppt/presentation.xml": {"rId9": ("commentAuthors", "authors.xml")},
            "ppt/slides/slide1.xml": {
                "rId1": ("notesSlide", "../notesSlides/notesSlide1.xml"),
                "rId2": ("comments", "/ppt/comments/comment1.xml"),
            },
        },
        {
            "ppt/notesSlides/notesSlide1.xml": notes,
            "ppt/comments/comment1.xml": comment,
            "ppt/authors.xml": authors,
        },
    )
    assert told(read(content, "a.pptx"))[1:] == [
        (1, ("Holiday",), "notes", "Speak slowly"),
        (1, ("Holiday",), "comments", "Ben Koch: Nice"),
    ]


def test_threaded_comments_have_authors_and_replies(read):
    text = "<p:txBody><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:txBody>"
    thread = (
        f'<p:cmLst {office.NAMESPACES}><p:cm authorId="{{AB}}"><p:replyLst>'
        f'<p:reply authorId="{{CD}}">{text.format("Yes")}</p:reply></p:replyLst>'
        f"{text.format('Sure?')}</p:cm></p:cmLst>"
    )
    authors = (
        '<authorLst><author id="{ab}" name="Anna"/><author id="{CD}" name="Ben"/>'
        "</authorLst>"
    )
    content = presentation(
        [HOLIDAY],
        {
            "ppt/presentation.xml": {"rId9": ("authors", "authors.xml")},
            "ppt/slides/slide1.xml": {"rId2": ("comments", "../comments/one.xml")},
        },
        {"ppt/comments/one.xml": thread, "ppt/authors.xml": authors},
    )
    assert told(read(content, "a.pptx"))[-1][-1] == "Anna: Sure?\nBen: Yes"


def test_short_table_stands_in_the_slide_row_by_row(read):
    table = office.slide_table([["Flat", "Rent"], ["3b", "900 €"]])
    content = presentation([slide_part(shape("Rents", "title"), table)])
    assert text_of(read(content, "a.pptx")) == "Rents\nFlat\tRent\n3b\t900 €"


def test_long_table_repeats_its_head(read):
    rows = [
        ["Flat", "Rent"],
        *([f"House {n}", f"{n} euros a month"] for n in range(99)),
    ]
    content = presentation([slide_part(office.slide_table(rows))])
    groups = told(read(content, "a.pptx"))
    assert len(groups) > 3
    assert all(text.startswith("Flat\tRent\n") for *_, text in groups)
    assert sum(text.count("\n") for *_, text in groups) == 99


def test_footer_is_told_once_and_slide_numbers_never(read):
    slide = slide_part(shape("Text"), shape("Berg & Co".replace("&", "&amp;"), "ftr"))
    other = slide_part(
        shape("More"), shape("Berg &amp; Co", "ftr"), shape("2", "sldNum")
    )
    sections = read(presentation([slide, other]), "a.pptx").documents[0].sections
    assert [(one.text, one.role) for one in sections] == [
        ("Text", Role.BODY),
        ("Berg & Co", Role.ASIDE),
        ("More", Role.BODY),
    ]


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param(
            f"<p:grpSp>{shape('in')}<p:grpSp>{shape('deep')}</p:grpSp></p:grpSp>",
            "in\ndeep",
            id="groups",
        ),
        pytest.param(
            '<p:pic><p:nvPicPr><p:cNvPr name="p" descr="A red boat"/></p:nvPicPr>'
            "</p:pic>",
            "A red boat",
            id="alternative text",
        ),
        pytest.param(
            '<p:pic><p:nvPicPr><p:cNvPr descr="IMG_1.jpg"/></p:nvPicPr></p:pic>'
            + shape("text"),
            "text",
            id="file name instead of it",
        ),
        pytest.param(
            f"<mc:AlternateContent><mc:Choice>{shape('one')}</mc:Choice>"
            f"<mc:Fallback>{shape('one')}</mc:Fallback></mc:AlternateContent>",
            "one",
            id="alternatives",
        ),
        pytest.param(
            "<mc:AlternateContent><mc:Choice/>"
            f"<mc:Fallback>{shape('one')}</mc:Fallback></mc:AlternateContent>",
            "one",
            id="alternative without text",
        ),
        pytest.param(
            "<p:sp><p:txBody><a:p><a:r><a:t>a</a:t></a:r><a:br/><a:fld><a:rPr/>"
            "<a:t>b</a:t></a:fld></a:p></p:txBody></p:sp>",
            "a\nb",
            id="line break and field",
        ),
    ],
)
def test_shapes_are_read_as_shown(read, xml, text):
    assert text_of(read(presentation([slide_part(xml)]), "a.pptx")) == text


def chart(tag: str, relation: str) -> str:
    return (
        "<p:graphicFrame><a:graphic><a:graphicData>"
        f'<{tag} r:{relation}="rId1"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def points(*values: str) -> str:
    return "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(values)
    )


def test_chart_gives_title_categories_and_values(read):
    series = "".join(
        f"<c:ser><c:tx>{points(name)}</c:tx><c:cat>{points('Q1', 'Q2')}</c:cat>"
        f"<c:val>{points(*values)}</c:val></c:ser>"
        for name, values in {
            "Oil": ("4.2999999999999998", "5"),
            "Gas": ("7", "8"),
        }.items()
    )
    part = (
        f"<c:chartSpace {office.NAMESPACES}><c:title><c:tx><c:rich><a:p><a:r>"
        "<a:t>Use of fuel</a:t></a:r></a:p></c:rich></c:tx></c:title>"
        f"<c:plotArea>{series}</c:plotArea></c:chartSpace>"
    )
    content = presentation(
        [slide_part(chart("c:chart", "id"))],
        {"ppt/slides/slide1.xml": {"rId1": ("chart", "../charts/chart1.xml")}},
        {"ppt/charts/chart1.xml": part},
    )
    assert text_of(read(content, "a.pptx")).split("\n") == [
        "Use of fuel",
        "\tOil\tGas",
        "Q1\t4.3\t7",
        "Q2\t5\t8",
    ]


def test_diagram_gives_its_points(read):
    part = (
        f"<dgm:dataModel {office.NAMESPACES}><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r>"
        "<a:t>President</a:t></a:r></a:p></dgm:t></dgm:pt><dgm:pt/></dgm:ptLst>"
        "</dgm:dataModel>"
    )
    content = presentation(
        [slide_part(chart("dgm:relIds", "dm"))],
        {"ppt/slides/slide1.xml": {"rId1": ("diagramData", "../diagrams/data1.xml")}},
        {"ppt/diagrams/data1.xml": part},
    )
    assert text_of(read(content, "a.pptx")) == "President"


def test_embedded_file_is_a_member_read_once(read):
    content = presentation(
        [HOLIDAY, BUDGET],
        {
            f"ppt/slides/slide{n}.xml": {
                "rId1": ("package", "../embeddings/letter.txt")
            }
            for n in (1, 2)
        },
        {"ppt/embeddings/letter.txt": "Dear Ben"},
    )
    _, letter = read(content, "a.pptx").documents
    assert (letter.member, letter.sections[0].text) == ("letter.txt", "Dear Ben")


def test_masters_and_layouts_are_left_out(read):
    content = presentation(
        [HOLIDAY],
        {"ppt/slides/slide1.xml": {"rId1": ("slideLayout", "../layout.xml")}},
        {"ppt/layout.xml": slide_part(shape("Click to edit"), root="sldLayout")},
    )
    assert "Click" not in text_of(read(content, "a.pptx"))


def test_broken_slide_costs_only_itself(read):
    content = presentation([HOLIDAY, "", BUDGET])
    extraction = read(content, "a.pptx")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert [place for place, *_ in told(extraction)] == [1, 3]


def test_half_a_slide_is_read_and_said(read):
    content = presentation([HOLIDAY.replace("</p:spTree>", "<p:sp>")])
    extraction = read(content, "a.pptx")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "Sand and sea" in text_of(extraction)


def test_slides_before_the_cut_of_a_short_file_are_read(read):
    content = presentation([HOLIDAY, BUDGET])
    extraction = read(content[: content.index(b"PK\x01\x02")], "a.pptx")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "Sand and sea" in text_of(extraction)


def test_presentation_without_order_is_read_by_number(read):
    content = presentation([HOLIDAY, BUDGET], order=[7])
    assert [place for place, *_ in told(read(content, "a.pptx"))] == [1, 2]


def test_presentation_without_text_is_empty(read):
    content = presentation([slide_part()])
    assert read(content, "a.pptx").problem.code is ProblemCode.EMPTY


def test_deep_groups_are_refused_or_read(read):
    deep = "<p:grpSp>" * 5_000 + shape("deep") + "</p:grpSp>" * 5_000
    extraction = read(presentation([HOLIDAY, slide_part(deep)]), "a.pptx")
    assert "Sand and sea" in text_of(extraction)
    assert extraction.problem.code is ProblemCode.DAMAGED
