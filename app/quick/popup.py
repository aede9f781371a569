"""The small search window: type, choose, gone."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QCursor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.search.bar import SearchBar
from app.search.count_text import count_text
from app.search.filters import Filters
from app.search.menus import add_row_keys
from app.search.pointer_rest import PointerRest
from app.search.result_list import ResultList
from app.search.result_model import ResultModel
from app.search.situation import Service, Situation
from app.shortcuts.actions import name_action, sequences, shown_key
from indexer.messages import (
    FoldersReport,
    ProgressReport,
    SearchReport,
    SentenceReport,
)
from indexer.records import Result

WIDTH = 680
MOST_ROWS = 6
MARGIN = 10


class QuickSearch(QFrame):
    """Made hidden at the start, so that showing it is quick; hides on Esc.

    Signals:
        query_changed: typing paused on this query.
        open_wanted, folder_wanted: the file of a result, or its folder.
        leave_out_wanted, state_wanted: what else is wanted of a result.
        settings_wanted, check_wanted, keys_wanted, quit_wanted: as in the main window.
        continue_wanted: the same query in the main window.
        start_again_wanted: an indexer that stays down is to be started again.
        hidden: it is gone from the screen.
    """

    query_changed = Signal(str)
    open_wanted = Signal(Result)
    folder_wanted = Signal(Result)
    leave_out_wanted = Signal(Result)
    state_wanted = Signal(Result)
    settings_wanted = Signal()
    check_wanted = Signal()
    keys_wanted = Signal()
    quit_wanted = Signal()
    continue_wanted = Signal(str)
    start_again_wanted = Signal()
    hidden = Signal()

    def __init__(
        self, hides: Callable[[], bool] = lambda: True, parent: QWidget | None = None
    ) -> None:
        """`hides` tells whether it goes when another window gets the keyboard."""
        super().__init__(parent, Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint)
        self._hides = hides
        self._situation = Situation(folders=1)
        self.setObjectName("quick")
        self.setWindowTitle(self.tr("Inkling quick search"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.bar = SearchBar()
        self.model = ResultModel(self)
        self.model.rowsInserted.connect(self.adjust)
        self.model.rowsRemoved.connect(self.adjust)
        self.results = ResultList(self.model)
        self._pointer = PointerRest(self.results)
        self._state, self._keys = QLabel(), QLabel()
        self._why_down = self._why_failed = ""
        self.again = QPushButton(self.tr("Try again"))
        self.filters = Filters()
        self.filters.query_wanted.connect(self._take_other_query)
        self._onwards = QAction(self)
        self._layout = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self._tell_keys()
        self._render()

    @property
    def situation(self) -> Situation:
        """What has been typed and found."""
        return self._situation

    @property
    def state(self) -> str:
        """What it says about what was found."""
        return self._state.text()

    @property
    def keys(self) -> str:
        """What it says about the keys."""
        return self._keys.text()

    def pop_up(self) -> None:
        """Show on the screen with the pointer; the last query is selected."""
        self._tell_keys()
        self.adjust()
        screen = QGuiApplication.screenAt(QCursor.pos())
        area = (screen or QGuiApplication.primaryScreen()).availableGeometry()
        left = area.left() + (area.width() - self.width()) // 2
        self.move(left, area.top() + area.height() // 5)
        self.show()
        self.raise_()
        self.activateWindow()
        self._focus_bar()

    def toggle(self) -> None:
        """Show, or hide when it has the keyboard."""
        if self.isVisible() and self.isActiveWindow():
            self.hide()
        else:
            self.pop_up()

    def show_ready(self) -> None:
        """The indexer is up."""
        self._change(replace(self._situation, service=Service.UP))

    def show_restarting(self) -> None:
        """The indexer died and will be started again."""
        self._change(replace(self._situation, service=Service.RESTARTING))

    def show_down(self, sentence: str) -> None:
        """The indexer stays down, for this reason."""
        self._why_down = sentence
        self._change(replace(self._situation, service=Service.DOWN))

    def show_failed(self, sentence: str) -> None:
        """The query in the box cannot be answered, for this reason."""
        self._why_failed = sentence
        self._render()

    def show_answer(self, report: SearchReport) -> None:
        """Take an answer to the query in the box."""
        if report.answer.query != self._situation.query or self._is_early(report):
            return
        same = self.model.query == report.answer.query
        if same and self._pointer.holds(partial(self.show_answer, report)):
            return
        self.model.show(report.answer)
        self._situation = replace(
            self._situation,
            answer=report.answer,
            final=report.final,
            nearest_wanted=True,
        )
        self.filters.show_answer(report.answer)
        self._render()

    def show_folders(self, report: FoldersReport) -> None:
        """Know which folders answer."""
        self.filters.menu.show_folders(report.folders)
        self.model.show_folders(report.folders)
        self._change(self._situation.with_folders(report.folders))

    def show_progress(self, report: ProgressReport) -> None:
        """Know whether all files are searchable in full."""
        self._change(self._situation.with_progress(report.progress))

    def show_sentence(self, report: SentenceReport) -> None:
        """Mark the sentence of a passage that is nearest to the query."""
        self.model.mark(report.passage, report.mark)

    def adjust(self) -> None:
        """Be as high as there is something to show."""
        rows = range(self.model.rowCount())
        most = MOST_ROWS * max(self.results.sizeHintForRow(0), 0)
        height = min(sum(map(self.results.sizeHintForRow, rows)), most)
        self.results.setFixedHeight(height)
        self.results.setVisible(height > 0)
        self.setFixedWidth(WIDTH)
        self._layout.activate()
        # Lines that wrap want to know how wide they are.
        wraps = self._layout.hasHeightForWidth()
        high = self._layout.totalHeightForWidth(WIDTH)
        self.setFixedHeight(high if wraps else self._layout.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        left = event.type() == QEvent.Type.WindowDeactivate
        if left and not self._has_popup() and self._hides():
            self.hide()
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # A line inside has come, gone or wrapped since.
            self.adjust()
        return done

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.hidden.emit()

    def _has_popup(self) -> bool:
        """Tell whether a menu of ours has the keyboard for the moment."""
        popup = QApplication.activePopupWidget()
        return popup is not None and self.isAncestorOf(popup)

    def _is_early(self, report: SearchReport) -> bool:
        """Tell whether an answer by words alone would only take rows away."""
        return bool(
            self.model.results and not report.final and not report.answer.results
        )

    def _take_query(self, query: str) -> None:
        # What is listed stays until it is replaced, and with it what is said of it.
        answer = self._situation.answer if query else None
        self._situation = replace(
            self._situation, query=query, answer=answer, final=False
        )
        self._why_failed = ""
        self.filters.show_query(query)
        if not query:
            self.model.show(None)
            self.filters.show_answer(None)
        self._render()
        self.query_changed.emit(query)

    def _change(self, situation: Situation) -> None:
        changed, self._situation = situation != self._situation, situation
        if changed:
            self._render()

    def _take_other_query(self, query: str) -> None:
        self.bar.setText(query)
        self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_bar(self) -> None:
        self.bar.setFocus(Qt.FocusReason.PopupFocusReason)
        self.bar.selectAll()

    def _open_chosen(self) -> None:
        """Open the row in hand, unless the rows still answer the query before."""
        if self.model.query == self.bar.query:
            self.results.open_selected()

    def _open(self, result: Result) -> None:
        self.hide()
        self.open_wanted.emit(result)

    def _leave_out(self, result: Result) -> None:
        self.hide()
        self.leave_out_wanted.emit(result)

    def _ask_state(self, result: Result) -> None:
        self.hide()
        self.state_wanted.emit(result)

    def _show_in_folder(self, result: Result) -> None:
        self.hide()
        self.folder_wanted.emit(result)

    def _continue(self) -> None:
        self.hide()
        self.continue_wanted.emit(self.bar.text().strip())

    def _start_again(self) -> None:
        self.start_again_wanted.emit()
        self.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_keys(self) -> None:
        """Say what can be done, by the keys that do it now."""
        folder = self.findChild(QAction, "folder")
        told = (
            (sequences(["Return"]), self.tr("{key} opens")),
            (folder.shortcuts() if folder else [], self.tr("{key} shows the folder")),
            (self._onwards.shortcuts(), self.tr("{key} goes on in the main window")),
            (sequences(["Esc"]), self.tr("{key} closes")),
        )
        parts = [text.format(key=shown_key(keys)) for keys, text in told if keys]
        self._keys.setText(" · ".join(parts))

    def _render(self) -> None:
        text = self._state_text(self._situation)
        self._state.setText(text)
        self._state.setVisible(bool(text))
        self.again.setVisible(self._situation.service is Service.DOWN)
        self.filters.setVisible(self.filters.tells)
        self.adjust()

    def _state_text(self, situation: Situation) -> str:
        """Return what is said of the search; rows stay while it is interrupted."""
        if situation.service is Service.DOWN:
            told = self.tr("Searching is not possible now. {reason}")
            return told.format(reason=self._why_down)
        if situation.service is Service.RESTARTING and not situation.final:
            return self.tr("Searching continues in a moment.")
        if self._why_failed and not situation.final:
            return self._why_failed
        if not situation.query or self.model.rowCount():
            return count_text(situation)
        if situation.final:
            return self.tr("Nothing found.")
        starts = situation.service is Service.STARTING
        return self.tr("Starting…") if starts else self.tr("Searching…")

    def _lay_out(self) -> None:
        font = self.bar.font()
        font.setPointSizeF(font.pointSizeF() * 1.4)
        self.bar.setFont(font)
        small = self._keys.font()
        small.setPointSizeF(small.pointSizeF() * 0.9)
        for label in (self._state, self._keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setFont(small)
            label.setWordWrap(True)
        layout = self._layout
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN // 2)
        for widget in (
            self.bar,
            self.filters,
            self._state,
            self.again,
            self.results,
            self._keys,
        ):
            layout.addWidget(widget)
        layout.setAlignment(self.again, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        self.bar.query_changed.connect(self._take_query)
        self.bar.stepped.connect(self.results.step)
        self.bar.chosen.connect(self._open_chosen)
        self.bar.left.connect(self.hide)
        self.bar.copy_wanted.connect(self.results.copy_passage)
        self.results.open_wanted.connect(self._open)
        self.results.folder_wanted.connect(self._show_in_folder)
        self.results.leave_out_wanted.connect(self._leave_out)
        self.results.state_wanted.connect(self._ask_state)
        self.results.copied.connect(self._state.setText)
        self.again.clicked.connect(self._start_again)
        onwards = self._onwards
        onwards.setText(self.tr("Continue in the main window"))
        name_action(onwards, "onwards")
        onwards.triggered.connect(self._continue)
        self.addAction(onwards)
        add_row_keys(self, self.results)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.keys_wanted)
        for name, act in (
            ("box", self._focus_bar),
            ("unfiltered", self.filters.take_all_away),
            ("actions", self.results.show_actions),
            ("settings", self.settings_wanted.emit),
            ("check", self.check_wanted.emit),
            ("keys", self.keys_wanted.emit),
            ("quit", self.quit_wanted.emit),
        ):
            action = QAction(self)
            name_action(action, name)
            action.triggered.connect(act)
            self.addAction(action)
