"""The model in use, those on the shelf, and how to get another."""

from collections.abc import Callable

from PySide6.QtCore import QDir, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from app.indexer_words import summary_text
from app.search.file_names import file_name, isolated, named
from app.settings.model_change import ModelChangeDialog
from app.settings.model_offer import OfferDialog
from app.settings.model_trust import trust_question
from app.settings.models_layout import ModelsLayout
from app.translation import tr
from indexer.messages import DialReport, ProgressReport
from indexer.model_messages import (
    AddModel,
    AskModelCost,
    CheckModel,
    ListModels,
    ModelCost,
    ModelInfo,
    ModelReport,
    ModelsReport,
    UseModel,
)


def ask_for_model(parent: QWidget) -> str:
    """Let a person choose a model file; empty when they change their mind."""
    title = tr("Choose a model file")
    kinds = tr("Model files (*.gguf);;All files (*)")
    path, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return QDir.toNativeSeparators(path)


class ModelsPage(ModelsLayout):
    """Shows models and asks the indexer about them; changes nothing without Apply.

    Signals:
        wanted: a request for the indexer.
        restart_wanted: the choice counts once the indexer was started anew.
    """

    wanted = Signal(object)
    restart_wanted = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        ask: Callable[[QWidget], str] = ask_for_model,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._report: ModelsReport | None = None
        self._adding = ""
        self.change: ModelChangeDialog | None = None
        self.models.currentRowChanged.connect(self._show_model)
        self.use.clicked.connect(self._plan_change)
        self.add.clicked.connect(self.choose_file)
        self.offer.clicked.connect(self._show_offer)
        self.stop.clicked.connect(self._go_back)

    def show_models(self, report: ModelsReport) -> None:
        """Show what there is; a choice that was applied is taken up by a restart."""
        self._report = report
        self.list_models(report.models, report.chosen)
        self.list_offers(report.downloads)
        self._show_model(self.models.currentRow())
        self._show_change()
        if report.restart:
            self.restart_wanted.emit()

    def show_file(self, report: ModelReport) -> None:
        """Show what a chosen file is, and put it on the shelf if all is well."""
        if report.path != self._adding:
            return
        self._adding = ""
        if report.model is None:
            self.tell(summary_text(report.problem, report.said))
        elif not self._is_on_shelf(report.model):
            self._take(report.path, report.model)
        else:
            told = self.tr("{title} is on the list now. Choose it to use it.")
            self.tell(told.format(title=named(report.model.title)))
            self.select(report.model.name)

    def show_cost(self, cost: ModelCost) -> None:
        """Show what the change that is being considered costs."""
        if self.change is not None:
            self.change.show_cost(cost)

    def show_progress(self, report: ProgressReport) -> None:
        """Show how far a change of the model is."""
        self.progress = report.progress
        self._show_change()

    def show_dial(self, report: DialReport) -> None:
        """Ask anew when another index serves, which ends a change of the model."""
        if report.state.share is None and self.isVisible():
            self.refresh()

    def choose_file(self) -> None:
        """Let a person choose a file and have it checked."""
        if path := self._ask(self):
            self._adding = path
            told = self.tr("{name} is being checked; this takes some seconds…")
            self.tell(told.format(name=isolated(file_name(path))))
            self.wanted.emit(CheckModel(path))

    def refresh(self) -> None:
        """Ask what there is now."""
        self.wanted.emit(ListModels())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _is_on_shelf(self, model: ModelInfo) -> bool:
        known = self._report.models if self._report else ()
        return model.name in [one.name for one in known]

    def _take(self, path: str, model: ModelInfo) -> None:
        """Copy a checked file, asking first where nobody knows it."""
        if not model.known and not trust_question(self, model):
            self.tell(self.tr("The file was not taken."))
            return
        self._adding = path
        self.tell(self._checked(model).format(title=named(model.title)))
        self.wanted.emit(AddModel(path, trust=not model.known))

    def _checked(self, model: ModelInfo) -> str:
        if model.known:
            return self.tr(
                "{title}: the file is whole, Inkling can run it, and it is byte for "
                "byte the published one. It is being copied…"
            )
        return self.tr(
            "{title}: the file is whole and Inkling can run it. It is being copied…"
        )

    def _selected(self) -> ModelInfo | None:
        row = self.models.currentRow()
        models = self._report.models if self._report else ()
        return models[row] if 0 <= row < len(models) else None

    def _show_model(self, _row: int) -> None:
        model = self._selected()
        chosen = self._report.chosen if self._report else ""
        self.describe(model)
        self.use.setEnabled(model is not None and model.name != chosen)

    def _plan_change(self) -> None:
        model = self._selected()
        if model is None:
            return
        if self.change is not None:
            self.change.deleteLater()
        self.change = ModelChangeDialog(model, self)
        self.change.accepted.connect(self._apply)
        self.change.open()
        self.wanted.emit(AskModelCost(model.name))

    def _apply(self) -> None:
        if self.change is not None:
            self.wanted.emit(UseModel(self.change.model.name))

    def _go_back(self) -> None:
        """Stay with the model that serves; what the other computed is kept a while."""
        if self._report and self._report.serves:
            self.wanted.emit(UseModel(self._report.serves))

    def _show_offer(self) -> None:
        offers = self._report.downloads if self._report else ()
        number = self.offers.currentIndex()
        if 0 <= number < len(offers):
            dialog = OfferDialog(offers[number], self)
            dialog.finished.connect(self.refresh)
            dialog.open()

    def _show_change(self) -> None:
        report = self._report
        if report is None or report.serves in ("", report.chosen):
            self.show_no_change()
        else:
            titles = {model.name: model.title for model in report.models}
            chosen, serves = report.chosen, report.serves
            self.show_changing(titles.get(chosen, chosen), titles.get(serves, serves))
