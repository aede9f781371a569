import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from app.search.colours import contrast
from app.search.suggestion import Suggestion


@pytest.fixture
def suggestion(qtbot):
    made = Suggestion()
    qtbot.addWidget(made)
    return made


def test_what_may_have_been_meant_is_searched_by_its_link(suggestion, qtbot):
    suggestion.offer("garden mechanic")
    suggestion.show()
    assert "garden mechanic" in suggestion.text()
    with qtbot.waitSignal(suggestion.chosen) as chosen:
        suggestion.linkActivated.emit("meant")
    assert chosen.args == ["garden mechanic"]


def test_the_link_is_followed_by_the_keyboard(suggestion, qtbot):
    suggestion.offer("mechanic")
    suggestion.show()
    suggestion.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(suggestion.chosen):
        qtbot.keyClick(suggestion, Qt.Key.Key_Tab)
        qtbot.keyClick(suggestion, Qt.Key.Key_Return)


def test_without_anything_to_offer_there_is_no_line(suggestion):
    suggestion.offer("mechanic")
    suggestion.offer("")
    assert not suggestion.isVisibleTo(None)


def test_what_looks_like_markup_is_shown_as_it_is(suggestion):
    suggestion.offer('<b>{query}</b> & "rent"')
    assert "&lt;b&gt;{query}&lt;/b&gt; &amp;" in suggestion.text()
    assert suggestion.accessibleName().startswith("Did you mean")


@pytest.mark.parametrize("ground", ["#efefef", "#2b2b2e"])
def test_the_link_can_be_read_on_any_ground(suggestion, ground):
    palette = QPalette(QColor(ground))
    suggestion.setPalette(palette)
    suggestion.offer("mechanic")
    (colour,) = re.findall(r"color:(#\w+)", suggestion.text())
    assert contrast(QColor(colour), palette.window().color()) >= 4.5
