from dataclasses import replace

import numpy as np
import pytest
from lancedb.table import LanceTable

from indexer.storing import leg_index
from indexer.storing.generations import Generation, meaning_rows, words_rows
from indexer.storing.lance_tables import awaited
from indexer.storing.leg_index import LegIndex
from indexer.storing.leg_queries import ByPhrase, ByWords, Near, open_leg
from indexer.storing.narrowing import Scope
from indexer.storing.outbox import Leg
from indexer.storing.recent import Recent
from indexer.storing.recent_rows import MOST_SMALL, files_in
from indexer.storing.recent_words import WORDS, term_number
from indexer.storing.term_counts import TermCounts

DIMS = 8
TEXTS = [
    "the rent of the flat is due on monday",
    "rent rent rent",
    "a letter about the boiler, 2021 and a long tail of other words that say nothing",
    "我们在学校里学习",
    "boiler",
]


def rows(texts, first=1, version=1):
    """Return an Arrow table of files of one passage each, in a words leg."""
    import pyarrow as pa

    made = [
        (number << 20, version, "", text, "en")
        for number, text in enumerate(texts, first)
    ]
    return pa.Table.from_batches([words_rows(made)])


def vectors(count, first=1):
    """Return an Arrow table of random unit vectors, and the vectors."""
    import pyarrow as pa

    made = np.random.default_rng(first).standard_normal((count, DIMS))
    made = (made / np.linalg.norm(made, axis=1, keepdims=True)).astype(np.float32)
    ids = [number << 20 for number in range(first, first + count)]
    return pa.Table.from_batches([meaning_rows(ids, [1] * count, made)]), made


def words_of(text, forms="", phrases=(), limit=10, scope=None):
    return ByWords(text, forms, "", list(phrases), limit, scope)


def leg_in(folder, leg=Leg.WORDS, dims=0):
    """Open a leg as a reader does."""
    opened = open_leg(folder, Generation(leg, folder.name, 1, dims, ""))
    return replace(opened, recent=Recent(folder))


class Unseen(Recent):
    """Counts what there is, and lets LanceDB look at all rows itself."""

    stand_in = False


def without_recent(leg, folder):
    return replace(leg, recent=Unseen(folder))


def files_of(found):
    return [one.chunk_id >> 20 for one in found]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "words-0001"


@pytest.fixture
def index(folder):
    """An index of some passages, folded in."""
    made = LegIndex(folder, Leg.WORDS, 0)
    made.create(lambda: iter(rows(TEXTS * 4).to_batches()))
    return made


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("rent", ""),
        ("the rent of the boiler", "the rent of the boiler"),
        ("学校", "学校"),
        ("2021", "2021"),
        ("tail", ""),
        ("rent rent", "rent rent"),
    ],
)
def test_a_row_scores_before_it_is_indexed_what_lancedb_makes_of_it(
    folder, index, text, forms
):
    index.write(rows(TEXTS, first=100), {}, set(), replay=False)
    leg = leg_in(folder)
    assert leg.recent.stand_in
    theirs = awaited(words_of(text, forms, limit=50).ask(without_recent(leg, folder)))
    ours = awaited(words_of(text, forms, limit=50).ask(leg))
    assert any(one.chunk_id >> 20 >= 100 for one in ours)
    assert {one.chunk_id: one.score for one in ours} == pytest.approx(
        {one.chunk_id: one.score for one in theirs}, rel=5e-3
    )


def test_upkeep_folds_rows_in_and_what_counts_stays_the_same(folder, index):
    index.write(rows(TEXTS, first=100), {}, set(), replay=False)
    before = awaited(words_of("rent boiler").ask(leg_in(folder)))
    index.maintain(lambda _version: None)
    assert files_in(folder) == ()
    after = awaited(words_of("rent boiler").ask(leg_in(folder)))
    assert {one.chunk_id: one.score for one in before} == pytest.approx(
        {one.chunk_id: one.score for one in after}, rel=0.02
    )
    index.write(rows(["rent"], first=200), {}, set(), replay=False)
    leg = leg_in(folder)
    theirs = awaited(words_of("rent").ask(without_recent(leg, folder)))
    assert awaited(words_of("rent").ask(leg))[0].score == pytest.approx(
        theirs[0].score, rel=5e-3
    )


def test_rows_that_stand_in_both_come_once(folder, index):
    new = rows(["only here"], first=100)
    index.write(new, {}, set(), replay=False)
    kept = {file: file.read_bytes() for file in files_in(folder)}
    index.maintain(lambda _version: None)
    for file, content in kept.items():
        file.write_bytes(content)
    assert files_of(awaited(words_of("only").ask(leg_in(folder)))) == [100]


def test_older_versions_and_removed_files_are_not_kept(folder, index):
    index.write(rows(["first draft"], first=100), {100: 1}, set(), replay=False)
    index.write(
        rows(["second draft"], first=100, version=2), {100: 2}, set(), replay=False
    )
    index.write(rows(["third draft"], first=101), {101: 1}, set(), replay=False)
    found = awaited(words_of("draft").ask(leg_in(folder)))
    assert sorted((one.chunk_id >> 20, one.version) for one in found) == [
        (100, 2),
        (101, 1),
    ]
    index.write(None, {}, {101}, replay=False)
    assert files_of(awaited(words_of("draft").ask(leg_in(folder)))) == [100]


def test_a_repeated_step_leaves_no_doubles(folder, index):
    for _ in range(2):
        index.write(rows(["rent"], first=100), {100: 1}, set(), replay=True)
    assert index.recent_rows == 1


def test_many_commits_make_few_files_that_answer_alike(folder, index):
    for number in range(3 * MOST_SMALL):
        text = f"{TEXTS[number % len(TEXTS)]} number{number}"
        index.write(rows([text], first=100 + number), {}, set(), replay=False)
    assert len(files_in(folder)) <= MOST_SMALL
    assert index.recent_rows == 3 * MOST_SMALL
    leg = leg_in(folder)
    asked = words_of("rent number7", "rent number7", limit=100)
    theirs = awaited(asked.ask(without_recent(leg, folder)))
    assert {one.chunk_id: one.score for one in awaited(asked.ask(leg))} == (
        pytest.approx({one.chunk_id: one.score for one in theirs}, rel=5e-3)
    )


def test_a_damaged_file_makes_lancedb_look_itself(folder, index):
    index.write(rows(["unheard of"], first=100), {}, set(), replay=False)
    (file,) = files_in(folder)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0x40
    file.write_bytes(content)
    leg = leg_in(folder)
    assert not leg.recent.stand_in
    assert files_of(awaited(words_of("unheard").ask(leg))) == [100]


def test_an_index_whose_rows_nobody_kept_is_not_taken_for_whole(folder, index):
    index.write(rows(["unheard of"], first=100), {}, set(), replay=False)
    version = index.version
    LegIndex(folder, Leg.WORDS, 0).open(version, power_lost=False)
    for file in files_in(folder):
        file.unlink()
    with pytest.raises(leg_index.StoreError):
        LegIndex(folder, Leg.WORDS, 0).open(version, power_lost=False)


def test_only_the_files_that_are_asked_about_come(folder, index):
    index.write(rows(["rent", "rent"], first=100), {}, set(), replay=False)
    asked = words_of("rent", scope=Scope([2, 101]))
    assert sorted(files_of(awaited(asked.ask(leg_in(folder))))) == [2, 101]


def test_rows_with_the_words_of_a_phrase_are_proposed(folder, index):
    new = ["on monday the rent is due", "rent", "due"]
    index.write(rows(new, first=100), {}, set(), replay=False)
    found = files_of(awaited(ByPhrase("rent is due", 50).ask(leg_in(folder))))
    assert [file for file in found if file >= 100] == [100]


def test_new_vectors_are_compared_beside_the_index(tmp_path, monkeypatch):
    monkeypatch.setattr(leg_index, "EXACT_BYTES", 0)
    folder = tmp_path / "meaning-0001"
    index = LegIndex(folder, Leg.MEANING, DIMS)
    index.create(lambda: iter(vectors(300)[0].to_batches()))
    new, made = vectors(20, first=1000)
    index.write(new, {}, set(), replay=False)
    leg = leg_in(folder, Leg.MEANING, DIMS)
    assert leg.recent.stand_in
    near = Near(made[7], 50, None, None, 50)
    scores = {one.chunk_id >> 20: one.score for one in awaited(near.ask(leg))}
    assert scores[1007] == pytest.approx(1, abs=1e-5)
    scope = Scope([1003, 5])
    found = awaited(replace(near, scope=scope).ask(leg))
    assert sorted(files_of(found)) == [5, 1003]


def test_a_small_leg_of_meaning_keeps_nothing_beside_the_table(tmp_path):
    folder = tmp_path / "meaning-0001"
    index = LegIndex(folder, Leg.MEANING, DIMS)
    index.create(lambda: iter(vectors(30)[0].to_batches()))
    index.write(vectors(2, first=100)[0], {}, set(), replay=False)
    assert files_in(folder) == ()


def counted(folder):
    counts = TermCounts(folder, WORDS)
    return counts.passages, counts.of(term_number("rent"))


def test_passages_that_are_edited_again_and_again_count_once(folder, index):
    before = counted(folder)
    for version in range(1, 4):
        texts = rows(["rent"] * 20, first=100, version=version)
        index.write(texts, dict.fromkeys(range(100, 120), version), set(), replay=False)
        index.maintain(lambda _version: None)
        passages, with_rent = counted(folder)
        assert before[0] + 20 <= passages <= 1.5 * (before[0] + 20)
        assert with_rent >= before[1] + 20


def test_counts_that_are_damaged_are_made_anew_by_upkeep(folder, index):
    before = counted(folder)
    for file in folder.glob("counts-*"):
        file.write_bytes(b"")
    index.write(rows(["rent"], first=100), {}, set(), replay=False)
    index.maintain(lambda _version: None)
    assert counted(folder) == (before[0] + 1, before[1] + 1)


def test_rows_that_upkeep_left_out_of_the_indexes_stay(folder, index, monkeypatch):
    index.write(rows(["unheard of"], first=100), {}, set(), replay=False)
    with monkeypatch.context() as patched:
        patched.setattr(LanceTable, "optimize", lambda *_given, **_named: None)
        index.maintain(lambda _version: None)
    leg = leg_in(folder)
    assert leg.recent.stand_in
    assert files_of(awaited(words_of("unheard").ask(leg))) == [100]
    index.maintain(lambda _version: None)
    assert files_in(folder) == ()


def test_rows_that_could_not_be_counted_are_counted_after_all(folder, index):
    before = counted(folder)
    index.write(rows(["rent"], first=100), {}, set(), replay=False)
    index.write(rows(["rent"], first=101), {}, set(), replay=False)
    files_in(folder)[0].write_bytes(b"")
    index.maintain(lambda _version: None)
    assert counted(folder) == (before[0] + 2, before[1] + 2)
