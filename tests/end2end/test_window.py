from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.application import Application, indexer_command
from app.search.situation import Empty

PATIENCE_MS = 30_000
pytestmark = pytest.mark.usefixtures("english")


@pytest.fixture
def command(paths):
    return indexer_command(paths.root)


@pytest.fixture
def notes(tmp_path):
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "lease.md").write_text("# Lease\n\nThe rent is due on the third.\n")
    (notes / "soup.txt").write_text("Boil the lentils with cumin and lemon.\n")
    return notes


@pytest.fixture
def start(qtbot, paths, command):
    """Start the app as often as a test wants, one after the other."""
    running = []

    def start():
        application = Application(paths, command)
        qtbot.addWidget(application.window)
        running.append(application)
        with qtbot.waitActive(application.window):
            application.start()
        return application

    yield start
    for application in running:
        application.close()


@pytest.fixture
def wait(qtbot):
    return lambda condition: qtbot.waitUntil(condition, timeout=PATIENCE_MS)


@pytest.fixture
def search(qtbot, wait):
    def search(window, query):
        window.bar.setFocus()
        window.bar.selectAll()
        qtbot.keyClicks(window.bar, query)
        wait(lambda: window.situation.query == query and window.situation.final)
        wait(lambda: window.model.query == query)

    return search


def names(window):
    count = window.model.rowCount()
    return [Path(window.model.result(row).path).name for row in range(count)]


def include(application, folder, wait):
    application.pages.folders.include_wanted.emit(str(folder))
    wait(lambda: application.window.situation.folders == 1)
    wait(lambda: "Up to date · 2 files" in status(application.window))


def status(window):
    return window.status.text


def test_from_the_first_start_to_an_open_file(start, wait, search, notes, qtbot):
    application = start()
    window = application.window
    wait(lambda: window.situation.empty() is Empty.NO_FOLDER)
    include(application, notes, wait)
    search(window, "rent")
    assert names(window)[0] == "lease.md"
    with qtbot.waitSignal(window.results.open_wanted) as opened:
        qtbot.keyClick(window.bar, Qt.Key.Key_Return)
    assert opened.args[0].path == str(notes / "lease.md")


def test_folders_and_their_files_are_there_after_a_restart(start, wait, search, notes):
    first = start()
    include(first, notes, wait)
    first.window.close()
    first.close()
    again = start().window
    wait(lambda: again.situation.folders == 1)
    search(again, "lentils")
    assert names(again)[0] == "soup.txt"


def test_a_removed_folder_is_no_longer_found(start, wait, search, notes):
    application = start()
    include(application, notes, wait)
    application.pages.folders.remove_wanted.emit(str(notes))
    wait(lambda: application.window.situation.folders == 0)
    search(application.window, "rent")
    assert names(application.window) == []


def test_closing_the_window_leaves_no_indexer_behind(start, wait):
    application = start()
    wait(lambda: application.window.situation.folders == 0)
    application.window.close()
    application.close()
    assert not application.client.is_up
