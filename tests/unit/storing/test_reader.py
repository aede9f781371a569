import sys
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from indexer.errors import StoreError
from indexer.storing import leg_index, live_generation
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.recent_rows import files_in
from tests.filled_library import WIDTH, path_of


@pytest.fixture
def reader(library):
    """A reader with a catalogue of its own, as another process has."""
    catalogue = Catalogue(library.paths.catalogue, writable=False)
    yield IndexReader(catalogue, library.paths.index)
    catalogue.close()


def found(candidates):
    return [one.chunk_id >> 20 for one in candidates]


def test_a_library_without_index_has_no_candidates(library, reader):
    library.put("a.txt", "rent")
    assert reader.words("rent", 5) == []
    assert reader.meaning(np.ones(WIDTH, np.float32), 5) == []
    assert reader.generation(Leg.WORDS) is None


def test_words_and_meaning_find_the_passage_that_fits(library, reader):
    library.put("a.txt", "the cat sleeps on the sofa")
    wanted = library.put("b.txt", "the car needs new tyres")
    library.embed()
    library.index()
    assert found(reader.words("tyres", 5)) == [wanted.file_id]
    query = library.model.embed_query("car tyres")
    candidates = reader.meaning(query, 5)
    assert found(candidates)[0] == wanted.file_id
    whole = library.model.embed_query(" the car needs new tyres")
    assert candidates[0].score == pytest.approx(float(query @ whole), abs=5e-3)


def test_candidates_come_best_first_and_not_more_than_asked_for(library, reader):
    for number in range(9):
        library.put(f"{number}.txt", "rent " * (number + 1) + "due " * (9 - number))
    library.index()
    scores = [one.score for one in reader.words("rent", 4)]
    assert len(scores) == 4
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("query", ['"', "rent AND (", "+", "*", "a:b", "\\", "'"])
def test_signs_in_a_query_are_harmless(library, reader, query):
    library.put("a.txt", "rent")
    library.index()
    reader.words(query, 5)


@pytest.mark.parametrize("query", ["", "  ", "\n"])
def test_an_empty_query_finds_nothing(library, reader, query):
    library.put("a.txt", "rent")
    library.index()
    assert reader.words(query, 5) == []


def test_a_reader_sees_what_a_writer_added_and_removed(library, reader):
    library.put("a.txt", "rent")
    index = library.index()
    assert len(reader.words("rent", 5)) == 1
    library.put("b.txt", "rent")
    index.apply()
    assert len(reader.words("rent", 5)) == 2
    library.catalogue.remove([path_of("a.txt"), path_of("b.txt")])
    index.apply()
    assert reader.words("rent", 5) == []


def test_only_what_was_asked_before_is_loaded_ahead(library, reader):
    library.put("a.txt", "the cat sleeps on the sofa")
    index = library.index()
    reader.freshen()
    assert not reader._open
    reader.words("cat", 5)
    library.put("b.txt", "a cat in the garden")
    index.apply()
    reader.freshen()
    newest = reader.generation(Leg.WORDS).durable_version
    assert list(reader._open) == [Leg.WORDS]
    assert reader._open[Leg.WORDS].generation.durable_version == newest


def test_a_reader_follows_upkeep(library, reader):
    index = library.index()
    for number in range(3):
        library.put(f"{number}.txt", "rent")
        index.apply()
        index.maintain()
        assert len(reader.words("rent", 9)) == number + 1


def test_a_reader_follows_another_generation(library, reader):
    library.put("a.txt", "rent")
    library.embed()
    index = library.index()
    query = library.model.embed_query("rent")
    assert reader.words("rent", 5)
    assert reader.meaning(query, 5)
    index.rebuild(Leg.WORDS)
    index.rebuild(Leg.MEANING, dims=16, model=library.model.identity)
    assert reader.words("rent", 5)
    assert reader.generation(Leg.MEANING).dims == 16
    assert reader.meaning(query[:16] / np.linalg.norm(query[:16]), 5)


class LateReader(IndexReader):
    """Learns which generation serves, and opens it only after it was replaced."""

    def __init__(self, catalogue, folder, replace):
        super().__init__(catalogue, folder)
        self._replace = [replace]

    def generation(self, leg):
        serving = super().generation(leg)
        while self._replace:
            self._replace.pop()()
        return serving


def test_a_generation_replaced_in_the_middle_of_a_search_is_followed(library):
    library.put("a.txt", "rent")
    index = library.index()
    args = (library.catalogue, library.paths.index, lambda: index.rebuild(Leg.WORDS))
    assert LateReader(*args).words("rent", 5)


def test_an_index_that_was_taken_away_is_told(library, reader):
    library.put("a.txt", "rent")
    library.index()
    for folder in library.paths.index.iterdir():
        folder.rename(library.paths.root / folder.name)
    with pytest.raises(StoreError, match="cannot be used"):
        reader.words("rent", 5)


def test_doubled_rows_make_one_candidate(library, reader):
    library.put("a.txt", "rent")
    index = library.index()
    words = index._live[Leg.WORDS]
    rows, versions = words._rows(_tasks_again(library))
    words._table.write(rows, versions, set(), replay=False)
    index.maintain()
    library.put("b.txt", "other")
    index.apply()
    assert len(reader.words("rent", 5)) == 1


def _tasks_again(library):
    from indexer.storing.outbox import Task

    return [Task(1, Leg.WORDS, 1, 1, 1 << 20, 1 << 20)]


def test_what_is_added_after_the_last_new_file_went_is_found(library, reader):
    library.put("a.txt", "the cat sleeps on the sofa")
    index = library.index()
    library.put("b.txt", "a bill of the plumber")
    index.apply()
    assert len(reader.words("plumber", 5)) == 1
    library.catalogue.remove([path_of("b.txt")])
    index.apply()
    wanted = library.put("c.txt", "a letter from the notary")
    index.apply()
    assert found(reader.words("notary", 5)) == [wanted.file_id]


def deleted_and_open(folder):
    links = []
    for one in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):
            links.append(str(one.readlink()))
    return [one for one in links if str(folder) in one and "(deleted)" in one]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is open")
def test_what_upkeep_deleted_is_not_kept_open(library, reader, monkeypatch):
    monkeypatch.setattr(leg_index, "HORIZON", leg_index.timedelta(milliseconds=1))
    monkeypatch.setattr(live_generation, "COMMITS_BEFORE_UPKEEP", 1)
    library.put("a.txt", "the cat sleeps on the sofa")
    index = library.index()
    for number in range(6):
        library.put(f"{number}.txt", f"bill {number} of the plumber")
        index.apply()
        reader.words("plumber", 5)
    assert len(deleted_and_open(library.paths.index)) <= 6


def test_damage_to_new_rows_hides_none_when_others_go(library, reader):
    library.put("a.txt", "the cat sleeps on the sofa")
    index = library.index()
    library.put("gone.txt", "a bill of the plumber")
    wanted = library.put("b.txt", "a letter from the notary")
    index.apply()
    *_, both = files_in(library.paths.index / reader.generation(Leg.WORDS).name)
    both.write_bytes(b"")
    library.catalogue.remove([path_of("gone.txt")])
    index.apply()
    assert found(reader.words("notary", 5)) == [wanted.file_id]


def test_forms_that_came_between_two_questions_are_found(library, reader):
    for number in range(20):
        library.put(f"{number}.txt", f"the letter {number} about a house and a garden")
    index = library.index()
    index.maintain()
    assert reader.words("plumber", 5) == []
    wanted = library.put("b.txt", "two plumbers came and repaired the pipes")
    index.apply()
    index.maintain()
    assert index._live[Leg.WORDS]._table.recent_rows == 0
    assert found(reader.words("plumber", 5)) == [wanted.file_id]


@pytest.mark.parametrize("column", ["words", "forms"])
def test_where_counts_are_damaged_other_forms_are_found(library, reader, column):
    wanted = library.put("b.txt", "two plumbers came and repaired the pipes")
    index = library.index()
    index.maintain()
    folder = library.paths.index / reader.generation(Leg.WORDS).name
    (folder / f"counts-{column}.arrow").write_bytes(b"")
    library.put("c.txt", "the letter about a house and a garden")
    index.apply()
    assert found(reader.words("plumber", 5)) == [wanted.file_id]
