import numpy as np
import pytest

from indexer.storing import verification
from indexer.storing.lance_tables import TABLE, connect
from indexer.storing.outbox import Leg
from tests.filled_library import path_of


@pytest.fixture
def filled(library):
    for number in range(20):
        library.put(f"{number}.txt", f"letter {number}", f"page {number}", aside=["x"])
    library.embed()
    library.index()
    return library


def problems(library, *, deep):
    """Return the names of the checks that found something, with how much."""
    checks = verification.checks(library.catalogue, library.paths.index, deep=deep)
    return {one.name: one.problems for one in checks if one.problems}


def table_of(library, leg):
    folder = library.paths.index / library.reader().generation(leg).name
    return connect(folder, 1, 1).open_table(TABLE)


def serve(library, leg, table):
    """Let the version that a test made be the one that serves."""
    from dataclasses import replace

    from indexer.storing import generations

    serving = library.reader().generation(leg)
    generations.remember(
        library.catalogue, replace(serving, durable_version=table.version)
    )


@pytest.mark.parametrize("deep", [False, True])
def test_a_sound_library_has_no_problems(filled, deep):
    checks = list(verification.checks(filled.catalogue, filled.paths.index, deep=deep))
    assert not any(one.problems or one.advice for one in checks)
    looked_at = {one.name: one.looked_at for one in checks}
    assert looked_at["texts"] == looked_at["words index"] == 60
    assert looked_at["meaning index"] == 40
    assert ("vectors" in looked_at) == deep


def test_a_damaged_vector_is_made_anew(filled):
    filled.run("UPDATE vectors SET full = x'0000' WHERE rowid = 1")
    assert problems(filled, deep=True)["vectors"] == 1
    verification.read_again(filled.catalogue)
    assert filled.embed() == 1
    filled.index()
    assert problems(filled, deep=True) == {}


@pytest.mark.parametrize("leg", list(Leg))
def test_a_flipped_byte_in_a_file_of_the_index_is_found_by_a_deep_look(filled, leg):
    folder = filled.paths.index / filled.reader().generation(leg).name
    file = max(
        (folder / f"{TABLE}.lance").rglob("*.lance"), key=lambda one: one.stat().st_size
    )
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    assert f"{leg} files" in problems(filled, deep=True)


@pytest.mark.parametrize("deep", [False, True])
def test_what_the_index_has_not_applied_yet_is_no_problem(filled, deep):
    filled.put("0.txt", "changed")
    filled.catalogue.remove([path_of("1.txt")])
    filled.put("new.txt", "new")
    filled.embed()
    assert problems(filled, deep=deep) == {}


def test_a_library_without_an_index_is_told(library):
    library.put("a.txt", "one")
    assert problems(library, deep=False) == {"words index": 1}


@pytest.mark.parametrize("deep", [False, True])
@pytest.mark.parametrize("leg", list(Leg))
def test_rows_that_miss_and_rows_too_many_are_counted(filled, leg, deep):
    table = table_of(filled, leg)
    table.delete("file_id = 3")
    serve(filled, leg, table)
    assert problems(filled, deep=deep)[f"{leg} index"] >= 2
    filled.index().rebuild(leg, **shape(filled, leg))
    table = table_of(filled, leg)
    table.add(table.search().limit(2).to_arrow())
    serve(filled, leg, table)
    assert problems(filled, deep=deep) == {f"{leg} index": 2}


def shape(library, leg):
    generation = library.reader().generation(leg)
    return {"dims": generation.dims, "model": generation.model}


def test_a_row_with_another_text_or_vector_is_found_by_a_deep_look(filled):
    words = table_of(filled, Leg.WORDS)
    words.update(where="file_id = 2", values={"words": "forged"})
    serve(filled, Leg.WORDS, words)
    meaning = table_of(filled, Leg.MEANING)
    row = np.full(64, 0.125, np.float32)
    meaning.update(where=f"chunk_id = {4 << 20}", values={"v": row.tolist()})
    serve(filled, Leg.MEANING, meaning)
    assert problems(filled, deep=False) == {}
    assert problems(filled, deep=True) == {"words index": 3, "meaning index": 1}


def test_an_index_that_cannot_be_read_is_told(filled):
    folder = filled.paths.index / filled.reader().generation(Leg.WORDS).name
    for file in (folder / f"{TABLE}.lance" / "_versions").iterdir():
        file.write_bytes(b"")
    assert problems(filled, deep=False) == {"words index": 1}


@pytest.mark.parametrize("deep", [False, True])
def test_a_text_that_is_not_what_was_stored_is_found(filled, deep):
    filled.run("UPDATE passages SET text = 'forged' WHERE chunk_id = ?", 5 << 20)
    found = problems(filled, deep=deep)
    assert found["texts"] == 1
    assert verification.read_again(filled.catalogue) == 1
    assert filled.rows("SELECT id FROM files WHERE reader = 0") == [(5,)]


def test_everything_can_be_read_again(filled):
    assert verification.read_again(filled.catalogue) == 0
    assert verification.read_again(filled.catalogue, everything=True) == 20


@pytest.mark.parametrize(
    "bad",
    [
        np.full(64, np.nan, np.float16).tobytes(),
        np.zeros(64, np.float16).tobytes(),
        np.full(64, 1, np.float16).tobytes(),
        b"odd",
        b"",
    ],
)
def test_a_vector_that_is_none_is_found_by_a_deep_look(filled, bad):
    filled.run("UPDATE vectors SET full = ? WHERE rowid = 1", bad)
    assert "vectors" not in problems(filled, deep=False)
    found = {
        one.name: one.problems
        for one in verification.checks(filled.catalogue, filled.paths.index, deep=True)
        if one.name == "vectors"
    }
    assert found == {"vectors": 1}


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM vectors WHERE rowid = 1",
        "INSERT INTO waiting VALUES (99, 1.0)",
        "DELETE FROM names WHERE rowid = 3",
        "UPDATE files SET version = 9 WHERE id = 3",
    ],
)
def test_rows_that_lead_nowhere_are_found(filled, statement):
    filled.run(statement)
    assert "references" in problems(filled, deep=False)
