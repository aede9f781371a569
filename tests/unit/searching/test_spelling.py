import random
import time

import pytest

from indexer.searching.spelling import OFTEN, nearest_words
from indexer.storing.vocabulary import Vocabulary, parts_in
from indexer.storing.vocabulary_writer import VocabularyWriter

TEXTS = (
    *["we receive an invoice from the insurance"] * 5,
    "relieve the restaurant tomorrow",
    "die Haftpflichtversicherung der Häuser",
    "счёт за электричество",
    *["cold gold wallet, the movers"] * 2,
    "the mowers",
    "wallets and ballots",
)


def vocabulary(folder, texts):
    writer = VocabularyWriter(folder)
    writer.create()
    writer.count(texts)
    writer.write()
    return Vocabulary(parts_in(folder))


@pytest.fixture
def known(tmp_path):
    return vocabulary(tmp_path, TEXTS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recieve", "receive"),
        ("invoce", "invoice"),
        ("unsurance", "insurance"),
        ("restarant", "restaurant"),
        ("tommorow", "tomorrow"),
        ("haftpflichtversichrung", "haftpflichtversicherung"),
        ("hausre", "häuser"),
        ("электричиство", "электричество"),
    ],
)
def test_a_slip_or_two_leads_to_the_word_that_was_meant(known, typed, meant):
    assert nearest_words(known, typed, 1)[0].shown == meant


def test_the_more_frequent_of_two_like_words_comes_first(known):
    found = [one.shown for one in nearest_words(known, "movwers", 3)]
    assert found == ["movers", "mowers"]


def test_a_likelier_slip_counts_for_more_than_a_frequent_word(known):
    assert nearest_words(known, "releive", 1)[0].shown == "relieve"


def test_a_short_word_with_a_letter_missing_leads_to_a_frequent_one(tmp_path):
    often = vocabulary(tmp_path, [*["the system"] * OFTEN, *["a garden"] * 2])
    assert [one.shown for one in nearest_words(often, "sytem", 3)] == ["system"]
    assert nearest_words(often, "gaden", 3) == []


@pytest.mark.parametrize("typed", ["tnvoice", "invoipe", "mestaurant"])
def test_a_letter_that_nobody_writes_for_another_is_no_slip(known, typed):
    assert nearest_words(known, typed, 3) == []


@pytest.mark.parametrize(
    "typed", ["col", "bold", "quixotic", "学校里面", "2024a", "walrus"]
)
def test_what_is_no_slip_away_from_anything_stays_as_it_is(known, typed):
    assert nearest_words(known, typed, 3) == []


def test_a_large_vocabulary_is_searched_in_a_moment(tmp_path):
    drawn = random.Random(1)
    words = {"".join(drawn.choices("etaoinshrdlu", k=9)) for _ in range(60_000)}
    many = vocabulary(tmp_path, [" ".join(words)])
    nearest_words(many, "warm", 1)
    fastest = min(_seconds(many) for _ in range(5))
    assert fastest < 0.1


def _seconds(vocabulary):
    started = time.perf_counter()
    nearest_words(vocabulary, "kwyjiboxx", 3)
    return time.perf_counter() - started
