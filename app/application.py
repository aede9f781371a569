"""Puts the app together: indexer process, window, dialogs, desktop."""

import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from app.folders.choosing import ask_for_folder
from app.folders.dialog import FoldersDialog
from app.icons import application_icon
from app.indexer_client import IndexerClient
from app.platform.opening import Opener, this_desktop
from app.platform.quitting import TerminationWatch
from app.search.file_names import shown
from app.search.window import SearchWindow
from app.settings.problems import ProblemsDialog
from indexer.errors import StoreError
from indexer.messages import Fault, FoldersReport, ProblemsReport
from indexer.paths import LibraryPaths, default_library
from indexer.records import Result

PARTNER = "inkling-indexer"


def run(library: Path | None = None) -> int:
    """Run the app on a library, the person's own unless another is named."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Inkling")
    qt.setDesktopFileName("inkling")
    qt.setWindowIcon(application_icon())
    paths = LibraryPaths((library or default_library()).absolute())
    try:
        paths.create()
    except StoreError as error:
        QMessageBox.critical(None, "Inkling", error.summary)
        return 1
    application = Application(paths, indexer_command(paths.root))
    watch = TerminationWatch()
    watch.asked.connect(qt.quit)
    qt.aboutToQuit.connect(application.close)
    application.start()
    code = qt.exec()
    watch.stop()
    return code


def indexer_command(library: Path) -> list[str]:
    """Return how the indexer is started on a library."""
    arguments = ["serve", "--data", str(library)]
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(PARTNER + program.suffix)), *arguments]
    return [sys.executable, "-m", "indexer", *arguments]


class Application(QObject):
    """Owns all parts and connects them; decides nothing else."""

    def __init__(self, paths: LibraryPaths, command: Sequence[str]) -> None:
        super().__init__()
        self.client = IndexerClient(command, paths.log, parent=self)
        geometry = QSettings(
            str(paths.root / "window.ini"), QSettings.Format.IniFormat, self
        )
        self.window = SearchWindow(geometry)
        self.folders = FoldersDialog(self.window)
        self.problems = ProblemsDialog(self.window)
        self._connect_indexer()
        self._connect_window()
        self._connect_folders()

    @cached_property
    def opener(self) -> Opener:
        """What opens files; made on first use, for D-Bus is slow to load."""
        opener = Opener(this_desktop(), self)
        opener.explained.connect(self.window.tell)
        opener.failed.connect(self._offer_path)
        return opener

    def start(self) -> None:
        """Show the window and start the indexer."""
        self.window.show()
        self.client.start()

    def close(self) -> None:
        """End the indexer; the window may be gone already."""
        self.client.close()

    def _connect_indexer(self) -> None:
        self.client.ready.connect(self.window.show_ready)
        self.client.ready.connect(self.client.list_folders)
        self.client.answered.connect(self.window.show_answer)
        self.client.progressed.connect(self.window.show_progress)
        self.client.folders_changed.connect(self._show_folders)
        self.client.problems_listed.connect(self._show_problems)
        self.client.document_shown.connect(self.window.preview.show_document)
        self.client.page_drawn.connect(self.window.preview.show_page)
        self.client.restarting.connect(self.window.show_restarting)
        self.client.faulted.connect(self._show_fault)

    def _connect_window(self) -> None:
        self.window.query_changed.connect(self.client.search)
        self.window.add_folder_wanted.connect(self._add_folder)
        self.window.folders_wanted.connect(self._open_folders)
        self.window.check_wanted.connect(self.client.check_folders)
        self.window.problems_wanted.connect(self._open_problems)
        self.window.results.open_wanted.connect(self._open_result)
        self.window.results.folder_wanted.connect(self._show_result)
        self.window.preview.open_wanted.connect(self._open_result)
        self.window.preview.document_wanted.connect(self.client.ask)
        self.window.preview.page_wanted.connect(self.client.ask)

    def _connect_folders(self) -> None:
        self.folders.include_wanted.connect(self.client.include_folder)
        self.folders.remove_wanted.connect(self.client.remove_folder)

    def _show_folders(self, report: FoldersReport) -> None:
        self.window.show_folders(report)
        self.folders.show_folders(report.folders)

    def _show_problems(self, report: ProblemsReport) -> None:
        self.problems.show_problems(report.problems)

    def _show_fault(self, fault: Fault) -> None:
        if fault.fatal:
            self.window.show_down(fault.summary)
        else:
            self.window.notice.tell(fault.summary)

    def _add_folder(self) -> None:
        if path := ask_for_folder(self.window):
            self.client.include_folder(path)

    def _open_folders(self) -> None:
        self.client.list_folders()
        self.folders.show()
        self.folders.raise_()

    def _open_problems(self) -> None:
        self.client.list_problems()
        self.problems.show()
        self.problems.raise_()

    def _open_result(self, result: Result) -> None:
        self.opener.open_file(result.path)

    def _show_result(self, result: Result) -> None:
        self.opener.show_in_folder(result.path)

    def _offer_path(self, path: str, sentence: str) -> None:
        QGuiApplication.clipboard().setText(shown(path))
        told = self.tr("{sentence} Its path was copied: {path}")
        self.window.notice.tell(told.format(sentence=sentence, path=shown(path)))
