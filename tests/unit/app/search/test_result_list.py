from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from app.search.result_list import ResultList
from app.search.result_model import ResultModel
from indexer.records import Confidence, Relative, Result

PATHS = tuple(f"/a/{number}.pdf" for number in range(20))


@pytest.fixture
def model(qapp):
    return ResultModel()


@pytest.fixture
def results(qtbot, model, make_answer):
    results = ResultList(model)
    qtbot.addWidget(results)
    results.resize(600, 300)
    model.show(make_answer(paths=PATHS))
    return results


def path(results):
    return results.selected().path


def test_the_first_row_is_in_hand(results):
    assert path(results) == "/a/0.pdf"


def test_steps_stay_within_the_rows(results):
    results.step(Qt.Key.Key_Up)
    assert path(results) == "/a/0.pdf"
    results.step(Qt.Key.Key_Down)
    assert path(results) == "/a/1.pdf"
    for _ in PATHS:
        results.step(Qt.Key.Key_PageDown)
    assert path(results) == "/a/19.pdf"


def test_the_selection_follows_the_document_when_the_order_changes(
    results, model, make_answer
):
    results.step(Qt.Key.Key_Down)
    model.show(make_answer(paths=PATHS[::-1]))
    assert path(results) == "/a/1.pdf"


def test_what_was_moved_to_stays_in_sight_when_the_order_changes(
    results, model, make_answer, qtbot
):
    with qtbot.waitExposed(results):
        results.show()
    results.step(Qt.Key.Key_Down)
    model.show(make_answer(paths=PATHS[::-1]))
    row = results.visualRect(results.currentIndex())
    assert results.viewport().rect().contains(row)


def test_the_best_result_is_in_hand_when_meaning_changes_the_order(
    results, model, make_answer
):
    model.show(make_answer(paths=PATHS[::-1]))
    assert path(results) == "/a/19.pdf"


def test_another_query_starts_at_the_top(results, model, make_answer):
    results.step(Qt.Key.Key_Down)
    model.show(make_answer("other", paths=PATHS[::-1]))
    assert path(results) == "/a/19.pdf"


@pytest.fixture
def rich(results, model, make_answer, make_result, qtbot):
    """Return the list with a result that has a copy, and another one."""
    first = make_result(beside=(Relative("/b/copy.pdf", None, "", "copy"),))
    answer = make_answer()
    model.show(replace(answer, results=(first, make_result("/a/two.pdf"))))
    with qtbot.waitActive(results):
        results.show()
    results.setFocus()
    return results


def test_arrow_keys_open_a_result_up_and_lead_back(rich, model, qtbot):
    qtbot.keyClick(rich, Qt.Key.Key_Right)
    assert model.rowCount() == 3
    qtbot.keyClick(rich, Qt.Key.Key_Down)
    assert path(rich) == "/b/copy.pdf"
    qtbot.keyClick(rich, Qt.Key.Key_Left)
    assert path(rich) == "/Users/mara/Flat/lease.pdf"
    qtbot.keyClick(rich, Qt.Key.Key_Left)
    assert model.rowCount() == 2


def test_arrow_keys_are_mirrored_from_right_to_left(rich, model, qtbot):
    rich.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(rich, Qt.Key.Key_Left)
    assert model.rowCount() == 3


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_a_press_on_what_is_hidden_opens_it_and_not_the_file(
    rich, model, qtbot, direction
):
    rich.setLayoutDirection(direction)
    row = rich.visualRect(model.index(0))
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    at = row.bottomLeft() if mirrored else row.bottomRight()
    at += QPoint(40 if mirrored else -40, -16)
    left = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(rich.open_wanted):
        qtbot.mouseClick(rich.viewport(), left, pos=at)
        assert model.rowCount() == 3
        qtbot.mouseDClick(rich.viewport(), left, pos=at)


def test_closing_keeps_the_result_in_hand(rich, model):
    rich.toggle_selected()
    rich.step(Qt.Key.Key_Down)
    rich.toggle_selected()
    assert path(rich) == "/Users/mara/Flat/lease.pdf"
    assert model.rowCount() == 2


def test_rows_are_counted_by_results(rich, qtbot):
    rich.toggle_selected()
    with qtbot.waitSignal(rich.open_wanted) as opened:
        rich.open_row(1)
    assert opened.args[0].path == "/a/two.pdf"


def test_an_empty_list_has_nothing_in_hand(results, model, qtbot):
    model.show(None)
    assert results.selected() is None
    results.step(Qt.Key.Key_Down)
    with qtbot.assertNotEmitted(results.open_wanted):
        results.open_selected()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_once(results, qtbot, key):
    opened: list[Result] = []
    results.open_wanted.connect(opened.append)
    qtbot.keyClick(results, key)
    assert [result.path for result in opened] == ["/a/0.pdf"]


def test_control_enter_shows_the_folder_and_opens_nothing(results, qtbot):
    with qtbot.waitActive(results):
        results.show()
    with (
        qtbot.assertNotEmitted(results.open_wanted),
        qtbot.waitSignal(results.folder_wanted),
    ):
        qtbot.keyClick(results, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_control_c_copies_the_passage_with_its_source(results, qtbot):
    with qtbot.waitActive(results):
        results.show()
    with qtbot.waitSignal(results.copied):
        qtbot.keyClick(results, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().startswith("Rent is due soon.\n— 0.pdf")


def test_the_path_can_be_copied(results, qtbot):
    with qtbot.waitSignal(results.copied):
        results.copy_path()
    assert QGuiApplication.clipboard().text() == "/a/0.pdf"


def test_every_action_is_in_the_context_menu(results):
    names = [action.text().replace("&", "") for action in results.actions()]
    assert names == [
        "Open",
        "Show in folder",
        "Copy passage",
        "Copy path",
        "Show what else belongs to it",
        "Is it searchable?",
        "Leave this file out…",
    ]


def test_steps_pass_over_a_heading(results, model, make_answer):
    answer = make_answer(paths=PATHS[:2])
    first, second = answer.results
    sure = replace(first, sure=Confidence.STRONG)
    model.show(replace(answer, results=(sure, second)))
    results.step(Qt.Key.Key_Down)
    assert path(results) == "/a/1.pdf"
    results.step(Qt.Key.Key_Up)
    assert path(results) == "/a/0.pdf"
