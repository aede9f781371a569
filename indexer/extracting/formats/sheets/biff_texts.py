"""Texts on a sheet of an old Excel file that are in no cell.

[MS-XLS] 2.4.179 (notes), 2.4.329 (text boxes), 2.4.136 (headers) and 2.4.254 (texts in
charts). A note of Excel 97 is a text box whose object the note names.
"""

import struct
from dataclasses import dataclass, field

from indexer.extracting.formats.sheets.biff_book import Book
from indexer.extracting.formats.sheets.biff_records import Texts, continued, short_text

_NOTE, _OBJECT, _TEXT_BOX, _DRAWING = 0x001C, 0x005D, 0x01B6, 0x00EC
_MARGINS = (0x0014, 0x0015)
_CHART_TEXT = 0x100D
_ANCHOR = b"\x10\xf0\x12\x00\x00\x00"
"""Head of the record that says where a drawing lies."""
_MORE = 0xFFFF
"""In place of its row in a note that continues the one before ([BIFF 5])."""


@dataclass(slots=True)
class Box:
    """A text on a sheet, and the row where it begins if that is known."""

    row: int | None
    text: str


@dataclass(slots=True)
class SheetTexts:
    """Gathers the texts while the records of a sheet go by."""

    stream: bytes
    book: Book
    margins: list[str] = field(default_factory=list)
    _notes: list[tuple[int, int]] = field(default_factory=list)
    _old_notes: list[Box] = field(default_factory=list)
    _boxes: dict[int, Box] = field(default_factory=dict)
    _charts: list[str] = field(default_factory=list)
    _object: int = -1
    _row: int | None = None

    def notes(self) -> list[Box]:
        """Return the notes on cells."""
        return self._old_notes + [
            Box(row, self._boxes[number].text)
            for row, number in self._notes
            if number in self._boxes
        ]

    def boxes(self) -> list[Box]:
        """Return text boxes and labels, then the texts of charts."""
        of_notes = {number for _, number in self._notes}
        boxes = [box for number, box in self._boxes.items() if number not in of_notes]
        return [*boxes, Box(None, "\n".join(dict.fromkeys(self._charts)))]

    def take(self, at: int, kind: int, body: bytes) -> None:
        """Take a record at an offset.

        Raises:
            struct.error: it is broken.
        """
        if kind == _NOTE:
            self._take_note(body)
        elif kind == _DRAWING:
            anchor = body.rfind(_ANCHOR)
            if anchor >= 0:
                self._row = struct.unpack_from("<H", body, anchor + 12)[0] + 1
        elif kind == _OBJECT and self.book.version == 8:
            self._object = struct.unpack_from("<H", body, 6)[0]
        elif kind == _TEXT_BOX:
            self._take_box(at)
        elif kind in _MARGINS and body:
            self._take_margin(body)
        elif kind == _CHART_TEXT:
            text = short_text(body, 2, self.book.version, self.book.codec)
            self._charts.append(text.strip())

    def _take_note(self, body: bytes) -> None:
        row, _, length = struct.unpack_from("<HHH", body)
        if self.book.version == 8:
            self._notes.append((row + 1, struct.unpack_from("<H", body, 6)[0]))
            return
        text = body[6 : 6 + length].decode(self.book.codec, "replace")
        if row == _MORE and self._old_notes:
            self._old_notes[-1].text += text
        else:
            self._old_notes.append(Box(row + 1, text))

    def _take_box(self, at: int) -> None:
        head, *chunks = continued(self.stream, at)
        (length,) = struct.unpack_from("<H", head, 10)
        if length and chunks:
            texts = Texts(chunks)
            text = texts.characters(length, texts.number("<B"))
            number = self._object if self._object >= 0 else -1 - len(self._boxes)
            self._boxes[number] = Box(self._row, text.strip())
        self._object = -1

    def _take_margin(self, body: bytes) -> None:
        if self.book.version == 8:
            self.margins.append(Texts([body]).text())
        else:
            self.margins.append(short_text(body, 0, 5, self.book.codec))
