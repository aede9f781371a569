"""The dial: how many numbers of each passage's vector the index keeps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.quantities import number_text, share_text, size_text
from app.settings.dial_report import DialReportTable
from indexer.dial_state import DialState
from indexer.messages import AskDial, DialReport, TurnDial

STEPS = 1000


class DialPage(QWidget):
    """Sizes to choose from, what each costs, and what was measured before and after.

    Signals:
        wanted: a request for the indexer.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: DialState | None = None
        self.setWindowTitle(self.tr("Size of the index"))
        self.sizes = QButtonGroup(self)
        self.sizes.idClicked.connect(self._show_cost)
        self._choices = QVBoxLayout()
        self.told = QLabel(self.tr("One moment…"))
        self.told.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the change"))
        self.apply = QPushButton(self.tr("&Apply"))
        self.apply.clicked.connect(self._turn)
        self.stop = QPushButton(self.tr("&Stop the change"))
        self.stop.clicked.connect(self._turn_back)
        self.report = DialReportTable()
        self._lay_out()

    def show_dial(self, report: DialReport) -> None:
        """Show where the dial stands."""
        state = report.state
        before, self._state = self._state, state
        if before is None or before.choices != state.choices:
            self._make_choices(state)
        self._name_choices(state)
        if before is None or before.wanted != state.wanted:
            self._check(state.wanted)
        changing = bool(state.dims) and state.wanted != state.dims
        self.bar.setVisible(changing)
        self.stop.setVisible(changing)
        self.bar.setValue(round(STEPS * (state.share or 0.0)))
        self.report.show_checks(state.before, state.now)
        self._show_cost()

    def refresh(self) -> None:
        """Ask where the dial stands."""
        self.wanted.emit(AskDial())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _make_choices(self, state: DialState) -> None:
        for button in self.sizes.buttons():
            self.sizes.removeButton(button)
            self._choices.removeWidget(button)
            button.deleteLater()
        for size in state.choices:
            button = QRadioButton()
            self.sizes.addButton(button, size)
            self._choices.addWidget(button)

    def _name_choices(self, state: DialState) -> None:
        sizes = dict(zip(state.choices, state.bytes_at, strict=False))
        for size in state.choices:
            text = self.tr("{numbers} numbers, {bytes}: {meaning}").format(
                numbers=number_text(size),
                bytes=size_text(sizes.get(size, 0)),
                meaning=self._meaning(size, state),
            )
            self.sizes.button(size).setText(text)

    def _meaning(self, size: int, state: DialState) -> str:
        if len(state.choices) == 1:
            return self.tr("the only size of this model")
        if size == state.choices[0]:
            return self.tr("all that the model tells apart")
        if size > 256:
            return self.tr("hardly any difference from the full row")
        if size == 256:
            return self.tr("a good balance for most libraries")
        return self.tr("the smallest; distant matches may rank lower")

    def _show_cost(self) -> None:
        state, chosen = self._state, self.sizes.checkedId()
        if state is None:
            return
        changing = bool(state.dims) and state.wanted != state.dims
        self.apply.setEnabled(chosen > 0 and chosen != state.wanted)
        if changing and chosen == state.wanted:
            self.told.setText(self._changing(state))
        elif chosen in (state.wanted, -1):
            self.told.setText(self._standing(state))
        else:
            self.told.setText(self._cost(state, chosen))

    def _standing(self, state: DialState) -> str:
        if len(state.choices) == 1:
            return self.tr("The model in use has only one size.")
        if not state.dims:
            return self.tr("Nothing is indexed yet.")
        text = self.tr("{numbers} numbers are in use.")
        return text.format(numbers=number_text(state.dims))

    def _changing(self, state: DialState) -> str:
        if state.share is None:
            text = self.tr(
                "The change to {wanted} numbers begins when there is time for it; "
                "{numbers} numbers are used until it is complete."
            )
        else:
            text = self.tr(
                "{share} of the change to {wanted} numbers is done; {numbers} numbers "
                "are used until it is complete."
            )
        return text.format(
            share=share_text(state.share or 0.0),
            wanted=number_text(state.wanted),
            numbers=number_text(state.dims),
        )

    def _cost(self, state: DialState, chosen: int) -> str:
        sizes = dict(zip(state.choices, state.bytes_at, strict=False))
        return self.tr(
            "The index will take about {after} instead of {before}. No file is read "
            "again. Until it is complete both indexes need room, and searching goes on."
        ).format(
            after=size_text(sizes.get(chosen, 0)),
            before=size_text(sizes.get(state.dims, 0)),
        )

    def _turn(self) -> None:
        self.wanted.emit(TurnDial(self.sizes.checkedId()))

    def _turn_back(self) -> None:
        if self._state:
            self.wanted.emit(TurnDial(self._state.dims))

    def _check(self, size: int) -> None:
        button = self.sizes.button(size)
        if button is not None:
            button.setChecked(True)

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "Meaning is kept as a row of numbers for each passage. A shorter row "
                "makes the index smaller and search faster; a longer one tells finer "
                "differences."
            )
        )
        about.setWordWrap(True)
        self.bar.hide()
        self.stop.hide()
        self.apply.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.apply)
        row.addWidget(self.stop)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(about)
        layout.addLayout(self._choices)
        layout.addWidget(self.told)
        layout.addWidget(self.bar)
        layout.addLayout(row)
        layout.addWidget(self.report, 1, Qt.AlignmentFlag.AlignTop)
