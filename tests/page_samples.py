"""Samples of paged documents and pictures, made when a test asks for them."""

import io

import pymupdf
from PIL import Image, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"
 photoshop:City="Überlingen">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Sailing</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>Zoë Müller</rdf:li></rdf:Seq></dc:creator>
<dc:subject><rdf:Bag><rdf:li>boat</rdf:li><rdf:li>lake</rdf:li></rdf:Bag></dc:subject>
<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
<rdf:li><rdf:Description mwg-rs:Name="Anna Berg"/></rdf:li>
<rdf:li rdf:parseType="Resource"><mwg-rs:Name>Ben Koch</mwg-rs:Name></rdf:li>
</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def drawn_pdf(*pages, xmp="", **metadata) -> bytes:
    """Return a PDF; each of `pages` is a function that draws on a page."""
    with pymupdf.open() as document:
        for draw in pages:
            draw(document.new_page())
        document.set_metadata(metadata)
        if xmp:
            document.set_xml_metadata(xmp)
        return document.tobytes()


def picture_on(page, share=1.0) -> None:
    """Draw a picture over a share of a page."""
    picture = pymupdf.Pixmap(pymupdf.csGRAY, pymupdf.IRect(0, 0, 8, 8), 0)
    picture.clear_with(200)
    place = pymupdf.Rect(0, 0, page.rect.width, share * page.rect.height)
    page.insert_image(place, pixmap=picture, keep_proportion=False)


def lines_on(*lines, left=60, top=80, size=10):
    """Return what writes lines on a page."""

    def draw(page) -> None:
        for number, line in enumerate(lines):
            page.insert_text((left, top + 1.4 * size * number), line, fontsize=size)

    return draw


def field(page, kind, name, value, *, label=None, top=100, **more) -> None:
    """Put a form field on a page."""
    widget = pymupdf.Widget()
    widget.field_type = kind
    widget.field_name = name
    widget.field_label = label
    widget.rect = pymupdf.Rect(100, top, 300, top + 20)
    for attribute, setting in more.items():
        setattr(widget, attribute, setting)
    widget.field_value = value
    page.add_widget(widget)


def chunk(name: str, content: bytes) -> bytes:
    """Return a chunk of an IFF file."""
    return (
        name.encode()
        + len(content).to_bytes(4, "big")
        + content
        + b"\x00" * (len(content) % 2)
    )


def djvu_page(text: str = "", *, picture: int = 1000, extra: bytes = b"") -> bytes:
    """Return the chunks of a page: a picture of some bytes, and its text."""
    raw = text.encode()
    layer = chunk("TXTa", len(raw).to_bytes(3, "big") + raw + b"\x01") if raw else b""
    return chunk("FORM", b"DJVU" + chunk("Sjbz", bytes(picture)) + layer + extra)


def djvu(*pages: bytes) -> bytes:
    """Return a DjVu file: one page, or a bundle without a directory."""
    if len(pages) == 1:
        return b"AT&T" + pages[0]
    return b"AT&T" + chunk("FORM", b"DJVM" + b"".join(pages))


def picture(form: str, size=(40, 30), **options) -> bytes:
    """Return a picture in a format of Pillow."""
    packed = io.BytesIO()
    Image.new("RGB", size, "teal").save(packed, form, **options)
    return packed.getvalue()


def exif(**texts: str) -> Image.Exif:
    """Return Exif data as a camera and Windows write them."""
    told = Image.Exif()
    told[0x010F], told[0x0110] = "Canon", "Canon EOS 5D"
    told[0x010E] = texts.get("description", "OLYMPUS DIGITAL CAMERA")
    if "title" in texts:
        told[0x9C9B] = texts["title"].encode("utf-16-le") + b"\x00\x00"
    if "comment" in texts:
        comment = b"UNICODE\x00" + texts["comment"].encode("utf-16-be")
        told.get_ifd(0x8769)[0x9286] = comment
    told.get_ifd(0x8769)[0x9003] = "2019:05:03 14:02:11"
    position = told.get_ifd(0x8825)
    position[1], position[3] = "N", "W"
    position[2] = (IFDRational(48), IFDRational(8), IFDRational(1485, 100))
    position[4] = (IFDRational(11), IFDRational(34), IFDRational(0))
    return told


def jpeg_with_iptc(**fields: str) -> bytes:
    """Return a JPEG with IPTC fields, named by their numbers as in `f120`."""
    records = b"\x1c\x01\x5a" + (3).to_bytes(2, "big") + b"\x1b%G"
    for name, text in fields.items():
        raw = text.encode()
        records += bytes((0x1C, 2, int(name[1:]))) + len(raw).to_bytes(2, "big") + raw
    records += b"\x00" * (len(records) % 2)
    block = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00"
    block += len(records).to_bytes(4, "big") + records
    plain = picture("JPEG")
    segment = b"\xff\xed" + (len(block) + 2).to_bytes(2, "big") + block
    return plain[:2] + segment + plain[2:]


def png_texts(**texts: str) -> PngImagePlugin.PngInfo:
    """Return PNG texts, every other one packed."""
    info = PngImagePlugin.PngInfo()
    for number, (name, text) in enumerate(texts.items()):
        info.add_itxt(name, text, zip=bool(number % 2))
    return info
