from zlib import crc32

import numpy as np
import pytest

from indexer.records import Chunk, Place
from indexer.storing import passages, stored_vectors
from tests.filled_library import NOON, WIDTH, path_of

DAY = 86_400 * 10**9


def ids_of(recorded):
    first = recorded.file_id << 20
    return list(range(first, first + recorded.passages))


def known(library, *recorded):
    ids = [chunk_id for one in recorded for chunk_id in ids_of(one)]
    return passages.passages(library.catalogue, dict.fromkeys(ids))


def random_rows(count, width=WIDTH, seed=1):
    rows = np.random.default_rng(seed).standard_normal((count, width))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def store(library, rows):
    batch = passages.most_urgent(library.catalogue, 1000)
    keys = [one.key for one in batch]
    model = library.model.identity
    return passages.store_vectors(library.catalogue, model, keys, rows)


def test_a_passage_knows_its_file_its_document_and_its_place(library):
    place = Place(page=3, headings=("Rules", "Pets"), sheet=None)
    chunks = ((Chunk("No dogs.", place, "Lease", 0), None),)
    recorded = library.put("lease.pdf", kind="pdf", title="Lease", passages=chunks)
    (passage,) = known(library, recorded).values()
    assert (passage.text, passage.place) == ("No dogs.", place)
    assert (passage.path, passage.mtime_ns) == (path_of("lease.pdf"), NOON)
    assert (passage.size, passage.inode) == (100, crc32(path_of("lease.pdf")))
    assert (passage.kind, passage.title, passage.member) == ("pdf", "Lease", None)
    assert passage.file_id == recorded.file_id


def test_only_rows_of_the_current_version_count(library):
    recorded = library.put("a.txt", "one")
    library.put("a.txt", "two")
    (chunk_id,) = ids_of(recorded)
    assert passages.passages(library.catalogue, {chunk_id: 1}) == {}
    assert passages.passages(library.catalogue, {chunk_id: 2})[chunk_id].text == "two"
    assert passages.passages(library.catalogue, {chunk_id: None})


def test_passages_of_a_removed_file_are_left_out(library):
    recorded = library.put("a.txt", "one")
    library.catalogue.remove([path_of("a.txt")])
    assert known(library, recorded) == {}


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("text = 'ome'", id="another letter"),
        pytest.param("text = CAST(x'6fff65' AS TEXT)", id="no text"),
        pytest.param("place = '{\"page'", id="broken place"),
        pytest.param('place = \'{"page":"x"}\'', id="wrong place"),
    ],
)
def test_a_flipped_byte_leaves_its_passage_out_and_nothing_else(library, damage):
    recorded = library.put("a.txt", "one", "two")
    first = ids_of(recorded)[0]
    library.run(f"UPDATE passages SET {damage} WHERE chunk_id = ?", first)
    assert [one.text for one in known(library, recorded).values()] == ["two"]


def test_a_flipped_byte_does_not_keep_the_index_from_being_built(library):
    library.put("a.txt", "one", "two")
    library.run("UPDATE passages SET text = CAST(x'6fff65' AS TEXT) WHERE text = 'one'")
    (rows,) = passages.all_texts(library.catalogue, 10)
    assert rows[1][3] == "two"


def test_more_passages_than_fit_one_statement_are_all_found(library):
    recorded = library.put("a.txt", *(f"text {n}" for n in range(1200)))
    assert len(known(library, recorded)) == 1200


def test_the_first_passage_stands_for_its_file(library):
    one, empty = library.put("a.txt", "first", "second"), library.put("b.txt")
    found = passages.first_passages(library.catalogue, [one.file_id, empty.file_id, 99])
    assert {key: passage.text for key, passage in found.items()} == {
        one.file_id: "first"
    }


def test_recent_and_small_files_are_embedded_first(library):
    library.put("old.txt", "old", mtime_ns=NOON - DAY)
    library.put("large.txt", *(f"large {n}" for n in range(30)))
    library.put("new.txt", "new", mtime_ns=NOON + DAY)
    library.put("small.txt", "small")
    order = [one.text for one in passages.most_urgent(library.catalogue, 100)]
    assert order[:3] == ["new", "small", "old"]
    assert order[3:] == [f"large {n}" for n in range(30)]


def test_a_text_that_waits_twice_is_embedded_once(library):
    for name in ("a.txt", "b.txt"):
        library.put(name, "same")
    batch = passages.most_urgent(library.catalogue, 10)
    assert [one.text for one in batch] == ["same"]
    assert store(library, random_rows(1)) == 2
    assert passages.most_urgent(library.catalogue, 10) == []


@pytest.mark.parametrize(
    "bad", [np.nan, np.inf, -np.inf, 0.0], ids=["nan", "inf", "-inf", "zero"]
)
def test_a_vector_that_cannot_be_compared_is_not_kept(library, bad):
    recorded = library.put("a.txt", "one", "two")
    rows = random_rows(2)
    rows[0] = bad
    assert store(library, rows) == 1
    assert passages.most_urgent(library.catalogue, 10) == []
    assert library.rows("SELECT COUNT(*) FROM vectors") == [(1,)]
    assert len(known(library, recorded)) == 2
    assert library.catalogue.counts().embedded == 1


def test_a_vector_that_comes_after_its_file_went_hurts_nothing(library):
    library.put("a.txt", "one")
    (late,) = passages.most_urgent(library.catalogue, 1)
    library.catalogue.remove([path_of("a.txt")])
    args = (library.catalogue, "word-model", [late.key], random_rows(1))
    assert passages.store_vectors(*args) == 0
    assert passages.drop_unused_vectors(library.catalogue) == 1


def test_vectors_go_when_no_passage_uses_them(library):
    library.put("a.txt", "shared", "alone")
    library.put("b.txt", "shared")
    library.embed()
    library.catalogue.remove([path_of("a.txt")])
    assert passages.drop_unused_vectors(library.catalogue) == 1
    assert library.rows("SELECT COUNT(*) FROM vectors") == [(1,)]


def test_everything_is_yielded_once_whatever_the_size_of_a_batch(library):
    texts = [[f"{n} {m}" for m in range(7)] for n in range(2)]
    recorded = [library.put(f"{n}.txt", *texts[n]) for n in range(2)]
    library.embed()
    wanted = [chunk_id for one in recorded for chunk_id in ids_of(one)]
    for size in (1, 5, 14, 100):
        vectors = stored_vectors.all_vectors(
            library.catalogue, library.model.identity, None, size
        )
        assert [one for ids, _, _ in vectors for one in ids] == wanted
        texts = passages.all_texts(library.catalogue, size)
        assert [row[0] for batch in texts for row in batch] == wanted


@pytest.mark.parametrize(
    "kept", [range(60), range(30, 60), range(15), [2, *range(40, 56)]]
)
def test_a_sample_is_as_large_as_asked_where_files_went(library, kept):
    for number in range(60):
        texts = [f"body {number} {part}" for part in range(3)]
        recorded = library.put(f"{number}.txt", *texts)
        if number not in kept:
            library.run(
                "DELETE FROM passages WHERE chunk_id >> 20 = ?", recorded.file_id
            )
    sample = passages.sample_texts(library.catalogue, 30)
    assert len(set(sample)) == 30
    middle = kept[len(kept) // 2]
    early = sum(int(text.split()[1]) < middle for text in sample)
    assert 5 <= early <= 25


def test_versions_are_told_for_files_that_still_exist(library):
    one, gone = library.put("a.txt", "one"), library.put("b.txt", "two")
    library.put("a.txt", "changed")
    library.catalogue.remove([path_of("b.txt")])
    ids = {one.file_id, gone.file_id}
    assert passages.current_versions(library.catalogue, ids) == {one.file_id: 2}


def test_a_sample_is_as_large_as_asked_for_when_all_files_were_read_anew(library):
    for number in range(60):
        library.put(f"old {number}.txt", "gone soon")
    for number in range(60):
        library.put(f"new {number}.txt", f"text {number}")
    library.catalogue.remove([path_of(f"old {number}.txt") for number in range(60)])
    assert len(passages.sample(library.catalogue, 30)) == 30
    assert passages.sample(library.catalogue, 100)[0] == ("text 0", "")
