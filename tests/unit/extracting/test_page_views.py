import pymupdf
import pytest

from indexer.errors import DamagedError, EncryptedError, UnsupportedError
from indexer.extracting.context import Context
from indexer.extracting.limits import Limits
from indexer.extracting.page_views import page_view
from indexer.extracting.protocol import ViewWanted
from indexer.records import Mark
from tests import samples
from tests.page_samples import picture

WHITE = b"\xff\xff\xff"


def view(content, name="a.pdf", page=1, width=200, limits=None, **wanted):
    told, pixels = page_view(
        content, name, ViewWanted(page, width, **wanted), Context(limits or Limits())
    )
    assert told.width * told.height * 3 == len(pixels)
    return told, pixels


def test_a_page_is_as_wide_as_wanted_and_tells_how_many_there_are():
    told, pixels = view(samples.pdf("first", "second"), page=2, width=300)
    assert (told.width, told.pages) == (300, 2)
    assert abs(told.height / told.width - 842 / 595) < 0.01
    assert pixels.count(WHITE) < len(pixels) / 3


def test_a_passage_is_boxed_where_it_is_seen():
    content = samples.pdf("The rent is due in May.")
    told, _ = view(
        content, passage="The rent is due in May.", marks=(Mark(4, 8, "words"),)
    )
    whole, word = told.boxes
    assert (whole.reason, word.reason) == ("passage", "words")
    assert whole.left < word.left < word.right < whole.right < 1


def test_boxes_follow_a_page_that_is_turned():
    with pymupdf.open(stream=samples.pdf("The rent is due."), filetype="pdf") as pdf:
        pdf[0].set_rotation(90)
        content = pdf.tobytes()
    (box,) = view(content, passage="The rent is due.")[0].boxes
    assert box.bottom - box.top > box.right - box.left
    assert box.left > 0.5


def test_a_large_page_fits_on_its_way():
    limits = Limits(picture_bytes=30_000)
    told, pixels = view(samples.pdf("text"), width=2000, limits=limits)
    assert len(pixels) <= 30_000
    assert told.width > 50


def test_a_picture_is_shown_in_its_colours_and_never_enlarged():
    told, pixels = view(picture("PNG", (40, 30)), "a.png", width=400)
    assert (told.width, told.height, told.pages) == (40, 30, 1)
    assert pixels[:3] == b"\x00\x80\x80"
    assert view(picture("PNG", (40, 30)), "a.png", width=20)[0].height == 15


@pytest.mark.parametrize(
    ("content", "page", "error"),
    [
        pytest.param(samples.pdf("text"), 3, DamagedError, id="no such page"),
        pytest.param(samples.pdf("text", password="x"), 1, EncryptedError, id="locked"),
        pytest.param(b"only text", 1, UnsupportedError, id="no pages"),
    ],
)
def test_what_cannot_be_drawn_says_why(content, page, error):
    with pytest.raises(error):
        view(content, page=page)
