"""Who wrote to whom, when and about what; what else is in the file."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.flow_layout import FlowLayout
from app.icons import KindIcons
from app.indexer_words import summary_text
from app.leading import lead
from app.search.file_names import isolated, shown
from app.translation import tr
from indexer.document_records import DocumentAbout, DocumentName
from indexer.records import (
    Mail,
)

MOST_ADDRESSES = 12
MOST_MEMBERS = 24
MEMBER_WIDTH = 220


class About(QFrame):
    """What stands above the text of a document: mail headers, attachments, problem.

    Signals:
        member_wanted: one of the documents inside this one is to be shown.
    """

    member_wanted = Signal(DocumentName)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = KindIcons()
        self._named: dict[QPushButton, DocumentName] = {}
        self._headers = QWidget()
        self._form = QFormLayout(self._headers)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setVerticalSpacing(2)
        self._form.setFieldGrowthPolicy(
            QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow
        )
        self._members = QWidget()
        self._row = FlowLayout(self._members)
        self._problem = _text()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        for widget in (self._headers, self._problem, self._members):
            layout.addWidget(widget)
        self.show_about(None)

    def show_about(self, about: DocumentAbout | None) -> None:
        """Show what is known of a document; nothing for one that says nothing."""
        lines = _mail_lines(about.mail) if about and about.mail else []
        self._fill_headers(lines)
        members = about.members if about else ()
        self._fill_members(members)
        told = about.problem if about else None
        problem = summary_text(told.summary, told.said) if told else ""
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.setVisible(bool(lines or members or problem))

    @property
    def headers(self) -> list[tuple[str, str]]:
        """The lines shown, for tests and for the clipboard."""
        return [
            (_said(self._form, row, LABEL), _said(self._form, row, FIELD))
            for row in range(self._form.rowCount())
        ]

    def members(self) -> list[QPushButton]:
        """Return the buttons of the documents inside this one."""
        return self._members.findChildren(QPushButton)

    def _fill_headers(self, lines: Sequence[tuple[str, str]]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        for name, value in lines:
            label = _text()
            label.setText(value)
            lead(label)
            self._form.addRow(name, label)
        self._headers.setVisible(bool(lines))

    def _fill_members(self, members: Sequence[DocumentName]) -> None:
        self._row.clear()
        self._named.clear()
        for member in members[:MOST_MEMBERS]:
            self._row.addWidget(self._button(member))
        left = len(members) - MOST_MEMBERS
        if left > 0:
            more = _text()
            more.setText(self.tr("and %Ln more", "", left))
            self._row.addWidget(more)
        self._members.setVisible(bool(members))

    def _button(self, member: DocumentName) -> QPushButton:
        name = shown(member.title) if member.kind == "mail" else ""
        name = name or shown((member.member or "").rpartition("/")[2])
        button = QPushButton(self._icons.of(member.kind), "")
        metrics = QFontMetrics(button.font())
        middle = Qt.TextElideMode.ElideMiddle
        short = metrics.elidedText(name, middle, MEMBER_WIDTH)
        button.setText(short.replace("&", "&&"))
        button.setFlat(True)
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Show {name}").format(name=isolated(name)))
        button.clicked.connect(self._announce_member)
        self._named[button] = member
        return button

    def _announce_member(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.member_wanted.emit(self._named[button])


LABEL, FIELD = QFormLayout.ItemRole.LabelRole, QFormLayout.ItemRole.FieldRole


def _said(form: QFormLayout, row: int, role: QFormLayout.ItemRole) -> str:
    item = form.itemAt(row, role)
    widget = item.widget() if item else None
    return widget.text() if isinstance(widget, QLabel) else ""


def _text() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label


def _mail_lines(mail: Mail) -> list[tuple[str, str]]:
    lines = [
        (tr("From"), shown(mail.sender)),
        (tr("To"), _addresses(mail.to)),
        (tr("Cc"), _addresses(mail.cc)),
        (tr("Subject"), shown(mail.subject)),
        (tr("Date"), _moment(mail.date)),
    ]
    return [(name, value) for name, value in lines if value]


def _addresses(addresses: Sequence[str]) -> str:
    text = ", ".join(map(shown, addresses[:MOST_ADDRESSES]))
    return f"{text} …" if len(addresses) > MOST_ADDRESSES else text


def _moment(date: str) -> str:
    """Return a moment in the person's own time and way of writing."""
    moment = QDateTime.fromString(date, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return shown(date)
    local = moment.toTimeZone(QTimeZone.systemTimeZone())
    day = QLocale().toString(local.date(), QLocale.FormatType.LongFormat)
    time = QLocale().toString(local.time(), QLocale.FormatType.ShortFormat)
    return tr("{day}, {time}").format(day=day, time=time)
