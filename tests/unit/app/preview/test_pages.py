from PySide6.QtCore import QByteArray

from app.preview.pages import MOST_PAGES, DrawnPages
from indexer.messages import DrawPage, PagePicture


def wanted(page=1, **more):
    return DrawPage(
        **{"number": 0, "file_id": 7, "document": 0, "width": 2, **more}, page=page
    )


def told(number, page=1, **more):
    size = {"pages": 9, "width": 2, "height": 1, "size": 6}
    return PagePicture(number, page, **{**size, **more})


PIXELS = QByteArray(b"\xff\x00\x00\x00\xff\x00")


def test_a_page_is_asked_for_once_and_kept():
    asked = []
    pages = DrawnPages(asked.append)
    number = pages.begin()
    assert pages.get(wanted()) is None
    assert pages.get(wanted()) is None
    assert [one.number for one in asked] == [number]
    assert pages.take(told(number), PIXELS)
    image, boxes, count = pages.get(wanted())
    assert (image.width(), boxes, count) == (2, (), 9)
    assert image.pixelColor(0, 0).name() == "#ff0000"


def test_a_page_of_what_was_looked_at_before_is_dropped():
    pages = DrawnPages(lambda wanted: None)
    old = pages.begin()
    pages.get(wanted())
    pages.begin()
    assert not pages.take(told(old), PIXELS)
    pages.get(wanted())
    assert not pages.take(told(old), PIXELS)
    assert pages.get(wanted()) is None


def test_marks_on_a_page_make_it_another_picture():
    asked = []
    pages = DrawnPages(asked.append)
    pages.take(told(pages.begin()), PIXELS)
    pages.get(wanted())
    pages.begin()
    pages.get(wanted(passage="rent"))
    assert len(asked) == 2


def test_a_page_that_could_not_be_drawn_is_wanted_and_not_kept():
    pages = DrawnPages(lambda wanted: None)
    number = pages.begin()
    pages.get(wanted())
    assert pages.take(told(number, size=0, problem="Damaged."), QByteArray())
    assert pages.get(wanted()) is None


def test_only_the_last_pages_are_kept():
    pages = DrawnPages(lambda wanted: None)
    number = pages.begin()
    for page in range(1, MOST_PAGES + 2):
        pages.get(wanted(page))
        pages.take(told(number, page), PIXELS)
    assert pages.get(wanted(1)) is None
    assert pages.get(wanted(2)) is not None
