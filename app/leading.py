"""Text that stands at the edge where lines of the windows begin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

FROM_THE_RIGHT = (
    Qt.AlignmentFlag.AlignRight
    | Qt.AlignmentFlag.AlignAbsolute
    | Qt.AlignmentFlag.AlignVCenter
)


def lead(*labels: QLabel) -> None:
    """Let labels stand at the leading edge, also with text of the other direction.

    Qt sends a label with a path or an English name to the far left of an Arabic
    window, away from what it belongs to.
    """
    if QGuiApplication.isRightToLeft():
        for label in labels:
            label.setAlignment(FROM_THE_RIGHT)
