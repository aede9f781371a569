import json

import pytest

from indexer.searching.calibration import (
    KEY,
    PIECE,
    TRIALS,
    Scale,
    calibrate,
    is_stale,
    stored_scale,
    trial_queries,
)

LINE = "rent {0} kettle {0} garden boots letter {0} snow tax tea fence town river {0}"
TEXTS = [" ".join(LINE.format(f"item{n}x") for _ in range(4)) for n in range(30)]


@pytest.fixture
def filled(library):
    for number, text in enumerate(TEXTS):
        library.put(f"{number}.txt", text)
    library.embed()
    library.index()
    return library


def test_pieces_of_passages_come_nearer_than_words_thrown_together(filled):
    scale = calibrate(filled.catalogue, filled.reader(), filled.model)
    assert 0 < scale.noise < scale.near <= 1
    assert stored_scale(filled.catalogue, filled.model.identity) == scale


def test_the_scale_of_the_same_library_is_the_same(filled):
    first = calibrate(filled.catalogue, filled.reader(), filled.model)
    assert calibrate(filled.catalogue, filled.reader(), filled.model) == first


def test_only_numbers_are_kept(filled):
    calibrate(filled.catalogue, filled.reader(), filled.model)
    kept = json.loads(filled.catalogue.meta(KEY))
    assert set(kept) == {"model", "vectors", "noise", "near"}


def test_the_scale_is_stale_when_the_library_has_doubled_or_has_another_model(filled):
    assert is_stale(filled.catalogue, filled.model.identity)
    calibrate(filled.catalogue, filled.reader(), filled.model)
    assert not is_stale(filled.catalogue, filled.model.identity)
    assert is_stale(filled.catalogue, "another")
    assert stored_scale(filled.catalogue, "another") == Scale(passages=len(TEXTS))
    for number in range(40):
        filled.put(f"more {number}.txt", f"another text {number}")
    filled.embed()
    assert is_stale(filled.catalogue, filled.model.identity)


def test_texts_in_languages_that_the_model_does_not_know_are_left_out(filled):
    scale = calibrate(filled.catalogue, filled.reader(), filled.model)
    for number in range(200):
        filled.put(f"fremd {number}.txt", f"der Brief {number} an den Nachbarn " * 10)
    filled.embed()
    filled.index()
    again = calibrate(filled.catalogue, filled.reader(), filled.model)
    assert again.noise == pytest.approx(scale.noise, abs=0.1)
    assert again.near == pytest.approx(scale.near, abs=0.05)


def test_a_library_without_texts_keeps_the_usual_scale(library):
    scale = calibrate(library.catalogue, library.reader(), library.model)
    assert scale == Scale(passages=0)
    assert not is_stale(library.catalogue, library.model.identity)


def test_trial_queries_are_made_of_the_words_of_the_texts():
    nonsense, pieces = trial_queries(TEXTS)
    assert len(nonsense) == len(pieces) == TRIALS
    assert set(" ".join(nonsense).split()) <= set(" ".join(TEXTS).split())
    assert all(any(piece in text for text in TEXTS) for piece in pieces)
    assert all(len(piece.split()) == PIECE for piece in pieces)


def test_nearness_is_nothing_at_the_noise_and_one_at_a_passages_own():
    scale = Scale(0.4, 0.7)
    assert scale.nearness(0.4) == 0.0
    assert scale.nearness(0.7) == pytest.approx(1.0)
    assert Scale(0.5, 0.5).nearness(0.6) > 0
