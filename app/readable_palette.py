"""Colours of the system, moved as far as it takes to read and to see them.

Fusion's selected text and faint text, and in a dark window its ring around what has the
focus, have less contrast than WCAG 2 asks for.
"""

from PySide6.QtGui import QColor, QPalette

from app.search.colours import blend, luminance, readable

Group, Role = QPalette.ColorGroup, QPalette.ColorRole


def make_readable(palette: QPalette) -> None:
    """Let selected text and faint text of a palette be read; it is changed in place."""
    for group in (Group.Active, Group.Inactive):
        _deepen_selected(palette, group)
        _strengthen_faint(palette, group)


def ringed(palette: QPalette) -> QPalette:
    """Return colours that give a field in focus a ring which a dark ground shows.

    Fusion darkens the highlight for it, and only the brightest come out light.
    """
    bright = QPalette(palette)
    colour = palette.highlight().color()
    colour.setHsv(colour.hsvHue(), colour.hsvSaturation(), 255)
    bright.setColor(Role.Highlight, colour)
    return bright


def _deepen_selected(palette: QPalette, group: QPalette.ColorGroup) -> None:
    """Move the ground of selected text away from it."""
    text = palette.color(group, Role.HighlightedText)
    ground = palette.color(group, Role.Highlight)
    away = QColor("black" if luminance(text) > luminance(ground) else "white")
    palette.setColor(group, Role.Highlight, readable(ground, text, towards=away))


def _strengthen_faint(palette: QPalette, group: QPalette.ColorGroup) -> None:
    """Move faint text, which may let its ground through, towards other text."""
    base, text = palette.color(group, Role.Base), palette.color(group, Role.Text)
    faint = palette.color(group, Role.PlaceholderText)
    seen = blend(base, faint, faint.alphaF())
    for ground in (base, palette.color(group, Role.Window)):
        seen = readable(seen, ground, towards=text)
    palette.setColor(group, Role.PlaceholderText, seen)
