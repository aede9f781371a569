"""The settings dialog with all its pages, connected with the rest of the app."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from app.platform.autostart import this_autostart
from app.settings.choices import Choices
from app.settings.dialog import SettingsDialog
from app.settings.indexing import IndexingPage
from app.settings.privacy import PrivacyPage
from app.settings.starting import StartingPage


class SettingsParts(QObject):
    """Makes the pages when the dialog is first wanted, and passes on what they say.

    Signals:
        request: something for the indexer.
        folders_wanted, key_wanted, privacy_changed: choices of the pages.
        forget_queries_wanted, forget_all_wanted: forgetting.
    """

    request = Signal(object)
    folders_wanted = Signal()
    key_wanted = Signal(str)
    privacy_changed = Signal(bool)
    forget_queries_wanted = Signal()
    forget_all_wanted = Signal()

    def __init__(
        self,
        stored: QSettings,
        proof: Sequence[str],
        window: QWidget,
        *,
        is_private: bool,
    ) -> None:
        super().__init__(window)
        self.choices = Choices(stored)
        self.indexing = IndexingPage()
        self.starting = StartingPage(self.choices, this_autostart())
        self.privacy = PrivacyPage(proof, is_private=is_private)
        pages = (self.indexing, self.starting, self.privacy)
        self.dialog = SettingsDialog(pages, window)
        self.indexing.wanted.connect(self.request)
        self.indexing.rules_wanted.connect(self.folders_wanted)
        self.starting.key_wanted.connect(self.key_wanted)
        self.privacy.privacy_changed.connect(self.privacy_changed)
        self.privacy.forget_queries_wanted.connect(self.forget_queries_wanted)
        self.privacy.forget_all_wanted.connect(self.forget_all_wanted)

    def show(self) -> None:
        """Show the dialog."""
        self.dialog.show()
        self.dialog.raise_()

    def close(self) -> None:
        """End what still runs for a page."""
        self.privacy.close_child()
