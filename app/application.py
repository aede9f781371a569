"""Puts the app together: indexer process, windows, tray, desktop."""

import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QSettings, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from app.folders.choosing import ask_for_folder
from app.folders.dialog import FoldersDialog
from app.folders.leaving_out import ask_what_to_leave_out, rules_without
from app.icons import application_icon
from app.indexer_client import IndexerClient
from app.pausing import PauseClock, Pausing
from app.platform.opening import Opener, this_desktop
from app.platform.quitting import TerminationWatch
from app.platform.single_instance import SingleInstance, Wish
from app.quick.hotkey.backend import Hotkey, this_hotkey
from app.quick.hotkey.keys import DEFAULT, Key
from app.quick.popup import QuickSearch
from app.search.coverage_text import coverage_text
from app.search.file_names import shown
from app.search.history import SearchHistory
from app.search.window import SearchWindow
from app.settings.problems import ProblemsDialog
from app.tray import Tray
from indexer.errors import StoreError
from indexer.messages import (
    AskCoverage,
    CoverageReport,
    Fault,
    FoldersReport,
    Pause,
    ProblemsReport,
    ProgressReport,
    Resume,
)
from indexer.paths import LibraryPaths, default_library
from indexer.records import Folder, Result

PARTNER = "inkling-indexer"
GRACE_MS = 500
"""How long the program stays without a window, for one may follow another."""


def run(library: Path | None = None, wish: str = "") -> int:
    """Run the app on a library, the person's own unless another is named.

    Where it runs already, it is told what this start was for.
    """
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Inkling")
    qt.setDesktopFileName("inkling")
    qt.setWindowIcon(application_icon())
    qt.setQuitOnLastWindowClosed(False)
    paths = LibraryPaths((library or default_library()).absolute())
    try:
        paths.create()
    except StoreError as error:
        QMessageBox.critical(None, "Inkling", error.summary)
        return 1
    instance = SingleInstance(paths.root)
    wanted = Wish(wish or "show")
    if not instance.claim():
        return 0 if instance.hand_over(wanted) else 1
    if wanted is Wish.QUIT:
        return 0
    application = Application(paths, indexer_command(paths.root))
    instance.asked.connect(application.grant)
    application.finished.connect(qt.quit)
    watch = TerminationWatch()
    watch.asked.connect(qt.quit)
    qt.aboutToQuit.connect(application.close)
    application.start(wanted)
    code = qt.exec()
    watch.stop()
    instance.release()
    return code


def indexer_command(library: Path) -> list[str]:
    """Return how the indexer is started on a library."""
    arguments = ["serve", "--data", str(library)]
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(PARTNER + program.suffix)), *arguments]
    return [sys.executable, "-m", "indexer", *arguments]


class Application(QObject):
    """Owns all parts and connects them; decides nothing else.

    Signals:
        finished: nothing is left that a person could reach; the program should end.
    """

    finished = Signal()

    def __init__(self, paths: LibraryPaths, command: Sequence[str]) -> None:
        super().__init__()
        self._folders: tuple[Folder, ...] = ()
        self.client = IndexerClient(command, paths.log, parent=self)
        self.history = SearchHistory(paths.root / "history.json")
        self._settings = QSettings(
            str(paths.root / "window.ini"), QSettings.Format.IniFormat, self
        )
        self.window = SearchWindow(self._settings)
        self.window.bar.remember(self.history.queries)
        self.folders = FoldersDialog(self.window)
        self.problems = ProblemsDialog(self.window)
        self.pause_clock = PauseClock(parent=self)
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._grace.timeout.connect(self._leave_if_unreachable)
        self._connect_indexer()
        self._connect_window()
        self._connect_results()
        self._connect_folders()

    @cached_property
    def quick(self) -> QuickSearch:
        """The small window, made once the first window has been painted."""
        quick = QuickSearch()
        quick.query_changed.connect(self.client.search)
        quick.open_wanted.connect(self._open_result)
        quick.folder_wanted.connect(self._show_result)
        quick.continue_wanted.connect(self._continue)
        quick.hidden.connect(self._grace.start)
        self.client.answered.connect(quick.show_answer)
        return quick

    @cached_property
    def hotkey(self) -> Hotkey | None:
        """What notices the key for quick search, where there is such a thing."""
        hotkey = this_hotkey(self)
        if hotkey is not None:
            hotkey.pressed.connect(self._toggle_quick)
        return hotkey

    @cached_property
    def tray(self) -> Tray:
        """The icon in the tray."""
        tray = Tray(self)
        tray.quick_wanted.connect(self._toggle_quick)
        tray.window_wanted.connect(self.show_window)
        tray.problems_wanted.connect(self._open_problems)
        tray.pause_wanted.connect(self._pause)
        tray.resume_wanted.connect(self._resume)
        tray.quit_wanted.connect(self.finished)
        return tray

    @cached_property
    def opener(self) -> Opener:
        """What opens files; made on first use, for D-Bus is slow to load."""
        opener = Opener(this_desktop(), self)
        opener.explained.connect(self.window.tell)
        opener.failed.connect(self._offer_path)
        return opener

    def start(self, wish: Wish = Wish.SHOW) -> None:
        """Show what was asked for and start the indexer."""
        self.grant(wish)
        self.client.start()
        QTimer.singleShot(0, self, self._prepare)

    def grant(self, wish: Wish) -> None:
        """Do what a start of the program is for."""
        match wish:
            case Wish.SHOW:
                self.show_window()
            case Wish.QUICK:
                self._toggle_quick()
            case Wish.TRAY:
                self.tray.show()
                if not self.tray.exists:
                    self.show_window()
            case Wish.QUIT:
                self.finished.emit()

    def show_window(self) -> None:
        """Show the main window above others."""
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """End the indexer; the windows may be gone already."""
        self._grace.stop()
        self.client.close()
        if "tray" in self.__dict__:
            self.tray.hide()
        if self.__dict__.get("hotkey"):
            self.__dict__["hotkey"].release()

    def _prepare(self) -> None:
        """Make what is to be there at once when it is wanted."""
        self.tray.show()
        self.quick.adjust()
        self._grab_key(self._settings.value("hotkey", DEFAULT, type=str))

    def _grab_key(self, text: object) -> None:
        """Let a key show quick search from everywhere, where the desktop allows."""
        key = Key.parse(str(text))
        hotkey = self.hotkey
        if hotkey is None or key is None:
            return
        if hotkey.grab(key):
            self.tray.show_key(str(text))
        else:
            told = self.tr("The key {key} is taken by another program.")
            self.window.tell(told.format(key=text))

    def _connect_indexer(self) -> None:
        self.client.ready.connect(self.window.show_ready)
        self.client.ready.connect(self.client.list_folders)
        self.client.answered.connect(self.window.show_answer)
        self.client.progressed.connect(self._show_progress)
        self.client.folders_changed.connect(self._show_folders)
        self.client.problems_listed.connect(self._show_problems)
        self.client.document_shown.connect(self.window.preview.show_document)
        self.client.coverage_told.connect(self._show_coverage)
        self.client.page_drawn.connect(self.window.preview.show_page)
        self.client.restarting.connect(self.window.show_restarting)
        self.client.faulted.connect(self._show_fault)
        self.pause_clock.over.connect(self._resume)

    def _connect_window(self) -> None:
        self.window.query_changed.connect(self.client.search)
        self.window.more_wanted.connect(self.client.search)
        self.window.add_folder_wanted.connect(self._add_folder)
        self.window.folders_wanted.connect(self._open_folders)
        self.window.check_wanted.connect(self.client.check_folders)
        self.window.problems_wanted.connect(self._open_problems)
        self.window.quit_wanted.connect(self.finished)
        self.window.closed.connect(self._grace.start)
        self.window.forget_queries_wanted.connect(self._forget_queries)

    def _connect_results(self) -> None:
        results, preview = self.window.results, self.window.preview
        results.open_wanted.connect(self._open_result)
        results.folder_wanted.connect(self._show_result)
        results.leave_out_wanted.connect(self._leave_out)
        results.copied.connect(self._remember_query)
        results.state_wanted.connect(self._ask_coverage)
        self.window.state_wanted.connect(self._choose_and_ask)
        preview.open_wanted.connect(self._open_result)
        preview.document_wanted.connect(self.client.ask)
        preview.page_wanted.connect(self.client.ask)

    def _connect_folders(self) -> None:
        self.folders.include_wanted.connect(self.client.include_folder)
        self.folders.remove_wanted.connect(self.client.remove_folder)

    def _show_progress(self, report: ProgressReport) -> None:
        self.window.show_progress(report)
        progress = report.progress
        self.tray.show_status(
            self.window.status.text,
            problems=progress.problems,
            paused=progress.state == "paused",
        )

    def _show_folders(self, report: FoldersReport) -> None:
        self._folders = report.folders
        self.window.show_folders(report)
        self.folders.show_folders(report.folders)

    def _show_problems(self, report: ProblemsReport) -> None:
        self.problems.show_problems(report.problems)

    def _show_fault(self, fault: Fault) -> None:
        if fault.fatal:
            self.window.show_down(fault.summary)
        else:
            self.window.notice.tell(fault.summary)

    def _toggle_quick(self) -> None:
        self.quick.toggle()

    def _continue(self, query: str) -> None:
        self.show_window()
        self.window.set_query(query)

    def _leave_if_unreachable(self) -> None:
        """End the program when it has neither a window nor an icon in a tray."""
        hidden = not self.window.isVisible() and not self.quick.isVisible()
        if hidden and not self.tray.exists:
            self.finished.emit()

    def _pause(self, pausing: Pausing) -> None:
        self.pause_clock.begin(pausing)
        self.client.ask(Pause())

    def _resume(self) -> None:
        self.pause_clock.end()
        self.client.ask(Resume())

    def _add_folder(self) -> None:
        if path := ask_for_folder(self.window):
            self.client.include_folder(path)

    def _open_folders(self) -> None:
        self.client.list_folders()
        self.folders.show()
        self.folders.raise_()

    def _open_problems(self) -> None:
        self.show_window()
        self.client.list_problems()
        self.problems.show()
        self.problems.raise_()

    def _open_result(self, result: Result) -> None:
        self._remember_query()
        self.opener.open_file(result.path)

    def _show_result(self, result: Result) -> None:
        self._remember_query()
        self.opener.show_in_folder(result.path)

    def _leave_out(self, result: Result) -> None:
        whole_folder = ask_what_to_leave_out(self.window, result.path)
        if whole_folder is None:
            return
        wanted = rules_without(self._folders, result.path, whole_folder=whole_folder)
        if wanted is None:
            sentence = self.tr("This is a whole folder of its own; remove it instead.")
            self.window.tell(sentence)
        else:
            self.client.ask(wanted)

    def _ask_coverage(self, result: Result) -> None:
        self.client.ask(AskCoverage(result.path))

    def _choose_and_ask(self) -> None:
        """Let a person choose any file and tell whether it is searchable."""
        title = self.tr("Is this file searchable?")
        path, _ = QFileDialog.getOpenFileName(self.window, title)
        if path:
            self.client.ask(AskCoverage(QDir.toNativeSeparators(path)))

    def _show_coverage(self, report: CoverageReport) -> None:
        self.window.notice.tell(coverage_text(report))

    def _remember_query(self) -> None:
        """Keep a query that led to something."""
        self.history.add(self.window.bar.query)
        self.window.bar.remember(self.history.queries)

    def _forget_queries(self) -> None:
        self.history.clear()
        self.window.bar.remember([])

    def _offer_path(self, path: str, sentence: str) -> None:
        QGuiApplication.clipboard().setText(shown(path))
        told = self.tr("{sentence} Its path was copied: {path}")
        self.window.notice.tell(told.format(sentence=sentence, path=shown(path)))
