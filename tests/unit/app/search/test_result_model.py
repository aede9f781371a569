from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.search.order import Order
from app.search.result_model import ResultModel, ResultRole
from app.search.rows import Part
from indexer.records import Confidence, Folder, Mark, Relative


@pytest.fixture
def model(qapp):
    return ResultModel()


def test_keeps_qts_rules_for_models(model, make_answer, qtmodeltester):
    model.show(make_answer(paths=("/a/one.pdf", "/a/two.pdf")))
    qtmodeltester.check(model)


def test_an_answer_replaces_all_rows_in_one_reset(model, make_answer, qtbot):
    model.show(make_answer(paths=("/a/one.pdf", "/a/two.pdf")))
    with qtbot.waitSignal(model.modelReset):
        model.show(make_answer("other", paths=("/a/three.pdf",)))
    assert (model.query, model.rowCount()) == ("other", 1)


def test_rows_tell_name_result_and_words_for_screen_readers(model, make_answer):
    answer = make_answer()
    model.show(answer)
    index = model.index(0)
    assert index.data() == "lease.pdf"
    assert index.data(ResultRole.RESULT) == answer.results[0]
    assert "page 37" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Found by" in index.data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_markup_in_a_name_is_shown_literally(model, make_answer):
    model.show(make_answer(paths=("/a/<b>bold</b>.pdf",)))
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    assert "<b>" not in tip


def test_rows_are_found_again_by_document(model, make_answer):
    model.show(make_answer(paths=("/a/one.pdf", "/a/two.pdf")))
    second = model.row(1)
    model.show(make_answer(paths=("/a/two.pdf", "/a/one.pdf")))
    assert model.row_like(second) == 0
    model.show(make_answer(paths=("/a/three.pdf", "/a/four.pdf")))
    assert model.row_like(second) == 0


def test_without_an_answer_there_are_no_rows(model):
    model.show(None)
    assert (model.query, model.rowCount(), model.result(0)) == (None, 0, None)
    assert model.data(QModelIndex()) is None


@pytest.fixture
def opened(model, make_answer, make_result):
    """Return the model with a result of three passages and a copy, and another one."""
    rich = make_result("/a/one.pdf")
    more = tuple(replace(rich.hits[0], passage=number) for number in (1, 2, 3))
    copy = Relative("/b/one.pdf", None, "", "copy", file_id=9)
    rich = replace(rich, hits=more, beside=(copy,), more=4)
    answer = make_answer()
    model.show(replace(answer, results=(rich, make_result("/a/two.pdf"))))
    model.open_up(0, wanted=True)
    return model


def test_what_belongs_to_a_result_follows_it(opened, qtmodeltester):
    assert [opened.row(n).part for n in range(6)] == [
        Part.RESULT,
        Part.PASSAGE,
        Part.PASSAGE,
        Part.REST,
        Part.RELATIVE,
        Part.RESULT,
    ]
    assert (opened.results, opened.row_of_result(1), opened.head_of(4)) == (2, 5, 0)
    qtmodeltester.check(opened)


def test_a_row_below_a_result_leads_to_its_own_passage_or_file(opened):
    assert opened.result(2).hits[0].passage == 3
    assert (opened.result(4).path, opened.result(4).file_id) == ("/b/one.pdf", 9)


def test_a_result_closes_again(opened):
    opened.open_up(0, wanted=False)
    assert [opened.row(n).part for n in range(2)] == [Part.RESULT] * 2
    assert opened.rowCount() == 2


def test_what_is_opened_stays_so_while_the_query_is_the_same(opened, make_answer):
    answer = opened._answer
    opened.show(replace(answer, results=answer.results[::-1]))
    assert opened.rowCount() == 6
    opened.show(make_answer("another"))
    opened.show(answer)
    assert opened.rowCount() == 2


def test_a_screen_reader_hears_what_a_row_below_is(opened):
    def heard(number):
        return opened.index(number).data(Qt.ItemDataRole.AccessibleTextRole)

    assert heard(1).startswith("Another passage in")
    assert heard(3) == "and 4 further passages"
    assert heard(4).endswith("same content")
    details = opened.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert details.endswith("opened up")


def test_a_mark_that_comes_later_changes_only_the_rows_with_its_passage(
    model, make_answer, qtbot
):
    answer = make_answer(paths=("/a/one.pdf", "/a/two.pdf"))
    results = tuple(
        replace(one, hits=(replace(one.hits[0], passage=number),))
        for number, one in enumerate(answer.results, 1)
    )
    model.show(replace(answer, results=results))
    changed = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    mark = Mark(0, 16, "meaning")
    model.mark(2, mark)
    assert changed == [1]
    assert mark in model.result(1).hits[0].marks
    assert mark not in model.result(0).hits[0].marks
    model.show(None)
    model.mark(2, mark)


def graded(make_answer, *grades):
    answer = make_answer(paths=[f"/a/{n}.pdf" for n in range(len(grades))])
    results = (
        replace(one, sure=sure)
        for one, sure in zip(answer.results, grades, strict=True)
    )
    return replace(answer, results=tuple(results))


STRONG, POSSIBLE, NONE = Confidence.STRONG, Confidence.POSSIBLE, Confidence.NONE


@pytest.mark.parametrize(
    ("grades", "heading"),
    [
        ((STRONG, STRONG, POSSIBLE, NONE), 2),
        ((STRONG, POSSIBLE, STRONG, NONE), 3),
        ((STRONG, STRONG), None),
        ((POSSIBLE, NONE), None),
        ((None, None), None),
    ],
)
def test_a_heading_parts_what_is_sure_from_the_rest(
    model, make_answer, qtmodeltester, grades, heading
):
    model.show(graded(make_answer, *grades))
    parts = [model.row(n).part for n in range(model.rowCount())]
    found = parts.index(Part.HEADING) if Part.HEADING in parts else None
    assert (found, model.results) == (heading, len(grades))
    qtmodeltester.check(model)


def test_another_order_has_no_groups(model, make_answer):
    model.show(graded(make_answer, STRONG, POSSIBLE))
    assert model.rowCount() == 3
    model.set_order(Order.NAME)
    assert model.rowCount() == 2


def test_a_heading_cannot_be_chosen(model, make_answer):
    model.show(graded(make_answer, STRONG, POSSIBLE))
    assert model.index(1).flags() == Qt.ItemFlag.NoItemFlags
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Possibly related"


def test_results_of_a_folder_that_is_away_say_so_until_it_is_back(
    model, make_answer, qtbot
):
    model.show(make_answer(paths=("/disk/a.pdf", "/home/b.pdf")))
    folders = (Folder("/disk", online=False), Folder("/home"))
    with qtbot.waitSignal(model.dataChanged) as told:
        model.show_folders(folders)
    assert [told.args[0].row(), told.args[1].row()] == [0, 0]
    assert [model.row(number).away for number in (0, 1)] == [True, False]
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "cannot be reached now" in spoken.split("Passage:")[0]
    assert "cannot be reached now" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show_folders(folders)
    model.show_folders((Folder("/disk"), Folder("/home")))
    assert not model.row(0).away


def test_what_is_opened_up_below_a_result_that_is_away_is_away_too(model, make_answer):
    model.show_folders((Folder("/a", online=False),))
    answer = make_answer()
    hits = answer.results[0].hits
    several = replace(answer.results[0], hits=(*hits, replace(hits[0], passage=9)))
    model.show(replace(answer, results=(several,)))
    model.open_up(0, wanted=True)
    assert [model.row(number).away for number in (0, 1)] == [True, True]
