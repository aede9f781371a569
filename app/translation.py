"""The language of the windows: which one, and the words of code that is no widget.

Words are found by `packaging/translations.py`, with Qt's own tools: in classes of Qt
`self.tr`, everywhere else `tr` of this module, both with placeholders in braces and
`%Ln` for a number that decides between singular and plural.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "translations"
LANGUAGES = {
    "en": "English",
    "de": "Deutsch",
    "zh_CN": "简体中文",
    "ar": "العربية",
}
"""What can be chosen, by its own name."""
SOURCE = "en"


def tr(text: str, comment: str = "", count: int = -1) -> str:
    """Return a text in the language of the windows; `count` fills its `%Ln`.

    `comment` tells translators apart what is written alike and means another thing.
    """
    return QCoreApplication.translate("", text, comment or None, count)


def language_for(chosen: str, wanted: Sequence[str]) -> str:
    """Return the language to use: the chosen one, else the first wanted that exists.

    `wanted` are the person's languages, best first, as the system names them.
    """
    if chosen in LANGUAGES:
        return chosen
    for tag in wanted:
        for language in LANGUAGES:
            if _writing(QLocale(tag)) == _writing(QLocale(language)):
                return language
    return SOURCE


class Language(QObject):
    """Lets the windows that are made from now on speak one language."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.code = language
        self._translators = [
            translator
            for translator in (
                self._load("qtbase", QLibraryInfo.path(_TRANSLATIONS)),
                self._load("inkling", str(FOLDER)),
            )
            if translator
        ]

    def speak(self) -> None:
        """Let texts, numbers, dates and the direction of windows be of the language."""
        system = QLocale.system()
        locale = QLocale(self.code)
        # Who speaks the language of the system writes numbers as the system does.
        own = system if _writing(system) == _writing(locale) else locale
        QLocale.setDefault(own)
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        QGuiApplication.setLayoutDirection(locale.textDirection())

    def fall_silent(self) -> None:
        """Let texts be as they stand in the source again."""
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(QLocale.system())
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def _load(self, name: str, folder: str) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(f"{name}_{self.code}", folder) else None


_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def _writing(locale: QLocale) -> tuple[QLocale.Language, QLocale.Script]:
    return locale.language(), locale.script()
