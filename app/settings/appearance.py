"""Light and dark, and the language of the windows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from app.settings.choices import Choices, Theme
from app.translation import LANGUAGES


class AppearancePage(QWidget):
    """Colours change at once; another language is spoken after the next start.

    Signals:
        language_changed: another language is wanted; empty for that of the system.
    """

    language_changed = Signal(str)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self.setWindowTitle(self.tr("Appearance"))
        self.theme = self._box(self.tr("Light or dark"))
        for text, theme in (
            (self.tr("Same as the system"), Theme.SYSTEM),
            (self.tr("Light"), Theme.LIGHT),
            (self.tr("Dark"), Theme.DARK),
        ):
            self.theme.addItem(text, theme)
        self.theme.setCurrentIndex(self.theme.findData(choices.theme))
        self.theme.activated.connect(self._take_theme)
        self.language = self._box(self.tr("Language"))
        self.language.addItem(self.tr("Same as the system"), "")
        for name, title in LANGUAGES.items():
            self.language.addItem(title, name)
        self.language.setCurrentIndex(max(self.language.findData(choices.language), 0))
        self.language.activated.connect(self._take_language)
        self.told = QLabel()
        self.told.setWordWrap(True)
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(self.tr("Colours"), self.theme)
        layout.addRow(self.tr("Language"), self.language)
        layout.addRow("", self.told)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        return box

    def _take_theme(self) -> None:
        self._choices.theme = Theme(self.theme.currentData())

    def _take_language(self) -> None:
        name = str(self.language.currentData())
        if name != self._choices.language:
            self._choices.language = name
            self.told.setText(self.tr("The language changes at Inkling's next start."))
            self.language_changed.emit(name)
