import numpy as np
import pytest

from indexer.storing.recent_rows import (
    CHUNK_IDS,
    FOLDER,
    MOST_SMALL,
    VERSIONS,
    RecentRows,
    UnreadableRowsError,
    files_in,
    read,
    strongest,
)
from indexer.storing.recent_vectors import VECTORS, VectorColumns
from indexer.storing.recent_words import FORMS, WORDS, WordColumns, arrays_of


@pytest.fixture
def rows(tmp_path):
    made = RecentRows(tmp_path, VectorColumns())
    made.create()
    return made


def vectors(*chunk_ids):
    return {
        CHUNK_IDS: np.array(chunk_ids, np.int64),
        "versions": np.ones(len(chunk_ids), np.int32),
        VECTORS: np.ones((len(chunk_ids), 4), np.float32),
    }


def held(folder):
    return [read(file)[CHUNK_IDS].tolist() for file in files_in(folder)]


def of(*chunk_ids):
    """Tell rows of these passages for gone."""
    return lambda keys: np.isin(keys[0], chunk_ids)


def test_a_name_never_stands_for_other_rows(rows, tmp_path):
    rows.add(vectors(1))
    first = files_in(tmp_path)
    rows.remove(of(1))
    rows.add(vectors(2))
    assert files_in(tmp_path) != first


@pytest.mark.parametrize("harm", [b"", b"nonsense", None])
def test_what_cannot_be_read_stays_when_rows_are_removed(rows, tmp_path, harm):
    rows.add(vectors(1))
    rows.add(vectors(2))
    damaged, _ = files_in(tmp_path)
    damaged.write_bytes(damaged.read_bytes()[:-1] if harm is None else harm)
    again = RecentRows(tmp_path, VectorColumns())
    assert again.rows == 1
    again.remove(of(2))
    assert files_in(tmp_path) == (damaged,)


def test_what_cannot_be_read_stays_when_files_are_joined(rows, tmp_path):
    rows.add(vectors(0))
    (damaged,) = files_in(tmp_path)
    content = damaged.read_bytes()
    damaged.write_bytes(content[:-1])
    for number in range(1, 2 * MOST_SMALL):
        RecentRows(tmp_path, VectorColumns()).add(vectors(number))
    assert damaged in files_in(tmp_path)
    damaged.write_bytes(content)
    every = sorted(number for one in held(tmp_path) for number in one)
    assert every == list(range(2 * MOST_SMALL))


def test_a_file_that_was_refused_once_is_read_again(rows, tmp_path):
    rows.add(vectors(1, 2))
    (file,) = files_in(tmp_path)
    content = file.read_bytes()
    again = RecentRows(tmp_path, VectorColumns())
    file.write_bytes(b"")
    assert again.rows == 0
    file.write_bytes(content)
    assert again.rows == 2
    again.remove(of(1))
    assert held(tmp_path) == [[2]]


def test_every_flipped_bit_and_every_cut_is_noticed(tmp_path):
    words = {WORDS: [["rent", "due"], ["rent"]], FORMS: [["rent"], ["due", "now"]]}
    rows = RecentRows(tmp_path, WordColumns())
    rows.create()
    rows.add(arrays_of(np.array([1, 2]), np.array([1, 1]), words))
    (file,) = files_in(tmp_path)
    content = file.read_bytes()
    for at in range(0, 8 * len(content), 101):
        damaged = bytearray(content)
        damaged[at // 8] ^= 1 << at % 8
        file.write_bytes(damaged)
        with pytest.raises(UnreadableRowsError):
            read(file)
    for size in range(0, len(content), 97):
        file.write_bytes(content[:size])
        with pytest.raises(UnreadableRowsError):
            read(file)


def test_what_a_kill_left_half_written_is_written_over(rows, tmp_path):
    (tmp_path / FOLDER / "00000001.partial").write_bytes(b"half of it")
    assert files_in(tmp_path) == ()
    rows.add(vectors(1))
    assert [one.name for one in (tmp_path / FOLDER).iterdir()] == [
        file.name for file in files_in(tmp_path)
    ]


@pytest.mark.parametrize("rows", [3, 40, 500])
def test_the_strongest_rows_come_first_and_of_equal_ones_the_older(rows):
    chance = np.random.default_rng(rows)
    files = [
        {
            CHUNK_IDS: np.arange(first, first + rows, dtype=np.int64),
            VERSIONS: np.ones(rows, np.int32),
        }
        for first in (1 << 20, 2 << 20)
    ]
    scores = [chance.integers(0, 9, rows).astype(np.float32) for _ in files]
    by_hand = [
        (-score, chunk_id)
        for file, told in zip(files, scores, strict=True)
        for chunk_id, score in zip(file[CHUNK_IDS], told, strict=True)
        if score
    ]
    found = strongest(files, scores, 20, None)
    assert [(-one.score, one.chunk_id) for one in found] == sorted(by_hand)[:20]
