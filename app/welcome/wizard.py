"""Five short pages at the first start; nothing is read before they are finished."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard, QWizardPage

from app.settings.compute import ComputePage
from app.settings.models import ModelsPage
from app.settings.starting import StartingPage
from app.welcome.beginning import BeginningPage
from app.welcome.folders import FoldersPage
from app.welcome.key import KeyPage


class Wizard(QWizard):
    """Says what stays here, offers folders, model, device and key.

    Every page can be skipped, and what a page shows can be changed in the settings.

    Signals:
        wanted: a question for the indexer.
        include_wanted: a folder that was chosen, once the wizard is finished.
    """

    wanted = Signal(object)
    # An object, because Qt's own strings end at a byte that is no text.
    include_wanted = Signal(object)

    def __init__(
        self,
        beginning: BeginningPage,
        models: ModelsPage,
        compute: ComputePage,
        starting: StartingPage,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Welcome to Inkling"))
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        self.setOption(QWizard.WizardOption.NoDefaultButton, on=False)
        self.setButtonText(QWizard.WizardButton.FinishButton, self.tr("&Start"))
        self.setButtonText(QWizard.WizardButton.CancelButton, self.tr("S&kip all"))
        self.folders = FoldersPage()
        self.folders.wanted.connect(self.wanted)
        self.key = KeyPage(starting)
        for page in self._in_order(beginning, models, compute):
            self.addPage(page)
        self.accepted.connect(self._announce)
        self.currentIdChanged.connect(self._follow)
        self.resize(700, 560)

    def _in_order(
        self, beginning: BeginningPage, models: ModelsPage, compute: ComputePage
    ) -> Sequence[QWizardPage]:
        model = _page(
            models,
            self.tr("Which model tells what words mean?"),
            self.tr("The one supplied is ready; another can be chosen later."),
        )
        device = _page(
            compute,
            self.tr("What should do the computing?"),
            self.tr("Inkling tries each device and takes the fastest reliable one."),
        )
        return beginning, self.folders, model, device, self.key

    def _follow(self) -> None:
        """Let Enter start on the last page, which has a field for keys as well."""
        if self.currentPage() is self.key:
            self.key.expect(len(self.folders.chosen()))
            self.button(QWizard.WizardButton.FinishButton).setFocus()

    def _announce(self) -> None:
        for folder in self.folders.chosen():
            self.include_wanted.emit(folder)


def _page(content: QWidget, title: str, subtitle: str) -> QWizardPage:
    page = QWizardPage()
    page.setTitle(title)
    page.setSubTitle(subtitle)
    QVBoxLayout(page).addWidget(content)
    return page
