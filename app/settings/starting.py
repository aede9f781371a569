"""The key for quick search and the start at login."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from app.platform.autostart import Autostart
from app.quick.hotkey.keys import Key
from app.settings.choices import Choices
from app.shortcuts.key_field import KeyField

PORTABLE = QKeySequence.SequenceFormat.PortableText


class StartingPage(QWidget):
    """A key is taken over by its button, never by leaving the field.

    Signals:
        key_wanted: the key that shows quick search; empty for none.
    """

    key_wanted = Signal(str)

    def __init__(
        self, choices: Choices, autostart: Autostart, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices, self._autostart = choices, autostart
        self.setWindowTitle(self.tr("Quick search and start"))
        self.key = KeyField(QKeySequence(choices.hotkey, PORTABLE))
        self.key.setAccessibleName(self.tr("Key for quick search"))
        self.use = QPushButton(self.tr("&Use this key"))
        self.use.clicked.connect(self._take_key)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.login = QCheckBox(self.tr("Start in the tray when I &log in"))
        self.login.setChecked(autostart.is_on())
        self.login.clicked.connect(self._switch_login)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(self.tr("Quick search"), self.key)
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addStretch()
        layout.addRow("", row)
        layout.addRow("", self.told)
        layout.addRow("", self.login)

    def append(self, choices: QWidget) -> None:
        """Let more choices stand below."""
        layout = self.layout()
        if isinstance(layout, QFormLayout):
            layout.addRow("", choices)

    def tell(self, sentence: str) -> None:
        """Say what became of the key."""
        self.told.setText(sentence)

    def _take_key(self) -> None:
        text = self.key.keySequence().toString(PORTABLE)
        if text and Key.parse(text) is None:
            self.tell(self.tr("Please take a key together with Ctrl or Alt."))
            return
        self._choices.hotkey = text
        self.key_wanted.emit(text)

    def _switch_login(self) -> None:
        try:
            self._autostart.switch(on=self.login.isChecked())
        except OSError:
            self.login.setChecked(self._autostart.is_on())
            self.tell(self.tr("The system does not allow this."))
