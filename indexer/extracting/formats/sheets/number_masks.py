"""Puts numbers into masks of digits and signs such as `#,##0.00 "EUR"`."""

import math
from collections.abc import Sequence

MAX_DECIMALS = 30
_NUDGE = 1 + 1e-15
"""Makes what was meant as a half round up, though its binary form is a bit less."""


def general(value: float) -> str:
    """Return a number without the noise of its binary form, whole ones in full."""
    if not math.isfinite(value):
        return ""
    if value == int(value) and abs(value) < 1e16:
        return str(int(value))
    return f"{value:.10g}"


class Mask:
    """The digits and literals of one section of a number format."""

    def __init__(self, items: Sequence[tuple[str, str]]) -> None:
        """Take the items: (`mask`, `literal`, `power` or `general`, text)."""
        kinds = {kind for kind, _ in items}
        signs = [text for kind, text in items if kind == "mask"]
        self._items = _before_point(items)
        self._after = _after_point(items)
        self._decimals = min(_digits(self._after), MAX_DECIMALS)
        self._optional = _optional(self._after)
        self._percent = signs.count("%")
        self._is_scientific = "power" in kinds
        self._is_plain = "general" in kinds or "/" in signs or "@" in signs
        self._is_grouped, self._thousands = _commas(signs)

    def shown(self, value: float) -> str:
        """Return the number in the mask, white space in single blanks."""
        if not math.isfinite(value) or abs(value) > 1e30:
            return general(value)
        value = value * 100.0**self._percent / 1000.0**self._thousands
        if self._is_plain:
            digits, decimals = general(abs(value)), ""
            text = self._around(digits)
        elif self._is_scientific:
            text = f"{abs(value):.{self._decimals}E}"
        else:
            digits, _, decimals = self._rounded(abs(value)).partition(".")
            text = self._before(digits) + self._behind(decimals)
        sign = "-" if value < 0 and any(one in text for one in "123456789") else ""
        return sign + " ".join(text.split())

    def _rounded(self, value: float) -> str:
        text = f"{value * _NUDGE:.{self._decimals}f}"
        for _ in range(self._optional):
            text = text.removesuffix("0")
        return text.removesuffix(".")

    def _around(self, text: str) -> str:
        """Return the literals with the number in place of whatever stands for it."""
        placed = False
        pieces: list[str] = []
        for kind, item in (*self._items, *self._after):
            if kind == "literal" or item == "%":
                pieces.append(item)
            elif not placed:
                pieces.append(text)
                placed = True
        return "".join(pieces)

    def _before(self, digits: str) -> str:
        """Return the whole part, digits laid into the mask from its end."""
        places = [
            item for kind, item in self._items if kind == "mask" and item in "0#?"
        ]
        if not places:
            return "".join(item for _, item in self._items if item not in ",.")
        digits = digits.lstrip("0").rjust(places.count("0"), "0")
        if self._is_grouped and digits:
            digits = f"{int(digits):0{len(digits) + (len(digits) - 1) // 3},}"
        left = len(places)
        pieces: list[str] = []
        for kind, item in reversed(self._items):
            if kind == "literal" or item == "%":
                pieces.append(item)
            elif item in "0#?":
                left -= 1
                cut = len(digits) - 1 if left and not self._is_grouped else 0
                pieces.append(digits[max(cut, 0) :])
                digits = digits[: max(cut, 0)]
        return "".join(reversed(pieces))

    def _behind(self, decimals: str) -> str:
        pieces: list[str] = []
        for kind, item in self._after:
            if kind == "literal" or item == "%":
                pieces.append(item)
            elif item in "0#?" and decimals:
                pieces.append(decimals[0] if pieces else f".{decimals[0]}")
                decimals = decimals[1:]
        return "".join(pieces)


def _before_point(items: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    if ("mask", ".") not in items:
        return list(items)
    return list(items[: list(items).index(("mask", "."))])


def _after_point(items: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return list(items[len(_before_point(items)) + 1 :])


def _digits(after: Sequence[tuple[str, str]]) -> int:
    """Return how many decimals a mask shows, those of an exponent not counted."""
    count = 0
    for kind, text in after:
        if kind == "power":
            break
        count += kind == "mask" and text in "0#?"
    return count


def _optional(after: Sequence[tuple[str, str]]) -> int:
    """Return how many decimals at the end are only shown where they say something."""
    places = [text for kind, text in after if kind == "mask" and text in "0#?"]
    return len(places) - len("".join(places).rstrip("#?"))


def _commas(signs: Sequence[str]) -> tuple[bool, int]:
    """Return whether thousands are set apart, and by how many thousands to divide."""
    text = "".join(sign for sign in signs if sign in "0#?.,")
    whole = text.partition(".")[0]
    inner = whole.rstrip(",")
    scale = text.rstrip(",")
    return "," in inner, min(len(text) - len(scale) or len(whole) - len(inner), 5)
