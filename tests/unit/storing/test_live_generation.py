import pytest

from indexer.storing import leg_index, live_generation
from indexer.storing.courtesy import Courtesy
from indexer.storing.lance_tables import TABLE, connect
from indexer.storing.live_generation import AT_A_TIME
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.search_index import SearchIndex
from tests.filled_library import WIDTH, path_of


def table_folder(library):
    """Return the folder of the table that serves words."""
    name = library.reader().generation(Leg.WORDS).name
    return library.paths.index / name / f"{TABLE}.lance"


def rows_in(library):
    """Return how many rows the table of words has."""
    return connect(table_folder(library).parent, 1, 1).open_table(TABLE).count_rows()


def test_upkeep_comes_by_itself_after_many_commits(library, monkeypatch):
    monkeypatch.setattr(live_generation, "COMMITS_BEFORE_UPKEEP", 3)
    index = library.index()
    for number in range(3):
        library.put(f"{number}.txt", "text")
        index.apply()
    assert not index.needs_upkeep
    table = connect(table_folder(library).parent, 1, 1).open_table(TABLE)
    assert table.stats()["fragment_stats"]["num_fragments"] == 1


def test_upkeep_of_a_larger_table_waits_for_more_commits(library, monkeypatch):
    monkeypatch.setattr(live_generation, "COMMITS_BEFORE_UPKEEP", 2)
    monkeypatch.setattr(live_generation, "ROWS_A_COMMIT", 10)
    library.put("large.txt", *map(str, range(40)))
    index = library.index()
    words = index._live[Leg.WORDS]
    kept = []
    for number in range(5):
        library.put("a.txt", f"version {number}")
        index.apply()
        kept.append(words._commits)
    assert kept == [2, 3, 0, 1, 2], "the first was that of the large file"


def test_idle_upkeep_waits_until_it_is_worth_its_time(library, monkeypatch):
    monkeypatch.setattr(live_generation, "WORTH", 0.3)
    index = library.index()
    words = index._live[Leg.WORDS]
    library.put("0.txt", *map(str, range(9)))
    index.apply()
    index.maintain()
    assert words._table.fresh_share == 0
    library.put("1.txt", "few")
    index.apply()
    index.maintain()
    assert words._table.fresh_share == pytest.approx(0.1)
    library.put("2.txt", *map(str, range(9)))
    index.apply()
    index.maintain()
    assert words._table.fresh_share == 0


def test_commits_of_programs_that_ended_count_for_upkeep(library, monkeypatch):
    monkeypatch.setattr(live_generation, "COMMITS_BEFORE_UPKEEP", 6)
    monkeypatch.setattr(live_generation, "WORTH", 2)
    monkeypatch.setattr(leg_index, "HORIZON", leg_index.timedelta(milliseconds=1))
    library.index()
    kept = []
    for number in range(12):
        library.put("a.txt", f"version {number}")
        library.index().maintain()
        kept.append(len(list((table_folder(library) / "data").iterdir())))
    assert max(kept) <= 8


def test_idle_upkeep_is_worth_it_when_many_files_went(library, monkeypatch):
    monkeypatch.setattr(live_generation, "WORTH_REMOVED", 2)
    for number in range(4):
        library.put(f"{number}.txt", "text")
    index = library.index()
    index.maintain()
    words = index._live[Leg.WORDS]
    for gone, upkeep in ((0, False), (1, True)):
        library.catalogue.remove([path_of(f"{gone}.txt")])
        index.apply()
        index.maintain()
        assert (words._commits == 0) is upkeep


def test_a_search_has_its_turn_while_many_passages_are_taken_apart(library):
    asked = []
    library.index()
    index = SearchIndex(
        library.catalogue,
        library.paths.index,
        Courtesy(give_way=lambda: asked.append(rows_in(library))),
        dims=WIDTH,
        model=library.model.identity,
    )
    library.put("long.txt", *(f"passage {number}" for number in range(50)))
    assert index.apply() == 50
    taken_apart = 1 + 50 // AT_A_TIME
    assert len(asked) > 2 * taken_apart, "and while they are written"
    assert (asked[0], asked[-1]) == (0, 50)


def test_readers_are_told_when_they_can_find_what_was_written(library):
    found = []
    library.index()
    reader = IndexReader(library.catalogue, library.paths.index)
    index = SearchIndex(
        library.catalogue,
        library.paths.index,
        Courtesy(freshen=lambda: found.append(len(reader.words("walrus", 10)))),
        dims=WIDTH,
        model=library.model.identity,
    )
    library.put("sea.txt", "a walrus")
    index.apply()
    assert found[-1] == 1
