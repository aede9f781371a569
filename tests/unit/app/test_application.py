import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from app.application import Application, indexer_command
from app.search.situation import Empty, Service
from indexer.paths import LibraryPaths


@pytest.fixture
def start(qtbot, library):
    made = []

    def start(command):
        application = Application(LibraryPaths(library), command)
        qtbot.addWidget(application.window)
        made.append(application)
        application.start()
        return application

    yield start
    for application in made:
        application.close()


def test_a_library_in_use_is_told_and_the_window_offers_to_quit(
    start, fake_command, qtbot
):
    window = start([*fake_command, "--in-use"]).window
    qtbot.waitUntil(lambda: window.situation.service is Service.DOWN)
    assert window.situation.empty() is Empty.DOWN
    window.empty.action_wanted.emit(Empty.DOWN)
    assert not window.isVisible()


def test_a_fault_that_is_not_fatal_becomes_a_notice(start, fake_command, qtbot):
    application = start(fake_command)
    application.window.bar.setText("fault!")
    qtbot.waitUntil(application.window.notice.isVisible)
    assert application.window.notice.text == "The model is missing."


def test_folders_are_known_after_every_start(start, fake_command, qtbot, tmp_path):
    application = start(fake_command)
    window = application.window
    qtbot.waitUntil(lambda: window.situation.empty() is Empty.NO_FOLDER)
    application.folders.include_wanted.emit(str(tmp_path))
    qtbot.waitUntil(lambda: window.situation.folders == 1)
    assert application.folders.list.topLevelItemCount() == 1


def test_problems_are_listed_when_asked_for(start, fake_command, qtbot, tmp_path):
    (tmp_path / "broken.pdf").touch()
    application = start(fake_command)
    application.client.include_folder(str(tmp_path))
    application.window.problems_wanted.emit()
    qtbot.waitUntil(lambda: application.problems.table.rowCount() == 1)
    application.problems.close()


def test_a_file_that_cannot_be_opened_leaves_its_path_on_the_clipboard(
    start, fake_command, make_result, tmp_path
):
    application = start(fake_command)
    gone = str(tmp_path / "gone.pdf")
    application.window.results.open_wanted.emit(make_result(gone))
    assert QGuiApplication.clipboard().text() == gone
    assert gone in application.window.notice.text


def test_the_indexer_runs_on_the_same_interpreter():
    command = indexer_command(Path("library"))
    assert command == [sys.executable, "-m", "indexer", "serve", "--data", "library"]


def test_a_frozen_app_starts_its_partner_beside_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "inkling.exe"))
    assert indexer_command(Path("library"))[0] == str(tmp_path / "inkling-indexer.exe")
