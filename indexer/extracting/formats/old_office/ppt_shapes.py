"""The text of the shapes on a slide, tables row by row ([MS-PPT] 2.9, [MS-ODRAW])."""

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.old_office.ppt_records import (
    ANCHOR,
    DRAWING,
    FIELDS,
    GROUP,
    MORE_OPTIONS,
    OPTIONS,
    OUTLINE_REF,
    PLACEHOLDER,
    SHAPE,
    SHAPE_DATA,
    TEXT_BOX,
    TEXT_BYTES,
    TEXT_HEADER,
    TEXT_WIDE,
    Record,
)

MAX_DEPTH = 30
TITLES = frozenset({0, 6})
OTHER = 4
_DRAWN_TEXT, _DESCRIPTION, _TABLE = 0x00C0, 0x0381, 0x039F
_COMPLEX = 0x8000
_GROUP_BODY = 0xF002


@dataclass(frozen=True, slots=True)
class Text:
    """What one shape says."""

    text: str
    kind: int = OTHER
    """Of the text: 0 and 6 are titles."""
    placeholder: int = 0
    """What the shape stands for in the layout; 0 for nothing."""


def texts_in(holder: Record) -> Iterator[Text]:
    """Yield the texts that stand one after the other in a record."""
    kind = OTHER
    text: str | None = None
    for record in holder.children():
        if record.kind == TEXT_HEADER:
            if text is not None:
                yield Text(text, kind)
            kind, text = record.number(0), ""
        elif record.kind == TEXT_WIDE:
            text = record.body.decode("utf-16-le", "replace")
        elif record.kind == TEXT_BYTES:
            # One byte a character means the low half of Unicode.
            text = record.body.decode("latin-1")
        elif record.kind in FIELDS and text:
            text = _without_asterisk(text, record.number(0))
    if text is not None:
        yield Text(text, kind)


def shape_texts(slide: Record, outline: Sequence[Text]) -> Iterator[Text]:
    """Yield the texts of a slide's shapes; `outline` has those kept elsewhere."""
    for drawing in slide.all(DRAWING, _GROUP_BODY):
        for group in drawing.children():
            yield from _drawn(group, outline, 0)


def plain(text: str) -> str:
    """Return text with paragraphs and line breaks as lines."""
    return text.replace("\r", "\n").replace("\x0b", "\n").strip("\n \t\x00")


def _drawn(record: Record, outline: Sequence[Text], depth: int) -> Iterator[Text]:
    if record.kind == SHAPE:
        yield from _shape(record, outline)
    elif record.kind == GROUP and depth < MAX_DEPTH:
        if _is_table(record):
            yield Text("\n".join(_rows(record, outline)))
            return
        for child in record.children():
            yield from _drawn(child, outline, depth + 1)


def _shape(shape: Record, outline: Sequence[Text]) -> Iterator[Text]:
    placeholder = 0
    for mark in shape.all(SHAPE_DATA, PLACEHOLDER):
        placeholder = mark.body[4] if len(mark.body) > 4 else 0
    for child in shape.children():
        if child.kind == TEXT_BOX:
            for text in _box(child, outline):
                yield Text(text.text, text.kind, placeholder)
        elif child.kind in (OPTIONS, MORE_OPTIONS):
            said = _options(child)
            for number in (_DRAWN_TEXT, _DESCRIPTION):
                if said.get(number):
                    yield Text(said[number].decode("utf-16-le", "replace"))


def _box(box: Record, outline: Sequence[Text]) -> Iterator[Text]:
    reference = box.first(OUTLINE_REF)
    if reference is None:
        yield from texts_in(box)
    elif 0 <= reference.number(0) < len(outline):
        yield outline[reference.number(0)]


def _is_table(group: Record) -> bool:
    first = group.first(SHAPE)
    return first is not None and any(
        _TABLE in _options(options) for options in first.all(MORE_OPTIONS)
    )


def _rows(group: Record, outline: Sequence[Text]) -> Iterator[str]:
    """Yield the rows of a table: its cells are shapes, placed in a grid."""
    cells: list[tuple[int, int, str]] = []
    for shape in group.all(SHAPE):
        anchor = shape.first(ANCHOR)
        if anchor is None or anchor.end - anchor.start < 16:
            continue
        left, top, _, _ = struct.unpack_from("<4i", anchor.body)
        text = " ".join(one.text for one in _shape(shape, outline))
        if shape.first(TEXT_BOX) is not None:
            cells.append((top, left, " ".join(text.split())))
    for _, row in groupby(sorted(cells), key=lambda cell: cell[0]):
        yield CELL_BREAK.join(text for _, _, text in row).strip()


def _options(record: Record) -> dict[int, bytes]:
    """Return the options of a shape that have a value of their own size, or are set."""
    body = record.body
    count = min(record.instance, len(body) // 6)
    at = 6 * count
    found: dict[int, bytes] = {}
    for number in range(count):
        code, value = struct.unpack_from("<HI", body, 6 * number)
        if code & _COMPLEX:
            found[code & 0x3FFF] = body[at : at + value // 2 * 2]
            at += value
        else:
            found[code & 0x3FFF] = b""
    return found


def _without_asterisk(text: str, at: int) -> str:
    if 0 <= at < len(text) and text[at] == "*":
        # A blank keeps the positions of the marks that follow.
        return text[:at] + " " + text[at + 1 :]
    return text
