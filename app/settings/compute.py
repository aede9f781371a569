"""What meaning is computed with: the processor or a graphics device."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.indexer_words import said_text, summary_text
from app.leading import text_inset
from app.quantities import number_text
from app.search.file_names import named
from indexer.model_messages import DeviceInfo, DevicesReport, ListDevices, UseDevice

AUTO, CPU = "auto", "cpu"


class ComputePage(QWidget):
    """The devices there are, what the trial of each showed, and the choice.

    Signals:
        wanted: a request for the indexer.
        restart_wanted: the choice counts once the indexer was started anew.
    """

    wanted = Signal(object)
    restart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: DevicesReport | None = None
        self._applied = ""
        self.setWindowTitle(self.tr("Computing"))
        self.now = QLabel(self.tr("Trying the devices; this takes some seconds…"))
        self.notice = QLabel()
        self.choices = QButtonGroup(self)
        self.choices.buttonClicked.connect(self._offer)
        self._rows = QVBoxLayout()
        self.apply = QPushButton(self.tr("&Apply"))
        self.apply.clicked.connect(self._use)
        self.again = QPushButton(self.tr("&Try again"))
        self.again.clicked.connect(self._try_again)
        self._lay_out()

    def show_devices(self, report: DevicesReport) -> None:
        """Show what there is and what it comes to."""
        self._report = report
        self.now.setText(self._in_use(report))
        notice = said_text(report.notice) if report.notice else ""
        self.notice.setText(notice)
        self.notice.setVisible(bool(notice))
        self._show_choices(report)
        self.again.setEnabled(True)
        self._offer()
        if self._applied == report.chosen:
            self._applied = ""
            self.restart_wanted.emit()

    def refresh(self) -> None:
        """Ask what there is; the first time it is tried, which takes seconds."""
        self.wanted.emit(ListDevices())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _in_use(self, report: DevicesReport) -> str:
        for device in report.devices:
            if device.name == report.device:
                text = self.tr("The computing is done by {device}.")
                return text.format(device=named(device.description))
        return self.tr(
            "The computing is done by the processor, with {threads} of {cores} "
            "cores in the background."
        ).format(threads=number_text(report.threads), cores=number_text(report.cores))

    def _show_choices(self, report: DevicesReport) -> None:
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        auto = self.tr("Automatic: a graphics device that is reliable and faster")
        self._add(AUTO, auto)
        self._add(CPU, self.tr("Only the processor"))
        for device in report.devices:
            self._add(
                device.name,
                self._device_text(device),
                summary_text(device.problem, None),
            )
        for button in self.choices.buttons():
            button.setChecked(button.property("device") == report.chosen)
        if not report.devices:
            none = self.tr("No graphics device was found that can help.")
            self.notice.setText(self.notice.text() or none)
            self.notice.show()

    def _add(self, name: str, text: str, problem: str = "") -> None:
        button = QRadioButton(text)
        button.setProperty("device", name)
        self.choices.addButton(button)
        self._rows.addWidget(button)
        if problem:
            why = QLabel(problem)
            why.setWordWrap(True)
            why.setIndent(text_inset(button))
            button.setAccessibleDescription(problem)
            self._rows.addWidget(why)

    def _device_text(self, device: DeviceInfo) -> str:
        name = named(device.description)
        if device.problem:
            return self.tr("{device}: not used").format(device=name)
        text = self.tr("{device}: agrees with the processor, {times} times as fast")
        times = self.locale().toString(device.faster, "f", 1)
        return text.format(device=name, times=times)

    def _chosen(self) -> str:
        button = self.choices.checkedButton()
        return str(button.property("device")) if button else ""

    def _offer(self) -> None:
        chosen = self._chosen()
        known = self._report.chosen if self._report else ""
        self.apply.setEnabled(bool(chosen) and chosen != known)

    def _use(self) -> None:
        self._applied = self._chosen()
        self.apply.setEnabled(False)
        self.wanted.emit(UseDevice(self._applied))

    def _try_again(self) -> None:
        """Forget what failed; the devices are tried anew."""
        if self._report:
            self.again.setEnabled(False)
            self.now.setText(self.tr("Trying the devices; this takes some seconds…"))
            self.wanted.emit(UseDevice(self._report.chosen))

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "Each graphics device is tried in a process of its own and used only "
                "if it computes the same as the processor. If it fails later, the "
                "processor takes over."
            )
        )
        for label in (about, self.now, self.notice):
            label.setWordWrap(True)
        self.notice.hide()
        self.apply.setEnabled(False)
        self.again.setEnabled(False)
        row = QHBoxLayout()
        row.addWidget(self.apply)
        row.addWidget(self.again)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(about)
        layout.addWidget(self.now)
        layout.addLayout(self._rows)
        layout.addWidget(self.notice)
        layout.addLayout(row)
        layout.addStretch()
