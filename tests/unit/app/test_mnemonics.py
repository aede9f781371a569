"""No two things of one menu or window share the letter that Alt reaches them by."""

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from app.application import Application
from app.folders.rules import RulesDialog
from app.search.key_sheet import KeySheet
from app.translation import LANGUAGES, Language
from indexer.paths import LibraryPaths
from indexer.records import Folder

DIALOGS = ("folders", "progress", "problems", "coverage", "folder_coverage")


@pytest.fixture(params=list(LANGUAGES))
def application(request, qtbot, library, fake_command):
    language = Language(request.param)
    language.speak()
    application = Application(LibraryPaths(library), fake_command)
    qtbot.addWidget(application.window)
    yield application
    application.close()
    language.fall_silent()


def doubled(texts):
    """Return the texts that have a letter in common, by that letter."""
    by_letter = defaultdict(set)
    for text in texts:
        if letter := QKeySequence.mnemonic(text).toString():
            by_letter[letter].add(text)
    return {letter: found for letter, found in by_letter.items() if len(found) > 1}


def own_texts(widgets) -> Iterator[str]:
    """Yield what stands on buttons, shown or not."""
    for widget in widgets:
        if isinstance(widget, QAbstractButton):
            yield widget.text()


def texts_in(window: QWidget) -> list[str]:
    return list(own_texts(window.findChildren(QWidget)))


def menus_of(menu: QMenu) -> Iterator[list[str]]:
    """Yield the texts of a menu, and of each menu in it."""
    yield [action.text() for action in menu.actions()]
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from menus_of(inner)


def menus(application) -> Iterator[list[str]]:
    bar = application.window.menuBar()
    yield [action.text() for action in bar.actions()]
    for menu in (*bar.findChildren(QMenu), *application.window.findChildren(QMenu)):
        yield from menus_of(menu)
    application.tray.show_status("", problems=1, paused=False)
    yield from menus_of(application.tray.menu)
    yield from menus_of(application.quick.filters.menu)


def windows(application) -> Iterator[list[str]]:
    pages = application.pages
    for name in DIALOGS:
        yield texts_in(getattr(pages, name))
    yield texts_in(RulesDialog(Folder("/a"), application.window))
    yield texts_in(KeySheet(pages.shortcuts, application.window))
    stack = pages.settings.dialog.stack
    for number in range(stack.count()):
        yield texts_in(stack.widget(number))


def steps(application) -> Iterator[list[str]]:
    """Yield what stands on each page of the first run, with the buttons below it."""
    wizard = application.pages.wizard
    paged = [wizard.page(number) for number in wizard.pageIds()]
    inside = {part for page in paged for part in page.findChildren(QWidget)}
    around = set(wizard.findChildren(QWidget)) - inside
    for page in paged:
        yield [*own_texts(around), *texts_in(page)]


@pytest.mark.parametrize("scopes", [menus, windows, steps])
def test_each_letter_stands_for_one_thing(application, scopes):
    found = [doubled(texts) for texts in scopes(application)]
    assert not [one for one in found if one]
