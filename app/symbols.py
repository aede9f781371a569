"""Line drawings for buttons, in the colour of the text around them."""

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QIcon, QPalette, QPixmap

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "symbols"
SIZES = (16, 24, 32, 48)
INK = b"currentColor"


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
            icon.addPixmap(_pixmap(inked, size), mode)
    return icon


def _pixmap(drawing: bytes, size: int) -> QPixmap:
    sized = drawing.replace(
        b'width="16" height="16"', b'width="%d" height="%d"' % (size, size)
    )
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(sized), "SVG")
    return pixmap
