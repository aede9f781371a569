import numpy as np
import pytest

from indexer.storing import model_change, passages, stored_vectors
from indexer.storing.vectors import decode
from tests.filled_library import WIDTH, WordModel

MODEL = "word-model"


def ids_of(recorded):
    first = recorded.file_id << 20
    return list(range(first, first + recorded.passages))


def random_rows(count, seed=1):
    rows = np.random.default_rng(seed).standard_normal((count, WIDTH))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def store(library, rows):
    batch = passages.most_urgent(library.catalogue, 1000)
    keys = [one.key for one in batch]
    return passages.store_vectors(library.catalogue, MODEL, keys, rows)


def test_one_number_that_is_none_spoils_only_its_row(library):
    library.put("a.txt", "one", "two")
    rows = random_rows(2)
    rows[1, 5] = np.nan
    assert store(library, rows) == 1
    assert stored_vectors.sample_vectors(library.catalogue, MODEL, 9).shape == (
        1,
        WIDTH,
    )


def test_vectors_come_back_with_their_passages(library):
    recorded = library.put("a.txt", "one", aside=["quoted"])
    library.embed()
    ids, rows = stored_vectors.full_vectors(library.catalogue, ids_of(recorded), MODEL)
    assert ids == ids_of(recorded)[:1]
    wanted = library.model.embed_query(" one")
    np.testing.assert_allclose(rows[0], wanted, atol=2e-3)


@pytest.mark.parametrize("dims", [WIDTH, 16, 3])
def test_vectors_cut_to_size_agree_with_numpy(library, dims):
    library.put("a.txt", *(f"text {n}" for n in range(40)))
    rows = random_rows(40)
    store(library, rows)
    wanted = rows[:, :dims] / np.linalg.norm(rows[:, :dims], axis=1, keepdims=True)
    (batch,) = stored_vectors.all_vectors(library.catalogue, MODEL, dims)
    np.testing.assert_allclose(batch[2], wanted, atol=2e-3)


def test_ranges_give_their_own_passages_only(library):
    ids = ids_of(library.put("a.txt", "one", "two", "three"))
    library.embed()
    inside = [(ids[1], ids[2]), (5, 4)]
    texts = passages.texts_in(library.catalogue, inside)
    assert [row[3] for row in texts] == ["two", "three"]
    found, versions, rows = stored_vectors.vectors_in(
        library.catalogue, inside, MODEL, 16
    )
    assert (found, versions, rows.shape) == (ids[1:], [1, 1], (2, 16))


def test_a_sample_is_spread_over_the_whole_library(library):
    library.put("a.txt", *(f"text {n}" for n in range(39)))
    store(library, random_rows(39))
    sample = stored_vectors.sample_vectors(library.catalogue, MODEL, 20)
    blobs = [row for (row,) in library.rows("SELECT full FROM vectors ORDER BY rowid")]
    places = [int(np.argmin(np.abs(decode(blobs) - row).sum(axis=1))) for row in sample]
    assert 15 <= len(places) <= 20
    assert max(places) > 30


def test_a_sample_holds_one_models_vectors_only(library):
    library.put("a.txt", "one", "two")
    library.embed()
    other = WordModel("other-model", width=32)
    model_change.let_embed(library.catalogue, other.identity, other.document_key)
    assert (
        stored_vectors.sample_vectors(library.catalogue, "other-model", 9).shape[0] == 0
    )
    assert stored_vectors.sample_vectors(library.catalogue, MODEL, 9).shape[0] == 2
    assert passages.vector_count(library.catalogue) == 2


def change_model(library, identity="other-model"):
    other = WordModel(identity)
    model_change.let_embed(library.catalogue, identity, other.document_key)
    library.model = other


def test_while_another_model_takes_over_both_have_their_own_vectors(library):
    recorded = library.put("a.txt", "one", "two")
    library.embed()
    library.index()
    before = stored_vectors.full_vectors(library.catalogue, ids_of(recorded), MODEL)
    change_model(library)
    library.embed()
    args = (library.catalogue, ids_of(recorded))
    ids, rows = stored_vectors.full_vectors(*args, MODEL)
    assert ids == before[0]
    np.testing.assert_array_equal(rows, before[1])
    ids, rows = stored_vectors.full_vectors(*args, "other-model")
    assert len(ids) == 2
    assert not np.allclose(rows, before[1], atol=0.1)
    with library.catalogue.reading() as db:
        for model in (MODEL, "other-model"):
            assert stored_vectors.count(db, model) == 2
            assert len(stored_vectors.every_row(db, model).fetchall()) == 2


def test_a_model_that_nobody_embedded_with_has_no_vectors(library):
    recorded = library.put("a.txt", "one")
    library.embed()
    asked = (library.catalogue, ids_of(recorded), "a third model")
    assert stored_vectors.full_vectors(*asked)[0] == []
