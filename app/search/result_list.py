"""The list of results and what can be done with the row in hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget
from typing_extensions import override

from app.search.file_names import shown
from app.search.result_delegate import ResultDelegate
from app.search.result_model import Index, ResultModel
from app.search.result_text import quotation
from app.search.rows import Part, Row
from app.shortcuts.actions import name_action
from indexer.records import Result

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ResultList(QListView):
    """Shows results; a selection that was moved follows the document, not the row.

    Signals:
        open_wanted: the person wants to see the file itself.
        folder_wanted: the person wants to see the file in its folder.
        chosen: another row is in hand; None when there is none.
        more_wanted: the end of the list came into view.
        leave_out_wanted: the file is not to be searched any more.
        state_wanted: the person asks whether the file is searchable.
        copied: a sentence that tells what the clipboard holds.
    """

    open_wanted = Signal(Result)
    folder_wanted = Signal(Result)
    chosen = Signal(object)
    more_wanted = Signal()
    leave_out_wanted = Signal(Result)
    state_wanted = Signal(Result)
    copied = Signal(str)

    def __init__(self, model: ResultModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = model
        self._query: str | None = None
        self._held: Row | None = None
        self._scrolled = 0
        self.setModel(model)
        delegate = ResultDelegate(self)
        delegate.more_wanted.connect(self.toggle)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Results"))
        self._add_actions()
        model.modelAboutToBeReset.connect(self._hold_selection)
        model.modelReset.connect(self._restore_selection)
        self.activated.connect(self.open_selected)
        self.verticalScrollBar().valueChanged.connect(self._look_for_end)

    def selected(self) -> Result | None:
        """Return the result in hand."""
        return self._results.result(self.currentIndex().row())

    def step(self, key: Qt.Key) -> None:
        """Move the selection as a key of the search box asks."""
        page = max(self.viewport().height() // max(self.sizeHintForRow(0), 1), 1)
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        last = self._results.rowCount() - 1
        row = min(max(self.currentIndex().row() + steps[key], 0), last)
        told = self._results.row(row)
        if told is not None and told.part is Part.HEADING:
            # There is a result before and after each heading.
            row += 1 if steps[key] > 0 else -1
        self.setCurrentIndex(self._results.index(row))

    def toggle(self, row: int) -> None:
        """Open a result up to show what belongs to it, or close it again."""
        head = self._results.head_of(row)
        told = self._results.row(head)
        if told is None:
            return
        # What is in hand must not vanish with the rows that close.
        self.setCurrentIndex(self._results.index(head))
        self._results.open_up(head, wanted=not told.opened)

    def toggle_selected(self) -> None:
        """Open up, or close, the result that the row in hand belongs to."""
        if self.selected():
            self.toggle(self.currentIndex().row())

    def open_selected(self) -> None:
        """Ask for the file in hand to be opened."""
        if result := self.selected():
            self.open_wanted.emit(result)

    def show_selected_in_folder(self) -> None:
        """Ask for the folder of the file in hand."""
        if result := self.selected():
            self.folder_wanted.emit(result)

    def copy_passage(self) -> None:
        """Put the passage in hand and its source on the clipboard."""
        if result := self.selected():
            QGuiApplication.clipboard().setText(quotation(result))
            self.copied.emit(self.tr("Passage copied"))

    def open_row(self, position: int) -> None:
        """Ask for the file of a result to be opened, if there are so many."""
        row = self._results.row_of_result(position)
        if result := self._results.result(row):
            self.setCurrentIndex(self._results.index(row))
            self.open_wanted.emit(result)

    def leave_out(self) -> None:
        """Ask for the file in hand to be left out from now on."""
        if result := self.selected():
            self.leave_out_wanted.emit(result)

    def ask_state(self) -> None:
        """Ask whether the file in hand is searchable."""
        if result := self.selected():
            self.state_wanted.emit(result)

    def show_actions(self) -> None:
        """Show all that can be done with the row in hand, beside it."""
        if self.selected() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        row = self.visualRect(self.currentIndex())
        menu.popup(self.viewport().mapToGlobal(row.center()))
        menu.setActiveAction(self.actions()[0])

    def copy_path(self) -> None:
        """Put the path of the file in hand on the clipboard."""
        if result := self.selected():
            QGuiApplication.clipboard().setText(shown(result.path))
            self.copied.emit(self.tr("Path copied"))

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._results.result(current.row()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers():
            self.open_selected()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._open_or_close(self._leads_on(event))
        else:
            super().keyPressEvent(event)

    def _add_actions(self) -> None:
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        opening = QAction(self.tr("&Open"), self)
        opening.triggered.connect(self.open_selected)
        folder = QAction(self.tr("Show in &folder"), self)
        name_action(folder, "folder")
        folder.triggered.connect(self.show_selected_in_folder)
        passage = QAction(self.tr("&Copy passage"), self)
        name_action(passage, "passage")
        passage.triggered.connect(self.copy_passage)
        path = QAction(self.tr("Copy &path"), self)
        name_action(path, "path")
        path.triggered.connect(self.copy_path)
        more = QAction(self.tr("Show what &else belongs to it"), self)
        name_action(more, "more")
        more.triggered.connect(self.toggle_selected)
        state = QAction(self.tr("&Is it searchable?"), self)
        state.triggered.connect(self.ask_state)
        out = QAction(self.tr("&Leave this file out…"), self)
        out.triggered.connect(self.leave_out)
        self.addActions([opening, folder, passage, path, more, state, out])

    def _leads_on(self, event: QKeyEvent) -> bool:
        """Tell whether an arrow key points from names to what is within them."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (event.key() == Qt.Key.Key_Right) is not mirrored

    def _open_or_close(self, wanted: bool) -> None:  # noqa: FBT001 - one of two keys
        """Open the row in hand up; close it, or go back to what it belongs to."""
        row = self._results.row(self.currentIndex().row())
        if row is None:
            return
        if row.part is Part.RESULT and row.opened is not wanted:
            self.toggle(self.currentIndex().row())
        elif row.part is not Part.RESULT and not wanted:
            head = self._results.head_of(self.currentIndex().row())
            self.setCurrentIndex(self._results.index(head))

    def _hold_selection(self) -> None:
        """Remember what the person moved to; the first row is nobody's choice."""
        row = self.currentIndex().row()
        self._held = self._results.row(row) if row > 0 else None
        self._query = self._results.query
        self._scrolled = self.verticalScrollBar().value()

    def _restore_selection(self) -> None:
        row = 0
        same = self._query == self._results.query
        if self._held and same:
            row = self._results.row_like(self._held)
        self.setCurrentIndex(self._results.index(row))
        if same:
            self.verticalScrollBar().setValue(self._scrolled)
        if row:
            # It may stand elsewhere now; what a person moved to stays in sight.
            self.scrollTo(self._results.index(row))

    def _look_for_end(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() and value >= bar.maximum() - bar.pageStep():
            self.more_wanted.emit()
