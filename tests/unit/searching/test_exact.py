import numpy as np
import pytest

from indexer.searching.exact import nearest
from indexer.storing import passages, stored_vectors
from tests.filled_library import WIDTH, path_of

COUNT = 300
MODEL = "word-model"


@pytest.fixture
def rows(library):
    """Random unit rows, stored as the vectors of so many passages."""
    rows = np.random.default_rng(3).standard_normal((COUNT, WIDTH)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    library.put("a.txt", *(f"text {n}" for n in range(COUNT)))
    keys = [one.key for one in passages.most_urgent(library.catalogue, COUNT)]
    passages.store_vectors(library.catalogue, MODEL, keys, rows)
    return rows


@pytest.mark.parametrize("dims", [WIDTH, 32, 5])
@pytest.mark.parametrize("count", [1, 10, COUNT + 50])
def test_the_nearest_are_those_that_numpy_finds(library, rows, dims, count):
    query = np.random.default_rng(4).standard_normal(WIDTH).astype(np.float32)
    kept = rows.astype(np.float16).astype(np.float32)[:, :dims]
    kept /= np.linalg.norm(kept, axis=1, keepdims=True)
    scores = kept @ (query[:dims] / np.linalg.norm(query[:dims]))
    wanted = np.argsort(-scores, kind="stable")[:count]
    found = nearest(library.catalogue, MODEL, query, dims, count)
    assert [one.chunk_id - (1 << 20) for one in found] == wanted.tolist()
    np.testing.assert_allclose([one.score for one in found], scores[wanted], atol=1e-5)
    assert {one.version for one in found} == {1}


def test_the_batches_do_not_change_what_is_nearest(library, rows, monkeypatch):
    whole = nearest(library.catalogue, MODEL, rows[7], WIDTH, 20)
    in_small = stored_vectors.all_vectors
    monkeypatch.setattr(
        stored_vectors, "all_vectors", lambda *asked: in_small(*asked, 7)
    )
    parts = nearest(library.catalogue, MODEL, rows[7], WIDTH, 20)
    assert [one.chunk_id for one in parts] == [one.chunk_id for one in whole]
    assert whole[0].chunk_id == (1 << 20) + 7


def test_a_removed_file_is_not_near_anything(library, rows):
    library.catalogue.remove([path_of("a.txt")])
    assert nearest(library.catalogue, MODEL, rows[0], WIDTH, 5) == []
