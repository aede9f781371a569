"""A document's text around the place that was found, as plain text."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QFontDatabase,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from app.preview.flow import Flow, flow
from app.preview.line_breaks import joined_lines
from app.preview.tab_stops import tab_stops
from app.search.colours import Pair, row_colours
from app.search.passage_layout import mostly_from_right
from app.search.utf16 import units
from indexer.document_records import Passage
from indexer.records import (
    Hit,
)

GENERAL = QFontDatabase.SystemFont.GeneralFont
NEAR = 3
"""Lines from an end of the text at which more of it is asked for."""
MARGIN = 12
LEFT = QTextOption.TabType.LeftTab


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A place in the text that stays in view while text is added around it."""

    number: int
    offset: int


class TextView(QPlainTextEdit):
    """Shows passages one after the other; asks for more where a person scrolls on.

    Signals:
        earlier_wanted, later_wanted: an end of the text that is here came into view.
    """

    earlier_wanted = Signal()
    later_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow("", ())
        self._hit: Hit | None = None
        self._held_still = True
        self._filled = False
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Text of the document"))
        self.document().setDocumentMargin(MARGIN)
        self.verticalScrollBar().valueChanged.connect(self._look_for_ends)
        self.verticalScrollBar().sliderPressed.connect(self._let_go)

    def set_fixed(self, *, wanted: bool) -> None:
        """Let all letters be equally wide, as in code, or not."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.setFont(fixed if wanted else QFontDatabase.systemFont(GENERAL))

    def set_filled(self, *, wanted: bool) -> None:
        """Let lines that were filled to a width go on, as those of mail, or not."""
        self._filled = wanted

    def show_passages(self, passages: Sequence[Passage], hit: Hit | None) -> None:
        """Replace the text, mark the hit and bring it into view."""
        self._fill(passages, hit)
        self.bring_into_view()

    def grow(self, passages: Sequence[Passage], hit: Hit | None) -> None:
        """Show more of the same document; what is in view stays where it is."""
        anchor = self._anchor()
        self._fill(passages, hit)
        stretch = self._flow.stretch_of(anchor.number) if anchor else None
        if anchor and stretch:
            self._scroll_to(stretch.start + anchor.offset, lines_above=0)

    def mark(self, hit: Hit | None) -> None:
        """Mark another hit and bring it into view."""
        self.mark_again(hit)
        self.bring_into_view()

    def mark_again(self, hit: Hit | None) -> None:
        """Mark a hit that is in hand already, or is otherwise marked now."""
        self._hit = hit
        self._paint_marks()

    def holds(self, number: int) -> bool:
        """Tell whether a passage is part of the text that is here."""
        return self._flow.stretch_of(number) is not None

    def bring_into_view(self) -> None:
        """Scroll so that the best mark of the hit stands in the upper third."""
        self._held_still = True
        stretch = self._flow.stretch_of(self._hit.passage) if self._hit else None
        if self._hit is None or stretch is None:
            self._scroll_to(0, lines_above=0)
            return
        marked = min((mark.start for mark in self._hit.marks), default=0)
        self._scroll_to(stretch.start + marked, self._lines_in_view() // 3)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._held_still:
            self.bring_into_view()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._let_go()
        super().keyPressEvent(event)

    def _let_go(self) -> None:
        """From now on the place in view is the person's own choice."""
        self._held_still = False

    def _fill(self, passages: Sequence[Passage], hit: Hit | None) -> None:
        self._hit = hit
        self._flow = flow(passages)
        self._arrange(is_table=any(one.place.row is not None for one in passages))
        text = self._flow.text.replace("\r", " ")
        with QSignalBlocker(self.verticalScrollBar()):
            self.setPlainText(joined_lines(text) if self._filled else text)
        self._paint_marks()

    def _arrange(self, *, is_table: bool) -> None:
        """Let lines begin where most of the text does, and let rows be rows.

        The cells of rows stand under each other, and their lines are not broken.
        """
        wrap = QPlainTextEdit.LineWrapMode
        self.setLineWrapMode(wrap.NoWrap if is_table else wrap.WidgetWidth)
        option = self.document().defaultTextOption()
        width_of = self.fontMetrics().horizontalAdvance
        stops = tab_stops(self._flow.text, width_of) if is_table else ()
        # A plain text leaves even Arabic at the left unless all of it is moved.
        from_right = mostly_from_right(self._flow.text)
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side)
        option.setTabs([QTextOption.Tab(at, LEFT) for at in stops])
        self.document().setDefaultTextOption(option)

    def _paint_marks(self) -> None:
        colours = row_colours(self.palette())
        quiet = Pair(colours.quiet)
        marked = [
            self._selection(one.start, one.end, quiet) for one in self._flow.headings()
        ]
        stretch = self._flow.stretch_of(self._hit.passage) if self._hit else None
        if self._hit and stretch:
            at = stretch.start
            marked.append(self._selection(at, stretch.end, colours.meaning))
            for mark in sorted(self._hit.marks, key=lambda mark: mark.reason):
                pair = colours.words if mark.reason == "words" else colours.sentence
                marked.append(self._selection(at + mark.start, at + mark.end, pair))
        self.setExtraSelections(marked)

    def _selection(self, start: int, end: int, pair: Pair) -> QTextEdit.ExtraSelection:
        cursor = self._cursor(start)
        after = self._cursor(end).position()
        cursor.setPosition(after, QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, pair.look()
        return selection

    def _cursor(self, offset: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        end = self.document().characterCount() - 1
        cursor.setPosition(min(units(self._flow.text[:offset]), end))
        return cursor

    def _anchor(self) -> _Anchor | None:
        position = self.cursorForPosition(QPoint(MARGIN + 1, MARGIN + 1)).position()
        for stretch in self._flow.stretches:
            if stretch.number and units(self._flow.text[: stretch.end]) >= position:
                start = units(self._flow.text[: stretch.start])
                return _Anchor(stretch.number, max(position - start, 0))
        return None

    def _scroll_to(self, offset: int, lines_above: int) -> None:
        self._lay_out()
        cursor = self._cursor(offset)
        self.setTextCursor(cursor)
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.positionInBlock())
        within = line.lineNumber() if line.isValid() else 0
        value = block.firstLineNumber() + within - lines_above
        self.verticalScrollBar().setValue(max(value, 0))

    def _lay_out(self) -> None:
        """Break all lines now; the scroll bar counts those that were not as one."""
        layout, block = self.document().documentLayout(), self.document().begin()
        while block.isValid():
            layout.blockBoundingRect(block)
            block = block.next()

    def _lines_in_view(self) -> int:
        return self.viewport().height() // max(self.fontMetrics().lineSpacing(), 1)

    def _look_for_ends(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if value <= bar.minimum() + NEAR:
            self.earlier_wanted.emit()
        if value >= bar.maximum() - NEAR:
            self.later_wanted.emit()
