from indexer.extracting.limits import Limits
from tests import office_samples as office
from tests import samples
from tests.office_samples import paragraph


def run(text: str) -> str:
    return f"<w:p><w:r>{text}</w:r></w:p>"


def text_of(extraction) -> str:
    return "\n".join(one.text for one in extraction.documents[0].sections)


def notes(tag: str, text: str, about: str = "") -> str:
    inner = f'<w:{tag} w:id="2" {about}>{paragraph(text)}</w:{tag}>'
    return f"<w:{tag}s {office.NAMESPACES}>{inner}</w:{tag}s>"


def test_notes_and_comments_stand_under_their_headings(read):
    def reference(tag: str) -> str:
        return run(f'<w:t>x</w:t><w:{tag}Reference w:id="2"/>')

    content = office.word(
        paragraph("One", "Heading1")
        + reference("footnote")
        + paragraph("Two", "Heading1")
        + reference("endnote")
        + reference("comment"),
        {
            "rId1": ("footnotes", "footnotes.xml"),
            "rId2": ("endnotes", "endnotes.xml"),
            "rId3": ("comments", "comments.xml"),
        },
        footnotes=notes("footnote", "See below"),
        endnotes=notes("endnote", "The end"),
        comments=notes("comment", "Why?", 'w:author="Ben Koch"'),
    )
    found = read(content, "a.docx").documents[0].sections[2:]
    assert [(one.place.headings, one.place.part, one.text) for one in found] == [
        (("One",), "footnotes", "See below"),
        (("Two",), "footnotes", "The end"),
        (("Two",), "comments", "Ben Koch: Why?"),
    ]


def test_chart_stands_where_it_is_shown(read):
    part = (
        f"<c:chartSpace {office.NAMESPACES}><c:title><c:tx><c:rich><a:p><a:r>"
        "<a:t>Use of fuel</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chartSpace>"
    )
    content = office.word(
        paragraph("Costs", "Heading1") + run('<c:chart r:id="rId1"/>'),
        {"rId1": ("chart", "charts/chart1.xml")},
        charts__chart1=part,
    )
    assert text_of(read(content, "a.docx")) == "Costs\nUse of fuel"


def test_inserted_document_is_part_of_the_text(read):
    body = paragraph("Before") + '<w:altChunk r:id="rId1"/>' + paragraph("After")
    content = office.office_file(
        "docx",
        {
            "word/document.xml": f"<w:document {office.NAMESPACES}>{body}</w:document>",
            "word/chunk.html": "<html><h1>Between</h1><p>the lines</p></html>",
        },
        {"word/document.xml": {"rId1": ("aFChunk", "chunk.html")}},
    )
    (document,) = read(content, "a.docx").documents
    assert [one.text.split() for one in document.sections] == [
        ["Before"],
        ["Between", "the", "lines"],
        ["After"],
    ]


def test_embedded_document_is_a_member(read):
    inner = samples.word("Inner letter")
    content = office.office_file(
        "docx",
        {
            "word/document.xml": f"<w:document {office.NAMESPACES}>{paragraph('Outer')}"
            "</w:document>",
            "word/embeddings/Letter.docx": inner,
        },
        {"word/document.xml": {"rId1": ("package", "embeddings/Letter.docx")}},
    )
    outer, letter = read(content, "a.docx").documents
    assert outer.sections[0].text == "Outer"
    assert (letter.member, letter.sections[0].text) == ("Letter.docx", "Inner letter")


def test_glossary_is_left_out(read):
    content = office.word(
        paragraph("text"),
        {"rId1": ("glossaryDocument", "glossary/document.xml")},
        glossary__document=f"<w:d {office.NAMESPACES}>{paragraph('block')}</w:d>",
    )
    assert text_of(read(content, "a.docx")) == "text"


def test_document_that_embeds_itself_without_end_is_bounded(read):
    content = office.word(paragraph("core"))
    for _ in range(60):
        content = office.word(
            paragraph("shell"),
            {"rId1": ("package", "inner.xml")},
            inner=content,
        )
    assert len(read(content, "a.docx").documents) == Limits().depth + 1
