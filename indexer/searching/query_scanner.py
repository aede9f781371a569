"""What was typed, cut into words, quoted phrases, operators and brackets."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from indexer.searching.operators import Operator, operator_named

_QUOTES = {
    '"': '"',
    "\uff02": "\uff02",
    "\u201c": "\u201d\u201c",
    "\u201d": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u300c": "\u300d",
    "\u300e": "\u300f",
}
"""What opens a phrase -> what closes it; a straight quote closes any."""
_SIGNS = {"(": "OPEN", ")": "CLOSE", "|": "OR"}
_SIGNS |= {"\uff08": "OPEN", "\uff09": "CLOSE", "\uff5c": "OR"}
_MINUS = "-\u2212\uff0d"
_NAME = re.compile(r"([^\W\d_]{2,20})([:\uff1a])")
_BARE = re.compile(r"[^\s()\uff08\uff09|\uff5c]+")
_JOINING = {
    "OR": ("OR", "ODER", "OU", "ИЛИ", "或者"),
    "AND": ("AND", "UND", "ET", "И", "并且"),
    "NOT": ("NOT", "NICHT", "NON", "НЕ", "不含"),
}
"""Where there are no capitals, only what nobody writes between spaces by chance."""
_BY_WORD = {word: name for name, words in _JOINING.items() for word in words}
_ADDRESS = frozenset(
    {"http", "https", "ftp", "file", "mailto", "re", "fwd", "aw", "wg"}
)
"""What stands before a colon without being meant as a filter."""


class Sort(Enum):
    """What a piece of a query is."""

    WORD = auto()
    PHRASE = auto()
    FILTER = auto()
    UNKNOWN = auto()
    """A word that looks like a filter."""
    MINUS = auto()
    OR = auto()
    AND = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a query and where it stands, in characters."""

    sort: Sort
    value: str
    start: int
    end: int
    operator: Operator | None = None
    closed: bool = True
    """False for a phrase whose closing quote is missing."""


def scan(typed: str) -> list[Piece]:
    """Return the pieces of a query; nothing that can be typed is refused."""
    shouting = _is_shouted(typed)
    pieces: list[Piece] = []
    at = 0
    while at < len(typed):
        if typed[at].isspace():
            at += 1
            continue
        piece = _piece(typed, at, shouting=shouting)
        pieces.append(piece)
        at = piece.end
    return pieces


def _is_shouted(typed: str) -> bool:
    """Tell whether all is in capitals, so that OR is a word like the others.

    Scripts without capitals are never shouted.
    """
    others = [word for word in typed.split() if word not in _BY_WORD]
    shouted = any(char.isupper() for word in others for char in word)
    return not any(map(str.islower, typed)) and (shouted or not others)


def _piece(typed: str, at: int, *, shouting: bool) -> Piece:
    char = typed[at]
    if char in _SIGNS:
        return Piece(Sort[_SIGNS[char]], char, at, at + 1)
    if char in _MINUS and _is_minus(typed, at):
        return Piece(Sort.MINUS, char, at, at + 1)
    if char in _QUOTES:
        value, end, closed = _quoted(typed, at)
        return Piece(Sort.PHRASE, value, at, end, closed=closed)
    name = _NAME.match(typed, at)
    if name is not None and (found := _operator(typed, name)):
        return found
    return _word(typed, at, shouting=shouting)


def _is_minus(typed: str, at: int) -> bool:
    """A minus takes something away where a word begins and something follows."""
    alone = at == 0 or typed[at - 1].isspace() or typed[at - 1] in _SIGNS
    follows = typed[at + 1 : at + 2]
    return alone and bool(follows) and not follows.isspace() and follows not in _MINUS


def _word(typed: str, at: int, *, shouting: bool) -> Piece:
    match = _BARE.match(typed, at)
    end = match.end() if match else at + 1
    # A quote ends the word before it, unless it is the sign for inches.
    for place in range(at + 1, end):
        if typed[place] in _QUOTES and not typed[place - 1].isdigit():
            end = place
            break
    word = typed[at:end]
    joining = _BY_WORD.get(word)
    if joining is not None and not shouting:
        return Piece(Sort["MINUS" if joining == "NOT" else joining], word, at, end)
    return Piece(Sort.WORD, word, at, end)


def _operator(typed: str, name: re.Match[str]) -> Piece | None:
    operator = operator_named(name[1])
    start, colon = name.start(), name.end()
    if operator is None:
        if name[2] != ":":  # ends a heading in Chinese and Japanese
            return None
        follows = typed[colon : colon + 1]
        is_filter = follows and not follows.isspace() and follows not in ":/\\)"
        if not is_filter or name[1].lower() in _ADDRESS:
            return None
        match = _BARE.match(typed, colon)
        end = match.end() if match else colon
        return Piece(Sort.UNKNOWN, typed[start:end], start, end)
    found = _value(typed, colon)
    if found is None:
        return None
    return Piece(Sort.FILTER, found[0], start, found[1], operator)


def _value(typed: str, at: int) -> tuple[str, int] | None:
    """Return the value of a filter and its end: quoted, or up to the next space.

    An empty one ends the query: somebody is still typing. Where a space follows the
    colon, as in the header of a letter, it is no filter.
    """
    if not typed[at:].strip():
        return "", at
    quote = at + len(typed[at:]) - len(typed[at:].lstrip(" "))
    if typed[quote] in _QUOTES:
        value, end, _ = _quoted(typed, quote)
        return value, end
    match = _LAST_WEEK.match(typed, at) or _BARE.match(typed, at)
    return (match[0], match.end()) if match else None


def _quoted(typed: str, at: int) -> tuple[str, int, bool]:
    closing = _QUOTES[typed[at]] + '"'
    for end in range(at + 1, len(typed)):
        if typed[end] in closing:
            return typed[at + 1 : end], end + 1, True
    return typed[at + 1 :], len(typed), False


_LAST_WEEK = re.compile(
    r"(?:last|this|past|previous)[ ](?:\d{1,4}[ ])?(?:day|week|month|year)s?\b"
    r"|(?:هذا|هذه)[ ]\w+|(?:الأسبوع|الاسبوع|الشهر|العام|السنة)[ ]الماضية?\b",
    re.I,
)
"""Words of a date that may go without quotes."""
