"""The settings dialog with all its pages, connected with the indexer."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from app.indexer_client import IndexerClient
from app.platform.autostart import this_autostart
from app.settings.about import AboutPage
from app.settings.appearance import AppearancePage
from app.settings.choices import Choices
from app.settings.compute import ComputePage
from app.settings.dial import DialPage
from app.settings.dialog import SettingsDialog
from app.settings.indexing import IndexingPage
from app.settings.leaving import LeavingBox
from app.settings.models import ModelsPage
from app.settings.privacy import PrivacyPage
from app.settings.shortcuts import ShortcutsPage
from app.settings.starting import StartingPage
from app.shortcuts.choice import ShortcutChoice


class SettingsParts(QObject):
    """Makes the pages when the dialog is first wanted, and passes on what they say.

    Signals:
        folders_wanted, progress_wanted, sheet_wanted, welcome_wanted: other windows are
            to be shown.
        library_wanted: the path of the library, to be shown in its folder.
        key_wanted: the key for quick search that was chosen.
        privacy_changed, history_changed: what is kept from now on.
        forget_queries_wanted: the last queries are to be forgotten.
        forget_all_wanted: everything that was read is to be forgotten.
    """

    folders_wanted = Signal()
    progress_wanted = Signal()
    sheet_wanted = Signal()
    welcome_wanted = Signal()
    library_wanted = Signal(object)
    key_wanted = Signal(str)
    privacy_changed = Signal(bool)
    history_changed = Signal(bool)
    forget_queries_wanted = Signal()
    forget_all_wanted = Signal()

    def __init__(
        self,
        client: IndexerClient,
        stored: QSettings,
        shortcuts: ShortcutChoice,
        proof: Sequence[str],
        window: QWidget,
        *,
        is_private: bool,
    ) -> None:
        super().__init__(window)
        self._client = client
        choices = Choices(stored)
        self.indexing = IndexingPage()
        self.models = ModelsPage()
        self.dial = DialPage()
        self.compute = ComputePage()
        self.starting = StartingPage(choices, this_autostart(choices.library))
        self.leaving = LeavingBox(choices)
        self.starting.append(self.leaving)
        self.shortcuts = ShortcutsPage(shortcuts)
        self.appearance = AppearancePage(choices)
        self.privacy = PrivacyPage(choices, proof, is_private=is_private)
        self.about = AboutPage(str(choices.library))
        self.dialog = SettingsDialog(
            (
                *(self.indexing, self.models, self.dial, self.compute),
                *(self.starting, self.shortcuts, self.appearance, self.privacy),
                self.about,
            ),
            window,
        )
        self._connect_indexer()
        self._connect_choices()

    def show(self) -> None:
        """Show the dialog."""
        self.dialog.show()
        self.dialog.raise_()

    def show_page(self, page: QWidget) -> None:
        """Show the dialog with one of its pages."""
        self.dialog.show_page(page)

    def close(self) -> None:
        """End what still runs for a page."""
        self.privacy.close_child()

    def _connect_indexer(self) -> None:
        client = self._client
        for page in (self.indexing, self.models, self.dial, self.compute):
            page.wanted.connect(client.ask)
        for restarts in (self.models, self.compute):
            restarts.restart_wanted.connect(client.restart)
        client.pace_told.connect(self.indexing.show_pace)
        client.scans_told.connect(self.indexing.scans.show_scans)
        client.progressed.connect(self.indexing.scans.show_progress)
        client.progressed.connect(self.models.show_progress)
        client.models_listed.connect(self.models.show_models)
        client.model_checked.connect(self.models.show_file)
        client.cost_told.connect(self.models.show_cost)
        client.dial_told.connect(self.dial.show_dial)
        client.dial_told.connect(self.models.show_dial)
        client.devices_listed.connect(self.compute.show_devices)
        client.forgotten.connect(self.privacy.show_forgotten)
        client.ready.connect(self._ask_again)

    def _connect_choices(self) -> None:
        self.indexing.rules_wanted.connect(self.folders_wanted)
        self.indexing.progress_wanted.connect(self.progress_wanted)
        self.starting.key_wanted.connect(self.key_wanted)
        self.shortcuts.sheet_wanted.connect(self.sheet_wanted)
        self.about.folder_wanted.connect(self.library_wanted)
        self.about.welcome_wanted.connect(self.welcome_wanted)
        self.privacy.privacy_changed.connect(self.privacy_changed)
        self.privacy.history_changed.connect(self.history_changed)
        self.privacy.forget_queries_wanted.connect(self.forget_queries_wanted)
        self.privacy.forget_all_wanted.connect(self.forget_all_wanted)

    def _ask_again(self) -> None:
        """After a restart of the indexer, ask for what the page in hand shows."""
        if self.dialog.isVisible():
            for page in (self.models, self.dial, self.compute):
                if page.isVisible():
                    page.refresh()
