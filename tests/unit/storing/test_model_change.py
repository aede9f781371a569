import pytest

from indexer.storing import generations, model_change, passages
from indexer.storing.outbox import Leg
from tests.filled_library import WIDTH, WordModel, path_of


@pytest.fixture
def served(library):
    """A library with two embedded passages and an index that serves them."""
    library.put("a.txt", "one", "two", aside=["quoted"])
    library.embed()
    index = library.index()
    return library, index


def change(library, identity):
    library.model = WordModel(identity)
    key_of = library.model.document_key
    model_change.let_embed(library.catalogue, identity, key_of)


def waiting(library):
    return {one.text for one in passages.most_urgent(library.catalogue, 99)}


def vectors(library):
    rows = library.rows("SELECT model, COUNT(*) FROM vectors GROUP BY 1")
    return dict(rows)


def test_another_model_makes_every_passage_wait_again(served):
    library, _ = served
    change(library, "other")
    assert waiting(library) == {"one", "two"}


def test_the_same_model_makes_nothing_wait(served):
    library, _ = served
    change(library, "word-model")
    assert waiting(library) == set()
    assert library.rows("SELECT * FROM former_keys") == []


def test_going_back_to_a_model_finds_its_vectors(served):
    library, _ = served
    change(library, "other")
    change(library, "word-model")
    assert waiting(library) == set()
    assert library.catalogue.counts().embedded == 2
    assert library.rows("SELECT * FROM former_keys") == []


def test_going_back_to_a_model_finds_what_came_meanwhile(served):
    library, index = served
    change(library, "other")
    library.put("b.txt", "three", "one")
    change(library, "word-model")
    library.embed()
    index.apply()
    found = library.reader().meaning(library.model.embed_query("three"), 9)
    assert {one.chunk_id >> 20 for one in found} == {1, 2}
    assert len(found) == 4


def test_vectors_of_the_model_that_serves_are_kept_until_another_does(served):
    library, index = served
    change(library, "other")
    library.embed()
    passages.drop_unused_vectors(library.catalogue)
    assert vectors(library) == {"word-model": 2, "other": 2}
    assert index.succeed(WIDTH, "other")
    passages.drop_unused_vectors(library.catalogue)
    assert vectors(library) == {"other": 2}


def test_a_third_model_replaces_one_that_never_served(served):
    library, index = served
    change(library, "other")
    assert not index.succeed(WIDTH, "other")
    library.embed()
    change(library, "third")
    passages.drop_unused_vectors(library.catalogue)
    assert vectors(library) == {"word-model": 2}
    library.embed()
    assert index.succeed(WIDTH, "third")
    assert generations.serving(library.catalogue, Leg.MEANING).model == "third"


def test_what_is_taken_out_meanwhile_leaves_no_vector_of_either_model(served):
    library, _ = served
    change(library, "other")
    library.embed()
    library.catalogue.remove([path_of("a.txt")])
    passages.drop_unused_vectors(library.catalogue)
    assert vectors(library) == {}
    assert library.rows("SELECT * FROM former_keys") == []


def test_what_is_read_again_meanwhile_leaves_no_vector_of_what_it_was(served):
    library, _ = served
    change(library, "other")
    library.put("a.txt", "changed")
    passages.drop_unused_vectors(library.catalogue)
    assert vectors(library) == {}
