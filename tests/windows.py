"""What journeys through the windows share: a desktop of their own, and what is seen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.application import Application
from app.search.window import SearchWindow
from app.shortcuts.actions import pressed_of
from indexer.records import Place, Result

PATIENCE_MS = 40_000


class Desktop:
    """Stands in for the desktop and notes what is opened, at which page."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, object]] = []

    def open_at(self, path: str, place: Place, _failed: object) -> bool:
        self.asked.append((Path(path).name, place.page))
        return True

    def open(self, path: str, _handle: object, _failed: object) -> None:
        self.asked.append((Path(path).name, None))

    def show(self, path: str, _failed: object) -> None:
        self.asked.append(("folder of", Path(path).name))


def is_answered(window: SearchWindow, query: str) -> bool:
    """Tell whether the rows are the final answer to a query."""
    situation = window.situation
    return situation.query == window.model.query == query and situation.final


def results(window: SearchWindow) -> list[Result]:
    """Return what the rows stand for."""
    rows = range(window.model.rowCount())
    found = [window.model.result(row) for row in rows]
    return [one for one in found if one is not None]


def names(window: SearchWindow) -> list[str]:
    """Return the names of the files in the rows."""
    return [Path(one.path).name for one in results(window)]


class Person:
    """Types and presses keys in the windows of a running program, and looks."""

    def __init__(self, running: Application, desktop: Desktop, qtbot: QtBot) -> None:
        self.running, self.desktop, self.qtbot = running, desktop, qtbot
        self.window = running.window

    def wait(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def search(self, query: str) -> None:
        """Type a query in the main window and wait for its final answer."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        bar = self.window.bar
        bar.setFocus()
        bar.selectAll()
        QTest.keyClicks(bar, query)
        self.wait(lambda: is_answered(self.window, query))

    def press(self, *keys: str, at: QWidget | None = None) -> None:
        """Press keys, by their portable names, in the search box or elsewhere."""
        for key in keys:
            pressed = pressed_of(QKeySequence(key))
            widget = at or self.window.bar
            QTest.keyClick(widget, Qt.Key(pressed.key()), pressed.keyboardModifiers())

    def press_key_of(self, name: str, window: QWidget | None = None) -> None:
        """Press the key that an action has now."""
        within = window or self.window
        action = within.findChild(QAction, name)
        assert isinstance(action, QAction), name
        self.press(action.shortcut().toString(), at=within.focusWidget())

    def answer(self, role: QMessageBox.ButtonRole) -> None:
        """Press a button of the question that is asked next."""

        def look() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                QTimer.singleShot(20, self.window, look)
                return
            (button,) = [one for one in box.buttons() if box.buttonRole(one) == role]
            button.click()

        QTimer.singleShot(0, self.window, look)

    @property
    def told(self) -> str:
        """What the status bar says."""
        return self.window.statusBar().currentMessage()
