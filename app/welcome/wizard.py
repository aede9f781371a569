"""Three short pages at the first start; nothing is read before they are finished."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
    QWizard,
    QWizardPage,
)

from app.folders.choosing import ask_for_folder
from app.search.file_names import shown
from app.settings.starting import StartingPage

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


class Wizard(QWizard):
    """Says what stays here, offers folders and the key; every page can be skipped.

    Signals:
        include_wanted: a folder that was chosen, once the wizard is finished.
    """

    # An object, because Qt's own strings end at a byte that is no text.
    include_wanted = Signal(object)

    def __init__(self, starting: StartingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Inkling"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setButtonText(QWizard.WizardButton.FinishButton, self.tr("&Start"))
        self.setButtonText(QWizard.WizardButton.CancelButton, self.tr("S&kip"))
        self.folders = FoldersPage()
        for page in (WelcomePage(), self.folders, KeyPage(starting)):
            self.addPage(page)
        self.accepted.connect(self._announce)
        self.resize(620, 440)

    def _announce(self) -> None:
        for folder in self.folders.chosen():
            self.include_wanted.emit(folder)


class WelcomePage(QWizardPage):
    """What Inkling does and what it never does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Find things by what they mean"))
        layout = QVBoxLayout(self)
        for text in (
            self.tr(
                "Describe what you are looking for in your own words. Inkling finds it "
                "in your files and mails, even if they say it differently."
            ),
            self.tr(
                "Everything stays on this computer: nothing is uploaded, and no file "
                "of yours is ever changed."
            ),
            self.tr(
                "You can search while Inkling is still reading; results become more "
                "complete by and by."
            ),
        ):
            label = QLabel(text)
            label.setWordWrap(True)
            layout.addWidget(label)
            layout.addSpacing(8)
        layout.addStretch()


class FoldersPage(QWizardPage):
    """Folders with a tick each; the person's documents are ticked already."""

    def __init__(
        self,
        parent: QWidget | None = None,
        ask: Callable[[QWidget], str] = ask_for_folder,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self.setTitle(self.tr("Which folders may be searched?"))
        self.setSubTitle(self.tr("You can change this at any time."))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Folders"))
        places = QStandardPaths.StandardLocation
        for place, ticked in (
            (places.DocumentsLocation, True),
            (places.DesktopLocation, False),
            (places.DownloadLocation, False),
        ):
            self._offer(QStandardPaths.writableLocation(place), ticked=ticked)
        add = QPushButton(self.tr("&Add folder…"))
        add.clicked.connect(self.add)
        samples = QPushButton(self.tr("Try it with a few &samples"))
        samples.clicked.connect(self.take_samples)
        layout = QVBoxLayout(self)
        for widget in (self.list, add, samples):
            layout.addWidget(widget)

    def chosen(self) -> list[str]:
        """Return the folders with a tick."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def add(self) -> None:
        """Ask for another folder."""
        if path := self._ask(self):
            self._offer(path, ticked=True)

    def take_samples(self) -> None:
        """Tick the samples that come with the program, and nothing else."""
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._offer(str(SAMPLES), ticked=True)

    def _offer(self, path: str, *, ticked: bool) -> None:
        path = QDir.toNativeSeparators(path)
        if not path or not Path(path).is_dir() or Path(path) == Path.home():
            return
        item = QListWidgetItem(shown(path))
        item.setData(Qt.ItemDataRole.UserRole, path)
        checked = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        item.setCheckState(checked)
        self.list.addItem(item)


class KeyPage(QWizardPage):
    """The key for quick search and the start at login."""

    def __init__(self, starting: StartingPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("At hand everywhere"))
        self.setSubTitle(
            self.tr("A key shows quick search, whatever program you are in.")
        )
        layout = QVBoxLayout(self)
        layout.addWidget(starting)
