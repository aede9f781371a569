"""The first page: the language, what Inkling does and what it never does."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget, QWizardPage

from app.settings.appearance import AppearancePage


class BeginningPage(QWizardPage):
    """A few sentences, and the language of the windows."""

    def __init__(
        self, appearance: AppearancePage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Find things by what they mean"))
        self.setSubTitle(self.tr("Five short pages; each of them can be skipped."))
        layout = QVBoxLayout(self)
        for text in (
            self.tr(
                "Inkling reads the folders you choose, your mail among them, and finds "
                "passages by their meaning, also where other words are used."
            ),
            self.tr(
                "Everything stays on this computer. Inkling connects to nothing; only "
                "the download of a model does, when you start one."
            ),
            self.tr("Your files are never changed."),
        ):
            label = QLabel(text)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(12)
        layout.addWidget(appearance)
        layout.addStretch()
