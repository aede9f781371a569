import io
import zipfile

import pytest

from indexer.records import ProblemCode

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
)
PAGE = (
    '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
    "<head><title/></head><body>{}</body></html>"
)
OPF = """<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The House</dc:title>
<dc:creator>Anna Berg</dc:creator><dc:creator>Ben Koch</dc:creator>
<dc:language>en</dc:language></metadata><manifest>
<item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/one%20a.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="x" href="notes.xhtml" media-type="application/xhtml+xml"/>
<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="i" href="a.png" media-type="image/png"/></manifest>
<spine toc="toc"><itemref idref="a"/><itemref idref="b"/><itemref idref="?"/></spine>
</package>"""
NAV = PAGE.format(
    '<nav xmlns:epub="http://www.idpf.org/2007/ops" epub:type="toc"><ol><li>'
    "<span>Part I"
    '</span><ol><li><a href="text/one%20a.xhtml">Arrival</a></li></ol></li>'
    '<li><a href="text/two.xhtml#b">Departure</a></li></ol></nav>'
)
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>
<text>Part I</text></navLabel><content src="x.html"/><navPoint><navLabel><text>Arrival
</text></navLabel><content src="text/one%20a.xhtml"/></navPoint></navPoint></navMap>
</ncx>"""
MEMBERS = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf": OPF,
    "OPS/nav.xhtml": NAV,
    "OPS/toc.ncx": NCX,
    "OPS/text/one a.xhtml": PAGE.format("<p>The train was late.</p>"),
    "OPS/text/two.xhtml": PAGE.format("<h1>2. Departure</h1><p>Snow.<h2>Night</h2>x"),
    "OPS/notes.xhtml": PAGE.format("<aside>A note.</aside>"),
    "OPS/a.png": "x",
}


def epub(**changes: str | None) -> bytes:
    """Return the book with members replaced or left out; names by their last word."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in MEMBERS.items():
            key = name.rpartition("/")[2].partition(".")[0].replace(" ", "_")
            chosen = changes.pop(key, content)
            if chosen is not None:
                archive.writestr(name, chosen)
        for name, added in changes.items():
            assert added is not None
            archive.writestr(f"META-INF/{name}.xml", added)
    return packed.getvalue()


def sections(extraction):
    (document,) = extraction.documents
    return [(one.place.headings, one.text) for one in document.sections]


BOOK = [
    (("Part I", "Arrival"), "The train was late."),
    (("2. Departure",), "2. Departure\n\nSnow."),
    (("2. Departure", "Night"), "Night\n\nx"),
    (("Departure",), "A note."),
]


def test_chapters_come_in_reading_order_with_their_titles(read):
    extraction = read(epub(), "a.epub")
    (document,) = extraction.documents
    assert (document.kind, document.title) == ("epub", "The House")
    assert document.metadata == {"author": "Anna Berg, Ben Koch", "language": "en"}
    assert sections(extraction) == BOOK
    assert extraction.problem is None


def test_contents_of_version_2_are_read(read):
    found = sections(read(epub(nav=None), "a.epub"))
    assert found[0] == (("Part I", "Arrival"), "The train was late.")


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"book": "<package>broken"}, id="broken package document"),
        pytest.param({"book": None}, id="no package document"),
        pytest.param({"container": "<a"}, id="broken container"),
    ],
)
def test_book_without_an_order_is_read_by_names(read, changes):
    texts = [text for _, text in sections(read(epub(**changes), "a.epub"))]
    assert "The train was late." in texts
    assert "2. Departure\n\nSnow." in texts


def protection(algorithm: str, path: str) -> str:
    return (
        '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        f'<e:EncryptionMethod Algorithm="{algorithm}"/><e:CipherData>'
        f'<e:CipherReference URI="{path}"/></e:CipherData></e:EncryptedData>'
        "</encryption>"
    )


def test_protected_chapters_are_told_and_the_others_read(read):
    told = protection(
        "http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/text/two.xhtml"
    )
    extraction = read(epub(encryption=told), "a.epub")
    assert extraction.problem.code is ProblemCode.ENCRYPTED
    assert [text for _, text in sections(extraction)] == [
        "The train was late.",
        "A note.",
    ]


def test_scrambled_fonts_are_no_protection(read):
    told = protection("http://www.idpf.org/2008/embedding", "OPS/font.otf")
    assert read(epub(encryption=told), "a.epub").problem is None


def test_book_of_pictures_says_so(read):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for number in range(5):
            archive.writestr(f"{number}.jpg", "x")
            archive.writestr(f"{number}.xhtml", PAGE.format("<img src='x'/>"))
    assert read(packed.getvalue(), "a.epub").problem.code is ProblemCode.SCAN


def test_broken_zip_file_is_salvaged(read):
    content = epub()
    extraction = read(content[: content.index(b"OPS/notes.xhtml")], "a.epub")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert "The train was late." in [text for _, text in sections(extraction)]


def test_pages_are_sorted_by_their_numbers(read):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for number in (10, 9, 1):
            archive.writestr(f"p{number}.html", f"<html><p>{number}")
    texts = [text for _, text in sections(read(packed.getvalue(), "a.epub"))]
    assert texts == ["1", "9", "10"]
