"""Every key of the program on one page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.leading import lead
from app.shortcuts.choice import ShortcutChoice
from app.shortcuts.table import groups


class KeySheet(QDialog):
    """Lists keys and what they do, grouped as people meet them.

    Signals:
        change_wanted: the keys are to be changed.
    """

    change_wanted = Signal()

    def __init__(self, choice: ShortcutChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        page = QWidget()
        form = QFormLayout(page)
        form.setHorizontalSpacing(24)
        for group in groups():
            heading = QLabel(group.title)
            font = heading.font()
            font.setBold(True)
            heading.setFont(font)
            form.addRow(heading)
            for one in group.shortcuts:
                form.addRow(_key(choice.shown(one)), QLabel(one.meaning))
        area = QScrollArea()
        area.setWidget(page)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        change = QPushButton(self.tr("C&hange…"))
        change.clicked.connect(self._change)
        buttons.addButton(change, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        edges = layout.contentsMargins()
        whole = page.sizeHint().height() + layout.spacing() + edges.top()
        whole += buttons.sizeHint().height() + edges.bottom()
        most = self.screen().availableGeometry().height()
        self.resize(page.sizeHint().width() + 80, min(whole, most))

    def _change(self) -> None:
        self.accept()
        self.change_wanted.emit()


def _key(text: str) -> QLabel:
    label = QLabel(text)
    lead(label)
    return label
