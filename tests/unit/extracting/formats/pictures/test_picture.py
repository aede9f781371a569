import pytest
from PIL import Image

from indexer.records import ProblemCode
from tests.page_samples import XMP, exif, jpeg_with_iptc, picture, png_texts


def read_picture(read, content, name="a.jpg"):
    extraction = read(content, name)
    assert extraction.problem is None
    (document,) = extraction.documents
    assert document.kind == "picture"
    text = "\n".join(section.text for section in document.sections)
    return document, text.split("\n")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_camera_and_windows_tell_is_read(read, form):
    told = exif(title="Segeln 湖", comment="Kurz vor dem Gewitter")
    document, lines = read_picture(read, picture(form, exif=told))
    assert document.title == "Segeln 湖"
    assert lines[:2] == ["Segeln 湖", "Kurz vor dem Gewitter"]
    assert document.metadata["camera"] == "Canon EOS 5D"
    assert document.metadata["date"] == "2019-05-03 14:02:11"
    assert document.metadata["position"] == "48.13746, -11.56667"


def test_what_programs_write_is_no_text(read):
    document, lines = read_picture(read, picture("JPEG", exif=exif()))
    assert lines == [""]
    assert document.title == ""
    assert "description" not in document.metadata


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(picture("JPEG", xmp=XMP.encode()), id="jpeg"),
        pytest.param(picture("WEBP", xmp=XMP.encode()), id="webp"),
        pytest.param(
            picture("PNG", pnginfo=png_texts(**{"XML:com.adobe.xmp": XMP})), id="png"
        ),
    ],
)
def test_what_people_told_a_program_is_read(read, content):
    document, lines = read_picture(read, content)
    assert lines == [
        "Sailing",
        "Keywords: boat, lake",
        "People: Anna Berg, Ben Koch",
        "Place: Überlingen",
        "By: Zoë Müller",
    ]
    assert document.metadata["people"] == "Anna Berg, Ben Koch"


def test_fields_of_the_press_are_read(read):
    content = jpeg_with_iptc(f5="Gipfel", f120="Am Ziel", f25="Öl", f90="Zermatt")
    _, lines = read_picture(read, content)
    assert lines == ["Gipfel", "Am Ziel", "Keywords: Öl", "Place: Zermatt"]


def test_texts_of_png_are_read_before_and_behind_the_pixels(read):
    texts = png_texts(Title="Stundenplan", Description="図工は木曜日", Software="Paint")
    _, lines = read_picture(read, picture("PNG", pnginfo=texts))
    assert lines == ["Stundenplan", "図工は木曜日"]
    plain = picture("PNG")
    late = b"\x00\x00\x00\x0atEXtAuthor\x00Zo\xebABCD"
    document, _ = read_picture(read, plain[:-12] + late + plain[-12:])
    assert document.metadata["author"] == "Zoë"


def test_comments_in_gif_are_read(read):
    frames = {"save_all": True, "append_images": [Image.new("RGB", (40, 30), "red")]}
    content = picture("GIF", comment="Tanzende Banane", **frames)
    _, lines = read_picture(read, content)
    assert lines == ["Tanzende Banane"]


def test_size_and_pages_to_be_recognised_are_told(read):
    pages = {"save_all": True, "append_images": [Image.new("RGB", (9, 9))] * 2}
    fax = picture("TIFF", (200, 300), **pages)
    told = [
        read_picture(read, content)[0].metadata
        for content in (fax, picture("PNG", (200, 300)), picture("BMP", (90, 90)))
    ]
    assert told == [
        {"pixels": "200x300", "scanned_pages": "1-3"},
        {"pixels": "200x300", "scanned_pages": "1"},
        {"pixels": "90x90"},
    ]


def test_huge_picture_is_told_of_without_its_pixels(read):
    header = bytearray(picture("PNG"))
    header[16:24] = (50_000).to_bytes(4, "big") * 2
    extraction = read(bytes(header), "a.png")
    assert extraction.documents[0].kind == "picture"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP"])
@pytest.mark.parametrize("size", [9, 20, 60])
def test_picture_that_was_cut_is_damaged_or_read(read, form, size):
    extraction = read(picture(form)[:size], "a.bmp")
    assert extraction.documents[0].kind in ("picture", "other")
    assert extraction.problem is None or extraction.problem.code in (
        ProblemCode.DAMAGED,
        ProblemCode.UNSUPPORTED,
    )


@pytest.mark.parametrize(
    "position", [(), (1,), ("x", "y", "z"), (9**9, 0, 0), (0, 0, 0, 0)]
)
def test_impossible_position_is_none(read, position):
    told = exif()
    told.get_ifd(0x8825)[2] = position
    try:
        content = picture("JPEG", exif=told)
    except (TypeError, ValueError, OverflowError, AttributeError):
        content = picture("JPEG")
    document, _ = read_picture(read, content)
    assert "position" not in document.metadata
