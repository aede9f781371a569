import pytest
from PySide6.QtCore import QModelIndex, Qt

from app.search.result_model import ResultModel, ResultRole


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
    assert model.row_of("/a/two.pdf", None) == 1
    assert model.row_of("/a/gone.pdf", None) == 0


def test_without_an_answer_there_are_no_rows(model):
    model.show(None)
    assert (model.query, model.rowCount(), model.result(0)) == (None, 0, None)
    assert model.data(QModelIndex()) is None
