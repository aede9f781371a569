"""The menus of the search window, and the keys that stand in them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.translation import tr

if TYPE_CHECKING:
    from app.search.window import SearchWindow


def add_menus(window: "SearchWindow") -> None:
    """Give a window its menus; every key of the window stands in one of them."""
    _add_library(window)
    _add_result(window)
    _add_view(window)
    _add_help(window)
    _add_row_keys(window)


def _add_library(window: "SearchWindow") -> None:
    menu = window.menuBar().addMenu(tr("&Library"))
    _add(menu, tr("&Add folder…"), window.add_folder_wanted)
    _add(menu, tr("&Folders…"), window.folders_wanted)
    _add(menu, tr("&Check folders now"), window.check_wanted, "F5")
    _add(menu, tr("P&rogress…"), window.progress_wanted)
    _add(menu, tr("&Problems…"), window.problems_wanted)
    _add(menu, tr("&Is a file searchable?…"), window.state_wanted)
    _add(menu, tr("Is a f&older searchable?…"), window.folder_state_wanted)
    menu.addSeparator()
    _add(menu, tr("Forget last &queries"), window.forget_queries_wanted)
    settings = _add(menu, tr("&Settings…"), window.settings_wanted, "Ctrl+,")
    settings.setMenuRole(QAction.MenuRole.PreferencesRole)
    menu.addSeparator()
    quitting = menu.addAction(tr("&Quit"))
    quitting.setMenuRole(QAction.MenuRole.QuitRole)
    quitting.setShortcut("Ctrl+Q")
    quitting.triggered.connect(window.quit_wanted)


def _add_result(window: "SearchWindow") -> None:
    menu = window.menuBar().addMenu(tr("&Result"))
    menu.addActions(window.results.actions())
    panel = menu.addAction(tr("&All actions…"), window.show_actions)
    panel.setShortcut("Ctrl+K")
    menu.addSeparator()
    onwards = menu.addAction(tr("&Next passage"), window.next_passage)
    onwards.setShortcut("F3")
    back = menu.addAction(tr("P&revious passage"), window.previous_passage)
    back.setShortcut("Shift+F3")


def _add_view(window: "SearchWindow") -> None:
    menu = window.menuBar().addMenu(tr("&View"))
    preview = menu.addAction(tr("&Preview"))
    preview.setShortcuts([QKeySequence("Alt+P"), QKeySequence("F1")])
    preview.triggered.connect(window.toggle_preview)
    focus = menu.addAction(tr("Go to the &search box"))
    focus.setShortcut("Ctrl+L")
    focus.triggered.connect(window.focus_bar)


def _add_help(window: "SearchWindow") -> None:
    menu = window.menuBar().addMenu(tr("&Help"))
    keys = menu.addAction(tr("&Keys"), window.show_keys)
    keys.setShortcut("Ctrl+?")


def _add_row_keys(window: "SearchWindow") -> None:
    """Open one of the first nine rows by its number."""
    for number in range(1, 10):
        action = QAction(window)
        action.setShortcut(f"Ctrl+{number}")
        action.triggered.connect(partial(window.results.open_row, number - 1))
        window.addAction(action)


def _add(menu: QMenu, text: str, wanted: SignalInstance, key: str = "") -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(wanted)
    if key:
        action.setShortcut(key)
    return action
