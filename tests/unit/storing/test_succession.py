"""Another size or model follows the generation that serves, which serves until then."""

import threading

import numpy as np
import pytest

from indexer.errors import StoreError
from indexer.storing import generations, leg_index, model_change
from indexer.storing.lance_tables import TABLE, connect
from indexer.storing.outbox import Leg
from tests.filled_library import WIDTH, WordModel, path_of

MODEL = "word-model"


class CalledOffError(Exception):
    """Raised to end a build."""


@pytest.fixture
def index(library):
    """The index of a library with forty embedded passages."""
    library.put("a.txt", *(f"text {number}" for number in range(40)))
    library.embed()
    return library.index()


def serving(library):
    return generations.serving(library.catalogue, Leg.MEANING)


def folders(library):
    return sorted(one.name for one in library.paths.index.iterdir())


def rows_of(library):
    """Return the (chunk id, version) rows of what serves meaning."""
    folder = library.paths.index / serving(library).name
    rows = connect(folder, 1, 1).open_table(TABLE).search()
    found = rows.select(["chunk_id", "file_ver"]).to_arrow().to_pylist()
    return sorted((row["chunk_id"], row["file_ver"]) for row in found)


def wanted_rows(library):
    return library.rows(
        "SELECT chunk_id, p.version FROM passages p JOIN vectors ON key = vector_key "
        "ORDER BY 1"
    )


def follow(library, model="other"):
    """Let another model embed from now on."""
    library.model = WordModel(model)
    model_change.let_embed(library.catalogue, model, library.model.document_key)


def test_another_size_is_wanted_and_not_taken_at_once(library, index):
    before = serving(library)
    again = library.index(dims=16)
    assert serving(library) == before
    assert again.is_due(16, MODEL)
    assert not again.is_due(WIDTH, MODEL)


def test_another_size_takes_the_place_of_the_old_one(library, index):
    assert index.succeed(16, MODEL)
    assert (serving(library).dims, serving(library).name) == (16, "meaning-0002")
    assert folders(library) == ["meaning-0002", "words-0001"]
    assert rows_of(library) == wanted_rows(library)
    assert generations.successor(library.catalogue) is None


def test_what_changes_while_it_is_filled_is_in_it(library, index):
    def meanwhile(_count):
        library.put("b.txt", "new", "and newer")
        library.put("a.txt", "changed")
        library.embed()
        index.apply()
        library.put("c.txt", "last")
        library.embed()

    assert index.succeed(16, MODEL, meanwhile)
    assert rows_of(library) == wanted_rows(library)
    assert len(rows_of(library)) == 4
    index.apply()
    assert library.rows("SELECT * FROM outbox") == []


def test_the_old_one_serves_and_follows_while_it_is_filled(library, index):
    found = []

    def meanwhile(_count):
        library.put("b.txt", "umbrella")
        library.embed()
        index.apply()
        query = library.model.embed_query("umbrella")
        found.extend(library.reader().meaning(query, 1))

    assert index.succeed(16, MODEL, meanwhile)
    assert {one.chunk_id for one in found} == {2 << 20}


def test_a_build_that_is_called_off_changes_nothing(library, index):
    before = serving(library)

    def refuse(_count):
        raise CalledOffError

    with pytest.raises(StoreError):
        index.succeed(16, MODEL, refuse)
    assert serving(library) == before
    assert folders(library) == ["meaning-0001", "words-0001"]
    library.put("b.txt", "new")
    library.embed()
    index.apply()
    assert rows_of(library) == wanted_rows(library)
    assert library.rows("SELECT * FROM outbox") == []


def test_forsaking_ends_a_build_on_another_thread(library, index):
    reached, go = threading.Event(), threading.Event()
    ended = []

    def wait(_count):
        reached.set()
        go.wait(20)

    def work():
        try:
            index.succeed(16, MODEL, wait)
        except StoreError as error:
            ended.append(error.summary)

    thread = threading.Thread(target=work)
    thread.start()
    assert reached.wait(20)
    index.forsake()
    go.set()
    thread.join(20)
    assert len(ended) == 1
    assert serving(library).dims == WIDTH
    assert folders(library) == ["meaning-0001", "words-0001"]
    assert index.succeed(16, MODEL)


def test_a_build_that_was_killed_leaves_nothing_and_is_begun_again(library, index):
    half = generations.announce(library.catalogue, library.paths.index, 16, MODEL)
    (library.paths.index / half.name).mkdir()
    (library.paths.index / half.name / "part").write_bytes(b"half")
    again = library.index()
    assert folders(library) == ["meaning-0001", "words-0001"]
    assert generations.successor(library.catalogue) is None
    assert again.succeed(16, MODEL)
    assert rows_of(library) == wanted_rows(library)


def test_another_model_serves_when_nothing_waits_any_more(library, index):
    follow(library)
    assert not index.succeed(WIDTH, "other")
    assert serving(library).model == MODEL
    library.embed()
    index.apply()
    assert index.succeed(WIDTH, "other")
    assert serving(library).model == "other"
    assert rows_of(library) == wanted_rows(library)
    assert library.rows("SELECT * FROM former_keys") == []


def test_the_former_model_is_served_by_its_own_vectors_until_then(library, index):
    former = library.model
    follow(library)
    index.succeed(WIDTH, "other")
    library.put("a.txt", "text 7", "quite new")
    library.embed()
    index.apply()
    assert rows_of(library) == [], "only what the former model embedded is in it"
    library.put("b.txt", "text 7")
    index.apply()
    query = former.embed_query("text 7")
    assert library.reader().meaning(query, 5) == []
    assert serving(library).model == MODEL


def test_a_successor_that_waits_for_vectors_outlives_the_process(library, index):
    follow(library)
    index.succeed(WIDTH, "other")
    begun = generations.successor(library.catalogue)
    library.embed()
    again = library.index()
    assert generations.successor(library.catalogue).name == begun.name
    assert again.succeed(WIDTH, "other")
    assert serving(library).name == begun.name
    assert rows_of(library) == wanted_rows(library)


def test_a_successor_that_was_damaged_is_begun_again(library, index):
    follow(library)
    index.succeed(WIDTH, "other")
    begun = generations.successor(library.catalogue)
    for file in (library.paths.index / begun.name).rglob("*"):
        if file.is_file():
            file.write_bytes(b"")
    library.embed()
    again = library.index()
    assert generations.successor(library.catalogue) is None
    assert again.succeed(WIDTH, "other")
    assert rows_of(library) == wanted_rows(library)


def test_another_wish_replaces_a_successor_that_waits(library, index):
    follow(library)
    index.succeed(WIDTH, "other")
    library.embed()
    assert index.succeed(16, "other")
    assert (serving(library).dims, serving(library).model) == (16, "other")
    assert folders(library) == ["meaning-0002", "words-0001"]


def test_an_index_renewed_meanwhile_keeps_no_successor(library, index):
    follow(library)
    index.succeed(WIDTH, "other")
    library.catalogue.remove([path_of("a.txt")])
    index.renew()
    assert generations.successor(library.catalogue) is None
    assert folders(library) == ["meaning-0002", "words-0002"]
    assert library.reader().meaning(np.ones(WIDTH, np.float32) / 8, 5) == []


def test_a_disk_without_room_leaves_the_old_one(library, index, monkeypatch):
    before = serving(library)

    def refuse(self, batches=None):
        raise StoreError("The disk is full.")

    monkeypatch.setattr(leg_index.LegIndex, "create", refuse)
    with pytest.raises(StoreError):
        index.succeed(16, MODEL)
    assert serving(library) == before
    assert generations.successor(library.catalogue) is None
