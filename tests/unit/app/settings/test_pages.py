import json
import sys

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QMessageBox, QWidget

from app.platform.autostart import DesktopEntry
from app.settings.appearance import AppearancePage
from app.settings.choices import Choices, Theme
from app.settings.compute import ComputePage
from app.settings.dial import DialPage
from app.settings.dialog import SettingsDialog
from app.settings.indexing import IndexingPage
from app.settings.models import ModelsPage
from app.settings.privacy import PrivacyPage
from app.settings.starting import StartingPage
from indexer.folder_messages import ForgottenReport
from indexer.messages import PaceReport, Pause, Resume, SetPace

ATTEMPTS = [
    {"name": "TCP", "refused": True, "by_system": True},
    {"name": "UDP", "refused": True, "by_system": False},
    {"name": "raw", "refused": False, "by_system": False},
]
TOLD = json.dumps({"network": {"attempts": ATTEMPTS}})


@pytest.fixture
def choices(tmp_path):
    return Choices(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def indexing(qtbot):
    page = IndexingPage()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def autostart(tmp_path):
    return DesktopEntry(tmp_path / "autostart", ["/opt/my inkling", "--tray"])


@pytest.fixture
def starting(qtbot, choices, autostart):
    page = StartingPage(choices, autostart)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def make_privacy(qtbot, choices):
    pages = []

    def make(*proof, is_private=False):
        page = PrivacyPage(choices, proof or ("/nowhere",), is_private=is_private)
        pages.append(page)
        qtbot.addWidget(page)
        return page

    yield make
    for page in pages:
        page.close_child()


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_pace_is_shown_as_the_indexer_tells_it(indexing, qtbot):
    with qtbot.assertNotEmitted(indexing.wanted):
        indexing.show_pace(PaceReport(True, True, False))
    assert indexing.mains.isChecked()
    assert not indexing.idle.isChecked()
    assert "Resume" in indexing.pause.text()


def test_choices_are_told_to_the_indexer(indexing, qtbot):
    asked = []
    indexing.wanted.connect(asked.append)
    indexing.idle.click()
    indexing.pause.click()
    indexing.pause.click()
    assert asked == [SetPace(False, True), Pause(), Resume()]


def test_a_late_report_turns_no_choice_back_before_the_next(indexing, qtbot):
    asked = []
    indexing.wanted.connect(asked.append)
    indexing.show_pace(PaceReport(False, False, False))
    indexing.mains.click()
    indexing.mains.click()
    indexing.show_pace(PaceReport(False, True, False))
    indexing.idle.click()
    assert asked[-1] == SetPace(only_on_mains=False, only_when_idle=True)
    indexing.pause.click()
    indexing.show_pace(PaceReport(False, False, True))
    indexing.pause.click()
    assert asked[-2:] == [Pause(), Resume()]


def test_what_the_indexer_told_last_is_shown_when_choices_have_settled(qtbot):
    page = IndexingPage(settling_ms=20)
    qtbot.addWidget(page)
    page.mains.click()
    page.show_pace(PaceReport(False, False, True))
    assert page.mains.isChecked()
    qtbot.waitUntil(lambda: page.idle.isChecked() and not page.mains.isChecked())


def test_a_choice_that_nobody_answered_yet_stays(qtbot):
    page = IndexingPage(settling_ms=0)
    qtbot.addWidget(page)
    page.show_pace(PaceReport(False, False, False))
    page.mains.click()
    qtbot.waitUntil(lambda: not page.settles)
    assert page.mains.isChecked()


def test_a_key_counts_when_its_button_is_pressed(starting, choices, qtbot):
    with qtbot.assertNotEmitted(starting.key_wanted):
        starting.key.setKeySequence(QKeySequence("Ctrl+Shift+K"))
        starting.key.clearFocus()
    with qtbot.waitSignal(starting.key_wanted) as wanted:
        starting.use.click()
    assert wanted.args == ["Ctrl+Shift+K"]
    assert choices.hotkey == "Ctrl+Shift+K"


def test_a_key_that_other_programs_need_is_refused_in_words(starting, qtbot):
    starting.key.setKeySequence(QKeySequence("K"))
    with qtbot.assertNotEmitted(starting.key_wanted):
        starting.use.click()
    assert "Ctrl or Alt" in starting.told.text()


def test_start_at_login_is_an_entry_that_comes_and_goes(starting, autostart, tmp_path):
    starting.login.click()
    entry = (tmp_path / "autostart" / "inkling.desktop").read_text()
    assert 'Exec="/opt/my inkling" "--tray"' in entry
    starting.login.click()
    assert not autostart.is_on()


def test_a_refusal_of_the_system_is_said(qtbot, choices, tmp_path):
    (tmp_path / "file").touch()
    page = StartingPage(choices, DesktopEntry(tmp_path / "file", ["inkling"]))
    qtbot.addWidget(page)
    page.login.click()
    assert not page.login.isChecked()
    assert "does not allow" in page.told.text()


def test_a_choice_without_sense_is_the_default(choices, tmp_path):
    (tmp_path / "a.ini").write_text("[General]\ntheme=pink\nwelcomed=perhaps\n")
    stored = QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)
    assert Choices(stored).theme is Theme.SYSTEM


def test_privacy_mode_is_announced(make_privacy, qtbot):
    page = make_privacy(is_private=True)
    assert page.mode.isChecked()
    with qtbot.waitSignal(page.privacy_changed) as changed:
        page.mode.click()
    assert changed.args == [False]


def test_the_proof_shows_each_attempt(make_privacy, qtbot):
    page = make_privacy(sys.executable, "-c", f"print({TOLD!r})")
    proof = page.proof
    proof.prove.click()
    assert not proof.prove.isEnabled()
    qtbot.waitUntil(proof.prove.isEnabled, timeout=20_000)
    assert proof.shown.toPlainText().split("\n") == [
        "\u2068TCP\u2069: refused by the system",
        "\u2068UDP\u2069: refused by Inkling itself",
        "\u2068raw\u2069: was not refused, and should have been",
    ]


@pytest.mark.parametrize(
    "program", [("-c", "print('odd')"), ("-c", "raise SystemExit(1)")]
)
def test_a_proof_that_fails_claims_nothing(make_privacy, qtbot, program):
    proof = make_privacy(sys.executable, *program).proof
    proof.prove.click()
    qtbot.waitUntil(proof.prove.isEnabled, timeout=20_000)
    assert proof.shown.toPlainText() == "The attempts could not be made."


def test_queries_are_kept_apart_from_privacy_mode(make_privacy, choices, qtbot):
    page = make_privacy()
    assert page.history.isChecked()
    with qtbot.waitSignal(page.history_changed) as changed:
        page.history.click()
    assert changed.args == [False]
    assert not choices.history
    page.history.click()
    page.mode.click()
    assert not page.history.isEnabled()
    assert not page.history.isChecked()
    page.mode.click()
    assert page.history.isChecked()


def test_what_was_forgotten_is_said(make_privacy):
    page = make_privacy()
    page.show_forgotten(ForgottenReport(2, 1234, 51_200, 81_000_000))
    assert "Folders: 2, files: 1,234, passages: 51,200" in page.told.text()
    assert "81 MB" in page.told.text()


def test_nothing_is_forgotten_by_default(make_privacy):
    box = make_privacy().forgetting_question()
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)


def test_pages_are_chosen_by_the_keyboard_and_everything_has_a_name(
    qtbot, choices, autostart
):
    starting = StartingPage(choices, autostart)
    privacy = PrivacyPage(choices, ("/nowhere",), is_private=False)
    appearance = AppearancePage(choices)
    own = (ModelsPage(), DialPage(), ComputePage(), appearance)
    pages = (IndexingPage(), starting, privacy, *own)
    dialog = SettingsDialog(pages)
    qtbot.addWidget(dialog)
    dialog.show_page(starting)
    assert dialog.stack.currentWidget() is starting
    qtbot.keyClick(dialog.names, Qt.Key.Key_Down)
    assert dialog.stack.currentWidget() is pages[2]
    for widget in dialog.findChildren(QWidget):
        reachable = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inside = widget.window() is dialog
        if not (reachable and inside) or isinstance(widget, QLabel | QLineEdit):
            continue
        text = getattr(widget, "text", str)()
        assert widget.accessibleName() or text, widget
