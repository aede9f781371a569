"""What the signs of the fonts Symbol and Wingdings mean.

Their codes are not those of Unicode: 0x61 of Symbol is an alpha. The table of Symbol
is that of Adobe's font (Unicode consortium, VENDORS/ADOBE/symbol.txt), cut to letters
and common signs; of Wingdings only the signs that say something are kept.
"""

_GREEK_CAPITALS = dict(
    zip(range(0x41, 0x5B), "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True)
)
_GREEK_SMALL = dict(zip(range(0x61, 0x7B), "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_MATHEMATICAL = {
    0xA3: "≤",
    0xA5: "∞",
    0xAC: "←",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xCE: "∈",
    0xD6: "√",
    0xDE: "⇒",
    0xE5: "∑",
    0xF2: "∫",
}
_SYMBOL = _GREEK_CAPITALS | _GREEK_SMALL | _MATHEMATICAL
_WINGDINGS = {
    0x28: "☎",
    0x2A: "✉",
    0x4A: "☺",
    0x4C: "☹",
    0x6C: "●",
    0x6F: "☐",
    0xA7: "▪",
    0xA8: "☐",
    0xE0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}


def symbol(font: str, code: str) -> str:
    """Return the character for a hexadecimal code in a font, empty for decoration."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    private = 0xF000 <= number < 0xF100
    table = _table(font)
    if table is not None:
        return table.get(number & 0xFF if private else number, "")
    return "" if private or not 32 <= number < 0xD800 else chr(number)


def _table(font: str) -> dict[int, str] | None:
    name = font.strip().lower()
    if name == "symbol":
        return _SYMBOL
    return _WINGDINGS if name == "wingdings" else None
