"""Every key of the program, what it does, and whether it can be changed."""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication

from app.translation import tr


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key as it is at first, and what it does."""

    keys: tuple[str, ...]
    """In Qt's portable form; a choice replaces all of them by one."""
    meaning: str
    name: str = ""
    """Of the actions that follow a choice; empty where the key is fixed.

    Fixed are the keys that edit text and move about, which are the same everywhere.
    """


@dataclass(frozen=True, slots=True)
class Group:
    """Keys that people meet together."""

    title: str
    shortcuts: tuple[Shortcut, ...]


ROW = "row"
"""Names the key with 1 in it that opens the first result; 2 to 9 follow."""

KEYS: dict[str, tuple[str, ...]] = {
    "box": ("Ctrl+L",),
    "folder": ("Ctrl+Return",),
    "passage": ("Ctrl+C", "Ctrl+Ins"),
    "path": ("Ctrl+Shift+C",),
    ROW: ("Ctrl+1",),
    "more": ("Ctrl+E",),
    "actions": ("Ctrl+K",),
    "unfiltered": ("Ctrl+Shift+Backspace",),
    "onwards": ("Ctrl+O",),
    "preview": ("Alt+P",),
    "next": ("F3",),
    "previous": ("Shift+F3",),
    "check": ("F5",),
    "settings": ("Ctrl+,",),
    "keys": ("Ctrl+?",),
    "quit": ("Ctrl+Q",),
}
"""The keys that can be changed."""


def groups() -> list[Group]:
    """Return all keys in the order of the key sheet, in the language of the windows."""
    return [
        Group(tr("Searching"), _searching()),
        Group(tr("The selected result"), _result()),
        Group(tr("Preview"), _preview()),
        Group(tr("Everywhere"), _everywhere()),
    ]


def _searching() -> tuple[Shortcut, ...]:
    return (
        _own("box", tr("Go to the search box")),
        Shortcut(("Up",), tr("Last queries, while the box is empty")),
        Shortcut(("Up", "Down"), tr("Another result; the focus stays in the box")),
        Shortcut(("Esc",), tr("Back to the search box; there, clear it")),
        _own("unfiltered", tr("Search without the filters")),
        _own("onwards", tr("From quick search to the main window")),
    )


def _result() -> tuple[Shortcut, ...]:
    return (
        Shortcut(("Return",), tr("Open the file")),
        _own("folder", tr("Show in folder")),
        _own("passage", tr("Copy the passage with its source")),
        _own("path", tr("Copy the path")),
        _own(ROW, tr("Open the first result; 2 to 9 open the next ones")),
        _own("more", tr("Show what else belongs to it")),
        _own("actions", tr("All that can be done with it")),
    )


def _preview() -> tuple[Shortcut, ...]:
    return (
        _own("preview", tr("Preview on and off")),
        Shortcut((_onwards(),), tr("The same, at the end of what is typed")),
        _own("next", tr("Next passage")),
        _own("previous", tr("Previous passage")),
        Shortcut(("N", "Shift+N"), tr("The same, in the preview")),
        Shortcut(("PgDown",), tr("Next page of a document that has pages")),
    )


def _onwards() -> str:
    """Return the arrow that leads on from the end of what is typed."""
    return "Left" if QGuiApplication.isRightToLeft() else "Right"


def _everywhere() -> tuple[Shortcut, ...]:
    return (
        _own("check", tr("Check the folders now")),
        _own("settings", tr("Settings")),
        _own("keys", tr("All keys on one page; in the list of results also ?")),
        Shortcut(("F1",), tr("The same; while there are results, the preview")),
        _own("quit", tr("Quit")),
    )


def _own(name: str, meaning: str) -> Shortcut:
    return Shortcut(KEYS[name], meaning, name)
