"""The search box."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget
from typing_extensions import override

PAUSE_MS = 120
PATIENCE_MS = 300
"""Somebody who types without a pause sees results after this long."""
MAX_QUERY = 2000
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
LIST_KEYS = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)


class SearchBar(QLineEdit):
    """Announces the query when typing pauses or goes on; the focus stays here.

    Signals:
        query_changed: the query, without spaces around it.
        chosen: Enter was pressed on a query that has been announced before.
        stepped: a key that moves the selection of the list.
        copy_wanted: the person copies while no text of the box is selected.
        left: Esc was pressed in an empty box.
        preview_wanted: the key towards the end of the line, pressed at the end.
    """

    query_changed = Signal(str)
    chosen = Signal()
    stepped = Signal(Qt.Key)
    copy_wanted = Signal()
    preview_wanted = Signal()
    left = Signal()

    def __init__(
        self,
        pause_ms: int = PAUSE_MS,
        patience_ms: int = PATIENCE_MS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._announced = ""
        self._past: list[str] = []
        self._offers = QCompleter(self)
        self._offers.setCompletionMode(
            QCompleter.CompletionMode.UnfilteredPopupCompletion
        )
        self._offers.setWidget(self)
        self._offers.activated.connect(self.setText)
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._announce)
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._announce)
        self.textChanged.connect(self._wait)
        self.returnPressed.connect(self._choose)
        self.setMaxLength(MAX_QUERY)
        self.setTextMargins(4, 2, 4, 2)
        self.setClearButtonEnabled(True)
        self.setPlaceholderText(self.tr("Search your files by meaning"))
        self.setAccessibleName(self.tr("Search"))

    @property
    def query(self) -> str:
        """What was announced last."""
        return self._announced

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Up and not self.text() and self._past:
            self.show_history()
        elif event.key() in LIST_KEYS:
            self.stepped.emit(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Escape:
            self._step_back()
        elif (
            event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText()
        ):
            self.copy_wanted.emit()
        elif event.key() == self._key_onwards() and self._at_the_end(event):
            self.preview_wanted.emit()
        else:
            super().keyPressEvent(event)

    @property
    def offers(self) -> QAbstractItemView | None:
        """The list of the last queries."""
        return self._offers.popup()

    def remember(self, queries: list[str]) -> None:
        """Offer these queries, newest first, when the box is empty."""
        self._past = queries

    def show_history(self) -> None:
        """Offer the last queries."""
        self._offers.setModel(QStringListModel(self._past, self._offers))
        self._offers.complete()
        if popup := self._offers.popup():
            popup.setCurrentIndex(self._offers.completionModel().index(0, 0))

    def _step_back(self) -> None:
        if self.text():
            self.clear()
        else:
            self.left.emit()

    def _key_onwards(self) -> Qt.Key:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right

    def _at_the_end(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (NO_MODIFIER, Qt.KeyboardModifier.KeypadModifier)
        written = bool(self.text()) and self.cursorPosition() == len(self.text())
        return plain and written and not self.hasSelectedText()

    def _wait(self) -> None:
        """Announce after a pause or a while; an empty box at once."""
        if self.text():
            self._pause.start()
            if not self._patience.isActive():
                self._patience.start()
        else:
            self._announce()

    def _choose(self) -> None:
        if self.text().strip() == self._announced:
            self.chosen.emit()
        else:
            self._announce()

    def _announce(self) -> None:
        self._pause.stop()
        self._patience.stop()
        query = self.text().strip()
        if query != self._announced:
            self._announced = query
            self.query_changed.emit(query)
