import errno

import numpy as np
import pytest

from indexer.errors import DiskFullError, StoreError
from indexer.storing import generations, leg_index
from indexer.storing.lance_tables import TABLE, connect, store_errors
from indexer.storing.leg_index import LegIndex
from indexer.storing.outbox import Leg

DIMS = 16


def texts(*rows):
    """Return an Arrow table of (file, position, version, text) rows."""
    import pyarrow as pa

    made = [
        ((file << 20) + at, version, "", text, "") for file, at, version, text in rows
    ]
    return pa.Table.from_batches([generations.words_rows(made)])


def vectors(count, first=0):
    """Return an Arrow table of the vectors of so many one-passage files."""
    import pyarrow as pa

    rows = np.random.default_rng(first).standard_normal((count, DIMS))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    ids = [number << 20 for number in range(first, first + count)]
    return pa.Table.from_batches([generations.meaning_rows(ids, [1] * count, rows)])


def content(folder):
    table = connect(folder, 1, 1).open_table(TABLE)
    rows = table.search().select(["chunk_id", "file_ver"]).to_arrow().to_pylist()
    return sorted((row["chunk_id"], row["file_ver"]) for row in rows)


def matches(folder, query):
    table = connect(folder, 1, 1).open_table(TABLE)
    found = table.search(query, query_type="fts", fts_columns="words")
    rows = found.limit(50).select(["chunk_id", "_score"]).to_arrow()
    return sorted(rows.column("chunk_id").to_pylist())


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "index" / "words-0001"


@pytest.fixture
def words(folder):
    made = LegIndex(folder, Leg.WORDS, 0)
    made.create()
    return made


def test_a_damaged_list_of_deletions_is_not_handed_to_lancedb(folder, words):
    words.write(texts((1, 0, 1, "one"), (2, 0, 1, "two")), {}, set(), replay=False)
    words.write(None, {}, {1}, replay=False)
    (file,) = (folder / f"{TABLE}.lance" / "_deletions").iterdir()
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"):
        reopened(folder, words.version)


def test_a_thread_of_lancedb_that_gives_up_is_told_as_the_index_refusing(tmp_path):
    panic = type("RustPanic", (Exception,), {})
    with pytest.raises(StoreError), store_errors(tmp_path):
        raise panic
    with pytest.raises(TypeError), store_errors(tmp_path):
        raise TypeError


def reopened(folder, version, *, power_lost=False):
    index = LegIndex(folder, Leg.WORDS, 0)
    index.open(version, power_lost=power_lost)
    return index


def test_rows_are_found_as_soon_as_they_are_written(folder, words):
    rows = texts((1, 0, 1, "the boiler leaks"), (1, 1, 1, "the rent is due"))
    words.write(rows, {1: 1}, set(), replay=False)
    assert matches(folder, "boiler") == [1 << 20]


@pytest.mark.parametrize(
    ("text", "query"),
    [
        pytest.param("Die Kündigung liegt bei", "kundigung", id="accents"),
        pytest.param("Straße", "STRASSE", id="sharp s"),
        pytest.param("我们讨论租赁合同的条款", "合同", id="Chinese"),
        pytest.param("家賃を支払う", "家賃", id="Japanese"),
        pytest.param("the snake_case_name here", "case", id="parts of names in code"),
        pytest.param("l'école est fermée", "ecole", id="French article"),
    ],
)
def test_words_of_many_languages_are_found(folder, words, text, query):
    words.write(texts((1, 0, 1, text)), {1: 1}, set(), replay=False)
    assert matches(folder, query) == [1 << 20]


def test_a_new_version_drops_the_rows_of_the_older_ones(folder, words):
    words.write(texts((1, 0, 1, "a"), (1, 1, 1, "b")), {1: 1}, set(), replay=False)
    words.write(texts((1, 0, 2, "c")), {1: 2}, set(), replay=False)
    assert content(folder) == [(1 << 20, 2)]


def test_a_removed_file_takes_its_rows_and_no_others(folder, words):
    rows = texts((1, 0, 1, "a"), (2, 0, 1, "b"), (3, 0, 1, "c"))
    words.write(rows, {1: 1, 2: 1, 3: 1}, set(), replay=False)
    words.write(None, {}, {1, 3}, replay=False)
    assert content(folder) == [(2 << 20, 1)]


def test_writing_again_leaves_no_double_rows(folder, words):
    rows = texts((1, 0, 1, "a"), (2, 0, 1, "b"))
    for _ in range(3):
        words.write(rows, {1: 1, 2: 1}, set(), replay=True)
    assert content(folder) == [(1 << 20, 1), (2 << 20, 1)]


def test_a_batch_of_a_thousand_files_is_written_at_once(folder, words):
    rows = texts(*((file, 0, 2, f"text {file}") for file in range(1000)))
    versions = dict.fromkeys(range(1000), 2)
    words.write(rows, versions, set(range(2000, 3000)), replay=True)
    assert len(content(folder)) == 1000


def test_nothing_to_write_makes_no_version(words):
    before = words.version
    words.write(None, {}, set(), replay=True)
    assert words.version == before


def test_an_index_of_many_rows_opens_without_being_built_again(folder, words):
    rows = texts(*((1, at, 1, f"text {at}") for at in range(500)))
    words.write(rows, {1: 1}, set(), replay=False)
    assert reopened(folder, words.version).version == words.version


def test_an_empty_index_opens(folder, words):
    assert reopened(folder, words.version).version == words.version


def test_only_the_owner_may_look_into_the_index(folder, words):
    assert folder.stat().st_mode & 0o077 == 0


def newest_manifest(folder):
    return min((folder / "chunks.lance" / "_versions").glob("*.manifest"))


@pytest.mark.parametrize("left", [0, 10], ids=["empty", "cut short"])
def test_a_torn_newest_version_gives_way_to_the_durable_one(folder, words, left):
    words.write(texts((1, 0, 1, "kept")), {1: 1}, set(), replay=False)
    durable = words.version
    words.write(texts((2, 0, 1, "lost")), {2: 1}, set(), replay=False)
    manifest = newest_manifest(folder)
    manifest.write_bytes(manifest.read_bytes()[:left])
    index = reopened(folder, durable)
    assert content(folder) == [(1 << 20, 1)]
    index.write(texts((2, 0, 1, "again")), {2: 1}, set(), replay=True)
    assert content(folder) == [(1 << 20, 1), (2 << 20, 1)]


def test_after_a_power_cut_only_the_durable_version_counts(folder, words):
    words.write(texts((1, 0, 1, "kept")), {1: 1}, set(), replay=False)
    durable = words.version
    words.write(texts((2, 0, 1, "in doubt")), {2: 1}, set(), replay=False)
    reopened(folder, durable, power_lost=True)
    assert content(folder) == [(1 << 20, 1)]


def empty_largest(folder):
    files = [one for one in folder.rglob("*") if one.is_file()]
    max(files, key=lambda one: one.stat().st_size).write_bytes(b"")


def empty_data(folder):
    for file in (folder / "chunks.lance" / "data").iterdir():
        file.write_bytes(b"")


def empty_word_index(folder):
    for file in (folder / "chunks.lance" / "_indices").rglob("*.lance"):
        file.write_bytes(b"")


def remove_all(folder):
    for file in folder.rglob("*"):
        if file.is_file():
            file.unlink()


@pytest.mark.parametrize(
    "damage", [empty_largest, empty_data, empty_word_index, remove_all]
)
def test_an_index_that_is_not_whole_says_so(folder, words, damage):
    rows = texts(*((1, at, 1, f"text {at}") for at in range(50)))
    words.write(rows, {1: 1}, set(), replay=False)
    words.maintain(lambda _version: None)
    damage(folder)
    with pytest.raises(StoreError):
        reopened(folder, words.version)


def test_upkeep_remembers_what_is_durable_before_it_drops_versions(
    folder, words, monkeypatch
):
    monkeypatch.setattr(leg_index, "HORIZON", leg_index.timedelta(milliseconds=1))
    for number in range(5):
        rows = texts((number, 0, 1, f"text {number}"))
        words.write(rows, {number: 1}, set(), replay=False)
    remembered = []

    def remember(version):
        kept = list((folder / "chunks.lance" / "_versions").glob("*.manifest"))
        remembered.append((version, len(kept)))

    words.maintain(remember)
    ((version, versions_then),) = remembered
    assert version == words.version
    assert versions_then > 5
    assert len(list((folder / "chunks.lance" / "_versions").glob("*.manifest"))) == 1
    assert len(content(folder)) == 5
    assert reopened(folder, version, power_lost=True).version == version


def test_what_was_set_aside_goes_at_the_next_good_start(folder, words):
    durable = words.version
    words.write(texts((1, 0, 1, "in doubt")), {1: 1}, set(), replay=False)
    reopened(folder, durable, power_lost=True)
    assert (folder / "set-aside").exists()
    reopened(folder, durable)
    assert not (folder / "set-aside").exists()


def vector_indexes(folder):
    table = connect(folder, 1, 1).open_table(TABLE)
    return [index for index in table.list_indices() if "v" in index.columns]


def test_vectors_get_an_index_once_a_scan_would_be_slow(tmp_path, monkeypatch):
    monkeypatch.setattr(leg_index, "EXACT_BYTES", 300 * DIMS * 4)
    meaning = LegIndex(tmp_path / "m", Leg.MEANING, DIMS)
    meaning.create()
    meaning.write(vectors(300), {}, set(), replay=False)
    meaning.maintain(lambda _version: None)
    assert not vector_indexes(tmp_path / "m")
    meaning.write(vectors(50, first=300), {}, set(), replay=False)
    meaning.maintain(lambda _version: None)
    assert len(vector_indexes(tmp_path / "m")) == 1
    LegIndex(tmp_path / "m", Leg.MEANING, DIMS).open(meaning.version, power_lost=False)


def test_the_parts_of_a_vector_index_are_merged_in_time(tmp_path, monkeypatch):
    monkeypatch.setattr(leg_index, "EXACT_BYTES", 0)
    monkeypatch.setattr(leg_index, "MAX_PARTS", 2)
    meaning = LegIndex(tmp_path / "m", Leg.MEANING, DIMS)
    meaning.create()
    for number in range(5):
        meaning.write(vectors(40, first=40 * number), {}, set(), replay=False)
        meaning.maintain(lambda _version: None)
    table = connect(tmp_path / "m", 1, 1).open_table(TABLE)
    (index,) = vector_indexes(tmp_path / "m")
    assert table.index_stats(index.name).num_indices <= 2


@pytest.mark.parametrize(
    "error",
    [
        OSError("LanceError(IO): No space left on device (os error 28)"),
        OSError("LanceError(IO): There is not enough space (os error 112)"),
        OSError(errno.ENOSPC, "Auf dem Gerät ist kein Speicherplatz mehr verfügbar"),
        OSError(errno.EDQUOT, "Disk quota exceeded"),
    ],
)
def test_a_full_disk_is_told_as_such(tmp_path, error):
    with pytest.raises(DiskFullError, match="is full"), store_errors(tmp_path):
        raise error


def test_any_other_refusal_is_one_sentence_with_the_reason_for_the_log(tmp_path):
    with pytest.raises(StoreError) as caught, store_errors(tmp_path):
        raise RuntimeError("lance error: Not found")
    assert caught.value.summary.endswith("cannot be used.")
    assert "Not found" in caught.value.detail


def test_an_index_that_cannot_be_made_says_so(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(StoreError):
        LegIndex(tmp_path / "file" / "words", Leg.WORDS, 0).create()
