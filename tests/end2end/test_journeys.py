"""What a person does in the windows, with a real indexer on a library of all kinds.

One window and one indexer serve all journeys; `tests/end2end/JOURNEYS.md` names the
test of each thing that the windows promise.
"""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication

from app.folders.rules import RulesDialog
from app.search.order import Order
from app.search.result_text import name_of
from app.search.situation import Empty
from indexer.messages import AskCoverage
from indexer.paths import LibraryPaths
from indexer.settings import Settings
from tests.end2end.conftest import PROBLEMS
from tests.windows import is_answered, names, results

# The machine may be busy, and the first journey waits for the library to be made.
pytestmark = pytest.mark.timeout(240)
BOILER = "when is the boiler serviced"


def test_words_and_a_filter_lead_to_a_page_and_a_chip_takes_the_filter_away(
    window, search, wait
):
    search(window, f"{BOILER} type:pdf")
    (found,) = [one for one in results(window) if one.hits][:1]
    assert (Path(found.path).name, found.hits[0].place.page) == ("lease.pdf", 2)
    assert found.hits[0].signals.meaning
    window.filters.chips[0].click()
    wait(lambda: is_answered(window, BOILER))
    assert names(window)[0] == "lease.pdf"


def test_enter_opens_at_the_page_and_the_query_is_offered_again(
    window, search, desktop, qtbot
):
    search(window, BOILER)
    qtbot.keyClick(window.bar, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.asked == [("lease.pdf", 2)])
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.bar, Qt.Key.Key_Return, control)
    qtbot.waitUntil(lambda: desktop.asked[1:] == [("folder of", "lease.pdf")])
    qtbot.keyClick(window.bar, Qt.Key.Key_Escape)
    qtbot.keyClick(window.bar, Qt.Key.Key_Up)
    assert window.bar.offers.model().index(0, 0).data() == BOILER
    window.bar.offers.hide()
    assert not window.empty.last.isHidden()


def test_the_preview_lands_on_the_page_with_the_passage_marked(window, search, wait):
    search(window, BOILER)
    preview = window.preview
    wait(lambda: preview.showing_page)
    assert preview.bar.place == "page 2 of 2"
    assert {"passage"} <= {box.reason for box in preview.page_view.boxes}


def test_the_preview_of_a_mail_has_its_headers_and_leads_to_the_attachment(
    window, search, wait
):
    search(window, "the cellar was flooded")
    about = window.preview.about
    wait(lambda: bool(about.members()))
    assert any("Anna" in said for _, said in about.headers)
    assert [one.text() for one in about.members()] == ["receipt.txt"]
    about.members()[0].click()
    wait(lambda: "240 euro" in window.preview.text.toPlainText())


def test_a_passage_is_copied_with_its_source(window, search, qtbot):
    search(window, "the wifi key on the sticker")
    qtbot.keyClick(window.results, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert "sticker" in copied
    assert "router.md" in copied


def test_results_are_listed_by_name(window, search):
    search(window, "the bananas and the boiler and the ticket")
    order = window.count.order
    order.setCurrentIndex(order.findData(Order.NAME))
    listed = [name_of(one) for one in results(window)]
    assert len(listed) > 2
    assert listed == sorted(listed, key=str.casefold)


def test_all_that_can_be_done_with_a_row_stands_in_one_panel(window, search, qtbot):
    search(window, BOILER)
    qtbot.keyClick(window.bar, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    panel = QApplication.activePopupWidget()
    assert panel is not None
    assert "Show in &folder" in [action.text() for action in panel.actions()]
    panel.close()


def test_quick_search_opens_at_the_page_and_goes_on_in_the_main_window(
    running, window, desktop, wait, qtbot
):
    quick = running.quick
    quick.pop_up()
    qtbot.waitUntil(quick.isActiveWindow)
    qtbot.keyClicks(quick.bar, BOILER)
    wait(lambda: is_answered(quick, BOILER))
    qtbot.keyClick(quick.bar, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desktop.asked == [("lease.pdf", 2)])
    assert not quick.isVisible()
    quick.pop_up()
    qtbot.keyClick(quick.bar, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desktop.asked[1:] == [("folder of", "lease.pdf")])
    quick.pop_up()
    quick.findChild(QAction, "onwards").trigger()
    wait(lambda: is_answered(window, BOILER))
    assert names(window)[0] == "lease.pdf"


def test_problems_stand_by_their_reason_and_one_file_says_why(
    running, window, wait, papers
):
    window.problems_wanted.emit()
    problems = running.pages.problems
    wait(lambda: problems.list.topLevelItemCount() == len(PROBLEMS))
    coverage = running.pages.coverage
    running.client.ask(AskCoverage(str(papers / "scan.pdf")))
    wait(coverage.isVisible)
    assert "scan.pdf" in coverage.answer.text()
    assert "picture" in coverage.answer.text()
    coverage.close()
    problems.close()


def test_rules_are_counted_while_they_are_written(running, window, wait, papers):
    window.folders_wanted.emit()
    folders = running.pages.folders
    wait(lambda: folders.list.topLevelItemCount() == 1)
    folders.list.setCurrentItem(folders.list.topLevelItem(0))
    folders.edit_rules()
    rules = folders.findChild(RulesDialog)
    every = len(list(papers.iterdir()))
    wait(lambda: f"Files: {every}," in rules.count.text())
    rules.exclude.setPlainText("*.txt")
    texts = len(list(papers.glob("*.txt")))
    wait(lambda: f"left out: {texts}" in rules.count.text())
    rules.reject()
    folders.close()


def test_the_proof_shows_each_refusal(running, window, wait):
    parts = running.pages.settings
    parts.show_page(parts.privacy)
    proof = parts.privacy.proof
    proof.prove.click()
    wait(proof.prove.isEnabled)
    lines = proof.shown.toPlainText().splitlines()
    assert len(lines) > 3
    assert all(": refused by " in line for line in lines)
    parts.dialog.close()


def test_the_devices_that_can_compute_are_shown(running, window, wait):
    parts = running.pages.settings
    parts.show_page(parts.compute)
    wait(lambda: bool(parts.compute.choices.buttons()))
    parts.dialog.close()


def test_privacy_mode_forgets_the_queries_and_lasts(running, window, search, wait):
    search(window, BOILER)
    running.actions.remember_query()
    assert running.history.queries
    file = LibraryPaths(Path(running.pages.settings.about.library)).settings
    running.tray.privacy.trigger()
    assert running.history.queries == []
    wait(lambda: Settings.load(file).privacy)
    running.tray.privacy.trigger()
    wait(lambda: not Settings.load(file).privacy)


def test_what_is_found_by_no_passage_says_so_and_offers_one_thing(window, search, wait):
    search(window, f"{BOILER} type:epub")
    assert window.situation.empty() is Empty.FILTERED
    window.empty.action_wanted.emit(Empty.FILTERED)
    wait(lambda: is_answered(window, BOILER))
    assert names(window)[0] == "lease.pdf"
    search(window, '"no such words stand anywhere"')
    assert window.situation.empty() is Empty.NOTHING_FOUND


def test_every_test_that_the_table_of_journeys_names_is_there():
    table = Path(__file__).with_name("JOURNEYS.md").read_text("utf-8")
    named = re.findall(r"`([a-z0-9_]+/[a-z0-9_/]+\.py)(?:::(\w+))?`", table)
    assert len(named) > 30
    for file, test in named:
        text = (Path(__file__).parents[1] / file).read_text("utf-8")
        assert f"def {test}(" in text or not test, test
