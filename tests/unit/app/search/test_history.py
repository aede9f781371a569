import pytest

from app.search.history import MOST_QUERIES, SearchHistory


@pytest.fixture
def file(tmp_path):
    return tmp_path / "history.json"


def test_the_newest_query_comes_first_and_each_once(file):
    history = SearchHistory(file)
    for query in ("rent", "soup", "rent", ""):
        history.add(query)
    assert history.queries == ["rent", "soup"]
    assert SearchHistory(file).queries == ["rent", "soup"]


def test_only_the_person_may_read_the_file(file):
    SearchHistory(file).add("rent")
    assert file.stat().st_mode & 0o077 == 0


def test_only_the_last_queries_are_kept(file):
    history = SearchHistory(file)
    for number in range(MOST_QUERIES + 5):
        history.add(str(number))
    assert len(history.queries) == MOST_QUERIES


def test_nothing_is_left_when_queries_are_not_kept(file):
    history = SearchHistory(file)
    history.add("rent")
    history.keep(wanted=False)
    history.add("soup")
    assert history.queries == []
    assert not file.exists()


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b"[1, 2]"])
def test_a_damaged_file_is_an_empty_history(file, content):
    file.write_bytes(content)
    assert SearchHistory(file).queries == []
