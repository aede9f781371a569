"""The filters of a query as chips that can be taken away, and a menu to add some."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.flow_layout import FlowLayout
from app.indexer_words import said_text
from app.search.chip_text import chip_text
from app.search.exact_words import switched
from app.search.file_names import isolated
from app.search.filter_menu import FilterMenu
from app.search.situation import is_filter
from app.search.suggestion import Suggestion
from app.symbols import symbol
from indexer.records import Answer, Chip

CROSS = " ×"
BESIDE_ICON = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class Filters(QWidget):
    """Shows how the query was read; a chip that is pressed leaves the query.

    Signals:
        query_wanted: the query with a filter more or less, or spelt otherwise.
    """

    query_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = ""
        self._rests: dict[QPushButton, str] = {}
        self._bare = ""
        self.menu_button = QToolButton()
        self.menu_button.setText(self.tr("Filter"))
        self.menu_button.setAutoRaise(True)
        self.menu_button.setToolButtonStyle(BESIDE_ICON)
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setIcon(symbol("filter", self.palette()))
        self.menu = FilterMenu(self)
        self.menu.words_wanted.connect(self._join)
        self.menu.exact_wanted.connect(self.switch_exact)
        self.menu_button.setMenu(self.menu)
        self._row = QWidget()
        self._chips = FlowLayout(self._row)
        self._notes = QLabel()
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        self._notes.setWordWrap(True)
        self.suggestion = Suggestion()
        self.suggestion.chosen.connect(self.query_wanted)
        line = QHBoxLayout()
        line.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(line)
        layout.addWidget(self._notes)
        layout.addWidget(self.suggestion)
        self.show_answer(None)

    @property
    def chips(self) -> list[QPushButton]:
        """The chips, for tests and for the keyboard."""
        return self._row.findChildren(QPushButton)

    @property
    def tells(self) -> bool:
        """Whether there is a filter, a note or a suggestion to be seen."""
        return bool(self._rests or self.notes or self.suggestion.query)

    @property
    def notes(self) -> str:
        """What was not understood, a line each."""
        return self._notes.text()

    def show_query(self, query: str) -> None:
        """Know the query that filters are added to."""
        self._query = query
        self.menu.show_query(query)

    def show_answer(self, answer: Answer | None) -> None:
        """Show the filters that an answer was found with."""
        self._chips.clear()
        self._rests.clear()
        self._bare = _without_chips(answer) if answer else ""
        for chip in answer.chips if answer else ():
            self._chips.addWidget(self._chip(chip, answer.query if answer else ""))
        notes = answer.notes if answer else ()
        self._notes.setText("\n".join(map(said_text, notes)))
        self._notes.setVisible(bool(notes))
        self.suggestion.offer(answer.suggestion if answer else "")

    def take_all_away(self) -> None:
        """Let the query go on with its words alone."""
        if self._bare and self._bare != self._query:
            self.query_wanted.emit(self._bare)

    def switch_exact(self) -> None:
        """Let the words of the query be found as written, or no longer."""
        self.query_wanted.emit(switched(self._query))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.menu_button.setIcon(symbol("filter", self.palette()))

    def _chip(self, chip: Chip, query: str) -> QPushButton:
        words = chip_text(chip)
        label = words.replace("&", "&&")
        button = QPushButton(f"{label}{CROSS}" if chip.removable else label)
        button.setEnabled(chip.removable)
        button.setAutoDefault(False)
        name = self.tr("Remove the filter {filter}")
        button.setAccessibleName(name.format(filter=isolated(words)))
        rest = " ".join((query[: chip.start] + " " + query[chip.end :]).split())
        self._rests[button] = rest
        button.clicked.connect(self._take_away)
        return button

    def _take_away(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.query_wanted.emit(self._rests[button])

    def _join(self, words: str) -> None:
        self.query_wanted.emit(f"{self._query} {words}".strip())


def _without_chips(answer: Answer) -> str:
    """Return what is left of a query when every filter that can go is gone."""
    query = answer.query
    for chip in sorted(answer.chips, key=lambda chip: -chip.start):
        if is_filter(chip):
            query = f"{query[: chip.start]} {query[chip.end :]}"
    return " ".join(query.split())
