"""Arabic and Hebrew on a page, from the order of drawing to the order of reading.

The library turns lines around by itself, yet it moves the space beside a number to
the end of its line, tears such lines apart and turns the letters of a ligature. The
places of the letters tell the order of reading: that of the Unicode bidirectional
algorithm (UAX #9), backwards.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from indexer.extracting.formats.paged.pdf_layout import Block

RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_TOKEN = re.compile(
    r'<block bbox="(?P<block>[^"]*)"'
    r'|<line bbox="(?P<box>[^"]*)" wmode="0" dir="1 0"'
    r'|<line bbox="[^"]*" wmode="[^"]*" dir="[^"]*"(?P<other>)'
    r'|<char c="(?P<sign>[^"]*)" quad="(?P<quad>[^"]*)"'
)
_FORMS = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
_ENDING = "ةى"
"""Letters that only end words."""
_ENDS = frozenset(".!?؟؛،,")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_SEPARATORS = frozenset(".,:/-+%\u066b\u066c")


@dataclass(slots=True)
class _Sign:
    """A letter with what belongs to it, and where it stands."""

    left: float
    right: float
    text: str


@dataclass(slots=True)
class _Line:
    """The signs of a line as the library orders them; `level` is its top and bottom."""

    level: tuple[float, float] | None
    signs: list[_Sign]

    @property
    def text(self) -> str:
        return "".join(sign.text for sign in self.signs)


def blocks_in_order(xml: str) -> list[Block]:
    """Return the blocks of a page that the library wrote as XML."""
    blocks: list[Block] = []
    for box, lines in list(_blocks(xml)):
        left, top, right, bottom = map(float, box.split())
        text = "".join(f"{_logical(line)}\n" for line in _whole(lines))
        blocks.append((left, top, right, bottom, text))
    return blocks


def _blocks(xml: str) -> Iterator[tuple[str, list[_Line]]]:
    """Yield the box of each block and its lines."""
    lines: list[_Line] = []
    for token in _TOKEN.finditer(xml):
        if token["block"] is not None:
            lines = []
            yield token["block"], lines
        elif token["sign"] is None:
            lines.append(_Line(_level(token["box"]), []))
        elif lines:
            left, _, right, *_ = map(float, token["quad"].split())
            lines[-1].signs.append(_Sign(left, right, unescape(token["sign"])))


def _level(box: str | None) -> tuple[float, float] | None:
    if box is None:
        return None
    _, top, _, bottom = map(float, box.split())
    return top, bottom


def _whole(lines: list[_Line]) -> list[_Line]:
    """Put together what stands on one level and was torn apart."""
    whole: list[_Line] = []
    for line in lines:
        if whole and _belong_together(whole[-1], line):
            whole[-1] = _Line(line.level, whole[-1].signs + line.signs)
        else:
            whole.append(line)
    return whole


def _belong_together(one: _Line, other: _Line) -> bool:
    if one.level is None or other.level is None or not one.signs or not other.signs:
        return False
    if not RIGHT_TO_LEFT.search(one.text) and not RIGHT_TO_LEFT.search(other.text):
        return False
    height = one.level[1] - one.level[0]
    if abs(one.level[1] - other.level[1]) > 0.3 * height:
        return False
    gap = max(
        min(sign.left for sign in one.signs) - max(sign.right for sign in other.signs),
        min(sign.left for sign in other.signs) - max(sign.right for sign in one.signs),
    )
    return gap < height


def _logical(line: _Line) -> str:
    """Return the text of a line in order of reading."""
    text = line.text
    if line.level is None or not RIGHT_TO_LEFT.search(text) or _is_backwards(text):
        return _plain_forms(text)
    signs = sorted(_clusters(line.signs), key=lambda sign: sign.left + sign.right)
    directions = [_direction(sign.text) for sign in signs]
    if _reads_from_right(signs, directions):
        ordered = _turned(signs, directions, "LN")
        ordered.reverse()
    else:
        ordered = _turned(signs, directions, "R")
    return _plain_forms(_upright("".join(sign.text for sign in ordered))).strip()


def _reads_from_right(signs: list[_Sign], directions: list[str]) -> bool:
    """Return whether a line as a whole reads from right to left.

    The end of a sentence at one side tells, otherwise what most letters are.
    """
    visible = [sign.text for sign in signs if not sign.text.isspace()]
    left, right = (text in _ENDS for text in (visible[0], visible[-1]))
    if left != right:
        return left
    return directions.count("R") >= directions.count("L")


def _is_backwards(text: str) -> bool:
    """Return whether words begin with letters that end words.

    The page itself then shows its words the wrong way round.
    """
    words = text.split()
    begins = sum(word[0] in _ENDING and len(word) > 1 for word in words)
    return begins > sum(word[-1] in _ENDING for word in words)


def _clusters(signs: list[_Sign]) -> Iterator[_Sign]:
    """Join accents, and the letters of one ligature, which have no width of their own.

    The library puts further letters of a ligature where its first one ends.
    """
    last: _Sign | None = None
    tail = ""
    for sign in signs:
        if last and unicodedata.category(sign.text[:1] or " ") == "Mn":
            last.text += sign.text
        elif sign.right - sign.left > 0.01 or sign.text.isspace():
            if last:
                yield last
            last = _Sign(sign.left, sign.right, sign.text + tail)
            tail = ""
        elif last and abs(last.right - sign.left) < 0.01:
            last.text += sign.text
        else:
            tail = sign.text + tail
    if last:
        last.text += tail
        yield last


def _direction(text: str) -> str:
    """Return R, L, N for a number or a space for what has no direction."""
    told = unicodedata.bidirectional(text[:1]) if text else ""
    if told in ("R", "AL"):
        return "R"
    if told in ("EN", "AN"):
        return "N"
    return "L" if told == "L" else " "


def _turned(signs: list[_Sign], directions: list[str], which: str) -> list[_Sign]:
    """Return the signs with runs of some directions turned around."""
    turned = list(signs)
    at = 0
    while at < len(signs):
        if directions[at] not in which:
            at += 1
            continue
        end = _run_end(signs, directions, at, which)
        turned[at:end] = reversed(turned[at:end])
        if "R" in which:
            _straighten_numbers(turned, at, end)
        at = end
    return turned


def _run_end(signs: list[_Sign], directions: list[str], at: int, which: str) -> int:
    """Return where a run ends; what has no direction belongs to it when inside.

    A run that begins with a number goes on over a single separator only.
    """
    number = directions[at] == "N"
    end = at + 1
    for now in range(at + 1, len(signs)):
        direction = directions[now]
        if direction in which or (which == "R" and direction == "N"):
            if number and direction == "L":
                break
            end = now + 1
        elif direction != " " or (
            number and (signs[now].text not in _SEPARATORS or now > end)
        ):
            break
    while which == "R" and directions[end - 1] == "N":
        end -= 1
    return end


def _straighten_numbers(signs: list[_Sign], start: int, end: int) -> None:
    """Turn numbers inside a turned run back."""
    at = start
    while at < end:
        to = at
        while to < end and (
            _direction(signs[to].text) == "N"
            or (to > at and signs[to].text in _SEPARATORS)
        ):
            to += 1
        while to > at and _direction(signs[to - 1].text) != "N":
            to -= 1
        signs[at:to] = reversed(signs[at:to])
        at = max(to, at + 1)


def _upright(text: str) -> str:
    """Return the text with brackets that open first.

    Some programs name brackets as they look, others as they are read.
    """
    first = next((char for char in text if char in "()[]{}«»"), "")
    return text.translate(_MIRRORED) if first and first in ")]}»" else text


def _plain_forms(text: str) -> str:
    """Return the text with letters instead of the shapes they take in words."""
    return _FORMS.sub(
        lambda form: unicodedata.normalize("NFKC", form[0]).replace(" ", ""), text
    )
