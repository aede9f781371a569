"""The menus of the search window, and the keys that stand in them."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem, QWidget
from typing_extensions import override

from app.search.result_list import ResultList
from app.shortcuts.actions import (
    LEFT_TO_RIGHT,
    ROWS,
    name_action,
    name_row_action,
)
from app.translation import tr

if TYPE_CHECKING:
    from app.search.window import SearchWindow


def add_menus(window: "SearchWindow") -> None:
    """Give a window its menus; every key of the window stands in one of them."""
    _add_library(window)
    _add_result(window)
    _add_view(window)
    _add_help(window)
    add_row_keys(window, window.results)


def add_row_keys(window: QWidget, results: ResultList) -> None:
    """Open one of the first nine rows by its number."""
    for number in range(1, ROWS + 1):
        action = QAction(window)
        name_row_action(action, number)
        action.triggered.connect(partial(results.open_row, number - 1))
        window.addAction(action)


def _add_library(window: "SearchWindow") -> None:
    menu = _menu(window, tr("&Library"))
    _add(menu, tr("&Add folder…"), window.add_folder_wanted)
    _add(menu, tr("&Folders…"), window.folders_wanted)
    _add(menu, tr("&Check folders now"), window.check_wanted, "check")
    _add(menu, tr("P&rogress…"), window.progress_wanted)
    _add(menu, tr("&Problems…"), window.problems_wanted)
    _add(menu, tr("&Is a file searchable?…"), window.state_wanted)
    _add(menu, tr("Is a f&older searchable?…"), window.folder_state_wanted)
    menu.addSeparator()
    _add(menu, tr("Forget &last queries"), window.forget_queries_wanted)
    settings = _add(menu, tr("&Settings…"), window.settings_wanted, "settings")
    settings.setMenuRole(QAction.MenuRole.PreferencesRole)
    menu.addSeparator()
    quitting = menu.addAction(tr("&Quit"))
    quitting.setMenuRole(QAction.MenuRole.QuitRole)
    name_action(quitting, "quit")
    quitting.triggered.connect(window.quit_wanted)


def _add_result(window: "SearchWindow") -> None:
    menu = _menu(window, tr("&Result"))
    menu.addActions(window.results.actions())
    panel = menu.addAction(tr("&All actions…"), window.show_actions)
    name_action(panel, "actions")
    menu.addSeparator()
    onwards = menu.addAction(tr("&Next passage"), window.next_passage)
    name_action(onwards, "next")
    back = menu.addAction(tr("P&revious passage"), window.previous_passage)
    name_action(back, "previous")


def _add_view(window: "SearchWindow") -> None:
    menu = _menu(window, tr("&View"))
    preview = menu.addAction(tr("&Preview"))
    name_action(preview, "preview")
    preview.triggered.connect(window.toggle_preview)
    bare = menu.addAction(tr("&Without the filters"))
    name_action(bare, "unfiltered")
    bare.triggered.connect(window.filters.take_all_away)
    focus = menu.addAction(tr("Go to the &search box"))
    name_action(focus, "box")
    focus.triggered.connect(window.focus_bar)


def _add_help(window: "SearchWindow") -> None:
    menu = _menu(window, tr("&Help"))
    _add(menu, tr("&Keys"), window.keys_wanted, "keys")
    asked = QShortcut(QKeySequence("?"), window.results)
    asked.setContext(Qt.ShortcutContext.WidgetShortcut)
    asked.activated.connect(window.keys_wanted)
    QShortcut(QKeySequence("F1"), window).activated.connect(window.help)


class _Menu(QMenu):
    """Keeps keys in order where lines run from right to left, which Qt does not."""

    @override
    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if QGuiApplication.isRightToLeft() and "\t" in option.text:
            option.text += LEFT_TO_RIGHT


def _menu(window: "SearchWindow", title: str) -> QMenu:
    menu = _Menu(title, window)
    window.menuBar().addMenu(menu)
    return menu


def _add(menu: QMenu, text: str, wanted: SignalInstance, name: str = "") -> QAction:
    action = menu.addAction(text)
    action.triggered.connect(wanted)
    if name:
        name_action(action, name)
    return action
