"""Shows the numbers in cells as people see them: dates, percentages, amounts.

ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates); the older formats of
Excel and its binary ones share both. Dates are shown as ISO 8601 has them, because
the file does not say in which order the reader's computer puts day and month.
"""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass

from indexer.extracting.formats.sheets.number_masks import Mask, general

MAX_CODE = 500
"""Characters of a format; a longer one is none."""
BUILT_IN: Mapping[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    **dict.fromkeys((5, 6, 41, 42), "#,##0"),
    **dict.fromkeys((7, 8, 43, 44), "#,##0.00"),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    **dict.fromkeys((14, 15, 16, 17, *range(27, 32), 36), "yyyy-mm-dd"),
    **dict.fromkeys((*range(50, 59), *range(71, 76)), "yyyy-mm-dd"),
    **dict.fromkeys((18, 20, 32, 34, 55, 76), "hh:mm"),
    **dict.fromkeys((19, 21, 33, 35, 56, 77), "hh:mm:ss"),
    22: "yyyy-mm-dd hh:mm",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    48: "##0.0E+0",
    49: "@",
}
"""Formats that files mean by number; currency signs differ by country, so none."""

_PIECE = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<space>_.)|\*.|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>general|standard)|(?P<half>am/pm|a/p)|(?P<power>e[+-])"
    r"|(?P<date>[ymdhsegb]+)|(?P<end>;)|(?P<mask>[0#?.,%/@])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)")
_ELAPSED = re.compile(r"(h+|m+|s+)", re.IGNORECASE)
_LAST_DAY = 2_958_466
"""The day after 31 December 9999."""


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the up to four parts of a format."""

    mask: Mask
    dates: str
    """The letters of its date and time fields, in lower case."""
    elapsed: bool
    condition: tuple[str, float] | None


class NumberFormats:
    """Shows numbers; each format is taken apart once."""

    def __init__(self, *, from_1904: bool = False) -> None:
        """`from_1904`: days are counted as old Macintosh computers did."""
        self._from_1904 = from_1904
        self._known: dict[str, list[_Section]] = {}

    def shown(self, value: float, code: str) -> str:
        """Return a number as a format shows it; the empty format is the general one."""
        if not code:
            return general(value)
        sections = self._known.get(code)
        if sections is None:
            sections = self._known[code] = _sections(code)
        section, value = _chosen(sections, value)
        if section is None:
            return general(value)
        if section.dates:
            return self._moment(value, section) or general(value)
        return section.mask.shown(value) or general(value)

    def _moment(self, value: float, section: _Section) -> str:
        letters = section.dates
        with_time = "h" in letters or "s" in letters
        with_date = "y" in letters or "d" in letters or not with_time
        if section.elapsed:
            return _elapsed(value, letters)
        if not 0 <= value < _LAST_DAY:
            return ""
        day = self._day(int(value)) if with_date and value >= 1 else ""
        seconds = round((value - int(value)) * 86_400)
        if seconds == 86_400 and with_date and with_time:
            day, seconds = self._day(int(value) + 1), 0
        time = _clock(seconds % 86_400, letters) if with_time else ""
        return f"{day} {time}".strip()

    def _day(self, number: int) -> str:
        # The first of these calendars has a 29 February 1900, as Lotus 1-2-3 had.
        if self._from_1904:
            start = datetime.date(1904, 1, 1)
        elif number < 60:
            start = datetime.date(1899, 12, 31)
        else:
            start = datetime.date(1899, 12, 30)
        try:
            return (start + datetime.timedelta(days=number)).isoformat()
        except OverflowError:
            return ""


def code_of(number: int, own: Mapping[int, str]) -> str:
    """Return the format that a number means, empty for the general one and for text."""
    code = own.get(number, BUILT_IN.get(number, ""))
    return "" if code == "@" or code.lower() == "general" else code


def _clock(seconds: int, letters: str) -> str:
    text = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return f"{text}:{seconds % 60:02}" if "s" in letters else text


def _elapsed(value: float, letters: str) -> str:
    sign = "-" if value < 0 else ""
    return sign + _clock(round(min(abs(value), 1e7) * 86_400), letters)


def _sections(code: str) -> list[_Section]:
    sections: list[_Section] = []
    pieces: list[re.Match[str]] = []
    for piece in _PIECE.finditer(code[:MAX_CODE]):
        if piece["end"]:
            sections.append(_section(pieces))
            pieces = []
        else:
            pieces.append(piece)
    sections.append(_section(pieces))
    return sections[:4]


def _section(pieces: list[re.Match[str]]) -> _Section:
    items: list[tuple[str, str]] = []
    dates = ""
    elapsed = False
    condition = None
    for piece in pieces:
        bracket = piece["bracket"]
        if bracket is not None:
            told = _CONDITION.fullmatch(bracket)
            if told:
                condition = told[1], float(told[2])
            elif _ELAPSED.fullmatch(bracket):
                dates, elapsed = dates + bracket, True
            elif bracket.startswith("$"):
                items.append(("literal", bracket[1:].partition("-")[0]))
        elif piece["date"]:
            dates += piece["date"]
        else:
            items.append(_item(piece))
    letters = dates.lower() if set(dates.lower()) & set("ymdhs") else ""
    return _Section(Mask(items), letters, elapsed, condition)


def _item(piece: re.Match[str]) -> tuple[str, str]:
    for kind in ("mask", "power", "general"):
        if piece[kind]:
            return kind, piece[kind]
    text = piece["quoted"] or piece["escaped"] or piece["other"] or ""
    return "literal", " " if piece["space"] else text


def _chosen(sections: list[_Section], value: float) -> tuple[_Section | None, float]:
    """Return the section for a value, and the value as that section shows it."""
    if any(one.condition for one in sections):
        for one in sections[:3]:
            if one.condition is None or _holds(value, one.condition):
                return one, value
        return None, value
    if len(sections) > 2 and value == 0:
        return sections[2], value
    if len(sections) > 1 and value < 0:
        return sections[1], abs(value)
    return sections[0], value


def _holds(value: float, condition: tuple[str, float]) -> bool:
    sign, bound = condition
    return (
        ("=" in sign and value == bound)
        or ("<" in sign and value < bound)
        or (">" in sign and value > bound)
    )
