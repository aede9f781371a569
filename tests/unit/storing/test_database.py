import sqlite3
import threading

import pytest

from indexer.errors import (
    DiskFullError,
    NewerLibraryError,
    StoreError,
)
from indexer.storing import database
from indexer.storing.catalogue import Catalogue
from indexer.storing.database import Database
from indexer.storing.schema import SCHEMA_VERSION


@pytest.fixture
def file(tmp_path):
    return tmp_path / "catalogue.sqlite"


@pytest.fixture
def opened(file):
    made = Database(file, writable=True)
    yield made
    made.close()


def remember(opened, key, value="x"):
    with opened.writing() as db:
        db.execute("INSERT INTO meta VALUES (?,?)", (key, value))


def remember_and_fail(opened, *names):
    with opened.writing():
        for name in names:
            remember(opened, name)
        raise RuntimeError


def keys(opened):
    with opened.reading() as db:
        return [key for (key,) in db.execute("SELECT key FROM meta ORDER BY key")]


def make_newer(file):
    Database(file, writable=True).close()
    with sqlite3.connect(file) as other:
        other.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    other.close()


def is_one_sentence(error):
    text = error.summary
    return text.endswith(".") and "\n" not in text and "Traceback" not in text


def test_what_was_written_is_there_after_reopening(file):
    first = Database(file, writable=True)
    remember(first, "a")
    first.close()
    second = Database(file, writable=True)
    assert keys(second) == ["a"]
    second.close()


def test_a_commit_waits_for_the_disk_and_deleted_text_is_overwritten(opened):
    settings = {
        name: opened.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "secure_delete", "foreign_keys")
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
    }


def test_a_failed_transaction_leaves_nothing_behind(opened):
    with pytest.raises(RuntimeError):
        remember_and_fail(opened, "a")
    assert keys(opened) == []
    remember(opened, "b")
    assert keys(opened) == ["b"]


def test_a_group_of_transactions_rolls_back_whole(opened):
    with pytest.raises(RuntimeError):
        remember_and_fail(opened, "first", "second")
    assert keys(opened) == []


def test_a_group_of_transactions_commits_once(file, opened):
    other = Database(file, writable=False)
    with opened.writing():
        remember(opened, "first")
        assert keys(other) == []
    assert keys(other) == ["first"]
    other.close()


def test_reading_sees_one_state_while_another_connection_writes(file, opened):
    other = Database(file, writable=True)
    with opened.reading() as db:
        before = db.execute("SELECT COUNT(*) FROM meta").fetchone()
        remember(other, "a")
        assert db.execute("SELECT COUNT(*) FROM meta").fetchone() == before
    assert keys(opened) == ["a"]
    other.close()


def test_each_thread_has_its_own_connection(opened):
    seen = []
    thread = threading.Thread(target=lambda: seen.append(opened.connection))
    thread.start()
    thread.join()
    assert seen[0] is not opened.connection


def test_threads_that_write_at_once_wait_for_each_other(opened):
    def write(name):
        for number in range(20):
            remember(opened, f"{name}{number:02}")

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(keys(opened)) == 60


def test_a_reader_of_a_missing_library_is_told_how_to_make_one(file):
    with pytest.raises(StoreError, match="inkling index FOLDER") as caught:
        Database(file, writable=False)
    assert str(file.parent) in caught.value.summary
    assert not file.exists()


def test_a_catalogue_that_nobody_filled_yet_counts_as_missing(file):
    file.touch()
    with pytest.raises(StoreError, match="There is no library"):
        Database(file, writable=False)


def test_a_reader_cannot_write(file, opened):
    reader = Database(file, writable=False)
    with pytest.raises(StoreError) as caught, reader.writing() as db:
        db.execute("DELETE FROM meta")
    assert is_one_sentence(caught.value)
    reader.close()


@pytest.mark.parametrize("writable", [True, False])
def test_a_newer_library_is_refused_and_left_as_it_is(file, writable):
    make_newer(file)
    before = file.read_bytes()
    with pytest.raises(NewerLibraryError, match="newer Inkling") as caught:
        Database(file, writable=writable)
    assert "--" not in caught.value.summary, "a window says it as well"
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize("writable", [True, False])
@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"no database at all " * 500, id="something else"),
        pytest.param(b"SQLite format 3\0" + bytes(5000), id="only the first bytes"),
    ],
)
def test_a_damaged_catalogue_is_told_in_one_sentence(file, content, writable):
    file.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged") as caught:
        Database(file, writable=writable)
    assert is_one_sentence(caught.value)
    assert file.read_bytes() == content


def test_damage_that_shows_later_is_told_too(file):
    first = Catalogue(file, writable=True)
    for number in range(300):
        first.add_root(f"/folder {number}".encode() * 20, (1, number, 0))
    first.close()
    content = bytearray(file.read_bytes())
    page = 4096
    content[2 * page :] = b"\xa5" * (len(content) - 2 * page)
    file.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"):
        Catalogue(file, writable=True).roots()


def test_a_folder_in_the_place_of_the_catalogue_is_told(file):
    file.mkdir()
    with pytest.raises(StoreError, match="cannot be used"):
        Database(file, writable=True)


def test_a_full_disk_is_told_and_loses_nothing(opened):
    remember(opened, "kept")
    pages = opened.connection.execute("PRAGMA page_count").fetchone()[0]
    opened.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(DiskFullError, match="is full"):
        remember(opened, "large", "x" * 100_000)
    assert keys(opened) == ["kept"]
    opened.connection.execute("PRAGMA max_page_count = 1000000")
    remember(opened, "large", "x" * 100_000)
    assert keys(opened) == ["kept", "large"]


def test_a_writer_elsewhere_that_never_ends_is_told(file, opened, monkeypatch):
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    other = Database(file, writable=True)
    with (
        opened.writing(),
        pytest.raises(StoreError, match="cannot be used"),
        other.writing(),
    ):
        pass
    other.close()


def test_a_fault_in_a_statement_is_not_dressed_up(opened):
    with pytest.raises(sqlite3.OperationalError), opened.reading() as db:
        db.execute("SELECT nothing FROM nowhere")


def test_a_path_with_signs_that_mean_something_in_an_address_opens(tmp_path):
    folder = tmp_path / "50% #1 ? & ü"
    folder.mkdir()
    made = Database(folder / "catalogue.sqlite", writable=True)
    remember(made, "a")
    made.close()
    assert (folder / "catalogue.sqlite").exists()


def test_damage_in_the_words_of_sqlite_itself_is_told_too(file):
    Database(file, writable=True).close()
    with sqlite3.connect(file) as plain:
        plain.execute("PRAGMA writable_schema = ON")
        plain.execute(
            "UPDATE sqlite_schema SET sql = CAST(x'43524541b5' AS TEXT) "
            "WHERE name = 'meta'"
        )
    plain.close()
    with pytest.raises(database.DamagedCatalogueError):
        Database(file, writable=False)
