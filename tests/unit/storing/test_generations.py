import numpy as np
import pytest

from indexer.errors import DiskFullError, StoreError
from indexer.storing import generations
from indexer.storing.generations import Generation
from indexer.storing.leg_index import LegIndex
from indexer.storing.outbox import Leg
from tests.filled_library import WIDTH


def build(library, leg=Leg.WORDS, dims=0, model=""):
    args = (library.catalogue, library.paths.index, leg, dims, model)
    return generations.build(*args)[0]


def folders(library):
    return sorted(folder.name for folder in library.paths.index.iterdir())


def test_a_library_has_no_generation_at_first(library):
    assert generations.serving(library.catalogue, Leg.WORDS) is None


@pytest.mark.parametrize("model", ["", "0123456789abcdef", "a model | of ours"])
def test_what_serves_is_remembered(library, model):
    generation = Generation(Leg.MEANING, "meaning-0001", 7, 256, model)
    generations.remember(library.catalogue, generation)
    assert generations.serving(library.catalogue, Leg.MEANING) == generation


def test_a_generation_is_built_from_the_catalogue_alone(library):
    library.put("a.txt", "the rent is due")
    build(library)
    candidates = library.reader().words("rent", 5)
    assert [one.chunk_id for one in candidates] == [1 << 20]


def test_a_generation_without_anything_to_hold_is_built_too(library):
    build(library)
    build(library, Leg.MEANING, 16, "word-model")
    assert library.reader().words("rent", 5) == []
    assert library.reader().meaning(np.ones(16, np.float32) / 4, 5) == []


def test_a_new_generation_takes_the_place_of_the_old_one(library):
    assert build(library).name == "words-0001"
    assert build(library).name == "words-0002"
    assert folders(library) == ["words-0002"]
    assert generations.serving(library.catalogue, Leg.WORDS).name == "words-0002"


def test_a_build_that_fails_leaves_the_old_generation_serving(library, monkeypatch):
    library.put("a.txt", "rent")
    before = build(library)

    def fail(_rows):
        raise ValueError

    monkeypatch.setattr(generations, "words_rows", fail)
    with pytest.raises(StoreError):
        build(library)
    assert generations.serving(library.catalogue, Leg.WORDS) == before
    assert folders(library) == [before.name]
    assert library.reader().words("rent", 5)


def test_a_name_never_serves_again_though_the_old_one_went_first(library, monkeypatch):
    library.put("a.txt", "rent")
    before = build(library)
    refused = iter([True])
    create = LegIndex.create

    def refuse_once(self, batches=None):
        if next(refused, False):
            raise DiskFullError("The disk is full.")
        create(self, batches)

    monkeypatch.setattr(LegIndex, "create", refuse_once)
    after, _ = generations.rebuild(library.catalogue, library.paths.index, before)
    assert folders(library) == [after.name]
    assert after.name != before.name


def test_folders_that_serve_nothing_are_dropped(library):
    build(library)
    for name in ("words-0009", "meaning-0001", "left over"):
        (library.paths.index / name).mkdir()
    (library.paths.index / "file").write_bytes(b"")
    generations.drop_strangers(library.catalogue, library.paths.index)
    assert folders(library) == ["file", "words-0001"]


@pytest.mark.parametrize("dims", [WIDTH, 16])
def test_vectors_in_the_index_are_the_stored_ones_cut_to_size(library, dims):
    library.put("a.txt", "the cat sleeps", "the rent is due")
    library.embed()
    build(library, Leg.MEANING, dims, "word-model")
    full = library.model.embed_query(" the rent is due")
    short = full[:dims] / np.linalg.norm(full[:dims])
    best = library.reader().meaning(short, 1)[0]
    assert best.chunk_id == (1 << 20) + 1
    assert best.score == pytest.approx(1.0, abs=2e-3)


def test_the_title_is_searched_with_the_text_unless_the_text_says_it(library):
    library.put("a.txt", "No dogs.", title="Lease")
    library.put("b.txt", "The Lease says: no cats.", title="Lease")
    build(library)
    found = library.reader().words("lease", 5)
    assert {one.chunk_id >> 20 for one in found} == {1, 2}


def test_more_passages_than_one_page_are_built(library, monkeypatch):
    monkeypatch.setattr(generations, "PAGE", 3)
    library.put("a.txt", *(f"rent {n}" for n in range(10)))
    build(library)
    assert len(library.reader().words("rent", 50)) == 10
