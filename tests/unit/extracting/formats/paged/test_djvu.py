from pathlib import Path

import pytest

from indexer.records import ProblemCode
from tests.page_samples import chunk, djvu, djvu_page
from tests.samples import PARAGRAPH

BUNDLE = Path(__file__).parents[4] / "data" / "formats" / "bees.djvu"


def test_text_behind_each_page_is_a_section(read):
    content = djvu(djvu_page("first page"), djvu_page(), djvu_page(PARAGRAPH))
    (document,) = read(content, "a.djvu").documents
    pages = [(one.place.page, one.text) for one in document.sections]
    assert pages == [(1, "first page"), (3, PARAGRAPH)]
    assert document.metadata["scanned_pages"] == "2"


def test_single_page_is_read(read):
    (document,) = read(djvu(djvu_page("Größe, 養蜂日記")), "a.djvu").documents
    assert document.kind == "djvu"
    assert document.sections[0].text == "Größe, 養蜂日記"


def test_columns_and_divided_words_become_flowing_text(read):
    text = "the heat-\ning pump\n\x1fis serviced\x0bevery autumn\n\x1d"
    (section,) = read(djvu(djvu_page(text)), "a.djvu").documents[0].sections
    assert section.text == "the heating pump\nis serviced\nevery autumn"


def test_bundle_tells_bookmarks_properties_and_remarks(read):
    (document,) = (extraction := read(BUNDLE.read_bytes(), "a.djvu")).documents
    assert (document.title, document.metadata["author"]) == (
        "Bees in a Town Garden",
        "Zoë Müller",
    )
    first, second, remark = document.sections
    assert first.text.endswith("養蜂日記")
    assert second.place.headings == ("The hive",)
    assert "stands behind the shed" in second.text
    assert (remark.text, remark.place.part) == (
        "Check the roof before winter",
        "comments",
    )
    assert document.problem.code is ProblemCode.SCAN
    assert extraction.problem is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(djvu(djvu_page()), ProblemCode.SCAN, id="no text"),
        pytest.param(djvu(djvu_page(picture=5)), ProblemCode.EMPTY, id="blank page"),
        pytest.param(b"AT&TFORM", ProblemCode.DAMAGED, id="header only"),
        pytest.param(b"AT&TFORM" + bytes(40), ProblemCode.DAMAGED, id="zeros"),
        pytest.param(
            djvu(djvu_page(), djvu_page("end"))[:-3], ProblemCode.DAMAGED, id="cut"
        ),
        pytest.param(
            b"AT&T" + chunk("FORM", b"DJVM" + chunk("DIRM", b"\x01\x00\x01")),
            ProblemCode.UNSUPPORTED,
            id="pages in other files",
        ),
        pytest.param(
            djvu(djvu_page(extra=chunk("TXTz", b"\x00\x01garbage"))),
            ProblemCode.DAMAGED,
            id="damaged text",
        ),
    ],
)
def test_file_without_text_says_why(read, content, code):
    extraction = read(content, "a.djvu")
    assert extraction.problem.code is code
    assert extraction.documents[0].kind == "djvu"


def test_damaged_page_leaves_the_others(read):
    pages = [djvu_page("kept"), chunk("FORM", b"DJVU" + b"TXTa\xff\xff\xff\xff")]
    extraction = read(djvu(*pages, djvu_page("kept too")), "a.djvu")
    texts = [one.text for one in extraction.documents[0].sections]
    assert texts == ["kept", "kept too"]


def test_pages_beyond_the_limit_are_left_out_and_said(read):
    extraction = read(djvu(*map(djvu_page, "abcd")), "a.djvu", pages=2)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert len(extraction.documents[0].sections) == 2


def test_bookmarks_that_promise_too_many_children_end(read):
    packed = bytes([255]) + b"\x00\x00\x01a" + b"\x00\x00\x02#1"
    content = BUNDLE.read_bytes().replace(b"NAVM", b"NAVX")
    assert read(content + chunk("NAVM", packed), "a.djvu").documents[0].sections
