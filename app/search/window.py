"""The search window: shows what it is told and announces what people do."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.preview.pane import PreviewPane
from app.search.answer_seat import AnswerSeat
from app.search.bar import SearchBar
from app.search.column import column
from app.search.count_line import CountLine
from app.search.count_text import away_text, count_text, folders_text
from app.search.empty_state import EmptyState
from app.search.filters import Filters
from app.search.layout_memory import LayoutMemory
from app.search.menus import add_menus
from app.search.notice import Notice
from app.search.pointer_rest import PointerRest
from app.search.result_list import ResultList
from app.search.result_model import ResultModel
from app.search.situation import Empty, Service, Situation
from app.search.status_line import StatusLine
from indexer.messages import FoldersReport, ProgressReport, SearchReport, SentenceReport
from indexer.records import Result

MESSAGE_MS = 4000
INDEXING = "indexing"
"""What a notice is about that keeps the files from being read."""
PAGE = 50
"""Results that are asked for at first, and so many more at each end of the list."""
MOST_RESULTS = 1000
NARROW = 100
"""Width in letters of the window below which results need all of it."""


class SearchWindow(QMainWindow):
    """Box on top, results or a reason for their absence below, progress at the end.

    Signals:
        query_changed: typing paused on this query; empty when the box was cleared.
        more_wanted: so many results of this query.
        add_folder_wanted, folders_wanted, check_wanted, problems_wanted: menu choices.
        progress_wanted: how far indexing is, is to be shown.
        models_wanted: a model is to be chosen.
        forget_queries_wanted, state_wanted, folder_state_wanted, settings_wanted,
            keys_wanted, quit_wanted: menu choices.
        start_again_wanted: the indexer stays down and is wanted all the same.
        closed: the window is gone from the screen.
    """

    query_changed = Signal(str)
    more_wanted = Signal(str, int)
    add_folder_wanted = Signal()
    folders_wanted = Signal()
    check_wanted = Signal()
    problems_wanted = Signal()
    progress_wanted = Signal()
    models_wanted = Signal()
    forget_queries_wanted = Signal()
    state_wanted = Signal()
    folder_state_wanted = Signal()
    settings_wanted = Signal()
    keys_wanted = Signal()
    quit_wanted = Signal()
    start_again_wanted = Signal()
    closed = Signal()

    def __init__(self, geometry: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = LayoutMemory(geometry)
        self._situation = Situation()
        self._limit = PAGE
        self._preview_wanted = self._memory.preview
        self._squeezed = False
        self._preview_squeezed = False
        self.bar = SearchBar()
        self.model = ResultModel(self)
        self.results = ResultList(self.model)
        self._pointer = PointerRest(self.results)
        self.empty = EmptyState()
        self.notice = Notice()
        self.status = StatusLine()
        self.preview = PreviewPane()
        self.answer_seat = AnswerSeat()
        self.count = CountLine()
        self.filters = Filters()
        self._stack = QStackedWidget()
        self._lay_out()
        add_menus(self)
        self._connect()
        self._memory.restore(self, self.splitter)
        self._render()

    @property
    def situation(self) -> Situation:
        """What the window has been told so far."""
        return self._situation

    def come_forward(self) -> None:
        """Show above other windows, also from where it was minimised to."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_ready(self, *, with_model: bool = True) -> None:
        """The indexer is up; without a model it finds by words alone."""
        self._change(service=Service.UP, model=with_model)

    def show_restarting(self) -> None:
        """The indexer died and will be started again."""
        self._change(service=Service.RESTARTING)
        self.status.show_restarting()

    def show_down(self, sentence: str) -> None:
        """The indexer stays down, for this reason."""
        self._change(service=Service.DOWN)
        self.status.show_stopped()
        self.empty.show_state(Empty.DOWN, sentence)

    def show_trouble(self, sentence: str) -> None:
        """Say what keeps indexing from going on, until all is up to date again."""
        self.notice.tell(sentence, INDEXING)

    def show_folders(self, report: FoldersReport) -> None:
        """Know how many folders are searched."""
        self.filters.menu.show_folders(report.folders)
        self.model.show_folders(report.folders)
        self._take(self._situation.with_folders(report.folders))

    def show_progress(self, report: ProgressReport) -> None:
        """Show where indexing stands."""
        self.status.show_progress(report.progress)
        if report.progress.state == "ready":
            self.notice.settle(INDEXING)
        self._take(self._situation.with_progress(report.progress))

    def show_answer(self, report: SearchReport) -> None:
        """Show what was found; by words first, then the final order."""
        asked = self._situation.query
        if not asked or report.answer.query != asked or self._is_early(report):
            return
        same = self.model.query == asked
        if same and self._pointer.holds(partial(self.show_answer, report)):
            return
        self.model.show(report.answer)
        self.filters.show_answer(report.answer)
        self._change(answer=report.answer, final=report.final)
        if report.final and self._situation.empty() is None:
            self.count.speak()

    def show_sentence(self, report: SentenceReport) -> None:
        """Mark the sentence of a passage that is nearest to the query."""
        self.model.mark(report.passage, report.mark)
        self.preview.mark(report.passage, report.mark)

    def tell(self, sentence: str) -> None:
        """Say something for a few seconds in the status bar."""
        self.statusBar().showMessage(sentence, MESSAGE_MS)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from anywhere to the box, and there clears it."""
        if event.key() == Qt.Key.Key_Escape:
            self.focus_bar()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.keep(self, self.splitter)
        super().closeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.closed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Inkling"))
        self._stack.addWidget(self.results)
        self._stack.addWidget(self.empty)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(column(self.answer_seat, self._stack))
        self.splitter.addWidget(self.preview)
        self.splitter.setSizes([550, 450])
        self.splitter.setChildrenCollapsible(False)
        top = QWidget()
        layout = QVBoxLayout(top)
        for widget in (self.bar, self.filters, self.notice, self.count):
            layout.addWidget(widget)
        font = self.bar.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.bar.setFont(font)
        self.setCentralWidget(column(top, self.splitter))
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.status, 1)
        self.setStatusBar(bar)

    def _connect(self) -> None:
        self.bar.query_changed.connect(self._take_query)
        self.bar.stepped.connect(self.results.step)
        self.bar.chosen.connect(self._open_chosen)
        self.bar.copy_wanted.connect(self.results.copy_passage)
        self.bar.preview_wanted.connect(self.toggle_preview)
        self.results.copied.connect(self.tell)
        self.results.chosen.connect(self._show_chosen)
        self.results.more_wanted.connect(self._ask_for_more)
        self.filters.query_wanted.connect(self.set_query)
        self.count.order_chosen.connect(self.model.set_order)
        self.count.check_wanted.connect(self.check_wanted)
        self.count.folders_wanted.connect(self.folders_wanted)
        self.preview.copied.connect(self.tell)
        self.preview.close_wanted.connect(self._hide_preview)
        self.empty.action_wanted.connect(self._act)
        self.empty.query_wanted.connect(self.set_query)
        self.status.problems_wanted.connect(self.problems_wanted)
        self.status.progress_wanted.connect(self.progress_wanted)

    def _is_early(self, report: SearchReport) -> bool:
        """Tell whether an answer by words alone would only take rows away.

        That is so when the same results are asked for in greater number, and when no
        words were found: the rows of the query before stay until it is answered.
        """
        known = self._situation.answer
        if report.final or known is None:
            return False
        same = known.query == report.answer.query
        bare = bool(self.model.results and not report.answer.results)
        return bare or (same and self._situation.final)

    def _take_query(self, query: str) -> None:
        answer = self._situation.answer if query else None
        self.filters.show_query(query)
        if answer is None:
            self.model.show(None)
            self.filters.show_answer(None)
        final = self._situation.final and answer is not None
        self._limit = PAGE
        self._change(
            query=query,
            answer=answer,
            final=final,
            nearest_wanted=False,
            asked=self._situation.standing,
        )
        self.query_changed.emit(query)

    def toggle_preview(self) -> None:
        """Show the preview, or hide it; remembered until the next start."""
        self._show_preview(wanted=not self._has_preview)

    def next_passage(self) -> None:
        """Go to the next passage of the document in hand."""
        self._show_preview(wanted=True)
        self.preview.step(1)

    def previous_passage(self) -> None:
        """Go to the previous passage of the document in hand."""
        self._show_preview(wanted=True)
        self.preview.step(-1)

    def focus_bar(self) -> None:
        """Go to the search box and select the query."""
        self.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.selectAll()

    def show_actions(self) -> None:
        """Show what can be done with the row in hand."""
        self.results.show_actions()

    def help(self) -> None:
        """Show the preview of the results, or the keys while there are none."""
        if self._situation.empty() is None:
            self.toggle_preview()
        else:
            self.keys_wanted.emit()

    def set_query(self, query: str) -> None:
        """Search for something that was typed elsewhere."""
        self.bar.setText(query)
        self.bar.setFocus(Qt.FocusReason.ShortcutFocusReason)
        # Between empty quotation marks is where the rest is to be typed.
        self.bar.setCursorPosition(len(query) - query.endswith('""'))

    def _ask_for_more(self) -> None:
        """Ask for more results of the same query, once for each length of the list."""
        rows = self.model.results
        if self._situation.final and rows >= self._limit and rows < MOST_RESULTS:
            self._limit = rows + PAGE
            self.more_wanted.emit(self._situation.query, self._limit)

    def _show_chosen(self, result: Result | None) -> None:
        if self.preview.isVisibleTo(self):
            self.preview.show_result(result)

    def _hide_preview(self) -> None:
        self._show_preview(wanted=False)

    @property
    def _has_preview(self) -> bool:
        return self._preview_squeezed if self._squeezed else self._preview_wanted

    def _show_preview(self, *, wanted: bool) -> None:
        if wanted == self._has_preview:
            return
        if self._squeezed:
            self._preview_squeezed = wanted
        else:
            self._preview_wanted = wanted
            self._memory.preview = wanted
        self._render()

    def _make_room(self) -> None:
        """Hide the preview from a narrow window unless it is asked for there."""
        least = NARROW * self.fontMetrics().averageCharWidth()
        squeezed = self.width() < least
        if squeezed != self._squeezed:
            self._squeezed, self._preview_squeezed = squeezed, False
            self._render()

    def _open_chosen(self) -> None:
        """Open the row in hand, unless the rows still answer the query before."""
        if self.model.query == self.bar.query and self._situation.empty() is None:
            self.results.open_selected()

    def _act(self, state: Empty) -> None:
        actions: dict[Empty, Callable[[], None]] = {
            Empty.NO_FOLDER: self.add_folder_wanted.emit,
            Empty.NOTHING_FOUND: self.folders_wanted.emit,
            Empty.FILTERED: self.filters.take_all_away,
            Empty.EXACT: self.filters.switch_exact,
            Empty.FOLDER_AWAY: self.check_wanted.emit,
            Empty.NO_MODEL: self.models_wanted.emit,
            Empty.NOTHING_YET: self.progress_wanted.emit,
            Empty.NOT_RELATED: self._show_nearest,
            Empty.DOWN: self.start_again_wanted.emit,
        }
        if state in actions:
            actions[state]()

    def _show_nearest(self) -> None:
        self._change(nearest_wanted=True)

    def _change(self, **told: object) -> None:
        self._take(replace(self._situation, **told))  # type: ignore[arg-type]

    def _take(self, situation: Situation) -> None:
        changed, self._situation = situation != self._situation, situation
        if changed:
            self._render()
        if situation.wants_again:
            self._situation = replace(situation, asked=situation.standing)
            self.more_wanted.emit(situation.query, self._limit)

    def _render(self) -> None:
        empty = self._situation.empty()
        if empty is not None:
            lacking = folders_text(self._situation)
            self.empty.show_state(empty, lacking * (empty is Empty.FOLDER_AWAY))
        self._stack.setCurrentWidget(self.results if empty is None else self.empty)
        self._place_preview(shown=self._has_preview and empty is None)
        told = "" if empty else count_text(self._situation)
        away = away_text(self._situation)
        self.count.tell(told, folders_text(self._situation), away)
        self.count.setVisible(not empty)

    def _place_preview(self, *, shown: bool) -> None:
        appears = shown and not self.preview.isVisibleTo(self)
        self.preview.setVisible(shown)
        if appears:
            self.preview.show_result(self.results.selected())
