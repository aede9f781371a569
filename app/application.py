"""Puts the app together: indexer process, windows, tray, desktop."""

import sys
from collections.abc import Sequence
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from app.folders.choosing import ask_for_folder
from app.indexer_client import RESTART_PAUSES_S, IndexerClient
from app.indexer_words import summary_text
from app.library_pages import LibraryPages
from app.milestones import Milestones
from app.pausing import Pausing, end_of
from app.platform.single_instance import Wish
from app.quick.hotkey.backend import Hotkey, this_hotkey
from app.quick.hotkey.keys import Key, key_text
from app.quick.popup import QuickSearch
from app.result_actions import ResultActions
from app.search.history import SearchHistory
from app.search.window import SearchWindow
from app.settings.choices import Choices, Closing
from app.tray import PATIENCE_MS as TRAY_PATIENCE_MS
from app.tray import Tray
from indexer.errors import SettingsError
from indexer.messages import (
    Fault,
    FoldersReport,
    Pause,
    ProgressReport,
    Ready,
    Resume,
    SetPrivacy,
)
from indexer.paths import LibraryPaths
from indexer.records import Folder
from indexer.settings import Settings

if TYPE_CHECKING:
    pass

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
    """

    finished = Signal()

    def __init__(
        self,
        paths: LibraryPaths,
        command: Sequence[str],
        tray_patience_ms: int = TRAY_PATIENCE_MS,
        restart_pauses_s: Sequence[float] = RESTART_PAUSES_S,
    ) -> None:
        super().__init__()
        self._tray_patience_ms = tray_patience_ms
        self._folders: tuple[Folder, ...] = ()
        self.client = IndexerClient(command, paths.log, restart_pauses_s, self)
        self._paths = paths
        self._private = _is_private(paths)
        self._settings = stored_choices(paths.root)
        self.history = SearchHistory(
            paths.root / "history.json",
            kept=not self._private and Choices(self._settings).history,
        )
        self.window = SearchWindow(self._settings)
        self.actions = ResultActions(self.window, self.history)
        self.pages = self._make_pages()
        self.milestones = Milestones(self._settings, self)
        self.milestones.reached.connect(self._announce)
        self._grace = QTimer(self, singleShot=True, interval=GRACE_MS)
        self._grace.timeout.connect(self._leave_if_unreachable)
        self._connect_indexer()
        self._connect_window()
        self._connect_results()

    @cached_property
    def quick(self) -> QuickSearch:
        """The small window, made once the first window has been painted."""
        choices = Choices(self._settings)
        quick = QuickSearch(lambda: choices.quick_hides)
        self.pages.shortcuts.follow(quick)
        quick.query_changed.connect(self.client.search)
        self.actions.follow(quick)
        quick.settings_wanted.connect(self._open_settings)
        quick.check_wanted.connect(self.client.check_folders)
        quick.keys_wanted.connect(self._open_keys)
        quick.quit_wanted.connect(self.finished)
        quick.continue_wanted.connect(self._continue)
        quick.hidden.connect(self._grace.start)
        quick.start_again_wanted.connect(self.client.start_again)
        self.client.ready.connect(quick.show_ready)
        self.client.restarting.connect(quick.show_restarting)
        self.client.answered.connect(quick.show_answer)
        self.client.sentence_found.connect(quick.show_sentence)
        self.client.folders_changed.connect(quick.show_folders)
        self.client.progressed.connect(quick.show_progress)
        return quick

    @cached_property
    def hotkey(self) -> Hotkey | None:
        """What notices the key for quick search, where there is such a thing."""
        hotkey = this_hotkey(self, self._tell_key)
        if hotkey is not None:
            hotkey.pressed.connect(self._toggle_quick)
            hotkey.pressed.connect(self.pages.tell_pressed)
        return hotkey

    @cached_property
    def tray(self) -> Tray:
        """The icon in the tray."""
        tray = Tray(self, self._tray_patience_ms)
        tray.quick_wanted.connect(self._toggle_quick)
        tray.window_wanted.connect(self.show_window)
        tray.problems_wanted.connect(self._open_problems)
        tray.pause_wanted.connect(self._pause)
        tray.resume_wanted.connect(self._resume)
        tray.settings_wanted.connect(self._open_settings)
        tray.privacy_wanted.connect(self._set_privacy)
        tray.show_privacy(wanted=self._private)
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
                self.tray.missing.connect(self.show_window)
                self.tray.show()
            case Wish.QUIT:
                self.finished.emit()

    def show_window(self) -> None:
        """Show the main window above others."""
        self.window.come_forward()

    def close(self) -> None:
        """End the indexer; the windows may be gone already."""
        self._grace.stop()
        self.client.close()
        if "tray" in self.__dict__:
            self.tray.hide()
        self.pages.close()
        self.actions.close()
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
            self.pages.tell_key(self.tr("No key shows quick search now."))
            return
        match hotkey.grab(key):
            case True:
                self._tell_key(text)
            case False:
                told = self.tr("The key {key} is taken by another program.")
                self.window.tell(told.format(key=key_text(text)))
                self.pages.tell_key(told.format(key=key_text(text)))
            case None:
                told = self.tr("Your desktop decides which key shows quick search.")
                self.pages.tell_key(told)

    def _tell_key(self, text: str) -> None:
        """Say which key shows quick search; an empty one stands for none."""
        if text:
            self.tray.show_key(key_text(text))
            told = self.tr("The key {key} shows quick search.").format(
                key=key_text(text)
            )
        else:
            told = self.tr("Bind a key of your desktop to: inkling --quick")
        self.pages.tell_key(told)

    def _make_pages(self) -> LibraryPages:
        library = str(self._paths.root)
        proof = [*partner_command(), "doctor", "--json", "--data", library]
        pages = LibraryPages(
            self.client,
            self.window,
            self.actions,
            self._settings,
            proof,
            is_private=self._private,
        )
        pages.key_wanted.connect(self._grab_key)
        pages.privacy_changed.connect(self._set_privacy)
        pages.pause_wanted.connect(self._pause)
        pages.resume_wanted.connect(self._resume)
        return pages

    def _connect_indexer(self) -> None:
        self.client.ready.connect(self._show_ready)
        self.client.ready.connect(self.client.list_folders)
        self.client.answered.connect(self.window.show_answer)
        self.client.sentence_found.connect(self.window.show_sentence)
        self.client.progressed.connect(self._show_progress)
        self.client.folders_changed.connect(self._show_folders)
        self.client.document_shown.connect(self.window.preview.show_document)
        self.client.page_drawn.connect(self.window.preview.show_page)
        self.client.restarting.connect(self.window.show_restarting)
        self.client.faulted.connect(self._show_fault)

    def _show_ready(self, ready: Ready) -> None:
        self.window.show_ready(with_model=bool(ready.model))

    def _connect_window(self) -> None:
        self.window.query_changed.connect(self.client.search)
        self.window.more_wanted.connect(self.client.search)
        self.window.add_folder_wanted.connect(self._add_folder)
        self.window.check_wanted.connect(self.client.check_folders)
        self.window.start_again_wanted.connect(self.client.start_again)
        self.window.quit_wanted.connect(self.finished)
        self.window.closed.connect(self._follow_closing)

    def _connect_results(self) -> None:
        preview = self.window.preview
        preview.document_wanted.connect(self.client.ask)
        preview.page_wanted.connect(self.client.ask)
        self.actions.request.connect(self.client.ask)

    def _show_progress(self, report: ProgressReport) -> None:
        self.window.show_progress(report)
        self.milestones.take(report.progress)
        progress = report.progress
        self.tray.show_status(
            self.window.status.text,
            problems=progress.problems,
            paused=progress.state == "paused",
        )

    def _show_folders(self, report: FoldersReport) -> None:
        if not report.folders and not self._folders:
            self.pages.welcome()
        self._folders = report.folders
        self.actions.know_folders(report.folders)
        self.window.show_folders(report)

    def _show_fault(self, fault: Fault) -> None:
        sentence = summary_text(fault.summary, fault.said)
        if fault.fatal:
            self.window.show_down(sentence)
            self.quick.show_down(sentence)
        else:
            self.window.show_trouble(sentence)
            if fault.number is not None:
                self.quick.show_failed(sentence)

    def _toggle_quick(self) -> None:
        self.quick.toggle()

    def _continue(self, query: str) -> None:
        self.show_window()
        self.window.set_query(query)

    def _follow_closing(self) -> None:
        """Do what a person wants closing the window to mean."""
        match Choices(self._settings).closing:
            case Closing.TRAY:
                self._grace.start()
            case Closing.MINIMISE:
                # The window is still on its way out.
                QTimer.singleShot(0, self.window, self.window.showMinimized)
            case Closing.END:
                self.finished.emit()

    def _leave_if_unreachable(self) -> None:
        """End the program when it has neither a window nor an icon in a tray."""
        hidden = not self.window.isVisible() and not self.quick.isVisible()
        if hidden and not self.tray.exists:
            self.finished.emit()

    def _pause(self, pausing: Pausing) -> None:
        self.client.ask(Pause(end_of(pausing, datetime.now().astimezone())))

    def _resume(self) -> None:
        self.client.ask(Resume())

    def _add_folder(self) -> None:
        if path := ask_for_folder(self.window):
            self.client.include_folder(path)

    def _open_settings(self) -> None:
        self.show_window()
        self.pages.open_settings()

    def _open_keys(self) -> None:
        self.show_window()
        self.pages.open_keys()

    def _announce(self, sentence: str) -> None:
        if not self._private:
            self.tray.announce(sentence)

    def _open_problems(self) -> None:
        self.show_window()
        self.pages.open_problems()

    def _set_privacy(self, wanted: bool) -> None:  # noqa: FBT001 - a signal's value
        self._private = wanted
        kept = not wanted and Choices(self._settings).history
        self.actions.keep_queries(wanted=kept)
        self.tray.show_privacy(wanted=wanted)
        self.pages.show_privacy(wanted=wanted)
        self.client.ask(SetPrivacy(wanted))
