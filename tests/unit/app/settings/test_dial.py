from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from app.settings.dial import DialPage
from indexer.dial_state import DialState, MeaningCheck
from indexer.messages import AskDial, DialReport, TurnDial

BEFORE = MeaningCheck("a", 768, 196_000_000, 9.14, 1.0, 30, 51_200, 0, 0.0)
NOW = MeaningCheck("b", 256, 66_000_000, 5.2, 0.987, 30, 51_200, 1, 0.0)
SIZES = (768, 512, 256, 128)
STATE = DialState(256, 256, SIZES, (197_000_000, 131_000_000, 66_000_000, 33_000_000))


@pytest.fixture
def page(qtbot):
    page = DialPage()
    page.asked = []
    page.wanted.connect(page.asked.append)
    qtbot.addWidget(page)
    return page


def show(page, **changes):
    page.show_dial(DialReport(replace(STATE, **changes)))


def words(page):
    return [label.text() for label in page.report.findChildren(QLabel)]


def test_the_dial_is_asked_for_when_the_page_appears(page):
    page.show()
    assert page.asked == [AskDial()]


def test_every_size_says_what_it_takes(page):
    show(page)
    texts = [page.sizes.button(size).text() for size in SIZES]
    assert texts[0].startswith("768 numbers, 197 MB: ")
    assert texts[3].startswith("128 numbers, 33 MB: ")
    assert len({text.partition(": ")[2] for text in texts}) == 4
    assert page.sizes.checkedId() == 256
    assert page.told.text() == "256 numbers are in use."


def test_a_choice_says_its_cost_and_counts_only_when_applied(page):
    show(page)
    page.sizes.button(512).click()
    assert page.asked == []
    assert "about 131 MB instead of 66 MB" in page.told.text()
    page.apply.click()
    assert page.asked == [TurnDial(512)]


def test_a_choice_in_hand_survives_what_the_indexer_tells(page):
    show(page)
    page.sizes.button(128).click()
    show(page, now=NOW)
    assert page.sizes.checkedId() == 128
    assert page.apply.isEnabled()


def test_a_change_shows_how_far_it_is_and_can_be_stopped(page):
    show(page)
    show(page, wanted=512, share=0.25)
    assert page.sizes.checkedId() == 512
    assert "25 % of the change to 512 numbers" in page.told.text()
    assert (page.bar.isVisibleTo(page), page.bar.value()) == (True, 250)
    assert not page.apply.isEnabled()
    page.stop.click()
    assert page.asked == [TurnDial(256)]
    show(page)
    assert not page.bar.isVisibleTo(page)


def test_a_change_that_waits_for_its_turn_says_so(page):
    show(page, wanted=512)
    assert "begins when" in page.told.text()


def test_the_report_compares_before_and_now(page, qtbot):
    show(page, before=BEFORE, now=NOW)
    texts = words(page)
    for text in ("Before", "768", "9.1 ms", "100.0 %", "Now", "66 MB", "98.7 %"):
        assert text in texts
    assert "looks further" in texts[0]


def test_without_a_measurement_nothing_is_claimed(page):
    show(page)
    assert words(page) == [page.report.about.text()]
    assert "is measured" in page.report.about.text()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        pytest.param(DialState(384, 384, (384,), (9,)), "only one size", id="no dial"),
        pytest.param(DialState(0, 256, SIZES, (0,) * 4), "Nothing", id="empty library"),
    ],
)
def test_a_model_or_library_without_a_choice_says_so(page, state, told):
    page.show_dial(DialReport(state))
    assert told in page.told.text()
    assert not page.apply.isEnabled()


def test_another_model_brings_other_sizes(page):
    show(page)
    page.show_dial(DialReport(DialState(384, 384, (384,), (9,))))
    assert [page.sizes.id(button) for button in page.sizes.buttons()] == [384]
