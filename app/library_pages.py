"""The dialogs about the library: folders, progress, problems, settings, first run."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Qt, Signal

from app.folders.dialog import FoldersDialog
from app.indexer_client import IndexerClient
from app.pausing import Pausing
from app.result_actions import ResultActions
from app.search.key_sheet import KeySheet
from app.search.window import SearchWindow
from app.settings.choices import Choices
from app.shortcuts.choice import ShortcutChoice
from indexer.folder_messages import ForgetEverything
from indexer.messages import (
    CoverageReport,
    FoldersReport,
    PaceReport,
    ProgressReport,
    Ready,
)
from indexer.records import ProblemCode, Progress

if TYPE_CHECKING:
    from app.problems.coverage import CoverageDialog
    from app.problems.dialog import ProblemsDialog
    from app.problems.folder_coverage import FolderCoverageDialog
    from app.progress.dialog import ProgressDialog
    from app.settings.parts import SettingsParts
    from app.welcome.wizard import Wizard


class LibraryPages(QObject):
    """Makes each dialog when it is first wanted and connects it with the indexer.

    Signals:
        key_wanted: the key for quick search that was chosen; empty for none.
        privacy_changed: privacy mode was switched on or off.
        pause_wanted, resume_wanted: indexing is to rest, or to go on.
    """

    key_wanted = Signal(str)
    privacy_changed = Signal(bool)
    pause_wanted = Signal(Pausing)
    resume_wanted = Signal()

    def __init__(
        self,
        client: IndexerClient,
        window: SearchWindow,
        actions: ResultActions,
        stored: QSettings,
        proof: Sequence[str],
        *,
        is_private: bool,
    ) -> None:
        """`proof` is the command that tries to connect and tells what was refused."""
        super().__init__(window)
        self._client, self._window, self._actions = client, window, actions
        self._stored, self._proof = stored, proof
        self._choices = Choices(stored)
        self._ready: Ready | None = None
        self._pace: PaceReport | None = None
        self._progress = ProgressReport(Progress("starting"))
        self._folders = FoldersReport(())
        self._key_told = ""
        self.shortcuts = ShortcutChoice(stored, self)
        self.shortcuts.follow(window)
        self._is_private = is_private
        client.ready.connect(self._keep_ready)
        client.pace_told.connect(self._keep_pace)
        client.progressed.connect(self._keep_progress)
        client.folders_changed.connect(self._keep_folders)
        window.folders_wanted.connect(self.open_folders)
        window.problems_wanted.connect(self.open_problems)
        window.progress_wanted.connect(self.open_progress)
        window.folder_state_wanted.connect(self.ask_about_folder)
        window.settings_wanted.connect(self.open_settings)
        window.keys_wanted.connect(self.open_keys)
        window.models_wanted.connect(self.open_models)
        client.coverage_told.connect(self._show_coverage)

    @cached_property
    def folders(self) -> FoldersDialog:
        """The included folders and their rules."""
        folders = FoldersDialog(self._window)
        folders.include_wanted.connect(self._client.include_folder)
        folders.remove_wanted.connect(self._client.remove_folder)
        folders.request.connect(self._client.ask)
        folders.coverage_wanted.connect(self.show_folder_coverage)
        self._client.folders_changed.connect(folders.show_report)
        self._client.files_counted.connect(folders.show_count)
        folders.show_report(self._folders)
        return folders

    @cached_property
    def progress(self) -> "ProgressDialog":
        """How far each stage is with each folder."""
        from app.progress.dialog import ProgressDialog  # noqa: PLC0415 - on first use

        progress = ProgressDialog(self._window)
        progress.wanted.connect(self._client.ask)
        progress.pause_wanted.connect(self.pause_wanted)
        progress.resume_wanted.connect(self.resume_wanted)
        progress.problems_wanted.connect(self.open_problems)
        self._client.progressed.connect(progress.show_progress)
        self._client.stages_told.connect(progress.show_stages)
        progress.show_progress(self._progress)
        return progress

    @cached_property
    def problems(self) -> "ProblemsDialog":
        """What could not be read, and why."""
        from app.problems.dialog import ProblemsDialog  # noqa: PLC0415 - on first use

        problems = ProblemsDialog(self._window)
        problems.wanted.connect(self._client.ask)
        problems.open_wanted.connect(self._actions.open_file)
        problems.folder_wanted.connect(self._actions.show_file)
        problems.leave_out_wanted.connect(self._actions.leave_out_file)
        self._client.problems_listed.connect(problems.show_problems)
        self._client.progressed.connect(problems.show_progress)
        return problems

    @cached_property
    def coverage(self) -> "CoverageDialog":
        """Whether a file is searchable, and which text of it."""
        from app.problems.coverage import CoverageDialog  # noqa: PLC0415 - on first use

        coverage = CoverageDialog(self._window)
        coverage.wanted.connect(self._client.ask)
        coverage.open_wanted.connect(self._actions.open_file)
        coverage.folder_wanted.connect(self._actions.show_file)
        coverage.whole_wanted.connect(self.show_folder_coverage)
        self._client.document_shown.connect(coverage.show_document)
        return coverage

    @cached_property
    def folder_coverage(self) -> "FolderCoverageDialog":
        """How much of a folder is searchable, and why not the rest."""
        from app.problems.folder_coverage import (  # noqa: PLC0415 - on first use
            FolderCoverageDialog,
        )

        dialog = FolderCoverageDialog(self._window)
        dialog.wanted.connect(self._client.ask)
        dialog.problems_wanted.connect(self.open_problems_of)
        dialog.include_wanted.connect(self._client.include_folder)
        dialog.rules_wanted.connect(self.open_folders)
        self._client.folder_coverage_told.connect(dialog.show_coverage)
        self._client.progressed.connect(dialog.show_progress)
        self._client.ready.connect(dialog.renew)
        return dialog

    @cached_property
    def settings(self) -> "SettingsParts":
        """The settings."""
        from app.settings.parts import SettingsParts  # noqa: PLC0415 - on first use

        parts = SettingsParts(
            self._client,
            self._stored,
            self.shortcuts,
            self._proof,
            self._window,
            is_private=self._is_private,
        )
        parts.sheet_wanted.connect(self.open_keys)
        parts.welcome_wanted.connect(self.welcome_again)
        parts.library_wanted.connect(self._actions.show_file)
        parts.about.show_ready(self._ready)
        self._client.ready.connect(parts.about.show_ready)
        parts.folders_wanted.connect(self.open_folders)
        parts.progress_wanted.connect(self.open_progress)
        parts.key_wanted.connect(self.key_wanted)
        parts.privacy_changed.connect(self.privacy_changed)
        parts.history_changed.connect(self._actions.keep_history)
        parts.forget_queries_wanted.connect(self._actions.forget_queries)
        parts.forget_all_wanted.connect(self.forget_all)
        parts.starting.tell(self._key_told)
        if self._pace:
            parts.indexing.show_pace(self._pace)
        parts.models.show_progress(self._progress)
        return parts

    def open_folders(self) -> None:
        """Show the folders."""
        self._client.list_folders()
        self.folders.show()
        self.folders.raise_()

    def open_progress(self) -> None:
        """Show how far indexing is."""
        self.progress.show()
        self.progress.raise_()

    def open_problems(self) -> None:
        """Show what could not be read."""
        self.open_problems_of("", None)

    def open_problems_of(self, folder: str, kind: ProblemCode | None) -> None:
        """Show what could not be read in one folder, one kind of it pointed out."""
        self.problems.show_folder(folder, kind)
        self.problems.show()
        self.problems.raise_()

    def show_folder_coverage(self, path: str) -> None:
        """Tell how much of a folder is searchable."""
        self.folder_coverage.ask(path)

    def ask_about_folder(self) -> None:
        """Let a person choose any folder, and tell how much of it is searchable."""
        self.folder_coverage.ask_another()

    def open_settings(self) -> None:
        """Show the settings."""
        self.settings.show()

    def open_models(self) -> None:
        """Show the page of the settings that is about models."""
        self.settings.show_page(self.settings.models)

    def open_keys(self) -> None:
        """Show every key on one page."""
        sheet = KeySheet(self.shortcuts, self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.change_wanted.connect(self.change_keys)
        sheet.open()

    def change_keys(self) -> None:
        """Show the page of the settings that is about keys."""
        self.settings.show_page(self.settings.shortcuts)

    def tell_key(self, sentence: str) -> None:
        """Say what became of the key for quick search."""
        self._key_told = sentence
        if "settings" in self.__dict__:
            self.settings.starting.tell(sentence)
        if "wizard" in self.__dict__:
            self.wizard.key.starting.tell(sentence)

    def show_privacy(self, *, wanted: bool) -> None:
        """Show whether privacy mode is on, wherever it was switched."""
        self._is_private = wanted
        if "settings" in self.__dict__:
            self.settings.privacy.show_mode(is_private=wanted)

    def forget_all(self) -> None:
        """Let go of every folder with all that came from it, and of the queries."""
        self._actions.forget_queries()
        self._window.bar.clear()
        self._client.ask(ForgetEverything())

    def welcome(self) -> None:
        """Show the first-run pages once, while no folder is searched."""
        if self._choices.welcomed or not self._window.isVisible():
            return
        self._choices.welcomed = True
        self.wizard.open()

    def welcome_again(self) -> None:
        """Show the first-run pages from their beginning."""
        self.wizard.restart()
        self.wizard.open()

    @cached_property
    def wizard(self) -> "Wizard":
        """The first-run pages."""
        from app.welcome.first_run import first_run  # noqa: PLC0415 - once in a life

        wizard = first_run(self._client, self._choices, self._window)
        wizard.key.starting.key_wanted.connect(self.key_wanted)
        wizard.key.starting.tell(self._key_told)
        return wizard

    def tell_pressed(self) -> None:
        """Know that the key for quick search was pressed."""
        if "wizard" in self.__dict__:
            self.wizard.key.tell_pressed()

    def close(self) -> None:
        """End what still runs for a dialog."""
        if "settings" in self.__dict__:
            self.settings.close()

    def _show_coverage(self, report: CoverageReport) -> None:
        self.coverage.show_coverage(report)

    def _keep_ready(self, ready: Ready) -> None:
        self._ready = ready

    def _keep_pace(self, report: PaceReport) -> None:
        self._pace = report

    def _keep_progress(self, report: ProgressReport) -> None:
        self._progress = report

    def _keep_folders(self, report: FoldersReport) -> None:
        self._folders = report
