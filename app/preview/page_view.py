"""A page as a picture, with rectangles of our own over what was found."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from app.search.colours import blend
from indexer.document_records import MarkedBox

MARGIN = 12
MARKS = {
    "passage": QColor(255, 246, 205),
    "meaning": QColor(255, 234, 150),
    "words": QColor(255, 214, 60),
}
"""What lies over the page, multiplied with it: ink stays ink."""
GREW = 1.02
EDGE = 0.25
"""How far the edge of a page is from its ground towards the text."""
PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class PageView(QAbstractScrollArea):
    """Shows one page as wide as there is room; PgUp and PgDn ask for its neighbours.

    Signals:
        turned: a neighbouring page is wanted, -1 or 1.
        widened: there is room for a sharper picture.
    """

    turned = Signal(int)
    widened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._boxes: tuple[MarkedBox, ...] = ()
        self._note = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The width of a page must not depend on whether it is long.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page of the document"))

    @property
    def boxes(self) -> tuple[MarkedBox, ...]:
        """What is marked on the page."""
        return self._boxes

    def wanted_width(self) -> int:
        """Return how many pixels of the screen a page is wide.

        Counted from the outside, because a hidden view has not placed its parts.
        """
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 2 * MARGIN
        return max(round(room * self.devicePixelRatioF()), 64)

    def show_page(self, picture: QImage, boxes: Sequence[MarkedBox]) -> None:
        """Show a page and scroll to what is marked on it."""
        self._picture, self._boxes, self._note = picture, tuple(boxes), ""
        self._set_range()
        self.bring_into_view()
        self.viewport().update()

    def show_note(self, sentence: str) -> None:
        """Show a sentence in place of a page."""
        self._picture, self._boxes, self._note = QImage(), (), sentence
        self._set_range()
        self.viewport().update()

    def bring_into_view(self) -> None:
        """Scroll so that the first mark stands in the upper third."""
        page = self._page()
        tops = [box.top for box in self._boxes]
        top = page.height() * min(tops, default=0.0)
        above = self.viewport().height() / 3 if tops else 0.0
        self.verticalScrollBar().setValue(round(max(top - above, 0.0)))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if self._picture.isNull():
            self._paint_note(painter)
            return
        page = self._page().translated(0, -self.verticalScrollBar().value())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(page, self._picture)
        self._outline(painter, page)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for box in self._boxes:
            painter.fillRect(_placed(box, page), MARKS[box.reason])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_range()
        self.bring_into_view()
        if self.wanted_width() > self._picture.width() * GREW:
            self.widened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = PAGES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.turned.emit(step)

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, 640)

    def _page(self) -> QRectF:
        """Return the page's place in the whole, before scrolling."""
        ratio = self.devicePixelRatioF()
        room = self.viewport().width() - 2 * MARGIN
        width = min(float(room), self._picture.width() / ratio)
        height = width * self._picture.height() / max(self._picture.width(), 1)
        left = (self.viewport().width() - width) / 2
        return QRectF(left, MARGIN, width, height)

    def _set_range(self) -> None:
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        bar.setRange(0, max(round(self._page().height()) + 2 * MARGIN - height, 0))
        bar.setPageStep(height)
        bar.setSingleStep(3 * self.fontMetrics().lineSpacing())

    def _outline(self, painter: QPainter, page: QRectF) -> None:
        """Tell where a white page ends on a white ground."""
        base, text = self.palette().base().color(), self.palette().text().color()
        painter.setPen(blend(base, text, EDGE))
        painter.drawRect(page.adjusted(-0.5, -0.5, 0.5, 0.5))

    def _paint_note(self, painter: QPainter) -> None:
        area = self.viewport().rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.setPen(self.palette().text().color())
        painter.drawText(area, flags, self._note)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()


def _placed(box: MarkedBox, page: QRectF) -> QRectF:
    return QRectF(
        page.left() + box.left * page.width(),
        page.top() + box.top * page.height(),
        (box.right - box.left) * page.width(),
        (box.bottom - box.top) * page.height(),
    )
