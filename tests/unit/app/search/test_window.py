from itertools import pairwise

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from app.search.situation import Empty
from app.search.window import SearchWindow
from indexer.messages import FoldersReport, ProgressReport, SearchReport
from indexer.records import Confidence, Folder, Progress


@pytest.fixture
def ready(window):
    window.show_ready()
    window.show_folders(FoldersReport((Folder("/a"),)))
    return window


@pytest.fixture
def ask(qtbot, make_answer):
    def ask(window, query="rent", **answer):
        window.bar.setText(query)
        qtbot.keyClick(window.bar, Qt.Key.Key_Return)
        window.show_answer(SearchReport(1, make_answer(query, **answer), final=True))

    return ask


def test_starts_with_the_focus_in_the_box(window, qtbot):
    window.show()
    qtbot.waitUntil(window.bar.hasFocus)


def test_the_title_never_tells_the_query(ready, ask):
    ask(ready)
    assert ready.windowTitle() == "Inkling"


def test_typing_asks_and_the_answer_is_listed(ready, qtbot, make_answer):
    with qtbot.waitSignal(ready.query_changed) as asked:
        qtbot.keyClicks(ready.bar, "rent")
    ready.show_answer(SearchReport(1, make_answer(asked.args[0]), final=True))
    assert ready.situation.empty() is None
    assert ready.model.rowCount() == 1


def test_an_answer_that_comes_after_clearing_is_not_shown(ready, ask, make_answer):
    ask(ready)
    ready.bar.clear()
    ready.show_answer(SearchReport(1, make_answer(), final=True))
    assert ready.situation.empty() is Empty.NOTHING_TYPED
    assert ready.model.rowCount() == 0


def test_what_was_answered_too_early_is_asked_again_once_all_is_searchable(
    ready, ask, qtbot
):
    ready.show_progress(ProgressReport(Progress("indexing", files=9, waiting=3)))
    ask(ready)
    with qtbot.assertNotEmitted(ready.more_wanted):
        ready.show_progress(ProgressReport(Progress("indexing", files=9, waiting=1)))
    with qtbot.waitSignal(ready.more_wanted) as asked:
        ready.show_progress(ProgressReport(Progress("ready", files=9)))
    assert asked.args[0] == "rent"
    ask(ready)
    with qtbot.assertNotEmitted(ready.more_wanted):
        ready.show_progress(ProgressReport(Progress("indexing", files=10, waiting=1)))
        ready.show_progress(ProgressReport(Progress("ready", files=10)))


def test_where_nothing_was_found_each_new_file_and_folder_is_a_chance(
    ready, ask, qtbot
):
    ready.show_folders(FoldersReport((Folder("/a", online=False),)))
    ask(ready, paths=())
    with qtbot.waitSignal(ready.more_wanted):
        ready.show_folders(FoldersReport((Folder("/a"),)))
    with qtbot.waitSignal(ready.more_wanted):
        ready.show_progress(ProgressReport(Progress("ready", files=1)))
    with qtbot.assertNotEmitted(ready.more_wanted):
        ready.show_progress(ProgressReport(Progress("ready", files=1)))


def test_the_old_list_stays_until_the_next_answer(ready, ask, qtbot):
    ask(ready)
    with qtbot.waitSignal(ready.query_changed):
        ready.bar.setText("rental")
    assert ready.situation.empty() is None


def test_rows_stay_when_no_words_are_found_until_meaning_answers(
    ready, ask, make_answer
):
    ask(ready)
    ready.bar.setText("apartment")
    ready.bar.returnPressed.emit()
    nothing = make_answer("apartment", paths=())
    ready.show_answer(SearchReport(2, nothing, final=False))
    assert (ready.model.query, ready.model.rowCount()) == ("rent", 1)
    assert ready.situation.empty() is None
    ready.show_answer(SearchReport(2, nothing, final=True))
    assert ready.situation.empty() is Empty.NOTHING_FOUND


def test_rows_keep_their_order_while_a_pointer_is_about_to_press(
    ready, qtbot, make_answer
):
    ready.show()
    ready.bar.setText("rent")
    ready.bar.returnPressed.emit()
    for final, paths in ((False, ("/a/1", "/a/2")), (True, ("/a/2", "/a/1"))):
        answer = make_answer(paths=paths)
        qtbot.mousePress(ready.results.viewport(), Qt.MouseButton.LeftButton)
        ready.show_answer(SearchReport(1, answer, final=final))
        assert ready.model.result(0).path == "/a/1"
    qtbot.waitUntil(lambda: ready.model.result(0).path == "/a/2")
    assert ready.situation.final


def test_what_is_nowhere_as_written_is_looked_for_otherwise(ready, ask):
    ask(ready, '"leaky" "roofs"', paths=())
    assert ready.situation.empty() is Empty.EXACT
    ready.empty.action_wanted.emit(Empty.EXACT)
    assert ready.bar.text() == "leaky roofs"


def test_a_trouble_is_taken_back_when_all_is_up_to_date_again(ready):
    ready.show_trouble("The disk is full.")
    for state, shown in (("failed", True), ("indexing", True), ("ready", False)):
        ready.show_progress(ProgressReport(Progress(state)))
        assert ready.notice.isHidden() is not shown


def test_a_folder_that_is_away_is_named_above_its_results_until_it_is_back(
    ready, ask, qtbot
):
    ready.show_folders(FoldersReport((Folder("/disk", online=False), Folder("/a"))))
    ask(ready)
    ready.show()
    assert "/disk" in ready.count.away
    with qtbot.waitSignal(ready.check_wanted):
        qtbot.mouseClick(ready.count.again, Qt.MouseButton.LeftButton)
    ready.show_folders(FoldersReport((Folder("/disk"), Folder("/a"))))
    assert not ready.count.again.isVisible()
    assert not ready.count.away


def test_enter_opens_what_answers_the_query_in_the_box(ready, ask, qtbot):
    ask(ready)
    with qtbot.waitSignal(ready.results.open_wanted):
        qtbot.keyClick(ready.bar, Qt.Key.Key_Return)


def test_enter_opens_nothing_while_the_list_answers_an_older_query(ready, ask, qtbot):
    ask(ready)
    with qtbot.waitSignal(ready.query_changed):
        ready.bar.setText("rental")
    with qtbot.assertNotEmitted(ready.results.open_wanted):
        qtbot.keyClick(ready.bar, Qt.Key.Key_Return)


def test_enter_opens_nothing_that_is_hidden(ready, ask, qtbot):
    ask(ready, confidence=Confidence.NONE)
    with qtbot.assertNotEmitted(ready.results.open_wanted):
        qtbot.keyClick(ready.bar, Qt.Key.Key_Return)


def test_what_came_nearest_is_one_click_away(ready, ask):
    ask(ready, confidence=Confidence.NONE)
    assert ready.situation.empty() is Empty.NOT_RELATED
    ready.empty.action_wanted.emit(Empty.NOT_RELATED)
    assert ready.situation.empty() is None


def test_arrows_move_the_list_while_the_focus_stays(ready, ask, qtbot):
    with qtbot.waitActive(ready):
        ready.show()
    ask(ready, paths=("/a/one.pdf", "/a/two.pdf"))
    qtbot.keyClick(ready.bar, Qt.Key.Key_Down)
    assert ready.results.selected().path == "/a/two.pdf"
    assert ready.bar.hasFocus()


@pytest.mark.parametrize(
    ("state", "signal"),
    [
        (Empty.NO_FOLDER, "add_folder_wanted"),
        (Empty.NOTHING_FOUND, "folders_wanted"),
        (Empty.FOLDER_AWAY, "check_wanted"),
    ],
)
def test_an_empty_window_offers_folders(ready, qtbot, state, signal):
    with qtbot.waitSignal(getattr(ready, signal)):
        ready.empty.action_wanted.emit(state)


def test_a_restart_says_so_and_passes(ready):
    ready.show_restarting()
    assert ready.situation.empty() is Empty.RESTARTING
    assert "is being started again" in ready.status.text
    ready.show_ready()
    assert ready.situation.empty() is Empty.NOTHING_TYPED


def test_what_is_not_searchable_yet_is_known(ready):
    ready.show_progress(ProgressReport(Progress("indexing", files=9, waiting=3)))
    assert (ready.situation.reading, ready.situation.embedding) == (True, False)
    ready.show_progress(ProgressReport(Progress("indexing", files=9, to_embed=3)))
    assert (ready.situation.reading, ready.situation.embedding) == (False, True)


def test_menu_shortcuts_reach_the_indexer(ready, qtbot):
    with qtbot.waitActive(ready):
        ready.show()
    with qtbot.waitSignal(ready.check_wanted):
        qtbot.keyClick(ready, Qt.Key.Key_F5)


def test_size_and_place_are_remembered(window, library, qtbot):
    window.show()
    window.resize(700, 500)
    window.close()
    settings = QSettings(str(library / "window.ini"), QSettings.Format.IniFormat)
    again = SearchWindow(settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (700, 500)


def test_tab_walks_forth_and_back(ready, ask, qtbot):
    with qtbot.waitActive(ready):
        ready.show()
    ask(ready)
    ready.bar.setFocus()
    way = [ready.bar, ready.filters.menu_button, ready.count.order, ready.results]
    for here, there in pairwise(way):
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        assert there.hasFocus()
    for here, there in pairwise(reversed(way)):
        qtbot.keyClick(here, Qt.Key.Key_Backtab)
        assert there.hasFocus()


def test_tab_leaves_every_part_of_the_window(ready, ask, qtbot):
    with qtbot.waitActive(ready):
        ready.show()
    ask(ready)
    ready.bar.setFocus()
    seen = set()
    for _ in range(20):
        widget = QApplication.focusWidget()
        seen.add(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in seen
    assert {ready.bar, ready.results} < seen
    assert len(seen) >= 6


def test_more_results_are_asked_for_at_the_end_of_the_list(ready, ask, qtbot):
    ready.show()
    with qtbot.waitSignal(ready.more_wanted) as asked:
        ask(ready, paths=[f"/a/{n}.pdf" for n in range(50)])
        bar = ready.results.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
    assert asked.args == ["rent", 100]


def test_more_of_the_same_does_not_fall_back_to_words(ready, ask, make_answer):
    ask(ready)
    longer = make_answer(paths=("/a/1.pdf", "/a/2.pdf"))
    ready.show_answer(SearchReport(2, longer, final=False))
    assert ready.model.rowCount() == 1
    ready.show_answer(SearchReport(2, longer, final=True))
    assert ready.model.rowCount() == 2


def test_an_answer_to_what_was_asked_elsewhere_is_not_shown(ready, ask, make_answer):
    ask(ready)
    ready.show_answer(SearchReport(2, make_answer("soup"), final=True))
    assert ready.model.query == "rent"


def test_results_are_listed_in_the_order_that_was_chosen(ready, ask):
    ask(ready, paths=("/a/b.pdf", "/a/a.pdf"))
    ready.count.order.setCurrentIndex(2)
    assert [ready.model.index(row).data() for row in (0, 1)] == ["a.pdf", "b.pdf"]


def test_a_row_is_opened_by_its_number(ready, ask, qtbot):
    ready.show()
    ask(ready, paths=("/a/b.pdf", "/a/a.pdf"))
    qtbot.waitUntil(ready.isActiveWindow)
    with qtbot.waitSignal(ready.results.open_wanted) as opened:
        qtbot.keyClick(ready.bar, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert opened.args[0].path == "/a/a.pdf"


def test_the_preview_follows_the_row_and_can_be_put_away(ready, ask, qtbot):
    ready.show()
    ask(ready, paths=("/a/b.pdf", "/a/a.pdf"))
    assert ready.preview.result.path == "/a/b.pdf"
    qtbot.keyClick(ready.bar, Qt.Key.Key_Down)
    assert ready.preview.result.path == "/a/a.pdf"
    qtbot.keyClick(ready.bar, Qt.Key.Key_Right)
    assert not ready.preview.isVisible()


def test_the_last_queries_are_offered_in_an_empty_box(ready, qtbot):
    ready.show()
    ready.bar.remember(["rent", "soup"])
    qtbot.keyClick(ready.bar, Qt.Key.Key_Up)
    popup = ready.bar.offers
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert ready.bar.text() == "soup"


def test_all_that_can_be_done_with_a_row_is_in_one_menu(ready, ask, qtbot):
    ready.show()
    ask(ready)
    ready.show_actions()
    menu = QApplication.activePopupWidget()
    assert menu.actions() == ready.results.actions()
    menu.close()


def test_without_a_model_one_can_be_chosen_and_words_are_found(
    ready, make_answer, qtbot
):
    ready.show_ready(with_model=False)
    assert ready.situation.empty() is Empty.NO_MODEL
    with qtbot.waitSignal(ready.models_wanted):
        ready.empty.action_wanted.emit(Empty.NO_MODEL)
    ready.bar.setText("rent")
    ready.bar.returnPressed.emit()
    ready.show_answer(SearchReport(1, make_answer(), final=True))
    assert ready.situation.empty() is None


def test_esc_leads_to_the_box_and_clears_it_there(ready, ask, qtbot):
    with qtbot.waitActive(ready):
        ready.show()
    ask(ready)
    ready.results.setFocus()
    qtbot.keyClick(ready.results, Qt.Key.Key_Escape)
    assert ready.bar.hasFocus()
    assert ready.bar.text() == "rent"
    qtbot.keyClick(ready.bar, Qt.Key.Key_Escape)
    assert ready.bar.text() == ""
