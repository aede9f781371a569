"""Order of reading on a page: blocks joined to text, columns told apart."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import TypeAlias

Block: TypeAlias = tuple[float, float, float, float, str]
"""Left, top, right, bottom and text; the library appends fields that nobody needs."""
Word: TypeAlias = tuple[float, float, float, float, str, int, int, int]
"""Left, top, right, bottom, text, number of the block, of the line, of the word."""

_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\xad\u2010]\n+([^\W\d_])")
"""A word divided at the end of a line; the library joins these in another mode only."""
_LINE_END = re.compile(r"[ \t\xa0\u3000]+\n")
_NO_SPACES = "\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60"
"""Scripts that are written without spaces, with their punctuation."""
_BROKEN_LINE = re.compile(rf"(?<=[{_NO_SPACES}]{{8}})\n(?=[{_NO_SPACES}])")
_VERTICAL = re.compile(rf"^[{_NO_SPACES}](?:\n[{_NO_SPACES}]$){{2,}}", re.MULTILINE)
"""Writing from top to bottom may come with each sign on a line of its own."""
_FULL_LINE = re.compile(rf"[{_NO_SPACES}]{{15}}\Z")
_FULL_LINE_START = re.compile(rf"[{_NO_SPACES}]")
_ENDS = ".!?:;…。！？"

MIN_LETTERS = 18
"""Of an average line in a column of running text; table cells are shorter."""
MIN_LINES = 5
MIN_GUTTER = 6.0
"""Points between columns."""


@dataclass(frozen=True, slots=True)
class Line:
    """A run of words without a wide gap."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    def across(self, gutter: float) -> bool:
        """Return whether the line reaches over a place."""
        return self.left < gutter - 1 and self.right > gutter + 1


def joined(texts: Iterable[str]) -> str:
    """Return blocks as one text: a blank line between those that are paragraphs.

    Some programs set each line on its own, so a block that begins in lower case goes
    on where one without an end of a sentence stopped.
    """
    parts: list[str] = []
    for text in texts:
        stripped = text.strip()
        if not stripped:
            continue
        if not stripped.isascii():
            stripped = _VERTICAL.sub(_in_one_line, stripped)
        if parts:
            parts.append("\n" if _goes_on(parts[-1], stripped) else "\n\n")
        parts.append(stripped)
    return _flowing("".join(parts))


def _goes_on(text: str, following: str) -> bool:
    if text[-1] in _ENDS:
        return False
    if text[-1].isascii():
        return following[0].islower()
    return following[0].islower() or bool(
        _FULL_LINE.search(text) and _FULL_LINE_START.match(following)
    )


def _flowing(text: str) -> str:
    text = _LINE_END.sub("\n", text)
    if "-\n" in text or not text.isascii():
        text = _DIVIDED.sub(_undivided, text)
    return text if text.isascii() else _BROKEN_LINE.sub("", text)


def _in_one_line(column: re.Match[str]) -> str:
    return column[0].replace("\n", "")


def _undivided(divided: re.Match[str]) -> str:
    return divided[1] if divided[1].islower() else divided[0]


def may_be_interleaved(blocks: Sequence[Block], width: float) -> bool:
    """Return whether lines of neighbouring columns may follow one another.

    Cheap and generous: what it lets pass is looked at word by word.
    """
    return any(_is_wide_and_dense(block, width) for block in blocks) or (
        sum(_side_by_side(one, other) for one, other in pairwise(blocks)) >= MIN_LINES
    )


def _is_wide_and_dense(block: Block, width: float) -> bool:
    left, top, right, bottom, text, *_ = block
    lines = text.count("\n")
    if lines < 2 * MIN_LINES or right - left < 0.45 * width:
        return False
    letters = len(text) / lines
    pitch = (bottom - top) / lines
    return letters >= MIN_LETTERS and pitch < 1.2 * (right - left) / letters


def _side_by_side(one: Block, other: Block) -> bool:
    overlap = min(one[3], other[3]) - max(one[1], other[1])
    return (
        other[0] >= one[2] - 1
        and overlap > 0.5 * min(one[3] - one[1], other[3] - other[1])
        and len(one[4]) >= MIN_LETTERS <= len(other[4])
        and one[4].count("\n") <= 2
    )


def in_columns(words: Iterable[Word]) -> list[Block] | None:
    """Return blocks in order of reading, None where the given order is as good."""
    lines = _lines(words)
    gutters = _gutters(lines)
    if not gutters:
        return None
    columns = [_column(line, gutters) for line in lines]
    changes = sum(one != other for one, other in pairwise(columns))
    if changes < max(2 * MIN_LINES - 2, 0.3 * len(lines)):
        return None
    if not all(_runs(lines, columns, one) for one in range(len(gutters) + 1)):
        return None
    return _reordered(lines, columns)


def _lines(words: Iterable[Word]) -> list[Line]:
    lines: list[Line] = []
    for _, group in groupby(words, key=lambda word: (word[5], word[6])):
        run: list[Word] = []
        for word in group:
            if run and word[0] - run[-1][2] > 1.2 * (word[3] - word[1]):
                lines.append(_line(run))
                run = []
            run.append(word)
        lines.append(_line(run))
    return lines


def _line(words: list[Word]) -> Line:
    return Line(
        min(word[0] for word in words),
        min(word[1] for word in words),
        max(word[2] for word in words),
        max(word[3] for word in words),
        " ".join(word[4] for word in words),
    )


def _gutters(lines: list[Line]) -> list[float]:
    """Return the middles of the upright white stripes that part columns."""
    if len(lines) < 2 * MIN_LINES:
        return []
    first = int(min(line.left for line in lines))
    size = min(int(max(line.right for line in lines)) - first + 1, 10_000)
    cover = [0] * (max(size, 0) + 1)
    for line in lines:
        cover[min(max(int(line.left) - first, 0), size)] += 1
        cover[min(max(int(line.right) - first, 0), size)] -= 1
    depths: list[int] = []
    for step in cover:
        depths.append((depths[-1] if depths else 0) + step)
    low = 0.15 * max(depths)
    found: list[float] = []
    for empty, run in groupby(range(size), key=lambda at: depths[at] <= low):
        stripe = list(run)
        inside = stripe[0] > 0.1 * size and stripe[-1] < 0.9 * size
        if empty and inside and len(stripe) >= MIN_GUTTER:
            found.append(first + (stripe[0] + stripe[-1]) / 2)
    return found


def _column(line: Line, gutters: list[float]) -> int:
    """Return the number of a line's column, -1 for one across several."""
    if any(line.across(gutter) for gutter in gutters):
        return -1
    return sum(line.left >= gutter for gutter in gutters)


def _runs(lines: list[Line], columns: list[int], column: int) -> bool:
    """Return whether a column holds running text and no cells of a table."""
    inside = [line for line, one in zip(lines, columns, strict=True) if one == column]
    if len(inside) < MIN_LINES:
        return False
    widest = max(line.right for line in inside) - min(line.left for line in inside)
    full = sum(line.right - line.left >= 0.7 * widest for line in inside)
    long = median(len(line.text) for line in inside) >= MIN_LETTERS
    return long and 2 * full >= len(inside)


def _reordered(lines: list[Line], columns: list[int]) -> list[Block]:
    blocks: list[Block] = []
    band: dict[int, list[Line]] = {}
    order = sorted(zip(lines, columns, strict=True), key=lambda one: one[0].top)
    for line, column in order:
        if column >= 0:
            band.setdefault(column, []).append(line)
            continue
        blocks += [_block(band[one]) for one in sorted(band)]
        band = {}
        blocks.append(_block([line]))
    return blocks + [_block(band[one]) for one in sorted(band)]


def _block(lines: list[Line]) -> Block:
    return (
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
        "".join(f"{line.text}\n" for line in lines),
    )
