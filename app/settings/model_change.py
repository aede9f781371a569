"""What a change of the model costs, said before anything begins."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.search.file_names import named
from app.settings.model_words import cost_lines
from indexer.model_messages import ModelCost, ModelInfo


class ModelChangeDialog(QDialog):
    """Files, passages, time and room; accepted when the person applies the change."""

    def __init__(self, model: ModelInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setWindowTitle(self.tr("Change the model"))
        title = self.tr("Use {title} from now on?").format(title=named(model.title))
        heading = QLabel(title)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self.costs = QLabel(self.tr("Trying the model; this takes some seconds…"))
        for label in (heading, self.costs):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Apply
            | QDialogButtonBox.StandardButton.Cancel
        )
        self.apply = buttons.button(QDialogButtonBox.StandardButton.Apply)
        self.apply.clicked.connect(self.accept)
        self.apply.setEnabled(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (heading, self.costs):
            layout.addWidget(widget)
        layout.addStretch()
        layout.addWidget(buttons)
        self.setMinimumWidth(420)

    def show_cost(self, cost: ModelCost) -> None:
        """Show the cost, and let the change begin if there is room for it."""
        if cost.name != self.model.name:
            return
        lines = cost_lines(cost)
        fits = cost.bytes < cost.free
        if not fits:
            lines.append(self.tr("There is not enough room on the disk."))
        self.costs.setText("\n".join(lines))
        self.apply.setEnabled(fits)
