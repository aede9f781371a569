import numpy as np

from indexer.records import Chunk, Document, Place
from indexer.storing import model_change
from indexer.storing.candidate_passages import read_candidates
from tests.filled_library import WordModel, path_of

MODEL = "word-model"


def ids_of(recorded):
    first = recorded.file_id << 20
    return list(range(first, first + recorded.passages))


def test_passages_come_with_the_vectors_that_they_have(library):
    ids = ids_of(library.put("a.txt", "one", "two", aside=["quoted"]))
    library.embed()
    (late,) = ids_of(library.put("b.txt", "waits"))
    read = read_candidates(library.catalogue, dict.fromkeys([*ids, late], 1), MODEL)
    assert [one.text for one in read.passages.values()] == [
        *("one", "two", "quoted", "waits"),
    ]
    assert [one.embeds for one in read.passages.values()] == [1, 1, 0, 1]
    assert read.with_vector == ids[:2]
    wanted = [library.model.embed_query(f" {word}") for word in ("one", "two")]
    np.testing.assert_allclose(read.vectors, wanted, atol=2e-3)


def test_vectors_are_cut_to_size_and_read_only_for_the_model_that_is_named(library):
    ids = dict.fromkeys(ids_of(library.put("a.txt", "one")), 1)
    library.embed()
    cut = read_candidates(library.catalogue, ids, MODEL, 8).vectors
    assert cut.shape == (1, 8)
    assert np.linalg.norm(cut) - 1 < 1e-6
    for other in ("", "another model"):
        read = read_candidates(library.catalogue, ids, other)
        assert (len(read.passages), read.with_vector, len(read.vectors)) == (1, [], 0)


def test_while_another_model_takes_over_both_have_their_own_vectors(library):
    versions = dict.fromkeys(ids_of(library.put("a.txt", "one")), 1)
    library.embed()
    library.index()
    before = read_candidates(library.catalogue, versions, MODEL)
    library.model = WordModel("other-model")
    model_change.let_embed(library.catalogue, "other-model", library.model.document_key)
    library.embed()
    former = read_candidates(library.catalogue, versions, MODEL)
    assert former.with_vector == list(versions)
    np.testing.assert_array_equal(former.vectors, before.vectors)
    own = read_candidates(library.catalogue, versions, "other-model")
    assert own.with_vector == list(versions)
    assert not np.allclose(own.vectors, before.vectors, atol=0.1)


def test_what_was_read_anew_or_removed_since_is_left_out(library):
    (changed,) = ids_of(library.put("a.txt", "one"))
    (gone,) = ids_of(library.put("b.txt", "two"))
    library.put("a.txt", "one of two")
    library.catalogue.remove([path_of("b.txt")])
    assert not read_candidates(library.catalogue, {changed: 1, gone: 1}).passages
    (now,) = read_candidates(library.catalogue, {changed: 2}).passages.values()
    assert now.text == "one of two"


def test_a_passage_knows_its_file_its_title_and_its_headings(library):
    place = Place(headings=("Costs", "Rent"))
    chunks = ((Chunk("due", place, "cut", 1), None),)
    documents = (Document("mail"), Document("pdf", "Lease"))
    recorded = library.put("a.eml", documents=documents, passages=chunks)
    ids = ids_of(recorded)
    (one,) = read_candidates(library.catalogue, {ids[0]: 1}).passages.values()
    assert (one.file_id, one.document) == (recorded.file_id, 1)
    assert one.headings == "Lease\nCosts\nRent"
    library.run("UPDATE passages SET place = '{'")
    (one,) = read_candidates(library.catalogue, {ids[0]: 1}).passages.values()
    assert one.headings == "Lease"


def test_any_number_of_passages_is_read_at_once(library):
    ids = ids_of(library.put("a.txt", *(f"text {n}" for n in range(1200))))
    assert len(read_candidates(library.catalogue, dict.fromkeys(ids, 1)).passages) == (
        1200
    )
