import shutil
import sqlite3

import pytest

from indexer.errors import DiskFullError
from indexer.storing import durability, leg_index, live_generation
from indexer.storing.lance_tables import TABLE, connect
from indexer.storing.outbox import Leg
from tests.filled_library import path_of


def rows_of(library, leg):
    """Return the (chunk id, version) rows of the generation that serves a leg."""
    folder = library.paths.index / library.reader().generation(leg).name
    rows = connect(folder, 1, 1).open_table(TABLE).search()
    table = rows.select(["chunk_id", "file_ver"]).to_arrow().to_pylist()
    return sorted((row["chunk_id"], row["file_ver"]) for row in table)


def refuse_acknowledging(library, *, refuse):
    library.run("DROP TRIGGER IF EXISTS refuse")
    if refuse:
        library.run(
            "CREATE TRIGGER refuse BEFORE DELETE ON outbox "
            "BEGIN SELECT RAISE(ABORT, 'the power went'); END"
        )


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def names(library):
    return {leg: library.reader().generation(leg).name for leg in Leg}


def test_the_index_follows_the_catalogue_and_empties_the_outbox(library):
    library.put("a.txt", "one", "two", aside=["quoted"])
    library.embed()
    library.index()
    ids = [(1 << 20) + position for position in range(3)]
    assert rows_of(library, Leg.WORDS) == [(one, 1) for one in ids]
    assert rows_of(library, Leg.MEANING) == [(one, 1) for one in ids[:2]]
    assert library.rows("SELECT * FROM outbox") == []


def test_applying_counts_the_passages_of_both_legs(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    assert index.apply() == 2
    library.embed()
    assert index.apply() == 2
    assert index.apply() == 0


def test_a_changed_file_leaves_no_stale_rows(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    library.embed()
    index.apply()
    library.put("a.txt", "one")
    index.apply()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 2)]


def test_a_file_read_twice_before_the_index_follows_is_written_once(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    library.put("a.txt", "three")
    index.apply()
    assert rows_of(library, Leg.WORDS) == [(1 << 20, 2)]


def test_a_file_that_came_and_went_leaves_nothing(library):
    index = library.index()
    library.put("a.txt", "one")
    library.catalogue.remove([path_of("a.txt")])
    index.apply()
    assert rows_of(library, Leg.WORDS) == []


def test_a_copied_file_is_in_both_legs_at_once(library):
    index = library.index()
    source = library.put("a.txt", "one")
    library.embed()
    library.copy(source, "b.txt", "one")
    index.apply()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 1), (2 << 20, 1)]


def test_an_index_that_is_whole_is_opened_and_not_built(library):
    library.put("a.txt", *(f"text {n}" for n in range(40)))
    library.embed()
    library.index()
    before = names(library)
    library.index()
    assert names(library) == before


def test_a_crash_before_the_acknowledgement_leaves_no_double_rows(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    library.embed()
    refuse_acknowledging(library, refuse=True)
    with pytest.raises(sqlite3.IntegrityError):
        index.apply()
    refuse_acknowledging(library, refuse=False)
    again = library.index()
    again.maintain()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 1), ((1 << 20) + 1, 1)]


def test_a_second_try_in_the_same_process_leaves_no_double_rows(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    library.embed()
    refuse_acknowledging(library, refuse=True)
    with pytest.raises(sqlite3.IntegrityError):
        index.apply()
    refuse_acknowledging(library, refuse=False)
    index.apply()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 1), ((1 << 20) + 1, 1)]


def test_an_outbox_that_outlived_its_index_is_applied_to_the_next_one(library):
    library.index()
    library.put("a.txt", "one", "two")
    library.embed()
    library.index().rebuild(Leg.WORDS)
    index = library.index()
    index.rebuild(Leg.MEANING, dims=16, model="word-model")
    index.apply()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 1), ((1 << 20) + 1, 1)]


def test_large_batches_are_applied_in_parts(library, monkeypatch):
    monkeypatch.setattr(live_generation, "BATCH_TASKS", 3)
    monkeypatch.setattr(live_generation, "BATCH_PASSAGES", 4)
    index = library.index()
    for number in range(8):
        library.put(f"{number}.txt", *(f"{number} {m}" for m in range(number)))
    library.embed()
    index.apply()
    assert len(rows_of(library, Leg.WORDS)) == sum(range(8))
    assert len(rows_of(library, Leg.MEANING)) == sum(range(8))


@pytest.mark.slow
def test_files_that_change_one_by_one_do_not_let_the_index_grow(library, monkeypatch):
    monkeypatch.setattr(leg_index, "HORIZON", leg_index.timedelta(milliseconds=1))
    monkeypatch.setattr(live_generation, "COMMITS_BEFORE_UPKEEP", 5)
    for number in range(20):
        library.put(f"{number}.txt", *(f"word{number} {n}" * 40 for n in range(10)))
    library.embed()
    index = library.index()
    index.maintain()
    live = size_of(library.paths.index)
    largest = [0] * 4
    for number in range(40):
        library.put(f"{number % 20}.txt", *(f"word{number} {n}" for n in range(10)))
        library.embed()
        index.apply()
        size = size_of(library.paths.index)
        largest[number // 10] = max(largest[number // 10], size)
    index.maintain()
    assert largest[3] < 1.3 * largest[0]
    assert size_of(library.paths.index) < 2 * live


def test_what_upkeep_leaves_behind_goes_with_the_next_call(library, monkeypatch):
    index = library.index()
    for number in range(3):
        library.put(f"{number}.txt", "text")
        index.apply()
    index.maintain()
    folder = library.paths.index / names(library)[Leg.WORDS] / f"{TABLE}.lance"
    before = len(list((folder / "_versions").glob("*.manifest")))
    monkeypatch.setattr(leg_index, "HORIZON", leg_index.timedelta(milliseconds=1))
    index.maintain()
    assert before > 1
    assert len(list((folder / "_versions").glob("*.manifest"))) == 1


def test_a_renewed_index_holds_what_the_catalogue_holds(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    library.embed()
    index.renew()
    assert names(library) == {Leg.WORDS: "words-0002", Leg.MEANING: "meaning-0002"}
    index.apply()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 1), ((1 << 20) + 1, 1)]


def test_an_index_that_could_not_be_renewed_is_built_by_the_next_use(
    library, monkeypatch
):
    index = library.index()
    library.put("a.txt", "one")
    library.embed()
    create = leg_index.LegIndex.create

    def refuse(self, batches=None):
        raise DiskFullError("The disk is full.")

    monkeypatch.setattr(leg_index.LegIndex, "create", refuse)
    with pytest.raises(DiskFullError):
        index.renew()
    with pytest.raises(DiskFullError):
        index.apply()
    index.maintain()
    monkeypatch.setattr(leg_index.LegIndex, "create", create)
    index.apply()
    for leg in Leg:
        assert rows_of(library, leg) == [(1 << 20, 1)]


def empty_files(folder):
    for file in folder.iterdir():
        file.write_bytes(b"")


def become_a_file(folder):
    shutil.rmtree(folder)
    folder.write_bytes(b"")


@pytest.mark.parametrize(
    ("use", "harm"), [("apply", become_a_file), ("maintain", empty_files)]
)
def test_an_index_that_can_be_opened_and_not_used_is_built_anew(library, use, harm):
    index = library.index()
    library.put("a.txt", "one")
    index.apply()
    folder = library.paths.index / names(library)[Leg.WORDS] / f"{TABLE}.lance"
    harm(folder / "data")
    library.put("a.txt", "one", "two")
    getattr(index, use)()
    index.apply()
    assert names(library)[Leg.WORDS] == "words-0002"
    assert len(rows_of(library, Leg.WORDS)) == 2


def test_an_index_with_a_flipped_bit_is_built_anew_and_no_other(library):
    index = library.index()
    library.put("a.txt", "one", "two")
    library.embed()
    index.apply()
    index.look_over()
    assert names(library) == {Leg.WORDS: "words-0001", Leg.MEANING: "meaning-0001"}
    folder = library.paths.index / "words-0001" / f"{TABLE}.lance"
    data = next((folder / "data").iterdir())
    content = bytearray(data.read_bytes())
    content[len(content) // 2] ^= 1
    data.write_bytes(content)
    index.look_over()
    assert names(library) == {Leg.WORDS: "words-0002", Leg.MEANING: "meaning-0001"}
    assert len(rows_of(library, Leg.WORDS)) == 2


def test_what_is_durable_is_remembered_with_what_was_applied(library):
    index = library.index()
    library.put("a.txt", "one")
    index.apply()
    durable = library.reader().generation(Leg.WORDS).durable_version
    folder = library.paths.index / names(library)[Leg.WORDS]
    assert connect(folder, 1, 1).open_table(TABLE).version == durable
    index.maintain()
    assert library.reader().generation(Leg.WORDS).durable_version > durable


@pytest.mark.parametrize("known", [True, False])
def test_after_a_power_cut_what_was_in_doubt_is_written_again(
    library, monkeypatch, tmp_path, known
):
    index = library.index()
    library.put("a.txt", "one")
    index.apply()
    library.put("b.txt", "two")
    refuse_acknowledging(library, refuse=True)
    with pytest.raises(sqlite3.IntegrityError):
        index.apply()
    refuse_acknowledging(library, refuse=False)
    boot = tmp_path / "boot"
    if known:
        boot.write_text("another boot\n")
    monkeypatch.setattr(durability, "LINUX_BOOT_ID", boot)
    before = names(library)
    library.index()
    assert rows_of(library, Leg.WORDS) == [(1 << 20, 1), (2 << 20, 1)]
    assert names(library) == before
    folder = library.paths.index / before[Leg.WORDS]
    assert (folder / "set-aside").exists()
