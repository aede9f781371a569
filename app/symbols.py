"""Line drawings for buttons, in the colour of the text around them."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QGuiApplication, QIcon, QPalette, QPixmap, QTransform

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "symbols"
SIZES = (16, 24, 32, 48)
INK = b"currentColor"
LEADS_ON = {"open"}
"""Drawings of a way onwards, which goes to the left where lines do."""


def symbol(name: str, palette: QPalette) -> QIcon:
    """Return a drawing of `resources/symbols`, inked for a palette."""
    drawing = (FOLDER / f"{name}.svg").read_bytes()
    icon = QIcon()
    for mode, group in (
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled),
    ):
        colour = palette.color(group, QPalette.ColorRole.ButtonText).name()
        inked = drawing.replace(INK, colour.encode("ascii"))
        for size in SIZES:
            pixmap = _pixmap(inked, size)
            if name in LEADS_ON and QGuiApplication.isRightToLeft():
                pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
            icon.addPixmap(pixmap, mode)
    return icon


def _pixmap(drawing: bytes, size: int) -> QPixmap:
    sized = drawing.replace(
        b'width="16" height="16"', b'width="%d" height="%d"' % (size, size)
    )
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(sized), "SVG")
    return pixmap
