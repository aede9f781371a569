from dataclasses import replace

import pytest

from app.search.count_text import count_text
from app.search.situation import Service, Situation
from indexer.records import Confidence

UP = Situation(service=Service.UP, folders=1, query="rent", final=True)


@pytest.mark.parametrize(
    ("paths", "text"),
    [
        (("/a",), "1 passage in 1 file · 41 ms"),
        (("/a", "/b", "/c"), "3 passages in 3 files · 41 ms"),
        (("/mails", "/mails"), "2 passages in 1 file · 41 ms"),
    ],
)
def test_counts_passages_files_and_time(make_answer, paths, text):
    assert count_text(replace(UP, answer=make_answer(paths=paths))) == text


def test_says_what_limits_the_results(make_answer):
    possible = make_answer(confidence=Confidence.POSSIBLE)
    text = count_text(replace(UP, answer=possible, reading=True))
    assert text.startswith("Possibly related · ")
    assert text.endswith("not all files have been read yet")
    text = count_text(replace(UP, answer=possible, embedding=True))
    assert text.endswith("only by their words so far")


def test_is_silent_without_an_answer():
    assert count_text(UP) == ""
