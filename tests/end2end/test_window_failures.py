"""What the windows say when something fails under a real indexer."""

import mailbox
import os
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from app.application import Application, indexer_command, stored_choices
from app.search.situation import Empty, Service
from app.search.window import MOST_RESULTS, PAGE
from app.settings.choices import Choices
from indexer.paths import LibraryPaths
from indexer.settings import Pace

MAILS = 1_200
"""More than the list ever holds."""
PAUSES_S = (0.1, 0.2, 0.3)
"""A person waits longer before the indexer is started again."""
ISOLATES = dict.fromkeys((0x2068, 0x2069))
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.timeout(240)]


@pytest.fixture
def letters(tmp_path):
    """A folder with a note."""
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "note.txt").write_text("The lentils are boiled with cumin.\n")
    return folder


@pytest.fixture
def mails(letters):
    """The same folder with a mailbox of many mails, each about an invoice."""
    box = mailbox.mbox(letters / "all.mbox")
    for number in range(MAILS):
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "anna@example.org", f"Matter {number}"
        mail["Message-ID"] = f"<{number}@example.org>"
        mail.set_content(f"The invoice numbered {number} is paid.")
        box.add(mail)
    box.close()
    return letters


@pytest.fixture
def start(inkling, wait, qtbot):
    """Start the program on a library of a folder; paused, it has words alone."""
    running = []

    def start(folder, *, paused=False, indexed=True):
        if indexed:
            inkling("index", folder, "--until=words")
        paths = LibraryPaths(inkling.library)
        Pace(paused=paused).save(paths.pace)
        Choices(stored_choices(paths.root)).welcomed = True
        command = indexer_command(paths.root)
        application = Application(paths, command, restart_pauses_s=PAUSES_S)
        qtbot.addWidget(application.window)
        running.append(application)
        application.start()
        wait(lambda: application.window.situation.folders == 1 or not indexed)
        return application

    yield start
    for application in running:
        application.close()


def search(window, query, wait):
    window.bar.setText(query)
    wait(lambda: window.situation.query == window.model.query == query)
    wait(lambda: window.situation.final)


def names(window):
    rows = range(window.model.rowCount())
    found = (window.model.result(row) for row in rows)
    return [Path(one.path).name for one in found if one]


def test_a_dead_indexer_comes_back_and_a_folder_that_is_away_keeps_its_results(
    start, wait, letters
):
    application = start(letters)
    window = application.window
    search(window, "lentils", wait)
    os.kill(application.client.process_id, 9)
    wait(lambda: window.situation.service is Service.RESTARTING)
    assert names(window) == ["note.txt"]
    wait(lambda: window.situation.service is Service.UP)
    search(window, "cumin", wait)
    assert names(window)[0] == "note.txt"

    away = letters.rename(letters.with_name("elsewhere"))
    window.check_wanted.emit()
    wait(lambda: window.situation.away == (str(letters),))
    search(window, "lentils", wait)
    assert names(window)[0] == "note.txt"
    assert "0 of 1 folder" in window.count.text
    window.results.open_selected()
    wait(lambda: "note.txt is in" in window.notice.text.translate(ISOLATES))
    assert window.model.row(0).away
    search(window, '"asparagus"', wait)
    wait(lambda: window.situation.empty() is Empty.FOLDER_AWAY)
    away.rename(letters)
    window.empty.action_wanted.emit(Empty.FOLDER_AWAY)
    wait(lambda: window.situation.away == ())
    search(window, "lentils", wait)
    assert not window.model.row(0).away


def test_an_indexer_that_keeps_dying_is_given_up_and_can_be_started_again(
    start, wait, letters
):
    application = start(letters)
    window, pauses = application.window, []
    application.client.restarting.connect(pauses.append)
    search(window, "lentils", wait)
    for _ in PAUSES_S:
        os.kill(application.client.process_id, 9)
        wait(lambda: window.situation.service is Service.RESTARTING)
        assert "is being started again" in window.status.text
        wait(lambda: window.situation.service is Service.UP)
    assert pauses == list(PAUSES_S)
    os.kill(application.client.process_id, 9)
    wait(lambda: window.situation.empty() is Empty.DOWN)
    assert "Its log may tell why" in said(window.empty)
    window.empty.findChild(QPushButton).click()
    wait(lambda: window.situation.service is Service.UP)
    search(window, "cumin", wait)
    assert names(window) == ["note.txt"]
    wait(lambda: "1 file" in window.status.text)


def test_a_library_that_another_program_uses_is_told_until_it_is_free(
    start, inkling, wait, letters
):
    inkling("folders", "add", letters)
    with inkling.running("watch", "--json") as other:
        assert other.stdout.readline()
        window = start(letters, indexed=False).window
        wait(lambda: window.situation.empty() is Empty.DOWN)
        assert "Another Inkling is using" in said(window.empty)
        window.empty.findChild(QPushButton).click()
        assert window.situation.service is Service.RESTARTING
        wait(lambda: window.situation.empty() is Empty.DOWN)
    window.empty.findChild(QPushButton).click()
    wait(lambda: window.situation.service is Service.UP)
    search(window, "lentils", wait)
    wait(lambda: names(window) == ["note.txt"])


def said(empty):
    return " ".join(label.text() for label in empty.findChildren(QLabel))


def test_thousands_of_results_come_as_they_are_scrolled_to(start, wait, mails):
    window = start(mails, paused=True).window
    search(window, "invoice", wait)
    assert window.model.results == PAGE
    while window.model.results < 4 * PAGE:
        before = window.model.results
        window.results.scrollToBottom()
        wait(lambda before=before: window.model.results > before)
    window.more_wanted.emit("invoice", MOST_RESULTS)
    wait(lambda: window.model.results == MOST_RESULTS)
    window.results.scrollToBottom()
    QApplication.processEvents()
    assert window.results.selected() is not None
