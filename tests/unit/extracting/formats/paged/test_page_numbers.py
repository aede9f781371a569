import pytest

from indexer.extracting.formats.paged.page_numbers import page_ranges, scan_problem


@pytest.mark.parametrize(
    ("pages", "ranges"),
    [
        ([], []),
        ([3], ["3"]),
        ([1, 2], ["1-2"]),
        ([3, 7, 8, 9], ["3", "7-9"]),
        ([1, 3, 5], ["1", "3", "5"]),
    ],
)
def test_neighbouring_pages_are_a_range(pages, ranges):
    assert page_ranges(pages) == ranges


@pytest.mark.parametrize(
    ("pages", "summary"),
    [
        ([3], "Page 3 is a picture without text."),
        ([3, 4], "Pages 3-4 are pictures without text."),
        ([1, 3, 4, 9], "Pages 1, 3-4, 9 are pictures without text."),
        (list(range(1, 99, 2)), "49 pages are pictures without text."),
    ],
)
def test_pages_are_named_in_a_sentence(pages, summary):
    assert scan_problem(pages).summary == summary
