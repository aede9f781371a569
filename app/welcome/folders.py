"""Which folders are searched: some offered, with how much each of them holds."""

from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)
from typing_extensions import override

from app.folders.choosing import ask_for_folder
from app.folders.count_text import count_text
from app.quantities import duration_text, number_text, size_text
from app.search.file_names import isolated, shown
from indexer.folder_messages import CountFiles, FilesCounted

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
FILES_PER_SECOND, BYTES_PER_SECOND = 120, 6_000_000
"""Read by two cores for words, by a mixed home folder; only for a first estimate."""
PATH = Qt.ItemDataRole.UserRole


class FoldersPage(QWizardPage):
    """Folders to tick; each is counted when it is offered, and nothing is opened.

    Signals:
        wanted: a folder is to be counted.
    """

    wanted = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        ask: Callable[[QWidget], str] = ask_for_folder,
    ) -> None:
        super().__init__(parent)
        self._ask = ask
        self._numbers = count(1)
        self._counted: dict[str, FilesCounted] = {}
        self.setTitle(self.tr("Which folders may be searched?"))
        self.setSubTitle(self.tr("You can change this at any time."))
        self.list = QTreeWidget()
        self.list.setHeaderLabels([self.tr("Folder"), self.tr("Holds")])
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(self.tr("Folders"))
        self.list.setColumnWidth(0, 330)
        self.list.itemChanged.connect(self._add_up)
        self.sum = QLabel()
        self.sum.setWordWrap(True)
        add = QPushButton(self.tr("&Add folder…"))
        add.clicked.connect(self.add)
        samples = QPushButton(self.tr("Try it with a few sa&mples"))
        samples.clicked.connect(self.take_samples)
        self._lay_out(add, samples)

    @override
    def initializePage(self) -> None:
        """Offer what most people search, once, when the page is first reached."""
        if self.list.topLevelItemCount():
            return
        places = QStandardPaths.StandardLocation
        for place, ticked in (
            (places.DocumentsLocation, True),
            (places.DesktopLocation, False),
            (places.DownloadLocation, False),
        ):
            self._offer(QStandardPaths.writableLocation(place), ticked=ticked)

    def chosen(self) -> list[str]:
        """Return the folders with a tick."""
        return [
            str(item.data(0, PATH))
            for item in self._items()
            if item.checkState(0) == Qt.CheckState.Checked
        ]

    def add(self) -> None:
        """Ask for another folder."""
        if path := self._ask(self):
            self._offer(path, ticked=True)

    def take_samples(self) -> None:
        """Tick the samples that come with the program, and nothing else."""
        for item in self._items():
            item.setCheckState(0, Qt.CheckState.Unchecked)
        self._offer(str(SAMPLES), ticked=True)

    def show_count(self, told: FilesCounted) -> None:
        """Show what a folder holds."""
        self._counted[told.path] = told
        for item in self._items():
            if item.data(0, PATH) == told.path:
                item.setText(1, count_text(told))
        self._add_up()

    def _items(self) -> list[QTreeWidgetItem]:
        rows = (
            self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount())
        )
        return [item for item in rows if item is not None]

    def _offer(self, path: str, *, ticked: bool) -> None:
        path = QDir.toNativeSeparators(path)
        if not path or not Path(path).is_dir() or Path(path) == Path.home():
            return
        known = (item for item in self._items() if item.data(0, PATH) == path)
        item = next(known, None)
        if item is None:
            is_sample = Path(path) == SAMPLES
            name = self.tr("A few samples") if is_sample else isolated(shown(path))
            item = QTreeWidgetItem([name, self.tr("Counting…")])
            item.setToolTip(0, shown(path))
            item.setData(0, PATH, path)
            self.list.addTopLevelItem(item)
            self.wanted.emit(CountFiles(next(self._numbers), path))
        checked = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        item.setCheckState(0, checked)

    def _add_up(self) -> None:
        """Say what all folders with a tick come to."""
        told = [self._counted.get(path) for path in self.chosen()]
        known = [one for one in told if one is not None]
        if not told:
            self.sum.setText(self.tr("Nothing is read without a folder."))
        elif len(known) < len(told) or not all(one.done for one in known):
            self.sum.setText(self.tr("Counting…"))
        else:
            files, size = (
                sum(one.files for one in known),
                sum(one.bytes for one in known),
            )
            seconds = files / FILES_PER_SECOND + size / BYTES_PER_SECOND
            text = self.tr(
                "Files in all: {files}, {bytes}. They are found by words after {time}, "
                "by a rough guess; meaning follows in the background."
            )
            self.sum.setText(
                text.format(
                    files=number_text(files),
                    bytes=size_text(size),
                    time=duration_text(seconds),
                )
            )

    def _lay_out(self, add: QPushButton, samples: QPushButton) -> None:
        left_out = QLabel(
            self.tr(
                "Caches, installed programs, version control and unfinished downloads "
                "are left out. Each folder can have rules of its own afterwards."
            )
        )
        left_out.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(samples)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self.sum)
        layout.addWidget(left_out)
