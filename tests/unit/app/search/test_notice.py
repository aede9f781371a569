import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from app.search.notice import Notice


@pytest.fixture
def notice(qtbot):
    notice = Notice()
    qtbot.addWidget(notice)
    return notice


def test_is_there_only_while_there_is_something_to_say(notice, qtbot):
    assert notice.isHidden()
    notice.tell("The disk is full.")
    assert (notice.isHidden(), notice.text) == (False, "The disk is full.")
    qtbot.mouseClick(notice.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert notice.isHidden()


def test_names_of_files_are_no_markup(notice):
    notice.tell("<h1>")
    assert notice.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText
