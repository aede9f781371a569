"""`folders`, `status`, `problems`, `rebuild` and `doctor`."""

import shutil
from pathlib import Path

import pytest

from tests.programs import Inkling

FILES = 14
PROBLEMS = {
    "broken.pdf": "damaged",
    "empty.txt": "empty",
    "film.bin": "unsupported",
    "scan.pdf": "scan",
    "secret.pdf": "encrypted",
}


def folders(inkling):
    return inkling("folders", "list", "--json").json["folders"]


def test_folders_are_included_listed_and_taken_out(inkling, notes):
    inkling("folders", "add", notes, "--exclude", "*.md")
    (folder,) = folders(inkling)
    assert (folder["path"], folder["files"]) == (str(notes), 0)
    assert inkling("folders", "list").output == (
        f"{notes}: 0 files, 0 problems, without *.md\n"
    )
    inkling("index", "--until=words")
    assert inkling("folders", "remove", notes, "--json").json == {"files": 2}
    assert folders(inkling) == []
    assert inkling("status", "--json").json["passages"] == 0
    assert "not in the library" in inkling.refusal("folders", "remove", notes, code=2)


def test_a_folder_that_cannot_be_included_is_refused(inkling, tmp_path):
    file = tmp_path / "file"
    file.touch()
    for folder in (tmp_path / "missing", file, inkling.library):
        for command in (("folders", "add"), ("index",)):
            assert str(folder) in inkling.refusal(*command, folder, code=2) or (
                folder == inkling.library
            )
    inner = inkling.library / "models"
    assert "own folder" in inkling.refusal("folders", "add", inner, code=2)
    assert folders(inkling) == []


def test_status_counts_what_there_is(filled):
    status = filled("status", "--json").json
    assert status["library"] == str(filled.library)
    assert (status["files"], status["documents"]) == (FILES, FILES + 1)
    assert (status["passages"], status["embedded"]) == (13, 12)
    assert (status["waiting"], status["problems"]) == (0, len(PROBLEMS))
    assert (status["model"], status["dims"], status["folders"]) == ("starter", 384, 1)
    assert status["bytes_on_disk"] > 1e6
    assert f"{FILES} files, {FILES + 1} documents" in filled("status").output


def test_problems_are_told_with_a_code_and_a_sentence(filled, papers):
    problems = filled("problems", "--json").json["problems"]
    told = {Path(one["path"]).name: one["code"] for one in problems}
    assert told == PROBLEMS
    assert all(one["summary"].endswith(".") for one in problems)
    shown = filled("problems", "--limit", "2").output
    assert shown.count("\n") == 2
    assert f": {papers}/" in shown


def test_a_library_without_problems_says_so(inkling, notes):
    inkling("folders", "add", notes)
    assert inkling("problems").output == "There are no problems.\n"


def test_options_may_stand_before_and_after_the_command(filled):
    data = f"--data={filled.library}"
    for arguments in (
        ("--json", "folders", "list"),
        ("folders", "--json", "list"),
        ("folders", "list", data, "--json"),
        (data, "folders", "list", "--json"),
    ):
        assert len(filled(*arguments).json["folders"]) == 1


def test_the_app_program_runs_commands_too(filled):
    ran = filled("status", "--json", program=("-m", "app"))
    assert ran.json == filled("status", "--json").json


def test_a_rebuilt_index_gives_equal_answers(filled, copied, tmp_path):
    batch = tmp_path / "queries"
    batch.write_text("water damage\nboiler\npaid at the town hall\ntent for the club\n")
    shutil.rmtree(copied.library / "index")
    assert copied("rebuild", "--json").json == {"passages": 13, "read_again": 0}
    before = filled("search", "--batch", batch).lines
    after = copied("search", "--batch", batch).lines
    for answer in (*before, *after):
        del answer["took_ms"]
    assert after == before
    assert len(after) == 4


def test_doctor_proves_that_the_network_is_refused(filled):
    report = filled("doctor", "--json").json
    attempts = report["network"]["attempts"]
    assert report["network"]["level"] == "enforced"
    assert all(attempt["refused"] for attempt in attempts)
    assert report["compute"]["threads"] > 0
    assert set(report["packages"]) >= {"lancedb", "llama-cpp-python", "pymupdf-lite"}


def test_doctor_shows_how_well_meaning_is_found(filled):
    finding = filled("doctor", "--json").json["finding"]
    assert finding["problem"] == ""
    assert finding["model"]["width"] == 384
    assert finding["model"]["query"] == "…"
    assert finding["check"]["agreement"] == 1
    assert finding["breadth"]["shortlist"] >= 200
    lines = filled("doctor").output.split("\n")
    assert any("reads a query as" in line for line in lines)
    assert any("finds 100.0% of the nearest ten" in line for line in lines)


def test_doctor_looks_at_a_computer_where_nothing_was_indexed(inkling):
    assert "nothing was indexed yet" in inkling("doctor").output
    assert inkling("doctor", "--json").json["finding"]["model"] is None


def test_doctor_shows_what_an_extractor_tried_in_vain(filled):
    extractors = filled("doctor", "--json").json["extractors"]
    refused = {one["name"] for one in extractors["attempts"] if one["refused"]}
    assert extractors["level"] in ("full", "no_changes")
    assert refused >= {"writing a file", "starting a program", "network connections"}
    lines = [line for line in filled("doctor").output.split("\n") if "Extr" in line]
    assert lines[0].startswith("Extractors: they cannot ")
    assert "writing a file" in lines[1]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param((), id="no command"),
        pytest.param(("seek",), id="unknown command"),
        pytest.param(("status", "--colour"), id="unknown option"),
        pytest.param(("search", "x", "--mode", "guess"), id="unknown choice"),
        pytest.param(("search", "x", "--limit", "many"), id="no number"),
        pytest.param(("embed",), id="required option missing"),
        pytest.param(("folders",), id="half a command"),
    ],
)
def test_wrong_usage_shows_the_usage(inkling, arguments):
    ran = inkling(*arguments, code=2)
    assert ran.output == ""
    assert ran.errors.startswith("usage: inkling")


@pytest.mark.parametrize("command", ["search x", "status", "problems", "folders list"])
def test_reading_a_library_that_is_not_there_makes_none(tmp_path, command):
    nowhere = Inkling(tmp_path / "nowhere")
    said = nowhere.refusal(*command.split(), code=1)
    assert said.startswith(f"There is no library in {nowhere.library}.")
    assert not nowhere.library.exists()


def test_version_and_help_are_answers(inkling):
    assert inkling("--version").output.startswith("Inkling ")
    assert "--until" in inkling("index", "--help").output


def test_a_person_says_when_the_background_works(inkling, notes):
    inkling("folders", "add", notes)
    assert "paused" in inkling("pause").output
    chosen = inkling("background", "--only-on-mains", "on", "--json").json
    assert chosen["paused"] is chosen["only_on_mains"] is True
    assert chosen["only_when_idle"] is False
    assert inkling("resume").output == "The background works on mains power.\n"
    assert (inkling.library / "pace.json").stat().st_mode & 0o077 == 0
    status = inkling("status", "--json").json
    assert status["background"]["only_on_mains"] is True
    assert status["running"] is None


def test_a_person_changes_which_files_of_a_folder_count(inkling, notes):
    inkling("index", notes, "--until=words")
    (notes / ".gitignore").write_text("noise*\n")
    said = inkling("folders", "set", notes, "--exclude", "*.md", "--gitignore", "on")
    assert said.output == (
        f"{notes}: 2 files, 0 problems, without *.md, "
        "without what .gitignore files name\n"
        "2 files left the library. Waiting to be read: 1. Run: inkling index\n"
    )
    assert "no pattern" in inkling.refusal(
        "folders", "set", notes, "--exclude", "[z-a]", code=2
    )
