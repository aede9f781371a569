import pytest

from indexer.extracting.formats.rich_text.rtf import encapsulated_html

HEAD = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}"
    rb"{\f1\fcharset204 Arial;}}{\colortbl;}\uc1\pard\plain\deftab360 \f0\fs24 "
)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        pytest.param(
            rb"{\*\htmltag19 <html>}\r\n{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Rent"
            rb"{\*\htmltag84 <b>}\htmlrtf {\b \htmlrtf0 due\htmlrtf }\htmlrtf0 "
            rb"{\*\htmltag92 </b>}\htmlrtf\par}\htmlrtf0",
            "<html><p>Rent<b>due</b>",
            id="tags, text, what is only for RTF",
        ),
        pytest.param(
            rb"{\*\htmltag <a href=\'22x\'22>\par\tab }a\line b",
            '<a href="x">\r\n\ta\r\nb',
            id="white space and escapes",
        ),
        pytest.param(
            rb"{\*\htmltag84 &lt;}\htmlrtf <\htmlrtf0 a\~b\'e4\u8364?",
            "&lt;a&nbsp;bä€",
            id="characters",
        ),
        pytest.param(
            rb"\htmlrtf{\f1\htmlrtf0 \'cf\'f0\htmlrtf}\htmlrtf0",
            "Пр",
            id="fonts",
        ),
        pytest.param(
            rb"{\*\mhtmltag <img src=cid>}{\*\htmltag <img>}{\pict 00}",
            "<img>",
            id="other destinations",
        ),
        pytest.param(rb"{\*\htmltag <p>{\*\x}}a{\*\htmltag <", "<p>a<", id="cut off"),
    ],
)
def test_html_is_recovered(body, html):
    assert encapsulated_html(HEAD + body + b"}") == html


def test_other_rtf_holds_no_html():
    assert encapsulated_html(rb"{\rtf1\ansi text}") is None
    assert encapsulated_html(rb"{\rtf1\ansi\fromtext text}") is None
    assert encapsulated_html(b"") is None


def test_hostile_nesting_ends():
    assert encapsulated_html(HEAD + b"{" * 300_000 + b"a") is not None
