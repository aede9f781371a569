"""The preview: the document in hand at the place that was found."""

from itertools import count

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from app.indexer_words import summary_text
from app.preview.about import About
from app.preview.bar import PreviewBar
from app.preview.page_view import PageView
from app.preview.pages import DrawnPages
from app.preview.reading import PAGED_KINDS, PICTURE_KINDS, Part, Reading
from app.preview.text_view import TextView
from app.search.place_text import place_text
from app.search.result_text import name_of, quotation_of
from indexer.document_records import DocumentName
from indexer.messages import DocumentReport, DrawPage, PagePicture, ShowDocument
from indexer.records import (
    Mark,
    Result,
)

FIXED_KINDS = frozenset({"code", "notebook"})
FILLED_KINDS = frozenset({"mail"})
PATIENCE_MS = 300
"""How long nothing is shown while a page is drawn; then its text stands in."""
PAUSE_MS = 60
"""How long the selection rests before its document is asked for."""


class PreviewPane(QWidget):
    """Shows one document; asks for its text and pages as they are needed.

    Signals:
        document_wanted, page_wanted: requests for the indexer.
        open_wanted: the person wants to see the file itself.
        close_wanted: the person wants to see no preview.
        copied: a sentence that tells what the clipboard holds.
    """

    document_wanted = Signal(ShowDocument)
    page_wanted = Signal(DrawPage)
    open_wanted = Signal(Result)
    close_wanted = Signal()
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._result: Result | None = None
        self._reading: Reading | None = None
        self._page: int | None = None
        self._count = 0
        self._pages = DrawnPages(self.page_wanted.emit)
        self.bar, self.about = PreviewBar(), About()
        self.text, self.page_view = TextView(), PageView()
        self.note = QLabel()
        self._stack = QStackedWidget()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._show_text)
        self._lay_out()
        self._connect()
        self.show_result(None)

    @property
    def result(self) -> Result | None:
        """The result in hand."""
        return self._result

    @property
    def showing_page(self) -> bool:
        """Whether a page is shown, not the text."""
        return self._stack.currentWidget() is self.page_view

    @property
    def showing_text(self) -> bool:
        """Whether the text is shown, not a page or a word about why there is none."""
        return self._stack.currentWidget() is self.text

    def show_result(self, result: Result | None) -> None:
        """Show the document of a result at its best passage, soon."""
        if (
            result is not None
            and self._result is not None
            and _same(result, self._result)
        ):
            self._result = result
            return
        self._result = result
        self._reading = Reading.of(result) if result else None
        self._page = None
        self._patience.stop()
        self._stack.setCurrentWidget(self.note)
        self.note.setVisible(True)
        self.about.show_about(None)
        self.bar.setVisible(result is not None)
        if result is not None:
            self.bar.page.setVisible(result.kind in PAGED_KINDS | PICTURE_KINDS)
            self.bar.show_name(name_of(result))
            self._tell_place()
            self._pause.start()

    def mark(self, passage: int, mark: Mark) -> None:
        """Show one more mark in a passage; what is in view stays where it is."""
        if self._result is None or self._reading is None:
            return
        self._result = self._result.marked(passage, mark)
        self._reading.take_hits(self._result)
        self.text.mark_again(self._reading.hit)

    def show_document(self, report: DocumentReport) -> None:
        """Take a part of the document in hand; others are too late."""
        reading = self._reading
        part = reading.take(report) if reading else None
        if reading is None or part is None:
            return
        if report.about is None:
            self.text.show_passages((), None)
            self._stack.setCurrentWidget(self.note)
            return
        if part is Part.AROUND:
            self.about.show_about(report.about)
            self.text.set_fixed(wanted=report.about.name.kind in FIXED_KINDS)
            self.text.set_filled(wanted=report.about.name.kind in FILLED_KINDS)
            self.text.show_passages(reading.spoken(), reading.hit)
            self._choose_view()
        else:
            self.text.grow(reading.spoken(), reading.hit)

    def show_page(self, told: PagePicture, pixels: QByteArray) -> None:
        """Take a page that was drawn."""
        if not self._pages.take(told, pixels) or told.page != self._page:
            return
        if told.problem:
            self._without_page(summary_text(told.problem, None))
        else:
            self._show_page_in_hand()

    def step(self, by: int) -> None:
        """Go to the next or previous passage that was found in this document."""
        reading = self._reading
        if reading is None or not reading.step(by):
            return
        self._tell_place()
        hit = reading.hit
        if hit is not None and not self.text.holds(hit.passage):
            self._ask()
            return
        self.text.mark(hit)
        if self.showing_page:
            self._turn_to(reading.page())

    def next(self) -> None:
        """Go to the next passage."""
        self.step(1)

    def previous(self) -> None:
        """Go to the previous passage."""
        self.step(-1)

    def copy(self) -> None:
        """Put the passage in hand and its source on the clipboard."""
        if self._result is None or self._reading is None:
            return
        text = quotation_of(self._result, self._reading.hit)
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(self.tr("Passage copied"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.text():
            case "n":
                self.step(1)
            case "N":
                self.step(-1)
            case _:
                super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._reading:
            self.text.mark(self._reading.hit)

    def _ask(self) -> None:
        if self._reading is not None:
            self.document_wanted.emit(self._reading.ask_around(self._numbers))

    def _ask_earlier(self) -> None:
        if self._reading and (wanted := self._reading.ask_earlier(self._numbers)):
            self.document_wanted.emit(wanted)

    def _ask_later(self) -> None:
        if self._reading and (wanted := self._reading.ask_later(self._numbers)):
            self.document_wanted.emit(wanted)

    def _choose_view(self) -> None:
        page = self._reading.page() if self._reading else None
        self.bar.page.setVisible(page is not None)
        if page is None or not self.bar.page.isChecked():
            self._page = None
            self._show_text()
        else:
            self._turn_to(page)

    def _show_text(self) -> None:
        self._stack.setCurrentWidget(self.text)
        self.text.bring_into_view()

    def _turn_to(self, page: int | None) -> None:
        """Show a page of the document; the view stays until it is there."""
        self._page = page
        self._pages.begin()
        # A hidden page does not know yet how wide it will be.
        self.page_view.resize(self._stack.size())
        self._show_page_in_hand()

    def _show_page_in_hand(self) -> None:
        if self._reading is None or self._page is None:
            return
        wanted = self._reading.draw(0, self._page, self.page_view.wanted_width())
        drawn = self._pages.get(wanted)
        if drawn is None:
            if not self.showing_page:
                self._patience.start()
            return
        self._patience.stop()
        picture, boxes, self._count = drawn
        self.page_view.show_page(picture, boxes)
        self._stack.setCurrentWidget(self.page_view)
        self._tell_place()
        for page in (self._page + 1, self._page - 1):
            if 1 <= page <= self._count:
                self._pages.get(self._reading.draw(0, page, wanted.width))

    def _turn(self, by: int) -> None:
        if self._page and 1 <= self._page + by <= self._count:
            self._turn_to(self._page + by)

    def _without_page(self, problem: str) -> None:
        """Say why there is no page, or show the text where there is some."""
        self._patience.stop()
        reading = self._reading
        known = reading.about.problem if reading and reading.about else None
        self.bar.page.setVisible(known is None)
        if known or (reading and reading.passages):
            # What the document says of itself stands above already.
            self._show_text()
        else:
            self.page_view.show_note(problem)
            self._stack.setCurrentWidget(self.page_view)

    def _tell_place(self) -> None:
        reading = self._reading
        hit = reading.hit if reading else None
        place = place_text(hit.place) if hit else ""
        if self.showing_page and self._page and self._count > 1:
            words = self.tr("page {page} of {pages}")
            locale = self.locale()
            place = words.format(
                page=locale.toString(self._page), pages=locale.toString(self._count)
            )
        self.bar.show_place(
            place, reading.at if reading else 0, len(reading.hits) if reading else 0
        )

    def _show_member(self, member: DocumentName) -> None:
        """Show a document inside the one in hand, from its beginning."""
        if self._reading is None:
            return
        self._reading = Reading(self._reading.file_id, member.document)
        self.bar.show_name(member.title or member.member or "")
        self._tell_place()
        self._ask()

    def _announce_open(self) -> None:
        if self._result is not None:
            self.open_wanted.emit(self._result)

    def _lay_out(self) -> None:
        for widget in (self.note, self.text, self.page_view):
            self._stack.addWidget(widget)
        self.setAccessibleName(self.tr("Preview"))
        self.bar.page.setChecked(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.about)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.bar.next_wanted.connect(self.next)
        self.bar.previous_wanted.connect(self.previous)
        self.bar.page_toggled.connect(self._choose_view)
        self.bar.copy_wanted.connect(self.copy)
        self.bar.open_wanted.connect(self._announce_open)
        self.bar.close_wanted.connect(self.close_wanted)
        self.about.member_wanted.connect(self._show_member)
        self.text.earlier_wanted.connect(self._ask_earlier)
        self.text.later_wanted.connect(self._ask_later)
        self.page_view.turned.connect(self._turn)
        self.page_view.widened.connect(self._show_page_in_hand)


def _same(one: Result, other: Result) -> bool:
    """Tell whether two results show the same passages of the same document."""
    passages = [[hit.passage for hit in result.hits] for result in (one, other)]
    return passages[0] == passages[1] and (one.file_id, one.document) == (
        other.file_id,
        other.document,
    )
