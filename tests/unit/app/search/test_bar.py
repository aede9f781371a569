import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from app.search.bar import SearchBar


@pytest.fixture
def bar(qtbot):
    bar = SearchBar(pause_ms=10)
    qtbot.addWidget(bar)
    return bar


def test_announces_once_when_typing_pauses(bar, qtbot):
    heard: list[str] = []
    bar.query_changed.connect(heard.append)
    with qtbot.waitSignal(bar.query_changed):
        qtbot.keyClicks(bar, " rent contract ")
    assert heard == ["rent contract"]


def test_announces_as_well_while_somebody_types_without_a_pause(qtbot):
    steady, heard = SearchBar(pause_ms=60_000, patience_ms=100), []
    qtbot.addWidget(steady)
    steady.query_changed.connect(heard.append)

    def types():
        qtbot.keyClicks(steady, "r")
        return len(heard) == 2

    qtbot.waitUntil(types)
    assert 1 < len(heard[0]) < len(heard[1])


def test_spaces_alone_change_nothing(bar, qtbot):
    with qtbot.waitSignal(bar.query_changed):
        qtbot.keyClicks(bar, "rent")
    with qtbot.assertNotEmitted(bar.query_changed, wait=50):
        qtbot.keyClicks(bar, "  ")


def test_enter_announces_what_has_not_been_announced(bar, qtbot):
    slow = SearchBar(pause_ms=60_000)
    qtbot.addWidget(slow)
    qtbot.keyClicks(slow, "rent")
    with qtbot.assertNotEmitted(slow.chosen), qtbot.waitSignal(slow.query_changed):
        qtbot.keyClick(slow, Qt.Key.Key_Return)


def test_enter_on_an_announced_query_chooses(bar, qtbot):
    with qtbot.waitSignal(bar.query_changed):
        qtbot.keyClicks(bar, "rent")
    with qtbot.waitSignal(bar.chosen):
        qtbot.keyClick(bar, Qt.Key.Key_Return)


def test_escape_clears_at_once(bar, qtbot):
    with qtbot.waitSignal(bar.query_changed):
        qtbot.keyClicks(bar, "rent")
    with qtbot.waitSignal(bar.query_changed) as cleared:
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert cleared.args == [""]


@pytest.mark.parametrize("key", ["Up", "Down", "PageUp", "PageDown"])
def test_arrows_move_the_list_and_leave_the_text(bar, qtbot, key):
    wanted = getattr(Qt.Key, f"Key_{key}")
    with qtbot.waitSignal(bar.stepped) as stepped:
        qtbot.keyClick(bar, wanted)
    assert stepped.args == [wanted]


def test_copies_the_row_only_while_no_text_is_selected(bar, qtbot):
    bar.setText("rent")
    with qtbot.waitSignal(bar.copy_wanted):
        qtbot.keySequence(bar, QKeySequence.StandardKey.Copy)
    bar.selectAll()
    with qtbot.assertNotEmitted(bar.copy_wanted):
        qtbot.keySequence(bar, QKeySequence.StandardKey.Copy)


def test_has_a_name_for_screen_readers(bar):
    assert bar.accessibleName() == "Search"
