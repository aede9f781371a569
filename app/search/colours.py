"""The colours of a row, from the palette or from pairs with tested contrast."""

from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

Line = QTextCharFormat.UnderlineStyle
READABLE = 4.5
"""Least contrast of text, as WCAG 2 measures it."""
STEP = 0.02
"""By how much a colour is moved at a time; it stays near what the system chose."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Text and what is behind it, chosen together, for those who see colours.

    A line below the text tells the marks apart for everybody.
    """

    text: QColor
    background: QColor = field(default_factory=QColor)
    line: Line = Line.NoUnderline

    def look(self) -> QTextCharFormat:
        """Return it for Qt."""
        look = QTextCharFormat()
        look.setForeground(self.text)
        if self.background.isValid():
            look.setBackground(self.background)
        look.setUnderlineStyle(self.line)
        return look


@dataclass(frozen=True, slots=True)
class RowColours:
    """What a row is painted with."""

    text: QColor
    quiet: QColor
    """Place, folder and date."""
    selected: QColor
    accent: QColor
    words: Pair
    """Marks words of the query, strongly."""
    meaning: Pair
    """Marks a passage among others, hardly."""
    sentence: Pair
    """Marks the sentence that means the same, lightly."""


def row_colours(palette: QPalette) -> RowColours:
    """Return readable colours for a palette, light or dark."""
    base, text = palette.base().color(), palette.text().color()
    accent = palette.highlight().color()
    selected = blend(base, accent, 0.16)
    quiet = readable(blend(text, base, 0.40), selected, towards=text)
    solid, dots = Line.SingleUnderline, Line.DotLine
    if is_dark(palette):
        words = Pair(QColor("#fff3c4"), QColor("#7a5c00"), solid)
        meaning = Pair(QColor("#f0ead8"), QColor("#423a20"))
        sentence = Pair(QColor("#fff3dc"), QColor("#594b1a"), dots)
    else:
        words = Pair(QColor("#1f1a00"), QColor("#ffdf70"), solid)
        meaning = Pair(QColor("#1f1c10"), QColor("#fff6d6"))
        sentence = Pair(QColor("#1f1b0a"), QColor("#ffedb0"), dots)
    return RowColours(text, quiet, selected, accent, words, meaning, sentence)


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette has light text on a dark ground."""
    return luminance(palette.base().color()) < luminance(palette.text().color())


def blend(one: QColor, other: QColor, share: float) -> QColor:
    """Return the colour that has `share` of the other in it."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def readable(colour: QColor, background: QColor, towards: QColor) -> QColor:
    """Return the colour, moved towards another until it can be read."""
    share = 0.0
    while contrast(blend(colour, towards, share), background) < READABLE and share < 1:
        share += STEP
    return blend(colour, towards, min(share, 1.0))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21, as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour, 0 to 1."""
    red, green, blue = map(_linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
