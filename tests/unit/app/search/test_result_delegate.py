import os

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.search.colours import READABLE, contrast, row_colours
from app.search.result_delegate import ResultDelegate
from app.search.result_model import ResultModel
from app.search.row_frame import frame_of
from indexer.records import Folder, Mark, Relative, Signals


@pytest.fixture
def paint(qapp, make_answer):
    def paint(result, *, selected=False, right_to_left=False, width=800, folders=()):
        model, delegate = ResultModel(), ResultDelegate()
        model.show_folders(folders)
        answer = make_answer()
        model.show(
            type(answer)("q", answer.mode, answer.confidence, answer.took, (result,))
        )
        option = QStyleOptionViewItem()
        if selected:
            option.state |= QStyle.StateFlag.State_Selected
        if right_to_left:
            option.direction = Qt.LayoutDirection.RightToLeft
        option.fontMetrics = QFontMetrics(option.font)
        option.palette = QPalette()
        height = delegate.sizeHint(option, model.index(0)).height()
        option.rect = QRect(0, 0, width, height)
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(option.palette.base().color())
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0))
        painter.end()
        return image

    return paint


def count(image, colour, area=None):
    area = area or image.rect()
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def test_words_and_sentence_are_marked_in_their_colours(paint, make_result):
    marks = (Mark(0, 4, "words"), Mark(5, 17, "meaning"))
    image = paint(make_result(marks=marks))
    colours = row_colours(QPalette())
    assert count(image, colours.words.background) > 50
    assert count(image, colours.sentence.background) > 50


def test_without_marks_nothing_is_coloured(paint, make_result):
    image = paint(make_result(marks=()))
    colours = row_colours(QPalette())
    assert count(image, colours.words.background) == 0
    assert count(image, colours.sentence.background) == 0


def test_a_selected_row_differs_by_ground_and_bar(paint, make_result):
    image = paint(make_result(), selected=True)
    colours = row_colours(QPalette())
    assert image.pixelColor(1, 5) == colours.accent
    assert image.pixelColor(780, 3) == colours.selected


def test_right_to_left_mirrors_the_row(paint, make_result):
    image = paint(make_result(), selected=True, right_to_left=True)
    assert image.pixelColor(798, 5) == row_colours(QPalette()).accent


@pytest.mark.parametrize("width", [60, 200, 400, 2400])
def test_any_width_can_be_painted(paint, make_result, width):
    long_name = "/a/" + "very long name " * 16 + ".pdf"
    paint(make_result(long_name, "word " * 500), width=width)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"text": ""}, id="no passage"),
        pytest.param({"text": "\n \n"}, id="blank passage"),
        pytest.param({"path": os.fsdecode(b"/a/\xff.txt")}, id="name that is no text"),
        pytest.param({"text": "\ud83d alone"}, id="half a character"),
        pytest.param({"kind": "hologram", "modified": 0.0}, id="unknown kind and date"),
    ],
)
def test_odd_results_can_be_painted(paint, make_result, more):
    paint(make_result(**more))


def test_rows_have_one_height(qapp, make_answer):
    model, delegate = ResultModel(), ResultDelegate()
    model.show(make_answer(paths=("/a/one.pdf", "/a/two.pdf")))
    option = QStyleOptionViewItem()
    heights = {delegate.sizeHint(option, model.index(row)).height() for row in (0, 1)}
    assert len(heights) == 1


def test_what_cannot_be_reached_is_greyed(paint, make_result):
    result = make_result(marks=())
    colours = row_colours(QPalette())
    images = [
        paint(result, folders=(Folder("/Users/mara", online=online),))
        for online in (True, False)
    ]
    black = [count(image, colours.text) for image in images]
    grey = [count(image, colours.quiet) for image in images]
    assert black[0] > 50
    assert black[1] == 0
    assert grey[1] > grey[0] + 50


@pytest.mark.parametrize("width", [340, 420, 560])
def test_why_it_is_grey_is_said_beside_much_else_that_belongs_to_it(
    paint, make_result, width
):
    copies = tuple(Relative(f"/{n}", None, "", "copy") for n in (1, 2))
    result = make_result(marks=(), beside=copies, signals=Signals())
    images = [
        paint(result, width=width, folders=(Folder("/Users/mara", online=online),))
        for online in (True, False)
    ]
    third = images[0].height() // 3
    line = QRect(0, 2 * third, width, third - 2)
    blank = [count(image, QPalette().base().color(), line) for image in images]
    assert blank[1] < blank[0] - 50


def test_a_heading_is_as_readable_as_the_rows_that_can_be_chosen(qapp):
    option = QStyleOptionViewItem()
    option.palette = QPalette()
    option.palette.setCurrentColorGroup(QPalette.ColorGroup.Disabled)
    colours = frame_of(option).colours
    assert contrast(colours.quiet, QPalette().base().color()) >= READABLE
    assert colours == row_colours(QPalette())
