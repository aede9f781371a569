"""`verify`, `rebuild` and `forget` on a library of real files."""

import argparse
import contextlib
import json
import sqlite3

import pytest

from indexer.commands import upkeep
from indexer.errors import UsageError
from indexer.library import open_library
from indexer.records import FolderRules, Mode

TOKEN = "zebraxylo"


@pytest.fixture
def letters(notes):
    """A folder with two letters that share a token."""
    folder = notes / "letters"
    folder.mkdir()
    for name in ("one", "two"):
        text = f"The {TOKEN} of letter {name} is a secret of the house.\n"
        (folder / f"{name}.txt").write_text(text)
    return folder


@pytest.fixture
def told(library_folder, letters, capsys):
    """A library that has read the letters, and its commands."""
    with open_library(library_folder) as library:
        library.include(letters.parent)
    commands = Commands(library_folder, capsys)
    commands.index()
    assert len(commands.found()) == 2
    return commands


class Commands:
    """Runs commands in this process; each has to end with the expected code."""

    def __init__(self, folder, capsys):
        self.folder = folder
        self._capsys = capsys

    def __call__(self, command, code=0, as_json=True, **arguments):
        given = {"deep": False, "reread": False, "undo": False, **arguments}
        parsed = argparse.Namespace(data=self.folder, json=as_json, **given)
        assert getattr(upkeep, command)(parsed) == code
        shown = self._capsys.readouterr().out
        return json.loads(shown) if as_json else shown

    def index(self, *exclude):
        with open_library(self.folder) as library:
            if exclude:
                root = library.catalogue.roots()[0].path.decode()
                library.include(root, FolderRules(exclude=exclude))
            library.reconcile()
            library.embed_all()
            library.pipeline.tidy()

    def found(self):
        with open_library(self.folder, writable=False) as library:
            results = library.search(TOKEN, mode=Mode.WORDS).results
        return sorted(one.path.rpartition("/")[2] for one in results)

    def run_sql(self, statement):
        with sqlite3.connect(self.folder / "catalogue.sqlite") as db:
            db.execute(statement)
        db.close()

    def traces(self):
        """Return the files of the library that hold the token in some encoding."""
        forms = [TOKEN.encode(code) for code in ("ascii", "utf-16-le", "utf-16-be")]
        return [
            path.name
            for path in self.folder.rglob("*")
            if path.is_file() and any(form in path.read_bytes() for form in forms)
        ]


def wrong(report):
    return [one["name"] for one in report["checks"] if one["problems"]]


def test_a_sound_library_is_told_as_such(told):
    shown = told("verify", deep=True, as_json=False)
    assert shown.endswith("The library is sound.\n")
    report = told("verify")
    assert (report["sound"], report["changed_files"]) == (True, 0)


def test_damage_is_found_told_and_mended(told):
    told.run_sql("UPDATE passages SET text = 'forged' WHERE chunk_id = 1 << 20")
    assert wrong(told("verify", code=1, deep=True)) == ["texts", "words index"]
    assert "mended by: inkling rebuild" in told("verify", code=1, as_json=False)
    assert told("rebuild")["read_again"] == 1
    told.index()
    assert told("verify", deep=True)["sound"]


def test_a_damaged_catalogue_is_mended_by_rebuilding(told):
    catalogue = told.folder / "catalogue.sqlite"
    with contextlib.closing(sqlite3.connect(catalogue)) as db:
        (page,) = db.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'documents'"
        ).fetchone()
    content = bytearray(catalogue.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = bytes(4096)
    catalogue.write_bytes(content)
    report = told("verify", code=1)
    (damage,) = [one for one in report["checks"] if one["name"] == "database"]
    assert damage["advice"].startswith("inkling rebuild, ")
    assert "The catalogue was damaged" in told("rebuild")["notice"]
    told.index()
    assert told("verify", deep=True)["sound"]
    assert len(told.found()) == 2


def test_content_that_changed_behind_the_stamps_is_found_by_a_deep_look(told):
    told.run_sql("UPDATE files SET content_hash = x'00' WHERE id = 1")
    assert told("verify")["sound"]
    assert wrong(told("verify", code=1, deep=True)) == ["files"]
    told("rebuild", reread=True)
    told.index()
    assert told("verify", deep=True)["sound"]


def test_a_changed_file_is_no_damage(told, letters):
    (letters / "one.txt").write_text("Something else.")
    report = told("verify", deep=True)
    assert (report["sound"], report["changed_files"]) == (True, 1)


def test_a_forgotten_folder_leaves_nothing_and_is_not_read_again(told, letters):
    assert told.traces()
    assert told("forget", path=letters)["files"] == 2
    assert told.traces() == []
    assert told.found() == []
    told.index("*.bak")
    assert told.found() == []
    assert told.traces() == []
    assert (letters / "one.txt").exists()
    told("forget", path=letters, undo=True)
    told.index()
    assert len(told.found()) == 2


def test_a_removed_folder_leaves_nothing(told, letters):
    with open_library(told.folder) as library:
        assert library.remove(letters.parent) == 5
    assert told.traces() == []
    assert told.found() == []


def test_the_running_indexer_leaves_nothing_of_a_removed_folder(told, letters):
    with open_library(told.folder) as library:
        library.reconcile()
        library.remove(letters.parent)
        library.pipeline.apply()
    assert told.traces() == []
    assert told("verify", deep=True)["sound"]


@pytest.mark.parametrize(
    ("undo", "where", "said"),
    [
        (False, "letters/..", "inkling folders remove FOLDER"),
        (False, "../elsewhere", "not in an included folder"),
        (True, "letters", "was not forgotten"),
    ],
)
def test_what_cannot_be_forgotten_is_told(told, letters, undo, where, said):
    with pytest.raises(UsageError, match=said):
        told("forget", path=letters.parent / where, undo=undo)


def test_two_files_that_change_places_are_both_known_after_one_look(told, letters):
    one, two, aside = (letters / f"{name}.txt" for name in ("one", "two", "aside"))
    one.write_text("The first says apricot.")
    two.write_text("The second says blueberry.")
    told.index()
    one.rename(aside)
    two.rename(one)
    aside.rename(two)
    with open_library(told.folder) as library:
        library.reconcile()
        known = {
            file.path.rpartition(b"/")[2]: library.catalogue.file_at(file.path)
            for file in library.catalogue.files(1)
        }
        (found,) = library.search("apricot", mode=Mode.WORDS, limit=1).results
        assert found.path == str(two)
        (found,) = library.search("blueberry", mode=Mode.WORDS, limit=1).results
        assert found.path == str(one)
    assert len(known) == 5
