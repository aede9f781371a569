import pymupdf
import pytest

from indexer.records import ProblemCode
from tests import samples
from tests.samples import PARAGRAPH

GARBLED = b"%PDF-1.7\n" + b"\x00\x01garbage" * 300


def test_each_page_with_text_is_a_section(read):
    content = samples.pdf("first page", "", PARAGRAPH, title="Heating manual")
    (document,) = read(content, "a.pdf").documents
    assert (document.kind, document.title) == ("pdf", "Heating manual")
    assert document.metadata["author"] == "Anna Berg"
    pages = [(one.place.page, " ".join(one.text.split())) for one in document.sections]
    assert pages == [(1, "first page"), (3, PARAGRAPH)]


def test_outline_gives_the_headings_of_pages(read):
    outline = [(1, "One", 1), (2, "Sub", 2), (2, "Later", 2), (1, "Two", 4)]
    content = samples.pdf("a", "b", "c", "d", outline=outline)
    (document,) = read(content, "a.pdf").documents
    assert [one.place.headings for one in document.sections] == [
        ("One",),
        ("One", "Sub"),
        ("One", "Later"),
        ("Two",),
    ]


@pytest.mark.parametrize(
    "title", ["Microsoft Word - rent.doc", "untitled", "rent.pdf", "-", "2024-01"]
)
def test_title_left_behind_by_a_program_is_no_title(read, title):
    assert read(samples.pdf("a", title=title), "a.pdf").documents[0].title == ""


def test_words_divided_at_line_ends_are_joined(read):
    (section,) = read(samples.pdf("the heat-\ning pump"), "a").documents[0].sections
    assert "heating pump" in " ".join(section.text.split())


def test_comments_are_sections_of_their_page(read):
    with pymupdf.open(stream=samples.pdf("a page"), filetype="pdf") as document:
        note = document[0].add_text_annot((100, 100), "Ask the landlord")
        note.set_info(title="Anna")
        note.update()
        document[0].add_freetext_annot((100, 200, 300, 230), "In the margin")
        content = document.tobytes()
    page, comments = read(content, "a.pdf").documents[0].sections
    assert page.text == "a page\n\nIn the margin"
    assert comments.text == "Anna: Ask the landlord"
    assert (comments.place.page, comments.place.part) == (1, "comments")


def test_protected_file_opens_with_its_password_only(read):
    content = samples.pdf(PARAGRAPH, password="geheim")
    for password in (None, "wrong"):
        extraction = read(content, "a.pdf", password)
        assert extraction.problem.code is ProblemCode.ENCRYPTED
        assert not extraction.documents[0].sections
    extraction = read(content, "a.pdf", "geheim")
    assert extraction.problem is None
    assert "heating" in extraction.documents[0].sections[0].text


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(samples.scanned_pdf(), ProblemCode.SCAN, id="picture of a page"),
        pytest.param(samples.pdf(""), ProblemCode.EMPTY, id="empty page"),
        pytest.param(GARBLED, ProblemCode.DAMAGED, id="garbage"),
        pytest.param(b"%PDF-1.4", ProblemCode.DAMAGED, id="header only"),
        pytest.param(samples.pdf("a")[:300], ProblemCode.DAMAGED, id="cut short"),
    ],
)
def test_file_without_text_says_why(read, content, code):
    extraction = read(content, "a.pdf")
    assert extraction.problem.code is code
    assert extraction.documents[0].kind == "pdf"


def test_pages_beyond_the_limit_are_left_out_and_said(read):
    extraction = read(samples.pdf(*"abcd"), "a.pdf", pages=2)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert len(extraction.documents[0].sections) == 2


def test_text_of_one_page_is_capped(read):
    extraction = read(samples.pdf(PARAGRAPH), "a.pdf", page_characters=10)
    assert len(extraction.documents[0].sections[0].text) <= 10


def test_damaged_page_leaves_the_others(read):
    good = samples.pdf("first page", "second page")
    at = (
        good.rindex(b"/Type/Page/") if b"/Type/Page/" in good else good.rindex(b"/Page")
    )
    broken = good[:at] + b"/Xype/Xage/" + good[at + 11 :]
    extraction = read(broken, "a.pdf")
    assert extraction.documents[0].sections or extraction.problem
