import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from app.search.empty_state import EmptyState
from app.search.situation import Empty

WITH_ACTION = {
    *(Empty.NO_FOLDER, Empty.NO_MODEL, Empty.NOTHING_YET, Empty.NOTHING_FOUND),
    *(Empty.NOT_RELATED, Empty.DOWN, Empty.FOLDER_AWAY, Empty.FILTERED),
    Empty.EXACT,
}


@pytest.fixture
def empty(qtbot):
    empty = EmptyState()
    qtbot.addWidget(empty)
    return empty


def texts(empty):
    return [label.text() for label in empty.findChildren(QLabel)]


@pytest.mark.parametrize("state", Empty)
def test_every_state_has_words_and_at_most_one_action(empty, state):
    empty.show_state(state)
    assert any(texts(empty))
    assert empty.findChild(QPushButton).isHidden() == (state not in WITH_ACTION)


def test_states_differ_in_words(empty):
    said = []
    for state in Empty:
        empty.show_state(state)
        said.append(tuple(texts(empty)))
    assert len(set(said)) == len(Empty)


def test_the_action_names_its_state(empty, qtbot):
    empty.show_state(Empty.NOT_RELATED)
    with qtbot.waitSignal(empty.action_wanted) as wanted:
        qtbot.mouseClick(empty.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert wanted.args == [Empty.NOT_RELATED]


def test_a_detail_is_shown_as_plain_text(empty):
    empty.show_state(Empty.DOWN, "<b>In use.</b>")
    assert "<b>In use.</b>" in texts(empty)
    formats = {label.textFormat() for label in empty.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_the_last_queries_are_offered_while_nothing_is_typed(empty, qtbot):
    empty.show_state(Empty.NOTHING_TYPED)
    empty.offer([])
    assert empty.last.isHidden()
    empty.offer(["lease", "soup"])
    assert not empty.last.isHidden()
    with qtbot.waitSignal(empty.query_wanted) as wanted:
        empty.last.itemActivated.emit(empty.last.item(1))
    assert wanted.args == ["soup"]
    empty.show_state(Empty.SEARCHING)
    assert empty.last.isHidden()


def test_the_last_queries_need_no_scrolling_in_any_script(empty, qtbot):
    empty.offer(["rent", "租金", "押金 الإيجار", "boiler"])
    empty.show_state(Empty.NOTHING_TYPED)
    with qtbot.waitExposed(empty):
        empty.show()
    assert empty.last.verticalScrollBar().maximum() == 0
