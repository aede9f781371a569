import pymupdf
import pytest

from indexer.records import ProblemCode, Role
from tests.page_samples import drawn_pdf, lines_on, picture_on
from tests.samples import PARAGRAPH

SENTENCES = [f"Sentence {number} of the text goes on and on." for number in range(9)]


def blank(page):
    pass


def stamped(page):
    picture_on(page)
    lines_on("Scanned by PhoneScan", top=820)(page)


def illustrated(page):
    picture_on(page, 0.5)
    lines_on(*SENTENCES, top=500)(page)


def outlines(page):
    for step in range(100):
        at = 60 + 4 * step
        page.draw_line((at, 100), (at + 3, 110))


def test_pages_that_are_pictures_are_told_one_by_one(read):
    pages = [picture_on, lines_on(*SENTENCES), blank, stamped, picture_on, illustrated]
    (document,) = (extraction := read(drawn_pdf(*pages), "a.pdf")).documents
    assert document.metadata["scanned_pages"] == "1,4-5"
    assert document.problem.code is ProblemCode.SCAN
    assert document.problem.summary == "Pages 1, 4-5 are pictures without text."
    assert extraction.problem is None
    assert [section.place.page for section in document.sections] == [2, 4, 6]


@pytest.mark.parametrize("page", [picture_on, stamped, outlines])
def test_file_of_pictures_is_a_scan(read, page):
    extraction = read(drawn_pdf(page, blank), "a.pdf")
    assert extraction.problem.code is ProblemCode.SCAN
    assert extraction.documents[0].metadata["scanned_pages"] == "1"


def test_small_picture_makes_no_scan(read):
    extraction = read(drawn_pdf(lambda page: picture_on(page, 0.1)), "a.pdf")
    assert extraction.problem.code is ProblemCode.EMPTY


def test_invisible_text_behind_a_scan_counts(read):
    def recognised(page):
        picture_on(page)
        for number, line in enumerate(SENTENCES):
            page.insert_text((60, 80 + 14 * number), line, render_mode=3)

    (document,) = read(drawn_pdf(recognised), "a.pdf").documents
    assert document.problem is None
    assert "Sentence 8" in document.sections[0].text


def in_odd_font(naming: str) -> bytes:
    """Return a page in a font of dots; `naming` says which letters they are."""
    mapping = f"begincmap 2 beginbfchar {naming} endbfchar endcmap".encode()
    words = b"BT /F1 12 Tf 60 700 Td <01020102020102010101020102> Tj ET"
    with pymupdf.open() as document:
        page = document.new_page()
        dot, names, content = (document.get_new_xref() for _ in range(3))
        streams = (b"9 0 0 0 9 9 d1 0 0 9 9 re f", mapping, words)
        for number, stream in zip((dot, names, content), streams, strict=True):
            document.update_object(number, "<<>>")
            document.update_stream(number, stream)
        font = (
            "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[.1 0 0 .1 0 0]"
            f"/CharProcs<</gA {dot} 0 R/gB {dot} 0 R>>/FirstChar 1/LastChar 2"
            "/Encoding<</Type/Encoding/Differences[1/gA/gB]>>/Widths[10 10]"
            f"/ToUnicode {names} 0 R>>"
        )
        document.xref_set_key(page.xref, "Contents", f"{content} 0 R")
        document.xref_set_key(page.xref, "Resources", f"<</Font<</F1 {font}>>>>")
        return document.tobytes()


@pytest.mark.parametrize(
    "naming", ["<01> <E001> <02> <E002>", "<01> <E001> <02> <FFFD>", "", "<01> <0027>"]
)
def test_text_of_signs_without_names_is_none(read, naming):
    extraction = read(in_odd_font(naming), "a.pdf")
    assert extraction.problem.code is ProblemCode.SCAN
    assert not extraction.documents[0].sections


def test_text_of_signs_with_names_is_text(read):
    content = in_odd_font("<01> <0061> <02> <0062>")
    assert read(content, "a.pdf").documents[0].sections[0].text == "ababbabaaabab"


def test_running_lines_are_asides(read):
    def page(number):
        def draw(sheet):
            lines_on("Annual report of the housing cooperative", top=40)(sheet)
            lines_on(f"Chapter {number} tells of {number} things.", *SENTENCES)(sheet)
            lines_on(f"page {number} of 5", top=820)(sheet)

        return draw

    (document,) = read(drawn_pdf(*map(page, range(1, 6))), "a.pdf").documents
    asides = [one.text for one in document.sections if one.role is Role.ASIDE]
    assert asides[0] == "Annual report of the housing cooperative\npage 1 of 5"
    assert asides[1:] == [f"page {number} of 5" for number in range(2, 6)]
    bodies = [one.text for one in document.sections if one.role is Role.BODY]
    assert bodies[2].startswith("Chapter 3")
    assert not any("report" in body or "page" in body for body in bodies)


def test_few_pages_show_no_running_lines(read):
    def page(sheet):
        lines_on("Annual report", top=40)(sheet)

    (document,) = read(drawn_pdf(page, page), "a.pdf").documents
    assert [one.role for one in document.sections] == [Role.BODY, Role.BODY]


def test_rotated_page_reads_as_it_is_shown(read):
    def turned(page):
        lines_on(*SENTENCES)(page)
        page.set_rotation(90)

    (section,) = read(drawn_pdf(turned), "a.pdf").documents[0].sections
    assert section.text.startswith("Sentence 0 of the text")


def test_text_drawn_upwards_keeps_its_words(read):
    def upwards(page):
        page.insert_text((100, 500), PARAGRAPH, rotate=90)

    (section,) = read(drawn_pdf(upwards), "a.pdf").documents[0].sections
    assert section.text == PARAGRAPH


@pytest.mark.parametrize("instructions", [b"1 1 m 2 2 l S " * 200_000, b"q " * 100_000])
def test_page_of_endless_instructions_is_given_up_soon(read, instructions):
    with pymupdf.open() as document:
        page = document.new_page()
        stream = document.get_new_xref()
        document.update_object(stream, "<<>>")
        document.update_stream(stream, instructions)
        document.xref_set_key(page.xref, "Contents", f"{stream} 0 R")
        content = document.tobytes()
    assert read(content, "a.pdf").problem is not None
