import os
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.search.filters import Filters
from indexer.records import Chip, Folder
from indexer.sentences import Said

QUERY = 'rent type:pdf "due soon"'
NOTE = Said("“{name}:” still needs a value.", {"name": "x"})


@pytest.fixture
def filters(qtbot, make_answer):
    filters = Filters()
    qtbot.addWidget(filters)
    chips = (
        Chip("type:pdf", 5, 13, "Type: PDF", "type"),
        Chip('"due soon"', 14, 24, "“due soon”", "phrase", removable=False),
    )
    answer = replace(make_answer(QUERY), chips=chips, notes=(NOTE,))
    filters.show_query(QUERY)
    filters.show_answer(answer)
    return filters


def test_a_chip_that_is_pressed_leaves_the_query(filters, qtbot):
    with qtbot.waitSignal(filters.query_wanted) as wanted:
        qtbot.mouseClick(filters.chips[0], Qt.MouseButton.LeftButton)
    assert wanted.args == ['rent "due soon"']


def test_what_cannot_go_alone_has_no_cross(filters):
    assert [chip.text() for chip in filters.chips] == ["Type: PDF ×", "“due soon”"]
    assert not filters.chips[1].isEnabled()


def test_what_was_not_understood_is_said(filters):
    assert filters.notes == "“\u2068x\u2069:” still needs a value."
    filters.show_answer(None)
    assert (filters.chips, filters.notes) == ([], "")


def test_a_filter_of_the_menu_joins_the_query(filters, qtbot):
    kinds = filters.menu_button.menu().actions()[0].menu()
    with qtbot.waitSignal(filters.query_wanted) as wanted:
        kinds.actions()[0].trigger()
    assert wanted.args == [f"{QUERY} type:pdf"]


def test_a_chip_tells_a_screen_reader_what_it_does(filters):
    assert "Remove the filter" in filters.chips[0].accessibleName()


def test_a_query_that_may_have_been_meant_takes_the_place_of_this_one(
    filters, qtbot, make_answer
):
    filters.show_answer(replace(make_answer("mecanic"), suggestion="mechanic"))
    with qtbot.waitSignal(filters.query_wanted) as wanted:
        filters.suggestion.linkActivated.emit("meant")
    assert wanted.args == ["mechanic"]
    filters.show_answer(None)
    assert filters.suggestion.query == ""


def test_all_filters_that_can_go_go_at_once(filters, qtbot):
    with qtbot.waitSignal(filters.query_wanted) as wanted:
        filters.take_all_away()
    assert wanted.args == ['rent "due soon"']
    filters.show_answer(None)
    with qtbot.assertNotEmitted(filters.query_wanted):
        filters.take_all_away()


def test_the_included_folders_can_be_chosen(filters, qtbot):
    odd = os.fsdecode(b"/caf\xe9")
    filters.menu.show_folders((Folder("/home/a & b"), Folder(odd), Folder('/a"b')))
    (menu,) = [
        one for one in filters.menu.findChildren(QMenu) if "Folder" in one.title()
    ]
    choices = [action for action in menu.actions() if action.data()]
    assert [one.data() for one in choices] == ['folder:"/home/a & b"', 'folder:""']
    with qtbot.waitSignal(filters.query_wanted) as wanted:
        choices[0].trigger()
    assert wanted.args == [f'{QUERY} folder:"/home/a & b"']


def test_the_words_of_a_query_are_asked_for_exactly_and_no_longer(filters, qtbot):
    exact = filters.menu.actions()[-1]
    for before, after in (
        ("rent type:pdf", '"rent" type:pdf'),
        ('"rent" type:pdf', "rent type:pdf"),
    ):
        filters.show_query(before)
        assert exact.isChecked() is before.startswith('"')
        with qtbot.waitSignal(filters.query_wanted) as wanted:
            exact.trigger()
        assert wanted.args == [after]
    filters.show_query("")
    assert not exact.isEnabled()
