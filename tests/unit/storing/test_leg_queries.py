from dataclasses import replace

import pytest

from indexer.storing import leg_queries
from indexer.storing.generations import Generation, words_rows
from indexer.storing.lance_tables import awaited
from indexer.storing.leg_index import LegIndex
from indexer.storing.leg_queries import ByWords, open_leg
from indexer.storing.outbox import Leg
from indexer.storing.recent import Recent

TEXTS = [
    "the boat lies in the harbour",
    "the boats are painted in the spring",
    "the harbour is closed in 1987",
    "in the spring the garden wakes",
]
BOAT, BOATS, HARBOUR, GARDEN = range(1, 5)


@pytest.fixture
def leg(tmp_path):
    """A leg with one passage a file, as a reader opens it."""
    import pyarrow as pa

    folder = tmp_path / "words-0001"
    made = words_rows(
        [(number << 20, 1, "", text, "en") for number, text in enumerate(TEXTS, 1)]
    )
    index = LegIndex(folder, Leg.WORDS, 0)
    index.create(lambda: iter(pa.Table.from_batches([made]).to_batches()))
    opened = open_leg(folder, Generation(Leg.WORDS, folder.name, 1, 0, ""))
    return replace(opened, recent=Recent(folder))


def found(leg, text, forms=""):
    asked = ByWords(text, forms, "", [], 10, None)
    return {one.chunk_id >> 20: one.score for one in awaited(asked.ask(leg))}


def test_what_has_another_form_of_a_word_is_found(leg):
    assert set(found(leg, "boat")) == {BOAT}
    assert set(found(leg, "boat", "boat")) == {BOAT, BOATS}


def test_forms_of_words_that_have_none_are_not_asked_for(leg):
    assert found(leg, "1987", "1987") == found(leg, "1987")
    assert found(leg, "1987", "1987 nosuchform") == found(leg, "1987")


def test_a_form_that_stands_for_itself_is_asked_for(leg):
    assert set(found(leg, "boating", "boat")) == {BOAT, BOATS}


def test_without_counts_forms_are_asked_for(leg):
    uncounted = replace(leg, recent=Recent())
    assert set(found(uncounted, "boat", "boat")) == {BOAT, BOATS}


@pytest.fixture
def large(monkeypatch):
    monkeypatch.setattr(leg_queries, "LARGE", len(TEXTS))


def test_in_a_large_library_what_stands_everywhere_brings_nothing(leg, large):
    assert set(found(leg, "the garden")) == {GARDEN}
    assert set(found(leg, "the garden", "the garden")) == {GARDEN}


def test_in_a_small_library_every_word_counts(leg):
    assert set(found(leg, "the garden")) == {BOAT, BOATS, HARBOUR, GARDEN}


def test_a_query_of_nothing_but_common_words_is_looked_for(leg, large):
    assert set(found(leg, "in the")) == {BOAT, BOATS, HARBOUR, GARDEN}
