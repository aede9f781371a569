import numpy as np
import pytest

from indexer.storing import row_keys
from indexer.storing.lance_tables import awaited, connect
from indexer.storing.row_keys import NOBODY, RowKeys


class Table:
    """A LanceDB table of its own, which counts how its rows are read."""

    def __init__(self, folder):
        self._table = connect(folder, 1, 1).create_table("rows", _rows(range(10)))
        self.opened = self._table._table
        self.read = []

    def query(self):
        self.read.append("whole")
        return self.opened.query()

    def take_row_ids(self, ids):
        self.read.append(len(ids))
        return self.opened.take_row_ids(ids)

    async def count_rows(self):
        return await self.opened.count_rows()

    def add(self, numbers):
        self._table.add(_rows(numbers))

    def delete(self, numbers):
        self._table.delete(f"chunk_id IN ({','.join(map(str, numbers))})")

    def compact(self):
        self._table.optimize()

    def ids(self):
        rows = self._table.search().select(["chunk_id"]).with_row_id(True).to_arrow()
        return np.array(rows.column("_rowid").to_pylist(), np.int64)


def _rows(numbers):
    return [{"chunk_id": one, "file_ver": one % 3 + 1} for one in numbers]


@pytest.fixture
def table(tmp_path):
    return Table(tmp_path)


def keys(known, table, ids):
    chunk_ids, versions = awaited(known.of(table, np.array(ids, np.int64)))
    return list(zip(chunk_ids.tolist(), versions.tolist(), strict=True))


def test_rows_are_what_the_table_says_however_often_they_are_asked_for(table):
    known = RowKeys()
    ids = table.ids()[[7, 2, 2, 9]]
    for _ in range(4):
        assert keys(known, table, ids) == [(7, 2), (2, 3), (2, 3), (9, 1)]


def test_a_single_question_reads_a_few_rows_and_the_next_one_all_once(table):
    known = RowKeys()
    for _ in range(4):
        keys(known, table, table.ids()[:3])
    assert table.read == [3, "whole"]


def test_rows_that_are_added_and_moved_are_told(table):
    known = RowKeys()
    for _ in range(3):
        keys(known, table, table.ids())
    table.add(range(100, 105))
    table.delete([0, 1, 2, 3, 4, 5, 6])
    assert [one for one, _ in keys(known, table, table.ids())][-5:] == [
        *range(100, 105)
    ]
    table.compact()
    for _ in range(3):
        found = keys(known, table, table.ids())
        assert sorted(one for one, _ in found) == [7, 8, 9, *range(100, 105)]


@pytest.mark.parametrize("patience", [0, 1000])
def test_a_row_that_is_gone_is_nobody(table, monkeypatch, patience):
    monkeypatch.setattr(row_keys, "PATIENCE", patience)
    ids = table.ids()
    table.delete([3])
    assert keys(RowKeys(), table, ids[[3, 4]]) == [(NOBODY, NOBODY), (4, 2)]


def test_nothing_is_asked_for_nothing(table):
    assert keys(RowKeys(), table, []) == []
    assert table.read == []


def test_parts_that_are_no_more_are_forgotten(table, monkeypatch):
    monkeypatch.setattr(row_keys, "PATIENCE", 0)
    monkeypatch.setattr(row_keys, "SPARE_ROWS", 0)
    known = RowKeys()
    for number in range(6):
        table.add([1000 + number])
        table.delete(range(2 * number, 2 * number + 2))
        table.compact()
        keys(known, table, table.ids())
        assert sum(len(one.chunk_ids) for one in known._known.values()) <= 25
