import io

import pytest
from PIL import Image

from indexer.errors import DamagedError, EncryptedError, UnsupportedError
from indexer.extracting import page_pictures
from indexer.extracting.context import Context
from indexer.extracting.page_pictures import page_picture
from tests import samples
from tests.page_samples import exif, picture


def shown(content, name="a.pdf", page=1, dots=72, password=None):
    drawn = page_picture(content, name, page, dots, Context(password=password))
    opened = Image.open(io.BytesIO(drawn), formats=["PNG"])
    assert opened.mode == "L"
    return opened


def test_page_of_a_document_is_drawn():
    content = samples.pdf("first", "second page")
    first, second = (shown(content, page=page) for page in (1, 2))
    assert first.size == (595, 842)
    assert first.tobytes() != second.tobytes()
    assert shown(content, dots=144).size == (1190, 1684)


def test_huge_page_is_drawn_smaller(monkeypatch):
    monkeypatch.setattr(page_pictures, "MOST_PIXELS", 10_000)
    drawn = shown(samples.pdf("text"), dots=300)
    assert 9_000 < drawn.width * drawn.height < 11_000


def test_protected_document_needs_its_password():
    content = samples.pdf("text", password="geheim")
    with pytest.raises(EncryptedError):
        shown(content)
    assert shown(content, password="geheim").size == (595, 842)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP"])
def test_picture_becomes_grey(form):
    assert shown(picture(form), "a.bmp").size == (40, 30)


@pytest.mark.parametrize("mode", ["1", "P", "LA", "RGBA", "CMYK", "I", "I;16", "F"])
def test_every_kind_of_pixel_becomes_grey(mode):
    packed = io.BytesIO()
    Image.new(mode, (40, 30)).save(packed, "TIFF")
    assert shown(packed.getvalue(), "a.tif").size == (40, 30)


def test_clear_parts_are_white():
    packed = io.BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(packed, "PNG")
    assert shown(packed.getvalue(), "a.png").getextrema() == (255, 255)


def test_deep_grey_keeps_its_contrast():
    packed = io.BytesIO()
    Image.linear_gradient("L").convert("I").point(lambda grey: grey * 99).save(
        packed, "TIFF"
    )
    drawn = shown(packed.getvalue(), "a.tif")
    assert drawn.getextrema() == (0, 255)
    assert 120 < drawn.getpixel((5, 128)) < 136


def test_picture_is_turned_as_the_camera_was():
    told = exif()
    told[0x0112] = 6
    assert shown(picture("JPEG", exif=told), "a.jpg").size == (30, 40)


def test_each_page_of_a_fax_is_shown():
    more = {"save_all": True, "append_images": [Image.new("RGB", (70, 50))]}
    content = picture("TIFF", **more)
    assert shown(content, "a.tif", page=2).size == (70, 50)


def test_large_picture_is_made_smaller(monkeypatch):
    monkeypatch.setattr(page_pictures, "MOST_PIXELS", 10_000)
    drawn = shown(picture("PNG", (400, 200)), "a.png")
    assert 9_000 < drawn.width * drawn.height < 11_000


def test_picture_of_too_many_pixels_is_refused(monkeypatch):
    monkeypatch.setattr(page_pictures, "MOST_SOURCE_PIXELS", 1000)
    with pytest.raises(page_pictures.TooLargeError):
        shown(picture("PNG"), "a.png")


@pytest.mark.parametrize("page", [0, 2, -1, 10**9])
@pytest.mark.parametrize("content", [samples.pdf("text"), picture("TIFF")])
def test_page_that_is_not_there_is_refused(content, page):
    with pytest.raises(DamagedError):
        shown(content, "a.tif", page=page)


@pytest.mark.parametrize("content", [picture("PNG")[:60], samples.pdf("a")[:200]])
def test_damaged_file_is_refused(content):
    with pytest.raises(DamagedError):
        shown(content, "a")


def test_what_has_no_pages_is_refused():
    with pytest.raises(UnsupportedError):
        shown(b"just text", "a.txt")
