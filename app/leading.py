"""Text that stands at the edge where lines of the windows begin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
)

Part = QStyle.SubElement
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


def text_inset(button: QAbstractButton) -> int:
    """Return how far the text of a check box or radio button is from its edge, in px.

    What belongs to the choice stands below its text, not below its indicator.
    """
    option = QStyleOptionButton()
    option.initFrom(button)
    part = Part.SE_CheckBoxContents
    if isinstance(button, QRadioButton):
        part = Part.SE_RadioButtonContents
    option.direction = Qt.LayoutDirection.LeftToRight
    return button.style().subElementRect(part, option, button).left()
