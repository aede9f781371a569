import pytest
from PySide6.QtCore import Qt

from app.preview.about import MOST_ADDRESSES, MOST_MEMBERS, About
from indexer.document_records import DocumentAbout, DocumentName
from indexer.records import (
    Mail,
    Problem,
    ProblemCode,
)

NAME = DocumentName(0, None, "mail", "Rent")


@pytest.fixture
def about(qtbot):
    about = About()
    qtbot.addWidget(about)
    return about


def test_headers_stand_one_under_the_other(about):
    mail = Mail("Anna <anna@example.org>", ("ben@example.org",), (), "Rent", "unknown")
    about.show_about(DocumentAbout("/a", NAME, 1.0, mail))
    assert about.headers == [
        ("From", "Anna <anna@example.org>"),
        ("To", "ben@example.org"),
        ("Subject", "Rent"),
        ("Date", "unknown"),
    ]


def test_a_date_is_told_as_people_read_it(about):
    mail = Mail(date="2024-03-11T09:30:00+01:00")
    about.show_about(DocumentAbout("/a", NAME, 1.0, mail))
    ((_, told),) = about.headers
    assert "2024" in told
    assert "+01:00" not in told


def test_many_addresses_are_cut(about):
    mail = Mail(to=tuple(f"{n}@example.org" for n in range(500)))
    about.show_about(DocumentAbout("/a", NAME, 1.0, mail))
    ((_, told),) = about.headers
    assert told.endswith(f"{MOST_ADDRESSES - 1}@example.org …")


def test_an_attachment_is_shown_when_it_is_pressed(about, qtbot):
    member = DocumentName(3, "x/lease & more.pdf", "pdf", "")
    about.show_about(DocumentAbout("/a", NAME, 1.0, members=(member,)))
    (button,) = about.members()
    assert button.text() == "lease && more.pdf"
    with qtbot.waitSignal(about.member_wanted) as wanted:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [member]


def test_many_members_are_counted(about):
    members = tuple(DocumentName(n, f"{n}.txt", "text", "") for n in range(60))
    about.show_about(DocumentAbout("/a", NAME, 1.0, members=members))
    assert len(about.members()) == MOST_MEMBERS
    about.show_about(DocumentAbout("/a", NAME, 1.0, members=members[:2]))
    assert len(about.members()) == 2


def test_a_document_that_says_nothing_of_itself_takes_no_room(about):
    about.show_about(DocumentAbout("/a", NAME, 1.0))
    assert about.isHidden()
    problem = Problem(ProblemCode.SCAN, "Two pages are pictures.")
    about.show_about(DocumentAbout("/a", NAME, 1.0, problem=problem))
    assert not about.isHidden()
