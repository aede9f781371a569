import plistlib

import pytest

from indexer.records import ProblemCode

TARGET = "https://example.org/umzug?a=1"


@pytest.mark.parametrize(
    ("name", "content", "title", "metadata"),
    [
        (
            "a.url",
            f"[InternetShortcut]\r\nURL={TARGET}\r\nIconIndex=0\r\n".encode(),
            "",
            {"url": TARGET},
        ),
        ("a.webloc", plistlib.dumps({"URL": TARGET}), "", {"url": TARGET}),
        (
            "b.webloc",
            plistlib.dumps({"URL": TARGET}, fmt=plistlib.FMT_BINARY),
            "",
            {"url": TARGET},
        ),
        (
            "a.desktop",
            "[Desktop Entry]\nName=Umzug\nName[en]=Moving\nComment=Für März\n".encode(),
            "Umzug",
            {"subject": "Für März"},
        ),
        (
            "a.gdoc",
            b'{"url": "https://example.org/1", "doc_id": "7", "email": "a@b.de"}',
            "",
            {
                "url": "https://example.org/1",
                "identifier": "7",
                "author": "a@b.de",
            },
        ),
    ],
)
def test_shortcut_says_where_it_leads(read, name, content, title, metadata):
    extraction = read(content, name)
    (document,) = extraction.documents
    assert extraction.problem is None
    assert (document.kind, document.title) == ("shortcut", title)
    assert document.metadata == metadata
    assert not document.sections


@pytest.mark.parametrize(
    "content",
    [b"bplist00" + b"\xff" * 40, b"{[}", b"<plist><string>x", b"no field", b"[1, 2]"],
)
def test_broken_shortcut_is_found_by_its_name(read, content):
    extraction = read(content, "a.webloc")
    assert extraction.documents[0].kind in ("shortcut", "other", "html", "text")
    assert extraction.problem is None or extraction.problem.code in ProblemCode
