import numpy as np
import pytest

from indexer.searching.background import FEWEST, Background
from indexer.storing.vectors import decode


@pytest.fixture
def background(library):
    return Background(library.catalogue)


def fill(library, name, count):
    library.put(name, *(f"{name} passage {n}" for n in range(count)))
    library.embed()


def level_by_hand(library, query):
    rows = decode([row for (row,) in library.rows("SELECT full FROM vectors")])
    cosines = rows @ query
    return pytest.approx((float(cosines.mean()), float(cosines.std())), abs=1e-3)


def test_the_level_is_mean_and_spread_over_the_passages(library, background):
    fill(library, "a.txt", 2 * FEWEST)
    query = library.model.embed_query("passage")
    assert background.level(query, "word-model") == level_by_hand(library, query)


def test_a_library_too_small_to_tell_gets_a_plain_level(library, background):
    fill(library, "a.txt", FEWEST - 1)
    query = library.model.embed_query("passage")
    assert background.level(query, "word-model") == (0.0, 0.1)


def test_the_sample_is_taken_again_when_the_library_has_doubled(library, background):
    fill(library, "a.txt", FEWEST)
    query = library.model.embed_query("b.txt")
    before = background.level(query, "word-model")
    fill(library, "b.txt", 10)
    assert background.level(query, "word-model") == before
    fill(library, "c.txt", 2 * FEWEST)
    assert background.level(query, "word-model") == level_by_hand(library, query)


def test_vectors_of_another_model_are_never_compared(library, background):
    fill(library, "a.txt", 2 * FEWEST)
    query = library.model.embed_query("passage")
    background.level(query, "word-model")
    assert background.level(query, "other-model") == (0.0, 0.1)
    assert background.level(query[:16], "word-model") == (0.0, 0.1)


def test_equal_passages_leave_a_spread_to_divide_by(library, background, monkeypatch):
    same = np.ones(64, np.float32) / 8
    monkeypatch.setattr(library.model, "embed_query", lambda _text: same)
    fill(library, "a.txt", FEWEST)
    assert background.level(same, "word-model")[1] > 0
