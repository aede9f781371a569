"""Says why there are no results, and offers one thing to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import application_icon
from app.search.file_names import isolated
from app.search.situation import Empty

ICON_SIZE = 56
MOST_LAST = 6
LAST_WIDTH = 420


class EmptyState(QWidget):
    """A title, a sentence and perhaps a button.

    Signals:
        action_wanted: the button was pressed; the value tells in which state.
        query_wanted: one of the last queries is to be searched again.
    """

    action_wanted = Signal(Empty)
    query_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = Empty.STARTING
        self._icon = QLabel()
        self._icon.setPixmap(application_icon().pixmap(ICON_SIZE, ICON_SIZE))
        self._title, self._sentence = QLabel(), QLabel()
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        self._title.setFont(font)
        self._button = QPushButton()
        self._button.clicked.connect(self._ask)
        self._heading = QLabel(self.tr("Last queries"))
        self._heading.setTextFormat(Qt.TextFormat.PlainText)
        self._heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.last = QListWidget()
        self.last.setAccessibleName(self.tr("Last queries"))
        self.last.setFrameShape(QFrame.Shape.NoFrame)
        self.last.viewport().setAutoFillBackground(False)
        self.last.setFixedWidth(LAST_WIDTH)
        self.last.itemActivated.connect(self._choose)
        self.last.itemClicked.connect(self._choose)
        self._lay_out()
        self.show_state(self._state)

    def show_state(self, state: Empty, detail: str = "") -> None:
        """Show the words for a state; `detail` replaces its sentence."""
        self._state = state
        title, sentence, action = self._words(state)
        self._title.setText(title)
        self._sentence.setText(detail or sentence)
        self._sentence.setVisible(bool(detail or sentence))
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._show_last()

    def offer(self, queries: Sequence[str]) -> None:
        """Know the last queries, newest first; shown while nothing is typed."""
        self.last.clear()
        self.last.addItems([isolated(query) for query in queries[:MOST_LAST]])
        for number, query in enumerate(queries[:MOST_LAST]):
            item = self.last.item(number)
            item.setData(Qt.ItemDataRole.UserRole, query)
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        # Scripts differ in height.
        rows = sum(map(self.last.sizeHintForRow, range(self.last.count())))
        self.last.setFixedHeight(rows + 2 * self.last.frameWidth())
        self._show_last()

    def _show_last(self) -> None:
        wanted = self._state is Empty.NOTHING_TYPED and self.last.count() > 0
        for widget in (self._heading, self.last):
            widget.setVisible(wanted)

    def _choose(self, item: QListWidgetItem) -> None:
        self.query_wanted.emit(item.data(Qt.ItemDataRole.UserRole))

    def _words(self, state: Empty) -> tuple[str, str, str]:
        """Return title, sentence and button, each perhaps empty."""
        match state:
            case Empty.NO_FOLDER | Empty.NO_MODEL | Empty.NOTHING_TYPED:
                return self._before_search(state)
            case Empty.STARTING | Empty.RESTARTING | Empty.DOWN:
                return self._about_service(state)
        return self._after_search(state)

    def _before_search(self, state: Empty) -> tuple[str, str, str]:
        if state is Empty.NO_FOLDER:
            return (
                self.tr("Inkling searches the folders you choose."),
                self.tr("Everything stays on this computer."),
                self.tr("Choose folders…"),
            )
        if state is Empty.NO_MODEL:
            return (
                self.tr("The model file was not found, or cannot be used."),
                self.tr("Files that were read are found by their words."),
                self.tr("Choose a model"),
            )
        return (
            self.tr("What are you looking for?"),
            self.tr("Describe it in your own words; the words in the file may differ."),
            "",
        )

    def _about_service(self, state: Empty) -> tuple[str, str, str]:
        if state is Empty.STARTING:
            return self.tr("Starting…"), "", ""
        if state is Empty.RESTARTING:
            return (
                self.tr("Searching continues in a moment."),
                self.tr("The indexer ended and is being started again."),
                "",
            )
        return self.tr("Searching is not possible now."), "", self.tr("Try again")

    def _after_search(self, state: Empty) -> tuple[str, str, str]:
        if state is Empty.SEARCHING:
            return self.tr("Searching…"), "", ""
        if state is Empty.NOTHING_YET:
            return (
                self.tr("Nothing found so far."),
                self.tr("Inkling is still reading your files."),
                self.tr("Show progress"),
            )
        if state in (Empty.FILTERED, Empty.EXACT):
            return self._about_query(state)
        if state is Empty.FOLDER_AWAY:
            return (
                self.tr("Nothing found in the folders that can be reached."),
                self.tr("A folder is on a disk or a computer that is not there now."),
                self.tr("Try again"),
            )
        if state is Empty.NOTHING_FOUND:
            return (
                self.tr("Nothing found in these folders."),
                self.tr("Other words may help, or another folder."),
                self.tr("Which folders?"),
            )
        return (
            self.tr("Nothing closely related."),
            self.tr("These folders seem to hold nothing about this."),
            self.tr("Show what came nearest"),
        )

    def _about_query(self, state: Empty) -> tuple[str, str, str]:
        if state is Empty.FILTERED:
            return (
                self.tr("Nothing found with these filters."),
                self.tr("Without them there may be something."),
                self.tr("Search without the filters"),
            )
        return (
            self.tr("Nothing found with exactly these words."),
            self.tr("Other forms of them, or what they mean, may be there."),
            self.tr("Search without quotation marks"),
        )

    def _ask(self) -> None:
        self.action_wanted.emit(self._state)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (self._icon, self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self._icon)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.last, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
