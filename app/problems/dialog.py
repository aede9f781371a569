"""The files that could not be (fully) indexed, why, and what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from app.indexer_words import summary_text
from app.problems.reasons import reason_text, remedy_text
from app.quantities import number_text
from app.search.file_names import file_name, folder_text, isolated, shown
from indexer.document_records import FileProblem
from indexer.folder_messages import ReadAgain
from indexer.messages import (
    AskCoverage,
    ListProblems,
    ProblemsReport,
    ProgressReport,
)
from indexer.records import ProblemCode

PROBLEM = Qt.ItemDataRole.UserRole
OPEN_ROWS = 30
"""With more problems than this each kind starts closed."""


class ProblemsDialog(QDialog):
    """Problems by kind, newest first, with what can be done about the chosen ones.

    Signals:
        wanted: a request for the indexer.
        open_wanted, folder_wanted, leave_out_wanted: the path of a file.
    """

    wanted = Signal(object)
    # Objects, because Qt's own strings end at a byte that is no text.
    open_wanted = Signal(object)
    folder_wanted = Signal(object)
    leave_out_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[FileProblem, ...] = ()
        self._count = 0
        self._folder = ""
        self._kind: ProblemCode | None = None
        self._seen = (0, True)
        self.setWindowTitle(self.tr("Problems"))
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.all = self._button(self.tr("Show those of &all folders"), self.show_all)
        self.all.hide()
        self.remedy = QLabel()
        self.remedy.setWordWrap(True)
        self.list = QTreeWidget()
        self.list.setHeaderLabels(
            [self.tr("File"), self.tr("Folder"), self.tr("Reason"), self.tr("Since")]
        )
        self.list.setAccessibleName(self.tr("Files that could not be read in full"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.itemSelectionChanged.connect(self._offer)
        self.list.itemActivated.connect(self._open)
        self.again = self._button(self.tr("&Try again"), self.try_again)
        self.opens = self._button(self.tr("&Open"), self._open)
        self.shows = self._button(self.tr("Show in &folder"), self._show)
        self.leave = self._button(self.tr("&Leave out…"), self._leave_out)
        self.ask = self._button(self.tr("What is &searchable?"), self._ask)
        self.copies = self._button(self.tr("&Copy list"), self.copy)
        self._lay_out()
        self.show_problems(ProblemsReport(()))

    def show_folder(self, path: str, kind: ProblemCode | None = None) -> None:
        """Show what lies in one folder alone, one kind of it opened up."""
        self._folder, self._kind = path, kind
        self.all.setVisible(bool(path))
        self.wanted.emit(ListProblems(folder=path))

    def show_all(self) -> None:
        """Show the problems of all folders again."""
        self.show_folder("")

    def show_problems(self, report: ProblemsReport) -> None:
        """Replace the list; what was chosen stays chosen where it is still there."""
        chosen = {_key(one) for one in self.selected()}
        closed = {
            group.data(0, PROBLEM) for group in self._groups() if not group.isExpanded()
        }
        known, few = bool(self._problems), len(report.problems) <= OPEN_ROWS
        self._problems = report.problems
        self.list.clear()
        for code, problems in _by_kind(report.problems).items():
            item = self._add_group(code, problems)
            item.setExpanded(code not in closed if known else few)
            if code == self._kind:
                self._point_out(item)
        self._kind = None
        self._select(chosen)
        self._tell()
        self._offer()

    def show_progress(self, report: ProgressReport) -> None:
        """Ask anew when the number of problems has changed, and after each round."""
        progress = report.progress
        seen = progress.problems, progress.state == "ready"
        changed, self._seen = seen != self._seen, seen
        self._count = progress.problems
        if changed and self.isVisible():
            self.wanted.emit(ListProblems(folder=self._folder))

    def selected(self) -> list[FileProblem]:
        """Return the problems in hand, those of a chosen kind among them."""
        chosen: dict[tuple[str, str | None], FileProblem] = {}
        for item in self.list.selectedItems():
            for row in _rows(item) or [item]:
                problem = row.data(0, PROBLEM)
                chosen[_key(problem)] = problem
        return list(chosen.values())

    def try_again(self) -> None:
        """Have the files in hand read again."""
        paths = tuple(dict.fromkeys(one.path for one in self.selected()))
        self.wanted.emit(ReadAgain(paths))
        text = self.tr("Being read again: {count}").format(
            count=number_text(len(paths))
        )
        self.remedy.setText(text)

    def copy(self) -> None:
        """Put the whole list on the clipboard, one file a line."""
        lines = ("\t".join([_whole(p), _summary(p), _since(p)]) for p in self._problems)
        QGuiApplication.clipboard().setText("\n".join(lines))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _groups(self) -> list[QTreeWidgetItem]:
        return _rows(self.list.invisibleRootItem())

    def _add_group(self, code: str, problems: Sequence[FileProblem]) -> QTreeWidgetItem:
        title = self.tr("{reason} ({count})").format(
            reason=reason_text(problems[0].code), count=number_text(len(problems))
        )
        group = QTreeWidgetItem([title])
        group.setData(0, PROBLEM, code)
        font = group.font(0)
        font.setBold(True)
        group.setFont(0, font)
        self.list.addTopLevelItem(group)
        group.setFirstColumnSpanned(True)
        rows = []
        for problem in problems:
            row = QTreeWidgetItem(_columns(problem))
            row.setData(0, PROBLEM, problem)
            row.setToolTip(0, _whole(problem))
            row.setToolTip(2, _summary(problem))
            rows.append(row)
        group.addChildren(rows)
        return group

    def _point_out(self, group: QTreeWidgetItem) -> None:
        group.setExpanded(True)
        self.list.setCurrentItem(group)
        self.list.scrollToItem(group, QAbstractItemView.ScrollHint.PositionAtTop)

    def _select(self, keys: set[tuple[str, str | None]]) -> None:
        for group in self._groups():
            for row in _rows(group):
                row.setSelected(_key(row.data(0, PROBLEM)) in keys)

    def _tell(self) -> None:
        listed = len(self._problems)
        if self._folder:
            text = self.tr("Problems of files in {folder} alone: {count}").format(
                folder=isolated(shown(self._folder)), count=number_text(listed)
            )
        elif not listed:
            text = self.tr("Every file could be read.")
        elif listed < self._count:
            text = self.tr(
                "The newest {listed} of {count} problems. These files are found by "
                "their names and by what could be read of them."
            ).format(listed=number_text(listed), count=number_text(self._count))
        else:
            text = self.tr(
                "These files are found by their names and by what could be read of "
                "them."
            )
        self.about.setText(text)
        self.copies.setEnabled(bool(listed))

    def _offer(self) -> None:
        """Offer what can be done with so many files, and say what helps."""
        chosen = self.selected()
        self.again.setEnabled(bool(chosen))
        for button in (self.opens, self.shows, self.leave, self.ask):
            button.setEnabled(len(chosen) == 1)
        kinds = {one.code for one in chosen}
        problem = _summary(chosen[0]) if len(chosen) == 1 else ""
        remedy = remedy_text(chosen[0].code) if len(kinds) == 1 else ""
        both = self.tr("{problem} {remedy}").format(problem=problem, remedy=remedy)
        self.remedy.setText(both.strip())

    def _open(self) -> None:
        self._announce(self.open_wanted.emit)

    def _show(self) -> None:
        self._announce(self.folder_wanted.emit)

    def _leave_out(self) -> None:
        self._announce(self.leave_out_wanted.emit)

    def _ask(self) -> None:
        self._announce(lambda path: self.wanted.emit(AskCoverage(path)))

    def _announce(self, tell: Callable[[str], object]) -> None:
        chosen = self.selected()
        if len(chosen) == 1:
            tell(chosen[0].path)

    def _button(self, text: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self.resize(960, 520)
        for column, width in enumerate((220, 150)):
            self.list.setColumnWidth(column, width)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons = QGridLayout()
        for column, button in enumerate(
            (self.again, self.opens, self.shows, self.leave, self.ask, self.copies)
        ):
            buttons.addWidget(button, 0, column)
        buttons.setColumnStretch(6, 1)
        buttons.addWidget(close, 0, 7)
        layout = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.about, 1)
        top.addWidget(self.all, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.remedy)
        layout.addLayout(buttons)


def _by_kind(problems: Sequence[FileProblem]) -> dict[str, list[FileProblem]]:
    """Group by kind, the kind with the most problems first."""
    groups: dict[str, list[FileProblem]] = {}
    for problem in problems:
        groups.setdefault(problem.code.value, []).append(problem)
    return dict(sorted(groups.items(), key=lambda group: -len(group[1])))


def _rows(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    rows = (item.child(number) for number in range(item.childCount()))
    return [row for row in rows if row is not None]


def _key(problem: FileProblem) -> tuple[str, str | None]:
    return problem.path, problem.member


def _columns(problem: FileProblem) -> list[str]:
    name = file_name(problem.path)
    if problem.member is not None:
        name = f"{name} › {shown(problem.member)}"
    folder = isolated(folder_text(problem.path))
    return [isolated(name), folder, _summary(problem), _since(problem)]


def _whole(problem: FileProblem) -> str:
    return " › ".join(map(shown, filter(None, [problem.path, problem.member])))


def _summary(problem: FileProblem) -> str:
    return summary_text(problem.summary, problem.said)


def _since(problem: FileProblem) -> str:
    moment = QDateTime.fromSecsSinceEpoch(int(problem.since))
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
