import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from app.application import GRACE_MS, Application, indexer_command, stored_choices
from app.pausing import Pausing
from app.platform.single_instance import Wish
from app.search.situation import Empty, Service
from app.settings.choices import Choices, Closing
from indexer.messages import Pause, Request, Resume
from indexer.paths import LibraryPaths


@pytest.fixture
def start(qtbot, library):
    made = []

    def start(command, wish=Wish.SHOW, patience_ms=0):
        application = Application(LibraryPaths(library), command, patience_ms)
        qtbot.addWidget(application.window)
        made.append(application)
        application.start(wish)
        return application

    yield start
    for application in made:
        application.close()


def test_a_library_in_use_is_told_and_the_window_offers_to_try_again(
    start, fake_command, qtbot
):
    application = start([*fake_command, "--in-use"])
    window = application.window
    qtbot.waitUntil(lambda: window.situation.service is Service.DOWN)
    assert window.situation.empty() is Empty.DOWN
    window.empty.action_wanted.emit(Empty.DOWN)
    assert window.situation.service is Service.RESTARTING
    assert application.quick.state == "Searching continues in a moment."
    qtbot.waitUntil(lambda: window.situation.service is Service.DOWN)


def test_quick_search_says_so_as_well_and_can_try_again(start, fake_command, qtbot):
    application = start([*fake_command, "--in-use"], Wish.QUICK)
    quick = application.quick
    for _ in range(2):
        qtbot.waitUntil(quick.again.isVisible)
        assert quick.state.startswith("Searching is not possible now. ")
        quick.again.click()
        assert not quick.again.isVisible()


def test_a_fault_that_is_not_fatal_becomes_a_notice(start, fake_command, qtbot):
    application = start(fake_command)
    application.window.bar.setText("fault!")
    qtbot.waitUntil(application.window.notice.isVisible)
    assert application.window.notice.text == "The model is missing."


def test_quick_search_says_why_a_query_cannot_be_answered(start, fake_command, qtbot):
    quick = start(fake_command, Wish.QUICK).quick
    quick.bar.setText("fault!")
    qtbot.waitUntil(lambda: quick.state == "The model is missing.")
    quick.bar.setText("bananas")
    qtbot.waitUntil(lambda: quick.state == "Nothing found.")


def test_folders_are_known_after_every_start(start, fake_command, qtbot, tmp_path):
    application = start(fake_command)
    window = application.window
    qtbot.waitUntil(lambda: window.situation.empty() is Empty.NO_FOLDER)
    application.pages.folders.include_wanted.emit(str(tmp_path))
    qtbot.waitUntil(lambda: window.situation.folders == 1)
    assert application.pages.folders.list.topLevelItemCount() == 1


def test_problems_are_listed_when_asked_for(start, fake_command, qtbot, tmp_path):
    (tmp_path / "broken.pdf").touch()
    application = start(fake_command)
    application.client.include_folder(str(tmp_path))
    application.window.problems_wanted.emit()
    problems = application.pages.problems
    qtbot.waitUntil(lambda: problems.list.topLevelItemCount() == 1)
    problems.close()


def test_a_file_that_cannot_be_opened_leaves_its_path_on_the_clipboard(
    start, fake_command, make_result, tmp_path, qtbot
):
    application = start(fake_command)
    gone = str(tmp_path / "gone.pdf")
    application.window.results.open_wanted.emit(make_result(gone))
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == gone)
    assert gone in application.window.notice.text


def test_the_indexer_runs_on_the_same_interpreter():
    command = indexer_command(Path("library"))
    assert command == [sys.executable, "-m", "indexer", "serve", "--data", "library"]


def test_a_frozen_app_starts_its_partner_beside_it(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "inkling.exe"))
    assert indexer_command(Path("library"))[0] == str(tmp_path / "inkling-indexer.exe")


def test_a_closed_window_ends_the_program_where_there_is_no_tray(
    start, fake_command, qtbot
):
    application = start(fake_command)
    with qtbot.waitSignal(application.finished):
        application.window.close()


def test_quick_search_alone_does_not_end_what_follows_it(start, fake_command, qtbot):
    application = start(fake_command)
    qtbot.addWidget(application.quick)
    application.grant(Wish.QUICK)
    application.window.hide()
    with qtbot.assertNotEmitted(application.finished, wait=GRACE_MS + 200):
        application.quick.bar.setText("rent")
        application.quick.continue_wanted.emit("rent")
    assert application.window.bar.text() == "rent"
    assert application.window.isVisible()


def test_quick_search_finds_and_opens(start, fake_command, qtbot, tmp_path):
    (tmp_path / "lease.txt").write_text("The rent is due.")
    application = start(fake_command)
    quick = application.quick
    qtbot.addWidget(quick)
    application.client.include_folder(str(tmp_path))
    application.grant(Wish.QUICK)
    assert quick.isVisible()
    qtbot.keyClicks(quick.bar, "rent")
    qtbot.waitUntil(lambda: quick.situation.final and quick.model.rowCount() == 1)
    with qtbot.waitSignal(quick.open_wanted) as opened:
        qtbot.keyClick(quick.bar, Qt.Key.Key_Return)
    assert opened.args[0].path == str(tmp_path / "lease.txt")
    assert not quick.isVisible()
    assert application.window.model.rowCount() == 0


def test_a_query_that_led_to_a_file_is_remembered(
    start, fake_command, qtbot, make_result, library
):
    application = start(fake_command)
    application.window.bar.setText("rent")
    qtbot.waitUntil(lambda: application.window.bar.query == "rent")
    application.window.results.copied.emit("copied")
    assert application.history.queries == ["rent"]
    application.window.forget_queries_wanted.emit()
    assert not (library / "history.json").exists()


def test_a_pause_is_told_to_the_indexer_with_its_end(start, fake_command, monkeypatch):
    application = start(fake_command)
    asked: list[Request] = []
    monkeypatch.setattr(application.client, "ask", asked.append)
    application.tray.pause_wanted.emit(Pausing.HOUR)
    application.tray.resume_wanted.emit()
    pause, resume = asked
    assert isinstance(pause, Pause)
    assert 3_590 < pause.until - time.time() < 3_610
    assert resume == Resume()


def test_a_start_for_the_tray_shows_the_window_where_there_is_none(start, fake_command):
    assert start(fake_command, Wish.TRAY).window.isVisible()


def test_a_tray_may_come_a_while_after_the_login(start, fake_command, qtbot):
    window = start(fake_command, Wish.TRAY, patience_ms=1000).window
    assert not window.isVisible()
    qtbot.waitUntil(window.isVisible)


def test_settings_are_made_when_they_are_wanted(start, fake_command, qtbot):
    application = start(fake_command)
    assert "settings" not in vars(application.pages)
    application.window.settings_wanted.emit()
    assert application.pages.settings.dialog.isVisible()
    application.pages.settings.dialog.close()


def test_privacy_mode_keeps_no_queries(start, fake_command, library):
    application = start(fake_command)
    application.history.add("rent")
    application.pages.settings.privacy_changed.emit(True)
    assert application.history.queries == []
    assert not (library / "history.json").exists()


def test_privacy_mode_is_the_same_in_tray_and_settings(start, fake_command):
    application = start(fake_command)
    application.tray.privacy.trigger()
    page = application.pages.settings.privacy
    assert page.mode.isChecked()
    page.mode.click()
    assert not application.tray.privacy.isChecked()


def test_forgetting_everything_lets_go_of_every_folder(
    start, fake_command, qtbot, tmp_path
):
    application = start(fake_command)
    application.client.include_folder(str(tmp_path))
    qtbot.waitUntil(lambda: application.window.situation.folders == 1)
    application.pages.settings.forget_all_wanted.emit()
    qtbot.waitUntil(lambda: application.window.situation.folders == 0)


def test_the_first_start_welcomes_once(start, fake_command, qtbot):
    application = start(fake_command)
    qtbot.waitUntil(lambda: "wizard" in vars(application.pages))
    assert application.pages.wizard.isVisible()
    application.pages.wizard.reject()
    again = start(fake_command)
    qtbot.waitUntil(lambda: again.window.situation.folders == 0)
    assert "wizard" not in vars(again.pages)


def test_a_closed_window_is_minimised_where_that_is_wanted(
    start, fake_command, qtbot, library
):
    Choices(stored_choices(library)).closing = Closing.MINIMISE
    application = start(fake_command)
    with qtbot.assertNotEmitted(application.finished, wait=GRACE_MS + 200):
        application.window.close()
    assert application.window.isMinimized()
    application.show_window()
    assert not application.window.isMinimized()


def test_a_closed_window_ends_the_program_where_that_is_wanted(
    start, fake_command, qtbot, library
):
    Choices(stored_choices(library)).closing = Closing.END
    application = start(fake_command)
    with qtbot.waitSignal(application.finished, timeout=GRACE_MS // 2):
        application.window.close()


def test_a_query_of_quick_search_is_remembered_and_offered_in_both_windows(
    start, fake_command, qtbot
):
    application = start(fake_command)
    quick = application.quick
    qtbot.addWidget(quick)
    quick.bar.setText("rent")
    qtbot.waitUntil(lambda: quick.bar.query == "rent")
    quick.results.copied.emit("copied")
    assert application.history.queries == ["rent"]
    for bar in (quick.bar, application.window.bar):
        bar.clear()
        bar.show_history()
        assert bar.offers.model().index(0, 0).data() == "rent"
        bar.offers.hide()


def test_the_settings_tell_version_and_library_and_lead_to_the_first_steps(
    start, fake_command, qtbot, library
):
    Choices(stored_choices(library)).welcomed = True
    application = start(fake_command)
    about = application.pages.settings.about
    qtbot.waitUntil(lambda: about.model.text() == "words")
    assert about.version.text().startswith("Inkling 0,")
    assert str(library) in about.place.text()
    with qtbot.waitSignal(about.folder_wanted) as wanted:
        about.findChildren(QPushButton)[0].click()
    assert wanted.args == [str(library)]
    application.pages.settings.about.welcome_wanted.emit()
    assert application.pages.wizard.isVisible()
    application.pages.wizard.reject()
