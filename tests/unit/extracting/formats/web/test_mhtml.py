import base64

import pytest

from indexer.records import ProblemCode

CHROME = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/rent
Subject: =?utf-8?Q?Rent=20=E2=82=AC?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----B----"

------B----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/rent

<html><head><meta charset=3D"utf-8">{title}</head><body><h1>Gr=C3=BC=C3=9Fe</h1><p>Du=
e on the fifth.</body></html>
------B----
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable

p {{ color: red }}
------B----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/a.png

iVBORw0KGgo=
------B----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>

<p>In a frame</p>
------B------
"""


def texts(extraction) -> list[str]:
    (document,) = extraction.documents
    return [one.text for one in document.sections]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("<title>Rules</title>", "Rules", id="title of the page"),
        pytest.param("", "Rent €", id="subject"),
    ],
)
def test_page_and_frames_are_one_document(read, title, expected):
    content = CHROME.format(title=title).replace("\n", "\r\n").encode()
    extraction = read(content, "page.mhtml")
    (document,) = extraction.documents
    assert (document.kind, document.title) == ("html", expected)
    assert document.metadata == {"address": "https://example.org/rent"}
    assert texts(extraction) == ["Grüße\n\nDue on the fifth.", "In a frame"]
    assert document.sections[0].place.headings == ("Grüße",)


def test_internet_explorer_tells_the_character_set_in_the_header(read):
    page = base64.encodebytes("<html><p>Привет".encode("cp1251")).decode()
    content = (
        "From: <Saved by Microsoft Internet Explorer 5>\nSubject: x\n"
        "MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=BB;\n"
        '\ttype="text/html"\nX-MimeOLE: Produced\n\nThis is a multi-part message.\n\n'
        '--BB\nContent-Type: text/html;\n\tcharset="windows-1251"\n'
        f"Content-Transfer-Encoding: base64\n\n{page}\n--BB--\n"
    )
    assert texts(read(content.encode(), "page.mht")) == ["Привет"]


def test_page_that_the_others_are_in_comes_first(read):
    content = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=BB;"
        ' start="<main>"\n\n--BB\nContent-Type: text/html\nContent-ID: <side>\n\n'
        "<p>side"
        "\n--BB\nContent-Type: text/html\nContent-ID: <main>\n\n<p>main\n--BB--\n"
    )
    assert texts(read(content.encode(), "page.mht")) == ["main", "side"]


def test_plain_text_serves_where_it_is_the_better_part(read):
    content = (
        "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=BB\n\n"
        "--BB\nContent-Type: text/plain\n\nplain\n--BB--\n"
    )
    assert texts(read(content.encode(), "page.mht")) == ["plain"]


def test_single_page_without_parts_is_read(read):
    content = b"Subject: x\nContent-Type: text/html\n\n<title>T</title><p>a"
    extraction = read(content, "page.mht")
    assert extraction.documents[0].title == "T"
    assert texts(extraction) == ["a"]


def test_archive_without_a_page_is_empty(read):
    content = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=BB\n\n"
        b"--BB\nContent-Type: image/png\n\nx\n--BB--\n"
    )
    assert read(content, "page.mht").problem.code is ProblemCode.EMPTY
