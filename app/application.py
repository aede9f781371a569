"""Puts the app together: indexer process, windows, tray, desktop."""

import sys
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from app.folders.choosing import ask_for_folder
from app.folders.dialog import FoldersDialog
from app.indexer_client import IndexerClient
from app.pausing import PauseClock, Pausing
from app.platform.single_instance import Wish
from app.quick.hotkey.backend import Hotkey, this_hotkey
from app.quick.hotkey.keys import Key
from app.quick.popup import QuickSearch
from app.result_actions import ResultActions
from app.search.history import SearchHistory
from app.search.window import SearchWindow
from app.settings.choices import Choices
from app.settings.problems import ProblemsDialog
from app.tray import Tray
from indexer.errors import SettingsError
from indexer.messages import (
    Fault,
    FoldersReport,
    PaceReport,
    Pause,
    ProblemsReport,
    ProgressReport,
    Resume,
    SetPrivacy,
)
from indexer.paths import LibraryPaths
from indexer.records import Folder
from indexer.settings import Settings

if TYPE_CHECKING:
    from app.settings.parts import SettingsParts

PARTNER = "inkling-indexer"
GRACE_MS = 500
"""How long the program stays without a window, for one may follow another."""


def stored_choices(library: Path) -> QSettings:
    """Return where the choices for the windows are kept."""
    return QSettings(str(library / "window.ini"), QSettings.Format.IniFormat)


def indexer_command(library: Path) -> list[str]:
    """Return how the indexer is started on a library."""
    return [*partner_command(), "serve", "--data", str(library)]


def partner_command() -> list[str]:
    """Return how commands of the indexer are started."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(PARTNER + program.suffix))]
    return [sys.executable, "-m", "indexer"]


def _is_private(paths: LibraryPaths) -> bool:
    """Tell whether privacy mode is on; settings that cannot be read keep no trace."""
    try:
        return Settings.load(paths.settings).privacy
    except SettingsError:
        return True


class Application(QObject):
    """Owns all parts and connects them; decides nothing else.

    Signals:
        finished: nothing is left that a person could reach; the program should end.
        key_told: what became of the key for quick search.
    """

    finished = Signal()
    key_told = Signal(str)

    def __init__(self, paths: LibraryPaths, command: Sequence[str]) -> None:
        super().__init__()
        self._folders: tuple[Folder, ...] = ()
        self._pace: PaceReport | None = None
        self.client = IndexerClient(command, paths.log, parent=self)
        self._paths = paths
        self._private = _is_private(paths)
        self.history = SearchHistory(
            paths.root / "history.json", kept=not self._private
        )
        self._settings = stored_choices(paths.root)
        self.window = SearchWindow(self._settings)
        self.actions = ResultActions(self.window, self.history)
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
        quick.open_wanted.connect(self.actions.open)
        quick.folder_wanted.connect(self.actions.show_in_folder)
        quick.continue_wanted.connect(self._continue)
        quick.hidden.connect(self._grace.start)
        self.client.answered.connect(quick.show_answer)
        return quick

    @cached_property
    def settings(self) -> "SettingsParts":
        """The settings dialog, loaded and made when it is first wanted."""
        from app.settings.parts import SettingsParts  # noqa: PLC0415

        proof = [
            *partner_command(),
            "doctor",
            "--json",
            "--data",
            str(self._paths.root),
        ]
        parts = SettingsParts(
            self._settings, proof, self.window, is_private=self._private
        )
        parts.request.connect(self.client.ask)
        parts.folders_wanted.connect(self._open_folders)
        parts.key_wanted.connect(self._grab_key)
        self.key_told.connect(parts.starting.tell)
        parts.privacy_changed.connect(self._set_privacy)
        parts.forget_queries_wanted.connect(self.actions.forget_queries)
        parts.forget_all_wanted.connect(self._forget_all)
        if self._pace:
            parts.indexing.show_pace(self._pace)
        self.client.pace_told.connect(parts.indexing.show_pace)
        return parts

    @cached_property
    def hotkey(self) -> Hotkey | None:
        """What notices the key for quick search, where there is such a thing."""
        hotkey = this_hotkey(self, self._tell_key)
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

    def start(self, wish: Wish = Wish.SHOW) -> None:
        """Show what was asked for and start the indexer."""
        Choices(self._settings).apply_theme()
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
        if "settings" in self.__dict__:
            self.settings.close()
        if self.__dict__.get("hotkey"):
            self.__dict__["hotkey"].release()

    def _prepare(self) -> None:
        """Make what is to be there at once when it is wanted."""
        self.tray.show()
        self.quick.adjust()
        self._grab_key(Choices(self._settings).hotkey)

    def _grab_key(self, text: str) -> None:
        """Let a key show quick search from everywhere, where the desktop allows."""
        key, hotkey = Key.parse(text), self.hotkey
        if hotkey is None:
            self._tell_key("")
            return
        if key is None:
            hotkey.release()
            self.key_told.emit(self.tr("No key shows quick search now."))
            return
        match hotkey.grab(key):
            case True:
                self._tell_key(text)
            case False:
                told = self.tr("The key {key} is taken by another program.")
                self.window.tell(told.format(key=text))
                self.key_told.emit(told.format(key=text))
            case None:
                told = self.tr("Your desktop decides which key shows quick search.")
                self.key_told.emit(told)

    def _tell_key(self, text: str) -> None:
        """Say which key shows quick search; an empty one stands for none."""
        if text:
            self.tray.show_key(text)
            told = self.tr("The key {key} shows quick search.").format(key=text)
        else:
            told = self.tr("Bind a key of your desktop to: inkling --quick")
        self.key_told.emit(told)

    def _connect_indexer(self) -> None:
        self.client.ready.connect(self.window.show_ready)
        self.client.ready.connect(self.client.list_folders)
        self.client.answered.connect(self.window.show_answer)
        self.client.progressed.connect(self._show_progress)
        self.client.folders_changed.connect(self._show_folders)
        self.client.problems_listed.connect(self._show_problems)
        self.client.document_shown.connect(self.window.preview.show_document)
        self.client.page_drawn.connect(self.window.preview.show_page)
        self.client.pace_told.connect(self._keep_pace)
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
        self.window.settings_wanted.connect(self._open_settings)
        self.window.closed.connect(self._grace.start)

    def _connect_results(self) -> None:
        preview = self.window.preview
        preview.document_wanted.connect(self.client.ask)
        preview.page_wanted.connect(self.client.ask)
        self.actions.request.connect(self.client.ask)
        self.client.coverage_told.connect(self.actions.show_coverage)

    def _connect_folders(self) -> None:
        self.folders.include_wanted.connect(self.client.include_folder)
        self.folders.remove_wanted.connect(self.client.remove_folder)
        self.folders.rules_wanted.connect(self.client.ask)

    def _show_progress(self, report: ProgressReport) -> None:
        self.window.show_progress(report)
        progress = report.progress
        self.tray.show_status(
            self.window.status.text,
            problems=progress.problems,
            paused=progress.state == "paused",
        )

    def _show_folders(self, report: FoldersReport) -> None:
        if not report.folders and not self._folders:
            self._welcome()
        self._folders = report.folders
        self.actions.know_folders(report.folders)
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

    def _welcome(self) -> None:
        """Show the first-run pages once, while no folder is searched."""
        choices = Choices(self._settings)
        if choices.welcomed or not self.window.isVisible():
            return
        choices.welcomed = True
        from app.platform.autostart import this_autostart  # noqa: PLC0415
        from app.settings.starting import StartingPage  # noqa: PLC0415 - once in a life
        from app.welcome.wizard import Wizard  # noqa: PLC0415

        starting = StartingPage(choices, this_autostart())
        starting.key_wanted.connect(self._grab_key)
        self.key_told.connect(starting.tell)
        self.wizard = Wizard(starting, self.window)
        self.wizard.include_wanted.connect(self.client.include_folder)
        self.wizard.open()

    def _open_settings(self) -> None:
        self.settings.show()

    def _keep_pace(self, report: PaceReport) -> None:
        self._pace = report

    def _set_privacy(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        self._private = wanted
        self.actions.keep_queries(wanted=not wanted)
        self.client.ask(SetPrivacy(wanted))

    def _forget_all(self) -> None:
        """Let go of every folder with all that came from it, and of the queries."""
        self.actions.forget_queries()
        self.window.bar.clear()
        for folder in self._folders:
            self.client.remove_folder(folder.path)
        told = self.tr("Inkling forgets {count} folders. Your files stay as they are.")
        self.window.notice.tell(told.format(count=len(self._folders)))
