from dataclasses import replace
from itertools import count

import pytest

from app.preview.reading import MOST_PASSAGES, Part, Reading
from indexer.records import Hit, Place, Signals


@pytest.fixture
def numbers():
    return count(1)


def hit(passage, page=None):
    return Hit("Rent", Place(page=page), 1.0, Signals(), (), passage)


@pytest.fixture
def reading(make_result):
    hits = (hit(50, 4), hit(20, 2), hit(70, 9))
    return Reading.of(replace(make_result(), hits=hits, file_id=7, document=2))


def test_begins_at_the_best_passage_and_walks_in_the_order_of_reading(reading):
    assert reading.hit.passage == 50
    reading.step(1)
    assert reading.hit.passage == 70
    reading.step(1)
    assert reading.hit.passage == 20
    reading.step(-1)
    assert reading.hit.passage == 70


def test_asks_for_the_text_around_the_passage(reading, numbers):
    wanted = reading.ask_around(numbers)
    assert (wanted.file_id, wanted.document, wanted.start) == (7, 2, 50)
    assert wanted.before > 0


def test_a_document_found_by_name_alone_is_read_from_its_start(make_result, numbers):
    reading = Reading.of(make_result(text=""))
    assert (reading.hit, reading.step(1)) == (None, False)
    assert reading.ask_around(numbers).start == 0


def test_more_is_asked_for_once_at_each_end(reading, numbers, make_report):
    wanted = reading.ask_around(numbers)
    report = make_report(wanted.number, "a", "b", first=40, begins=False, ends=False)
    assert reading.take(report) is Part.AROUND
    later = reading.ask_later(numbers)
    assert (later.start, later.before) == (42, 0)
    assert reading.ask_later(numbers) is None
    earlier = reading.ask_earlier(numbers)
    assert (earlier.start, earlier.after) == (40, 0)
    assert reading.take(make_report(earlier.number, "z", first=39)) is Part.EARLIER
    assert [one.text for one in reading.passages] == ["z", "a", "b"]
    assert reading.ask_earlier(numbers) is None


def test_a_report_that_nobody_waits_for_is_dropped(reading, numbers, make_report):
    old = reading.ask_around(numbers)
    reading.ask_around(numbers)
    assert reading.take(make_report(old.number, "a")) is None
    assert reading.passages == []


def test_what_is_far_from_view_is_let_go(reading, numbers, make_report):
    wanted = reading.ask_around(numbers)
    texts = ["x"] * MOST_PASSAGES
    reading.take(make_report(wanted.number, *texts, first=100, ends=False))
    later = reading.ask_later(numbers)
    reading.take(make_report(later.number, "y", first=100 + MOST_PASSAGES))
    assert len(reading.passages) == MOST_PASSAGES
    assert not reading.begins
    assert reading.passages[-1].text == "y"


def test_only_the_page_of_the_passage_is_marked(reading, numbers, make_report):
    report = make_report(reading.ask_around(numbers).number, "a", kind="pdf")
    reading.take(report)
    assert reading.page() == 4
    assert reading.draw(1, 4, 300).passage == "Rent"
    assert reading.draw(1, 5, 300).passage == ""


@pytest.mark.parametrize(
    ("kind", "page"), [("pdf", 4), ("xps", 4), ("picture", 1), ("mail", None)]
)
def test_what_has_pages_is_drawn(reading, numbers, make_report, kind, page):
    reading.take(make_report(reading.ask_around(numbers).number, "a", kind=kind))
    assert reading.page() == page


def test_the_headers_of_a_mail_come_with_its_text_only_where_they_were_found(
    make_result, numbers, make_report
):
    reading = Reading.of(replace(make_result(), hits=(hit(2),)))
    wanted = reading.ask_around(numbers)
    headers = Place(part="headers")
    reading.take(make_report(wanted.number, "From: Anna", place=headers))
    assert reading.spoken() == []
    found = Reading.of(replace(make_result(), hits=(hit(1),)))
    wanted = found.ask_around(numbers)
    found.take(make_report(wanted.number, "From: Anna", place=headers))
    assert len(found.spoken()) == 1
