from dataclasses import replace

import pytest

from app.search.order import Order, ordered


@pytest.fixture
def results(make_result):
    names = (("b10.pdf", 3.0), ("b2.pdf", 1.0), ("a.pdf", 2.0))
    return [replace(make_result(f"/x/{name}"), modified=at) for name, at in names]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (Order.BEST, ["b10.pdf", "b2.pdf", "a.pdf"]),
        (Order.NEWEST, ["b10.pdf", "a.pdf", "b2.pdf"]),
        (Order.NAME, ["a.pdf", "b2.pdf", "b10.pdf"]),
    ],
)
def test_results_are_listed_as_wanted(results, order, names):
    assert [one.path.split("/")[-1] for one in ordered(results, order)] == names
