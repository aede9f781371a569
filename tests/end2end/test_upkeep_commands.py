"""`verify`, `rebuild` and `forget` as a person meets them."""

import contextlib
import sqlite3

import pytest

TOKEN = "zebraxylo"


@pytest.fixture
def told(inkling, notes):
    """A library that knows of a secret letter."""
    (notes / "letters").mkdir()
    for name in ("one", "two"):
        text = f"The {TOKEN} of letter {name} is a secret of the house.\n"
        (notes / "letters" / f"{name}.txt").write_text(text)
    inkling("index", notes, "--json")
    assert len(inkling.answers(TOKEN, "--mode=words")) == 2
    return inkling


def traces(inkling):
    """Return the files of the library that hold the token in some encoding."""
    forms = [TOKEN.encode(code) for code in ("ascii", "utf-16-le", "utf-16-be")]
    return [
        path.name
        for path in inkling.library.rglob("*")
        if path.is_file() and any(form in path.read_bytes().lower() for form in forms)
    ]


def run_sql(inkling, statement):
    with contextlib.closing(
        sqlite3.connect(inkling.library / "catalogue.sqlite")
    ) as db:
        db.execute(statement)
        db.commit()


def test_a_sound_library_is_told_as_such(told):
    shown = told("verify", "--deep").output
    assert shown.endswith("The library is sound.\n")
    report = told("verify", "--json").json
    assert report["sound"]
    assert report["changed_files"] == 0
    assert {one["name"] for one in report["checks"]} >= {"texts", "files"}


def test_damage_is_found_told_and_mended(told, notes):
    run_sql(told, "UPDATE passages SET text = 'forged' WHERE chunk_id = 1 << 20")
    report = told("verify", "--deep", "--json", code=1).json
    assert not report["sound"]
    wrong = [one["name"] for one in report["checks"] if one["problems"]]
    assert wrong == ["texts", "words index"]
    assert "mended by: inkling rebuild" in told("verify", code=1).output
    assert told("rebuild", "--json").json["read_again"] == 1
    told("index", "--json")
    assert told("verify", "--deep", "--json").json["sound"]


def test_content_that_changed_behind_the_stamps_is_found_by_a_deep_look(told):
    run_sql(told, "UPDATE files SET content_hash = x'00' WHERE id = 1")
    assert told("verify", "--json").json["sound"]
    report = told("verify", "--deep", "--json", code=1).json
    assert [one["name"] for one in report["checks"] if one["problems"]] == ["files"]
    told("rebuild", "--reread")
    told("index", "--json")
    assert told("verify", "--deep", "--json").json["sound"]


def test_a_changed_file_is_no_damage(told, notes):
    (notes / "letters" / "one.txt").write_text("Something else.")
    report = told("verify", "--deep", "--json").json
    assert (report["sound"], report["changed_files"]) == (True, 1)


def test_a_forgotten_folder_leaves_nothing_and_is_not_read_again(told, notes):
    letters = notes / "letters"
    assert told("forget", letters, "--json").json["files"] == 2
    assert traces(told) == []
    assert told.answers(TOKEN, "--mode=words") == []
    told("index", notes, "--exclude", "*.bak", "--json")
    assert told.answers(TOKEN, "--mode=words") == []
    assert traces(told) == []
    assert (letters / "one.txt").exists()
    told("forget", "--undo", letters)
    told("index", "--json")
    assert len(told.answers(TOKEN, "--mode=words")) == 2


def test_a_removed_folder_leaves_nothing(told, notes):
    told("folders", "remove", notes)
    assert traces(told) == []
    assert told("status", "--json").json["files"] == 0


def test_what_cannot_be_forgotten_is_told(told, notes, tmp_path):
    said = told.refusal("forget", notes, code=2)
    assert "inkling folders remove FOLDER" in said
    assert "not in an included folder" in told.refusal("forget", tmp_path, code=2)
    assert "was not forgotten" in told.refusal("forget", "--undo", notes / "x", code=2)
