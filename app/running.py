"""Runs the app, once a library, in the person's language, until it is quit."""

import sys
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication, QMessageBox

from app.application import Application, indexer_command, stored_choices
from app.icons import application_icon
from app.indexer_words import said_text
from app.indicator_style import show_indicators
from app.platform.quitting import TerminationWatch
from app.platform.single_instance import Beginning, SingleInstance, Wish
from app.settings.choices import Choices
from app.translation import Language, language_for, tr
from indexer.errors import StoreError
from indexer.paths import LibraryPaths, default_library


def run(library: Path | None = None, wish: str = "") -> int:
    """Run the app on a library, the person's own unless another is named.

    Where it runs already, it is told what this start was for.
    """
    qt = _qt()
    paths = LibraryPaths((library or default_library()).absolute())
    try:
        paths.create()
    except StoreError as error:
        QMessageBox.critical(None, "Inkling", said_text(error.said))
        return 1
    language = _language(paths, qt)
    language.speak()
    instance = SingleInstance(paths.root)
    wanted = Wish(wish or "show")
    match instance.begin(wanted):
        case Beginning.HANDED_OVER:
            return 0
        case Beginning.NO_ANSWER:
            return _tell_no_answer()
    if wanted is Wish.QUIT:
        return 0
    application = Application(paths, indexer_command(paths.root))
    instance.asked.connect(application.grant)
    application.finished.connect(qt.quit)
    watch = TerminationWatch()
    watch.asked.connect(qt.quit)
    qt.aboutToQuit.connect(instance.fall_silent)
    qt.aboutToQuit.connect(application.close)
    application.start(wanted)
    code = qt.exec()
    watch.stop()
    instance.release()
    return code


def _qt() -> QApplication:
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Inkling")
    qt.setDesktopFileName("inkling")
    qt.setWindowIcon(application_icon())
    qt.setQuitOnLastWindowClosed(False)
    show_indicators(qt)
    return qt


def _tell_no_answer() -> int:
    told = tr("Inkling runs already, but does not answer. End it, then start it again.")
    QMessageBox.critical(None, "Inkling", told)
    return 1


def _language(paths: LibraryPaths, parent: QObject) -> Language:
    """Return the language that a person chose, or that of the system."""
    chosen = Choices(stored_choices(paths.root)).language
    return Language(language_for(chosen, QLocale.system().uiLanguages()), parent)
