import pytest

from indexer.records import ProblemCode


def text_of(extraction) -> str:
    return "\n---\n".join(one.text for one in extraction.documents[0].sections)


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<p>a\n  b</p><p>c</p>", "a b\n\nc", id="paragraphs"),
        pytest.param("<p>a<b>b</b> <i>c</i>d", "ab cd", id="inline tags"),
        pytest.param("<div>a<div>b</div>c</div>", "a\nb\nc", id="blocks in blocks"),
        pytest.param("a<br>b<br/>c", "a\nb\nc", id="line breaks"),
        pytest.param("<ul><li>a<li>b</ul>", "a\nb", id="list"),
        pytest.param(
            "<table><tr><td> a </td><td>b</td></tr><tr><td>c<td>d</table>",
            "a\tb\nc\td",
            id="table by row",
        ),
        pytest.param("<pre>a\n  b\n\nc</pre>d", "a\n  b\n\nc\n\nd", id="preformatted"),
        pytest.param("a<script>b</script><style>c</style>d", "ad", id="scripts"),
        pytest.param("a<!-- b -->c", "ac", id="comment"),
        pytest.param("<p>&auml;&#8364;&nbsp;x&lt;", "ä€\xa0x<", id="entities"),
        pytest.param("<img alt='a cat' src='http://x/y.png'>", "a cat", id="picture"),
        pytest.param("<p>a<svg><text>b</text></svg>", "ab", id="drawing"),
        pytest.param("<p>a <unknown-tag>b</unknown-tag>", "a b", id="unknown tag"),
        pytest.param("<b>a<p>b</b>c", "a\n\nbc", id="tags that overlap"),
        pytest.param("</p></td>a", "a", id="tags never opened"),
        pytest.param("<textarea>a</textarea>", "a", id="form"),
        pytest.param(
            "<input placeholder='Name' value=Anna><input type=hidden value=x>"
            "<input type=submit value=Send>",
            "Name Anna Send",
            id="fields and buttons",
        ),
        pytest.param("<dl><dt>a<dd>b<dt>c</dl>", "a\nb\nc", id="definitions"),
        pytest.param("<details><summary>a</summary>b</details>", "a\nb", id="details"),
        pytest.param("<noscript><p>a</p></noscript>", "a", id="without scripts"),
        pytest.param("<template>a</template>b", "b", id="template"),
        pytest.param("<ruby>家<rp>(</rp><rt>いえ</rt></ruby>", "家いえ", id="ruby"),
        pytest.param(
            "a<iframe srcdoc='<p>b<h1>c</h1>'>no</iframe>d",
            "a\nb\nc\nno\nd",
            id="frame",
        ),
        pytest.param("<img title='a cat'>", "a cat", id="title of a picture"),
        pytest.param("<svg><title>a</title></svg>", "a", id="title of a drawing"),
        pytest.param(
            "<math><mi>x</mi><annotation>\\x</annotation></math>", "x", id="formula"
        ),
        pytest.param("<div hidden>a</div>", "a", id="hidden"),
        pytest.param("<figure><figcaption>a</figcaption></figure>", "a", id="caption"),
    ],
)
def test_page_says_what_a_person_reads(read, markup, text):
    page = f"<html><body>{markup}</body></html>".encode()
    assert text_of(read(page, "a.html")).strip() == text


def test_headings_make_sections_and_paths(read):
    page = b"""<title> My
      page</title><p>Intro<h1>Rent</h1><h2>Due</h2><p>On the fifth.
      <div><h2>Paid <em>by</em></h2><p>Bank.</div><h1>End</h1>"""
    (document,) = read(page, "a.html").documents
    assert document.title == "My page"
    assert [(one.place.headings, one.text) for one in document.sections] == [
        ((), "Intro"),
        (("Rent", "Due"), "Rent\n\nDue\n\nOn the fifth."),
        (("Rent", "Paid by"), "Paid by\n\nBank."),
        (("End",), "End"),
    ]


def test_first_heading_is_the_title_where_none_is_told(read):
    assert read(b"<html><h2>Rent</h2>x", "a.html").documents[0].title == "Rent"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            '<meta charset="windows-1251"><p>Привет'.encode("cp1251"), id="charset"
        ),
        pytest.param(
            '<meta http-equiv=a content="text/html; charset=koi8-r"><p>Привет'.encode(
                "koi8-r"
            ),
            id="http-equiv",
        ),
        pytest.param(
            '<?xml version="1.0" encoding="UTF-8"?><html><p>Привет</p></html>'.encode(),
            id="XHTML",
        ),
        pytest.param("<html><p>Привет".encode("utf-16"), id="UTF-16"),
        pytest.param('<meta charset="latin-1"><p>Привет'.encode(), id="wrong charset"),
    ],
)
def test_page_is_read_in_the_encoding_it_tells(read, page):
    assert text_of(read(page, "a.html")) == "Привет"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        pytest.param("<script src='a'/><p>b</p>", "b", id="closed script"),
        pytest.param("<title/><p>b</p>", "b", id="closed title"),
        pytest.param("<p><![CDATA[a < b]]></p>", "a < b", id="CDATA"),
        pytest.param("<h1/><p>a</p><h2>b</h2><p>c</p>", "a\n---\nb\n\nc", id="heading"),
    ],
)
def test_tags_that_only_xml_closes_do_not_swallow_the_page(read, markup, text):
    page = f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{markup}</body></html>'
    assert text_of(read(page.encode(), "a.xhtml")).strip() == text


def test_head_of_a_page_becomes_metadata(read):
    page = b"""<head><meta name=Description content=" Rent\nrules "><meta name=author
      content="Anna Berg"><meta name=keywords content=""><meta property="og:title"
      content="Rent in short"><meta name=viewport content=x></head><p>a"""
    (document,) = read(page, "a.html").documents
    assert document.title == "Rent in short"
    assert document.metadata == {"description": "Rent rules", "author": "Anna Berg"}


def test_frames_of_an_old_site_leave_the_text_for_others(read):
    page = (
        b"<html><frameset><frame src=a><noframes><p>Use <b>this</noframes></frameset>"
    )
    assert text_of(read(page, "a.html")) == "Use this"


def test_title_alone_is_said(read):
    assert text_of(read(b"<html><title>Rent</title></html>", "a.html")) == "Rent"


def test_heading_that_is_never_closed_is_text(read):
    page = b"<html><h1>" + b"word " * 1_000 + b"<h2>End</h2>x"
    assert read(page, "a.html").documents[0].sections[-1].place.headings == ("End",)


def test_deeply_nested_text_is_found(read):
    assert text_of(read(b"<html>" + b"<div>" * 5_000 + b"deep", "a.html")) == "deep"


def test_very_long_page_is_cut_and_says_so(read):
    extraction = read(b"<p>" + b"word " * 1_000, "a.html", html_characters=1_000)
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert text_of(extraction).count("word") == 199


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(b"<div>" * 100_000 + b"deep", id="deep nesting"),
        pytest.param(b"<p>a" + b"<table><tr><td>" * 20_000, id="nested tables"),
        pytest.param(b"<p " + b"a='b' " * 100_000 + b">c", id="many attributes"),
        pytest.param(b"<" * 200_000, id="brackets only"),
        pytest.param(b"<iframe srcdoc='" * 9_000, id="frames in frames"),
        pytest.param(b"<html><noframes>" * 9_000, id="raw text"),
        pytest.param(b"<p>&" + b"&amp" * 100_000, id="many entities"),
        pytest.param(
            b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>a &x;',
            id="external entity",
        ),
    ],
)
def test_hostile_page_is_read_or_refused(read, page):
    extraction = read(page, "a.html")
    assert len(extraction.documents) == 1
    assert "root:" not in text_of(extraction)
