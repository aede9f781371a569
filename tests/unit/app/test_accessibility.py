"""Every control of every window has a name, and the keyboard reaches each of them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from app.application import Application
from app.folders.rules import RulesDialog
from app.search.key_sheet import KeySheet
from indexer.messages import FoldersReport, SearchReport
from indexer.paths import LibraryPaths
from indexer.records import Folder, Relative

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
MOST_STEPS = 120
FOLDER = Folder("/a")


@pytest.fixture
def application(qtbot, library, fake_command):
    application = Application(LibraryPaths(library), fake_command)
    qtbot.addWidget(application.window)
    yield application
    application.close()


@pytest.fixture
def searched(application, make_answer, make_result):
    """Return the main window with two results and the preview beside them."""
    window = application.window
    window.show_ready()
    window.show_folders(FoldersReport((FOLDER,)))
    window.bar.setText("rent")
    window.bar.returnPressed.emit()
    window.show_answer(SearchReport(1, make_answer(paths=("/a", "/b")), final=True))
    return window


def main_window(request):
    return request.getfixturevalue("searched")


def empty_window(request):
    window = request.getfixturevalue("application").window
    window.show_ready()
    window.show_folders(FoldersReport(()))
    return window


def quick(request):
    quick = request.getfixturevalue("application").quick
    make_answer = request.getfixturevalue("make_answer")
    quick.bar.setText("rent")
    quick.bar.returnPressed.emit()
    quick.show_answer(SearchReport(1, make_answer(paths=("/a", "/b")), final=True))
    return quick


def page_of(name):
    return lambda request: getattr(request.getfixturevalue("application").pages, name)


def rules(request):
    return RulesDialog(FOLDER, request.getfixturevalue("application").window)


def keys(request):
    application = request.getfixturevalue("application")
    return KeySheet(application.pages.shortcuts, application.window)


def settings_page(number):
    def page(request):
        dialog = request.getfixturevalue("application").pages.settings.dialog
        dialog.names.setCurrentRow(number)
        return dialog

    return page


def wizard_page(number):
    def page(request):
        wizard = request.getfixturevalue("application").pages.wizard
        wizard.restart()
        for _ in range(number):
            wizard.next()
        return wizard

    return page


WINDOWS = {
    "main": main_window,
    "empty": empty_window,
    "quick": quick,
    "keys": keys,
    "rules": rules,
    **{name: page_of(name) for name in ("folders", "progress", "problems", "coverage")},
    "folder coverage": page_of("folder_coverage"),
    **{f"settings {number}": settings_page(number) for number in range(9)},
    **{f"welcome {number}": wizard_page(number) for number in range(5)},
}


@pytest.fixture(params=list(WINDOWS.values()), ids=list(WINDOWS))
def shown(request, qtbot):
    """Return each window of the program in turn, active on the screen."""
    window = request.param(request)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    window.hide()


def controls(window) -> Iterator[QWidget]:
    """Yield the controls that can be seen, without the parts of other controls."""
    for widget in window.findChildren(QWidget):
        part = isinstance(widget, (QHeaderView, QScrollBar)) or isinstance(
            widget.parentWidget(), (QComboBox, QKeySequenceEdit, QLineEdit)
        )
        own = widget.window() is window and widget.isVisible()
        if isinstance(widget, CONTROLS) and own and not part:
            yield widget


def name_of(widget):
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name)


def reached_by_tab(window) -> set[QWidget]:
    """Return what Tab has to reach: of radio buttons the group counts as one."""
    policy = Qt.FocusPolicy.TabFocus
    return {
        widget
        for widget in controls(window)
        if widget.isEnabled()
        and widget.focusPolicy() & policy == policy
        and not isinstance(widget, QRadioButton)
    }


def walk(window, qtbot, key):
    """Press a key until the focus is where it began; return the widgets on the way."""
    way = [window.focusWidget()]
    for _ in range(MOST_STEPS):
        qtbot.keyClick(window.focusWidget(), key)
        if window.focusWidget() is way[0]:
            return way
        way.append(window.focusWidget())
    return None


def test_every_control_has_a_name(shown):
    unnamed = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in controls(shown)
        if not name_of(widget).strip()
    ]
    assert not unnamed


def test_tab_reaches_every_control_and_comes_round(shown, qtbot):
    if shown.focusWidget() is None:
        shown.focusNextChild()
    way = walk(shown, qtbot, Qt.Key.Key_Tab)
    assert way is not None, "the focus is trapped"
    left_out = [
        f"{type(widget).__name__} {name_of(widget)}"
        for widget in reached_by_tab(shown) - set(way)
    ]
    assert not left_out


def test_shift_and_tab_walk_the_same_way_back(shown, qtbot):
    if shown.focusWidget() is None:
        shown.focusNextChild()
    forth = walk(shown, qtbot, Qt.Key.Key_Tab)
    back = walk(shown, qtbot, Qt.Key.Key_Backtab)
    assert back == [forth[0], *forth[:0:-1]]


def test_rows_tell_screen_readers_what_they_are(searched, make_answer, make_result):
    copy = Relative("/b/copy.pdf", None, "", "copy")
    answer = make_answer()
    results = (make_result(beside=(copy,)), make_result("/a/two.pdf"))
    searched.model.show(type(answer)(**{**vars_of(answer), "results": results}))
    searched.results.toggle(0)
    rows = QAccessible.queryAccessibleInterface(searched.results)
    names = [rows.child(n).text(QAccessible.Text.Name) for n in range(3)]
    assert "page 37" in names[0]
    assert "same content" in names[1]
    assert all("Passage: Rent is due soon." in names[n] for n in (0, 2))


def vars_of(record):
    return {name: getattr(record, name) for name in record.__slots__}


def test_how_much_was_found_is_said_aloud(searched, monkeypatch, make_answer):
    said = []
    monkeypatch.setattr(
        "app.search.count_line.QAccessible.updateAccessibility",
        lambda event: said.append(event.message()),
    )
    searched.show_answer(SearchReport(1, make_answer(), final=False))
    searched.show_answer(SearchReport(1, make_answer(), final=True))
    assert said == ["1 passage in 1 file · 41 ms"]
