import os
import sqlite3

import pytest

from indexer.errors import NewerLibraryError, StoreError
from indexer.storing import generations, recovery
from indexer.storing.outbox import Leg
from indexer.storing.recovery import SUSPECT, Keeping, opened_soundly
from indexer.storing.schema import SCHEMA_VERSION
from tests.filled_library import ROOT


def contents(library):
    return sorted(text for (text,) in library.rows("SELECT text FROM passages"))


@pytest.fixture
def keeping(library):
    """A library with two files, a copy of it, and a third file since."""
    made = Keeping(library.paths.catalogue)
    for number in range(2):
        library.put(f"{number}.txt", f"kept {number}")
    library.index()
    made.back_up()
    library.put("2.txt", "later")
    made.begin()
    with reopened(library):
        pass
    return made


def reopened(library):
    library.catalogue.close()
    return opened_soundly(library.paths.catalogue, copy_at_end=False)


def damage(file):
    """Make pages of tables unreadable, as a bad disk does."""
    content = bytearray(file.read_bytes())
    content[4096:] = bytes(255 - byte for byte in content[4096:])
    file.write_bytes(content)


def lose(file):
    file.unlink()


def empty(file):
    file.write_bytes(b"")


def begin_only(file):
    file.write_bytes(b"SQLite format 3\0" + bytes(5000))


def be_something_else(file):
    file.write_bytes(b"This is no database. " * 999)


DAMAGES = [damage, lose, empty, begin_only, be_something_else]


def texts_in(catalogue):
    with catalogue.reading() as db:
        return sorted(text for (text,) in db.execute("SELECT text FROM passages"))


@pytest.mark.parametrize("harm", DAMAGES)
def test_the_copy_takes_the_place_of_a_damaged_catalogue(library, keeping, harm):
    keeping.begin()
    harm(library.paths.catalogue)
    with reopened(library) as (catalogue, told):
        assert texts_in(catalogue) == ["kept 0", "kept 1"]
        assert told is not None
        assert told.english.startswith(
            "The catalogue was damaged and is now the copy from "
        )
        assert told.english.endswith(".")
        # Its index would be taken for one of this catalogue.
        assert generations.serving(catalogue, Leg.WORDS) is None
    with reopened(library) as (_, told):
        assert told is None


@pytest.mark.parametrize("harm", DAMAGES)
def test_without_a_copy_the_folders_are_still_known(library, keeping, harm):
    keeping.backup.remove()
    keeping.begin()
    harm(library.paths.catalogue)
    with reopened(library) as (catalogue, told):
        assert [root.path for root in catalogue.roots()] == [ROOT]
        assert texts_in(catalogue) == []
        assert "your folders are read again from the beginning" in told.english


def test_a_copy_that_is_damaged_too_is_not_used(library, keeping):
    keeping.begin()
    damage(library.paths.catalogue)
    damage(keeping.backup.file)
    with reopened(library) as (catalogue, told):
        assert "could not be repaired" in told.english
        assert texts_in(catalogue) == []


def test_the_damaged_catalogue_is_kept_until_there_is_a_new_copy(library, keeping):
    keeping.begin()
    be_something_else(library.paths.catalogue)
    broken = library.paths.catalogue.read_bytes()
    with reopened(library):
        pass
    assert (keeping.damaged / "catalogue.sqlite").read_bytes() == broken
    keeping.backup.remove()
    keeping.back_up()
    assert not keeping.damaged.exists()


def test_a_catalogue_that_was_not_closed_is_looked_through(
    library, keeping, monkeypatch
):
    looked = []
    check = recovery.check

    def note(db, *, thorough):
        looked.append(thorough)
        check(db, thorough=thorough)

    monkeypatch.setattr(recovery, "check", note)
    with reopened(library):
        assert looked == []
        assert keeping.marker.exists()
    assert not keeping.marker.exists()
    keeping.begin()
    with reopened(library) as (catalogue, told):
        assert looked == [False]
        assert told is None
        assert len(texts_in(catalogue)) == 3


def test_damage_met_on_the_way_leads_to_a_thorough_look_at_the_next_start(
    library, keeping
):
    with reopened(library) as (catalogue, _), catalogue.reading() as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'passages'"
        ).fetchone()
    content = bytearray(library.paths.catalogue.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    library.paths.catalogue.write_bytes(content)
    with (
        pytest.raises(StoreError, match="is mended when Inkling starts"),
        reopened(library) as (catalogue, _),
    ):
        texts_in(catalogue)
    assert keeping.marker.read_text() == SUSPECT
    with reopened(library) as (catalogue, told):
        assert told
        assert texts_in(catalogue) == ["kept 0", "kept 1"]


def test_a_catalogue_that_was_cut_short_while_nobody_used_it_is_mended(
    library, keeping
):
    with reopened(library):
        pass
    assert not keeping.marker.exists()
    size = library.paths.catalogue.stat().st_size
    os.truncate(library.paths.catalogue, size - 5000)
    with reopened(library) as (catalogue, told):
        assert told
        assert texts_in(catalogue) == ["kept 0", "kept 1"]


def test_a_library_that_was_never_used_is_simply_made(tmp_path):
    file = tmp_path / "catalogue.sqlite"
    file.touch()
    file.with_name("catalogue.open").touch()
    with opened_soundly(file, copy_at_end=True) as (catalogue, told):
        assert told is None
        assert catalogue.roots() == []
    assert Keeping(file).backup.is_sound()


def test_a_log_without_its_catalogue_is_not_replayed_into_a_new_one(tmp_path, library):
    library.put("a.txt", "of another catalogue")
    log = library.paths.catalogue.with_name("catalogue.sqlite-wal").read_bytes()
    (tmp_path / "catalogue.sqlite-wal").write_bytes(log)
    file = tmp_path / "catalogue.sqlite"
    with opened_soundly(file, copy_at_end=False) as (catalogue, _):
        assert texts_in(catalogue) == []


def test_a_newer_catalogue_is_neither_changed_nor_taken_for_damaged(library, keeping):
    library.catalogue.close()
    with sqlite3.connect(library.paths.catalogue) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    db.close()
    keeping.begin()
    before = library.paths.catalogue.read_bytes()
    with pytest.raises(NewerLibraryError), reopened(library):
        pass
    assert library.paths.catalogue.read_bytes() == before


def test_an_older_catalogue_is_copied_before_it_is_brought_up_to_date(library, keeping):
    keeping.backup.remove()
    library.catalogue.close()
    with sqlite3.connect(library.paths.catalogue) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    db.close()
    keeping.begin()
    with sqlite3.connect(keeping.backup.file) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION - 1,)
    db.close()


def test_forgetting_leaves_no_copy_of_any_kind(library, keeping):
    keeping.begin()
    damage(library.paths.catalogue)
    with reopened(library):
        pass
    assert keeping.damaged.exists()
    keeping.forget()
    assert not keeping.damaged.exists()
    assert keeping.backup.made_at is None
