import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.settings.choices import Choices
from app.shortcuts.actions import shown_key
from app.shortcuts.choice import ShortcutChoice
from app.shortcuts.table import KEYS, ROW, groups
from indexer.messages import FoldersReport, SearchReport
from indexer.records import Folder


@pytest.fixture
def stored(library):
    return QSettings(str(library / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def choice(stored, window):
    choice = ShortcutChoice(stored)
    choice.follow(window)
    return choice


@pytest.fixture
def searched(window, make_answer, qtbot):
    with qtbot.waitActive(window):
        window.show()
    window.show_ready()
    window.show_folders(FoldersReport((Folder("/a"),)))
    window.bar.setText("rent")
    window.bar.returnPressed.emit()
    window.show_answer(SearchReport(1, make_answer(paths=("/a", "/b")), final=True))
    return window


def keys_of(window, name):
    action = window.findChild(QAction, name)
    return [key.toString() for key in action.shortcuts()]


def objection(choice, name, key):
    return choice.objection(name, QKeySequence(key))


def test_every_key_that_can_be_changed_stands_on_the_key_sheet_and_does_something(
    window, qapp
):
    named = [one.name for group in groups() for one in group.shortcuts if one.name]
    assert sorted(named) == sorted(KEYS)
    for name in set(KEYS) - {ROW, "onwards"}:
        assert keys_of(window, name)[0] == KEYS[name][0]


def test_no_two_keys_are_the_same_at_first(choice):
    for name, (key, *_) in KEYS.items():
        assert objection(choice, name, key) == ""


def test_a_chosen_key_works_at_once_and_the_one_before_no_longer(
    choice, searched, qtbot
):
    choice.choose("check", QKeySequence("Ctrl+R"))
    with qtbot.waitSignal(searched.check_wanted):
        qtbot.keyClick(searched.bar, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    with qtbot.assertNotEmitted(searched.check_wanted):
        qtbot.keyClick(searched.bar, Qt.Key.Key_F5)


def test_a_choice_outlives_the_program_until_it_is_taken_back(choice, stored, window):
    choice.choose("folder", QKeySequence("Ctrl+Alt+Return"))
    again = ShortcutChoice(stored)
    assert again.is_own("folder")
    again.follow(window)
    assert keys_of(window, "folder") == ["Ctrl+Alt+Return", "Ctrl+Alt+Enter"]
    again.reset("folder")
    assert keys_of(window, "folder") == ["Ctrl+Return", "Ctrl+Enter"]


def test_the_key_of_the_first_row_takes_the_others_along(choice, searched, qtbot):
    choice.choose(ROW, QKeySequence("Alt+1"))
    with qtbot.waitSignal(searched.results.open_wanted) as opened:
        qtbot.keyClick(searched.bar, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert opened.args[0].path == "/b"


def test_a_key_can_be_taken_away(choice, window):
    choice.choose("check", QKeySequence())
    assert keys_of(window, "check") == []
    (shown,) = [
        choice.shown(one)
        for group in groups()
        for one in group.shortcuts
        if one.name == "check"
    ]
    assert shown == "-"


@pytest.mark.parametrize(
    ("name", "key", "why"),
    [
        ("check", "Ctrl+L", "is taken: Go to the search box"),
        ("check", "Ctrl+7", "is taken: Open the first result"),
        ("check", "Ctrl+Enter", "is taken: Show in folder"),
        ("check", "R", "together with Ctrl or Alt"),
        ("check", "Shift+R", "together with Ctrl or Alt"),
        ("check", "Return", "together with Ctrl or Alt"),
        ("check", "F1", "together with Ctrl or Alt"),
        ("check", "Ctrl+V", "edits text"),
        ("check", "Alt+L", "opens a menu"),
        ("check", "Ctrl+Alt+Space", "shows quick search"),
        (ROW, "Ctrl+J", "with 1 in it"),
        ("check", "F7", ""),
        ("passage", "Ctrl+C", ""),
    ],
)
def test_a_key_that_cannot_be_had_is_told_in_a_sentence(choice, name, key, why):
    told = objection(choice, name, key)
    assert why in told
    assert bool(told) == bool(why)


def test_no_key_for_quick_search_stands_in_nobodys_way(choice, stored):
    Choices(stored).hotkey = ""
    assert objection(choice, "check", "Ctrl+Alt+Space") == ""


def test_f1_and_a_question_mark_show_the_keys_and_f1_the_preview(searched, qtbot):
    searched.results.setFocus()
    with qtbot.waitSignal(searched.keys_wanted):
        qtbot.keyClicks(searched.results, "?")
    shown = searched.preview.isVisible()
    qtbot.keyClick(searched.bar, Qt.Key.Key_F1)
    assert searched.preview.isVisible() is not shown
    searched.bar.clear()
    with qtbot.waitSignal(searched.keys_wanted):
        qtbot.keyClick(searched.bar, Qt.Key.Key_F1)


def test_a_comma_stays_behind_its_plus_where_lines_run_from_right_to_left(choice, qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert shown_key(choice.of("settings")) == "Ctrl+,\u200e"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    assert shown_key(choice.of("settings")) == "Ctrl+,"


@pytest.mark.parametrize(("code", "arrow"), [("en", "Right"), ("ar", "Left")])
def test_the_arrow_that_leads_on_is_that_of_the_direction_of_the_text(
    choice, speak, code, arrow
):
    speak(code)
    fixed = [one.keys for group in groups() for one in group.shortcuts if not one.name]
    assert (arrow,) in fixed
