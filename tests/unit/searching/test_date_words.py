from datetime import date

import pytest

from indexer.searching.date_words import days_meant

TODAY = date(2024, 5, 17)
"""A Friday."""


@pytest.mark.parametrize(
    ("typed", "first", "end"),
    [
        ("2024", "2024-01-01", "2025-01-01"),
        ("2023-12", "2023-12-01", "2024-01-01"),
        ("2024/02/29", "2024-02-29", "2024-03-01"),
        ("3.11.2023", "2023-11-03", "2023-11-04"),
        ("11/2023", "2023-11-01", "2023-12-01"),
        ("today", "2024-05-17", "2024-05-18"),
        ("Yesterday", "2024-05-16", "2024-05-17"),
        ("gestern", "2024-05-16", "2024-05-17"),
        ("昨天", "2024-05-16", "2024-05-17"),
        ("this week", "2024-05-13", "2024-05-20"),
        ("last week", "2024-05-06", "2024-05-13"),
        ("letzte Woche", "2024-05-06", "2024-05-13"),
        ("last-month", "2024-04-01", "2024-05-01"),
        ("last year", "2023-01-01", "2024-01-01"),
        ("7d", "2024-05-11", "2024-05-18"),
        ("last 2 weeks", "2024-05-04", "2024-05-18"),
        ("may 2023", "2023-05-01", "2023-06-01"),
        ("December", "2023-12-01", "2024-01-01"),
        ("märz", "2024-03-01", "2024-04-01"),
        ("2022..2023", "2022-01-01", "2024-01-01"),
        ("2023-05..2023-02", "2023-02-01", "2023-06-01"),
    ],
)
def test_a_time_is_read_as_a_person_means_it(typed, first, end):
    expected = (date.fromisoformat(first), date.fromisoformat(end))
    assert days_meant(typed, TODAY) == expected


def test_a_range_may_be_open():
    assert days_meant("2023..", TODAY) == (date(2023, 1, 1), None)
    assert days_meant("..2023", TODAY) == (None, date(2024, 1, 1))


@pytest.mark.parametrize(
    "typed", ["", "..", "soon", "2024-13", "2024-02-30", "31.2.2024", "99999d", "0"]
)
def test_what_is_no_time_is_none(typed):
    assert days_meant(typed, TODAY) is None
