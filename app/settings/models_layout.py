"""How the page about models looks; what it does stands in `models`."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.quantities import number_text, share_text, size_text
from app.search.file_names import named
from app.settings.model_words import model_lines
from indexer.model_messages import DownloadOffer, ModelInfo
from indexer.records import Progress

STEPS = 1000
ROWS = 4
"""Of the list, before it scrolls."""


class ModelsLayout(QWidget):
    """A list of models with what is known of each, and what could be had."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Model"))
        self.progress = Progress("starting")
        self._names: list[str] = []
        self.models = QListWidget()
        self.models.setAccessibleName(self.tr("Models"))
        self.about = QLabel()
        self.use = QPushButton(self.tr("&Use this model…"))
        self.add = QPushButton(self.tr("Choose a model &file…"))
        self.offers = QComboBox()
        self.offers.setAccessibleName(self.tr("Models to download"))
        self.offer = QPushButton(self.tr("&How to get it…"))
        self.no_offers = QLabel(self.tr("Privacy mode is on: nothing is downloaded."))
        self.told = QLabel()
        self.changing = QLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the change"))
        self.stop = QPushButton(self.tr("S&top the change"))
        self._lay_out()
        self.show_no_change()

    def list_models(self, models: Sequence[ModelInfo], chosen: str) -> None:
        """Replace the list; the row in hand stays, at first it is the chosen one."""
        row = self.models.currentRow()
        self.models.clear()
        for model in models:
            text = self.tr("{title} (in use)") if model.name == chosen else "{title}"
            self.models.addItem(text.format(title=named(model.title)))
        names = [model.name for model in models]
        if row < 0:
            row = names.index(chosen) if chosen in names else 0
        self.models.setCurrentRow(min(row, len(models) - 1))
        height = self.models.sizeHintForRow(0) * (min(len(models), ROWS) + 1)
        self.models.setFixedHeight(max(height, 1))
        self._names[:] = names

    def select(self, name: str) -> None:
        """Put a model in hand."""
        if name in self._names:
            self.models.setCurrentRow(self._names.index(name))

    def list_offers(self, offers: Sequence[DownloadOffer]) -> None:
        """Replace what could be had."""
        number = max(self.offers.currentIndex(), 0)
        self.offers.clear()
        for offer in offers:
            text = self.tr("{title}, {bytes}")
            self.offers.addItem(
                text.format(title=named(offer.title), bytes=size_text(offer.bytes))
            )
        self.offers.setCurrentIndex(min(number, len(offers) - 1))
        for widget in (self.offers, self.offer):
            widget.setVisible(bool(offers))
        self.no_offers.setVisible(not offers)

    def describe(self, model: ModelInfo | None) -> None:
        """Show what is known of the model in hand."""
        self.about.setText("\n".join(model_lines(model)) if model else "")

    def tell(self, sentence: str) -> None:
        """Say what became of a file."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def show_no_change(self) -> None:
        """Show that one model does it all."""
        for widget in (self.changing, self.bar, self.stop):
            widget.hide()

    def show_changing(self, chosen: str, serves: str) -> None:
        """Show how far one model is, and that another one serves meanwhile."""
        done, waiting = self.progress.embedded, self.progress.to_embed
        share = done / (done + waiting) if done + waiting else 0.0
        text = self.tr(
            "{chosen} takes over: {share}, {count} passages are left. {serves} answers "
            "until it is ready."
        )
        count = number_text(waiting)
        names = {"chosen": named(chosen), "serves": named(serves)}
        self.changing.setText(
            text.format(share=share_text(share), count=count, **names)
        )
        self.bar.setValue(round(STEPS * share))
        for widget in (self.changing, self.bar, self.stop):
            widget.show()

    def _lay_out(self) -> None:
        intro = QLabel(
            self.tr(
                "The model turns passages and queries into numbers, on this computer."
            )
        )
        for label in (intro, self.about, self.no_offers, self.told, self.changing):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.told.hide()
        self.use.setEnabled(False)
        others = QGridLayout()
        others.addWidget(QLabel(self.tr("From a file you have:")), 0, 0)
        others.addWidget(self.add, 0, 1, Qt.AlignmentFlag.AlignLeading)
        others.addWidget(QLabel(self.tr("To be downloaded:")), 1, 0)
        others.addWidget(self.offers, 1, 1)
        others.addWidget(self.offer, 1, 2)
        others.addWidget(self.no_offers, 1, 1, 1, 2)
        others.setColumnStretch(1, 1)
        row = QHBoxLayout()
        row.addWidget(self.use)
        row.addStretch()
        change = QHBoxLayout()
        change.addWidget(self.bar, 1)
        change.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (intro, self.models, self.about):
            layout.addWidget(widget)
        layout.addLayout(row)
        layout.addWidget(self.changing)
        layout.addLayout(change)
        layout.addSpacing(8)
        layout.addLayout(others)
        layout.addWidget(self.told)
        layout.addStretch()
