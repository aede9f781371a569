"""The search index against the catalogue it is derived from, both real."""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.records import Mode
from indexer.searching.searcher import Searcher
from indexer.storing import stored_vectors
from indexer.storing.lance_tables import TABLE, connect
from indexer.storing.outbox import Leg
from tests.filled_library import WIDTH, FilledLibrary, path_of

REPOSITORY = Path(__file__).parents[2]
WORDS = ("rent", "car", "cat", "boiler", "tax", "garden", "letter", "snow")
QUERIES = ("rent boiler", "automobile", "the cat", "tax letter 3", "nothing of it")

KILLED = """
import sys
from pathlib import Path
from tests.filled_library import FilledLibrary

library = FilledLibrary(Path(sys.argv[1]))
index = library.index()
number = 0
while True:
    library.put(f"{number % 40}.txt", f"rent {number}", f"car {number}")
    library.embed()
    index.apply()
    if number % 7 == 0:
        index.maintain()
    print(number, flush=True)
    number += 1
"""


@pytest.fixture
def library(tmp_path):
    filled = FilledLibrary(tmp_path / "library")
    yield filled
    filled.catalogue.close()


@pytest.fixture
def filled(library):
    chance = random.Random(7)
    for number in range(60):
        texts = [" ".join(chance.choices(WORDS, k=6)) + f" {n}" for n in range(3)]
        library.put(f"{number}.txt", *texts, aside=[f"quoted {number}"])
    library.embed()
    library.index().maintain()
    return library


def folder_of(library, leg):
    return library.paths.index / library.reader().generation(leg).name


def indexed(library, leg):
    table = connect(folder_of(library, leg), 1, 1).open_table(TABLE)
    rows = table.search().select(["chunk_id", "file_ver"]).to_arrow().to_pylist()
    return sorted((row["chunk_id"], row["file_ver"]) for row in rows)


def catalogued(library, leg):
    """Return the rows that a leg of the index ought to hold."""
    if leg is Leg.WORDS:
        return library.rows("SELECT chunk_id, version FROM passages ORDER BY 1")
    model = library.reader().generation(leg).model
    batches = stored_vectors.all_vectors(library.catalogue, model, None)
    return [
        pair for ids, versions, _ in batches for pair in zip(ids, versions, strict=True)
    ]


def agree(library):
    return all(indexed(library, leg) == catalogued(library, leg) for leg in Leg)


def answers(library):
    with Searcher(
        library.catalogue, library.reader(), lambda: library.model
    ) as searcher:
        return [
            searcher.search(query, mode=mode).results
            for query in QUERIES
            for mode in Mode
        ]


def delete(folder):
    shutil.rmtree(folder)


def empty(folder):
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(b"")


def cut_short(folder):
    for file in (folder / f"{TABLE}.lance" / "data").iterdir():
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def fill_with_zeros(folder):
    for file in folder.rglob("*"):
        if file.is_file():
            file.write_bytes(bytes(file.stat().st_size))


@pytest.mark.parametrize("damage", [delete, empty, cut_short, fill_with_zeros])
def test_a_lost_index_is_built_again_and_answers_the_same(filled, damage):
    before = answers(filled)
    for leg in Leg:
        damage(folder_of(filled, leg))
    filled.index()
    assert agree(filled)
    assert answers(filled) == before
    assert filled.rows("SELECT * FROM waiting") == []


def test_an_index_folder_that_is_gone_altogether_is_built_again(filled):
    before = answers(filled)
    shutil.rmtree(filled.paths.index)
    filled.paths.create()
    filled.index()
    assert answers(filled) == before


class Mutator:
    """Does to the files of a library what people do, at random."""

    def __init__(self, library, seed):
        self._library = library
        self._chance = random.Random(seed)
        self._recorded = {}

    def step(self):
        name = f"{self._chance.randrange(8)}.txt"
        act = self._chance.choice((self._put, self._put, self._remove, self._copy))
        act(name)

    def _put(self, name):
        texts = self._chance.choices(WORDS, k=self._chance.randrange(4))
        self._recorded[name] = (self._library.put(name, *texts), texts)

    def _remove(self, name):
        self._library.catalogue.remove([path_of(name)])
        self._recorded.pop(name, None)

    def _copy(self, name):
        for source, (recorded, texts) in list(self._recorded.items())[:1]:
            if source != name:
                copied = self._library.copy(recorded, name, *texts)
                self._recorded[name] = (copied, texts)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_happens_to_files_the_index_ends_equal_to_the_catalogue(library, seed):
    mutator = Mutator(library, seed)
    chance = random.Random(seed)
    index = library.index()
    for _ in range(60):
        mutator.step()
        if chance.random() < 0.3:
            library.embed()
        if chance.random() < 0.3:
            index.apply()
            assert agree(library)
    library.embed()
    index.apply()
    index.maintain()
    assert agree(library)
    assert library.rows("SELECT * FROM outbox") == []
    before = answers(library)
    for leg in Leg:
        index.rebuild(leg, **_shape(library, leg))
    assert agree(library)
    assert answers(library) == before


def _shape(library, leg):
    generation = library.reader().generation(leg)
    return {"dims": generation.dims, "model": generation.model}


@pytest.mark.slow
def test_what_was_acknowledged_survives_a_kill_and_no_row_is_doubled(tmp_path):
    home = tmp_path / "library"
    command = [sys.executable, "-c", KILLED, str(home)]
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = []
    for lines in (3, 11, 20):
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, env=environment, cwd=tmp_path
        ) as writer:
            done = [int(writer.stdout.readline()) for _ in range(lines)]
            writer.send_signal(signal.SIGKILL)
        library = FilledLibrary(home)
        library.embed()
        library.index().maintain()
        assert agree(library)
        texts = {text for (text,) in library.rows("SELECT text FROM passages")}
        assert {f"rent {number}" for number in done} <= texts
        assert library.rows("SELECT * FROM outbox") == []
        library.catalogue.close()


@pytest.mark.parametrize("dims", [48, WIDTH])
def test_the_size_of_the_vectors_can_change_while_searches_go_on(filled, dims):
    with Searcher(filled.catalogue, filled.reader(), lambda: filled.model) as searcher:
        before = searcher.search("automobile", mode=Mode.MEANING).results
        index = filled.index()
        index.rebuild(Leg.MEANING, dims=dims, model=filled.model.identity)
        after = searcher.search("automobile", mode=Mode.MEANING).results
    assert after[0] == before[0]
    assert len(list(filled.paths.index.iterdir())) == len(Leg)
