"""What the windows say when something fails under a real indexer."""

import mailbox
import os
from email.message import EmailMessage
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.application import Application, indexer_command, stored_choices
from app.search.situation import Empty, Service
from app.search.window import MOST_RESULTS, PAGE
from app.settings.choices import Choices
from indexer.paths import LibraryPaths
from indexer.settings import Pace

PATIENCE_MS = 40_000
MAILS = 1_200
"""More than the list ever holds."""
ISOLATES = dict.fromkeys((0x2068, 0x2069))
pytestmark = [pytest.mark.usefixtures("english"), pytest.mark.timeout(240)]


@pytest.fixture
def wait(qtbot):
    return lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE_MS)


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
    """Start the program on a library of a folder, perhaps of its words alone."""
    running = []

    def start(folder, *, paused=False):
        inkling("index", folder, "--until=words")
        paths = LibraryPaths(inkling.library)
        Pace(paused=paused).save(paths.pace)
        Choices(stored_choices(paths.root)).welcomed = True
        application = Application(paths, indexer_command(paths.root))
        qtbot.addWidget(application.window)
        running.append(application)
        application.start()
        wait(lambda: application.window.situation.folders == 1)
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
    assert "0 of 1 folders" in window.count.text
    window.results.open_selected()
    assert "note.txt is in" in window.notice.text.translate(ISOLATES)
    assert window.model.row(0).away
    search(window, '"asparagus"', wait)
    wait(lambda: window.situation.empty() is Empty.FOLDER_AWAY)
    away.rename(letters)
    window.empty.action_wanted.emit(Empty.FOLDER_AWAY)
    wait(lambda: window.situation.away == ())
    search(window, "lentils", wait)
    assert not window.model.row(0).away


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
