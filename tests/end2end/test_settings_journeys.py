"""What a person settles: in the settings, the tray's menu, the folders, the problems.

One window and one indexer, on a copy of the library of all kinds; what cannot be taken
back comes last.
"""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QPushButton

from app.folders.rules import RulesDialog
from app.search.situation import Empty
from app.settings.scan_languages import CODE, ScanLanguagesDialog
from app.shortcuts.table import KEYS, ROW
from indexer.paths import LibraryPaths
from indexer.settings import Pace, Settings
from tests.end2end.conftest import PROBLEMS
from tests.stand_in_tesseract import install
from tests.windows import PATIENCE_MS, names

ACCEPT = QMessageBox.ButtonRole.AcceptRole
DESTROY = QMessageBox.ButtonRole.DestructiveRole
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
METER = "The gas meter was read in March."
# The indexer starts twice, which takes long on a machine that is busy.
pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def furnished(furnished, tmp_path_factory):
    """The library, on a computer that has a Tesseract."""
    folder = tmp_path_factory.mktemp("programs")
    install(folder, does=f"print({METER!r})")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        yield furnished


@pytest.fixture
def settings(running, person):
    """The settings, as a person has them open."""
    yield running.pages.settings
    running.pages.settings.dialog.close()


def problems_told(person):
    """Return how many problems the badge of the window tells."""
    return int(person.window.status.findChild(QPushButton).text().split()[0])


@pytest.fixture
def told(person):
    """Do something and wait until the indexer tells a pace that is as expected."""

    def told(act, expected):
        with person.qtbot.waitSignal(
            person.running.client.pace_told,
            timeout=PATIENCE_MS,
            check_params_cb=expected,
        ):
            act()

    return told


def test_when_to_index_is_kept_and_a_pause_is_seen_everywhere(
    person, settings, running, furnished, told
):
    page, tray = settings.indexing, running.tray
    settings.show_page(page)
    told(page.idle.click, lambda pace: pace.only_when_idle)
    told(page.mains.click, lambda pace: pace.only_on_mains)
    kept = Pace.load(LibraryPaths(furnished).pace)
    assert (kept.only_on_mains, kept.only_when_idle) == (True, True)
    told(page.idle.click, lambda pace: not pace.only_when_idle)
    told(page.mains.click, lambda pace: not pace.only_on_mains)
    told(page.pause.click, lambda pace: pace.paused and not pace.until)
    person.wait(lambda: "Paused" in person.window.status.text)
    assert "Resume" in page.pause.text()
    assert not tray.pause.menuAction().isVisible()
    told(tray.resume.trigger, lambda pace: not pace.paused)
    assert not page.pause.isChecked()
    told(tray.pause.actions()[0].trigger, lambda pace: pace.until > 0)
    told(page.pause.click, lambda pace: not pace.paused)
    person.wait(lambda: "Up to date" in person.window.status.text)
    assert Pace.load(LibraryPaths(furnished).pace) == Pace()


def test_scans_are_read_in_the_languages_that_were_ticked(person, settings, furnished):
    scans = settings.indexing.scans
    settings.show_page(settings.indexing)
    person.wait(scans.languages.isEnabled)
    scans.languages.click()
    dialog = scans.findChild(ScanLanguagesDialog)
    dialog.by_system.setChecked(False)
    for row in range(dialog.list.count()):
        item = dialog.list.item(row)
        item.setCheckState(TICKED if item.data(CODE) == "fra" else UNTICKED)
    buttons = dialog.findChild(QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    person.wait(lambda: "in français," in scans.about.text())
    scans.switch.click()
    person.wait(lambda: "Pages that wait: 0" in scans.about.text())
    assert Settings.load(LibraryPaths(furnished).settings).scan_languages == "fra"
    settings.dialog.close()
    person.wait(lambda: problems_told(person) == len(PROBLEMS) - 1)
    person.wait(lambda: "Up to date" in person.window.status.text)
    person.search("gas meter")
    assert names(person.window)[0] == "scan.pdf"


def test_every_key_can_be_changed_and_all_come_back(person, settings, running):
    page = settings.shortcuts
    settings.show_page(page)
    chosen = {name: f"Ctrl+Alt+F{n}" for n, name in enumerate(KEYS, 1) if name != ROW}
    chosen[ROW] = "Alt+1"
    for name, key in chosen.items():
        page.select(name)
        page.key.setKeySequence(QKeySequence(key))
        assert page.use.isEnabled(), (name, page.told.text())
        page.use.click()
    for window in (person.window, running.quick):
        for name, key in chosen.items():
            action = window.findChild(QAction, "row1" if name == ROW else name)
            assert action is None or action.shortcut().toString() == key
    settings.dialog.close()
    person.search("boiler")
    person.press("Alt+1")
    person.wait(lambda: person.desktop.asked == [("lease.pdf", 2)])
    person.press("F5", "Ctrl+Return", "Ctrl+1")
    person.press(chosen["path"])
    assert QGuiApplication.clipboard().text().endswith("lease.pdf")
    assert len(person.desktop.asked) == 1
    page.all_back.click()
    for name, (key, *_) in KEYS.items():
        action = person.window.findChild(QAction, "row1" if name == ROW else name)
        assert action is None or action.shortcut().toString() == key


def test_the_menu_of_the_tray_leads_everywhere(person, running, qtbot):
    tray, pages = running.tray, running.pages
    entries = {
        one.text().partition("\t")[0].replace("&", ""): one
        for one in tray.menu.actions()
    }
    entries["Quick search"].trigger()
    assert running.quick.isVisible()
    running.quick.hide()
    person.window.hide()
    entries["Open Inkling"].trigger()
    assert person.window.isVisible()
    assert "Up to date" in tray.status.text()
    told = f"Problems ({problems_told(person)})"
    assert tray.problems.text().replace("&", "") == told
    tray.problems.trigger()
    assert pages.problems.isVisible()
    pages.problems.close()
    entries["Settings…"].trigger()
    assert pages.settings.dialog.isVisible()
    pages.settings.dialog.close()
    tray.privacy.trigger()
    assert pages.settings.privacy.mode.isChecked()
    tray.privacy.trigger()
    with qtbot.waitSignal(running.finished):
        entries["Quit"].trigger()


def test_a_problem_is_opened_shown_copied_tried_again_and_left_out(
    person, running, papers
):
    person.window.problems_wanted.emit()
    problems, asked = running.pages.problems, person.desktop.asked
    broken = str(papers / "broken.pdf")
    person.wait(lambda: bool(rows_of(problems, broken)))
    rows_of(problems, broken)[0].setSelected(True)
    problems.opens.click()
    person.wait(lambda: asked == [("broken.pdf", None)])
    problems.shows.click()
    person.wait(lambda: asked[1:] == [("folder of", "broken.pdf")])
    problems.copy()
    assert broken in QGuiApplication.clipboard().text()
    assert len(QGuiApplication.clipboard().text().splitlines()) == problems_told(person)
    problems.again.click()
    assert "Being read again: 1" in problems.remedy.text()
    person.answer(ACCEPT)
    problems.leave.click()
    person.wait(lambda: not rows_of(problems, broken))
    problems.close()
    person.search("broken")
    assert "broken.pdf" not in names(person.window)


def rows_of(problems, path):
    tree = problems.list
    groups = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    rows = [group.child(n) for group in groups for n in range(group.childCount())]
    return [row for row in rows if row.toolTip(0) == path]


def test_rules_are_applied_and_a_removed_folder_is_brought_back_with_them(
    person, running, papers
):
    person.window.folders_wanted.emit()
    folders, window = running.pages.folders, person.window
    person.wait(lambda: folders.list.topLevelItemCount() == 1)
    folders.list.setCurrentItem(folders.list.topLevelItem(0))
    folders.edit_rules()
    rules = folders.findChild(RulesDialog)
    before = window.situation.files
    left_out = len(rules.exclude.toPlainText().splitlines()) + 1
    rules.exclude.setPlainText(rules.exclude.toPlainText() + "\n*.md\n")
    person.wait(lambda: f"left out: {left_out}" in rules.count.text())
    buttons = rules.findChild(QDialogButtonBox)
    buttons.button(QDialogButtonBox.StandardButton.Apply).click()
    person.wait(lambda: window.situation.files == before - 1)
    person.search("sticker under the box")
    assert "router.md" not in names(window)
    person.answer(DESTROY)
    folders.list.setCurrentItem(folders.list.topLevelItem(0))
    folders.remove()
    person.wait(lambda: window.situation.folders == 0)
    person.wait(lambda: window.situation.files == 0)
    assert str(papers) in folders.removed.told.text()
    folders.removed.undo.click()
    person.wait(lambda: "Up to date" in window.status.text)
    person.search("boiler")
    person.wait(lambda: names(window)[:1] == ["lease.pdf"])
    folders.list.setCurrentItem(folders.list.topLevelItem(0))
    assert "*.md" in folders.selected().exclude
    folders.close()


def test_everything_can_be_forgotten_from_the_privacy_page(
    person, settings, running, papers, furnished
):
    person.search("boiler")
    running.actions.remember_query()
    page, window = settings.privacy, person.window
    settings.show_page(page)
    before = sorted(papers.iterdir())
    person.answer(DESTROY)
    page.findChildren(QPushButton)[-1].click()
    person.wait(lambda: "Forgotten. Folders: 1" in page.told.text())
    assert running.history.queries == []
    person.wait(lambda: window.situation.empty() is Empty.NO_FOLDER)
    assert sorted(papers.iterdir()) == before
    files = [one for one in furnished.rglob("*") if one.is_file()]
    left = [one for one in files if b"boiler" in one.read_bytes()]
    assert [one.parent.name for one in left] == ["models"], "it knows the word"
