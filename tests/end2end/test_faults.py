"""What a person or their computer can do to Inkling, and what it then says."""

import contextlib
import os
import shutil
import sqlite3
import subprocess

import pytest

from tests import samples
from tests.programs import SMALL_FILES_ONLY, WITHOUT_PRIVILEGES, Inkling

MIB = 1 << 20
INDEX = ("index", "--until=words")
LIBRARY_COMMANDS = ["status", "problems", "search x", "index", "rebuild"]


@contextlib.contextmanager
def small_disk(folder, kib):
    """Mount a disk of its own where the system allows that, and tell whether."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={kib}k", "tmpfs", str(folder)]
    mounted = (
        shutil.which("mount") and not subprocess.run(mount, check=False).returncode
    )
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def letters(tmp_path):
    """A folder whose library needs about a megabyte."""
    folder = tmp_path / "letters"
    folder.mkdir()
    for number in range(20):
        text = "\n\n".join(f"Word{number}x{line} of a letter." for line in range(400))
        (folder / f"{number}.txt").write_text(text)
    return folder


@pytest.mark.parametrize("command", ["status", "problems", "search x", "verify"])
def test_a_damaged_catalogue_is_left_alone_by_who_only_reads(copied, command):
    catalogue = copied.library / "catalogue.sqlite"
    catalogue.write_bytes(b"This is no database. " * 400)
    before = catalogue.read_bytes()
    said = copied.refusal(*command.split(), code=1)
    assert "is damaged" in said
    assert "your own files are not affected" in said
    assert catalogue.read_bytes() == before


@pytest.mark.parametrize("copy", [True, False])
def test_a_damaged_catalogue_is_mended_by_the_next_indexing(copied, copy):
    assert "notice" not in copied("index", "--json").json
    found = copied.answers("bananas", "--mode=words")
    if not copy:
        (copied.library / "catalogue.copy").unlink()
    catalogue = copied.library / "catalogue.sqlite"
    catalogue.write_bytes(b"This is no database. " * 400)
    told = copied("index", "--json", "--until=words").json["notice"]
    assert told.startswith("The catalogue was damaged")
    assert copied.answers("bananas", "--mode=words") == found
    assert copied("verify", "--deep", "--json").json["sound"]


@pytest.mark.parametrize("command", LIBRARY_COMMANDS)
def test_a_catalogue_of_a_newer_version_is_left_alone(copied, command):
    with contextlib.closing(sqlite3.connect(copied.library / "catalogue.sqlite")) as db:
        db.execute("PRAGMA user_version = 99")
    said = copied.refusal(*command.split(), code=1)
    assert said.startswith("This library was written by a newer Inkling.")
    assert said.endswith("choose another library with --data.")


@pytest.mark.parametrize("command", ["status", "search x"])
def test_an_empty_catalogue_is_told_in_a_sentence(tmp_path, command):
    (tmp_path / "catalogue.sqlite").touch()
    assert Inkling(tmp_path).refusal(*command.split(), code=1)


@pytest.mark.parametrize(
    "content",
    [b"", b"garbage", b"[]", b'{"dims": "many"}', b'{"dims": 5}', b"\xff\xfe\x00"],
)
def test_settings_that_make_no_sense_are_named_and_kept(copied, content):
    settings = copied.library / "settings.json"
    settings.write_bytes(content)
    for command in ("status", "models list"):
        said = copied.refusal(*command.split(), code=1)
        assert str(settings) in said or "must be one of" in said
    assert settings.read_bytes() == content


def test_a_file_that_may_not_be_read_is_a_problem_and_the_others_are_found(
    inkling, notes
):
    secret = notes / "diary.txt"
    secret.write_text("Nobody may read this.")
    secret.chmod(0)
    hidden = notes / "hidden"
    hidden.mkdir(mode=0)
    ran = inkling(
        "index", notes, "--json", "--until=words", program=("-c", WITHOUT_PRIVILEGES)
    )
    assert (ran.json["files"], ran.json["problems"]) == (4, 1)
    (problem,) = inkling("problems", "--json").json["problems"]
    assert (problem["path"], problem["code"]) == (str(secret), "unreadable")
    hidden.chmod(0o700)


@pytest.mark.parametrize("command", [("index",), ("folders", "add")])
def test_a_library_that_may_not_be_written_is_refused(tmp_path, notes, command):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    said = Inkling(closed / "library").refusal(
        *command, notes, code=1, program=("-c", WITHOUT_PRIVILEGES)
    )
    assert f"{closed / 'library'} cannot be used: Permission denied." in said


def test_a_library_folder_that_is_a_file_is_refused(tmp_path, notes):
    (tmp_path / "file").touch()
    library = Inkling(tmp_path / "file")
    assert "cannot be used" in library.refusal("index", notes, code=1)


def test_hostile_files_cost_one_problem_each(inkling, notes):
    hostile = {
        "deep.html": b"<div>" * 200_000,
        "bomb.docx": samples.package({"word/document.xml": bytes(30 * MIB)}),
        "cut.pdf": samples.pdf("Half of this is missing. " * 400)[:900],
        "parts.eml": b"Content-Type: multipart/mixed; boundary=x\r\n\r\n"
        + b"--x\r\n\r\na\r\n" * 20_000,
        "binary.txt": os.urandom(2000),
    }
    for name, content in hostile.items():
        (notes / name).write_bytes(content)
    summary = inkling("index", notes, "--json", "--until=words").json
    assert summary["files"] == len(hostile) + 3
    assert inkling.answers("bananas", "--mode=words") == ["banana-bread.txt"]


@pytest.mark.parametrize("kib", [400, 700])
def test_a_full_disk_stops_the_run_and_loses_nothing(tmp_path, starter, letters, kib):
    with small_disk(tmp_path / "disk", kib) as mounted:
        library = library_on(tmp_path / "disk", starter)
        # Where no disk can be made, no file may grow instead.
        program = ("-m", "indexer") if mounted else limited(kib)
        said = library.refusal(*INDEX, letters, code=1, program=program)
        assert not mounted or " is full. Nothing that was indexed is lost" in said
        if mounted:
            bigger = ["mount", "-o", "remount,size=200m", str(tmp_path / "disk")]
            subprocess.run(bigger, check=True)
        finishes(library, letters)


def test_a_file_that_may_not_grow_stops_the_run_and_loses_nothing(
    tmp_path, starter, letters
):
    library = library_on(tmp_path, starter)
    assert library.refusal(*INDEX, letters, code=1, program=limited(150))
    finishes(library, letters)


def library_on(disk, models):
    library = disk / "library"
    (library / "models").mkdir(parents=True)
    for file in models.iterdir():
        (library / "models" / file.name).symlink_to(file)
    return Inkling(library)


def limited(kib):
    return ("-c", SMALL_FILES_ONLY, str(kib << 10))


def finishes(library, letters):
    """Index what is left, and find what stands in every part."""
    kept = library("status", "--json").json["documents"]
    summary = library(*INDEX, letters, "--json").json
    assert summary["files"] + summary["skipped"] == 20
    assert summary["skipped"] >= kept
    assert library("status", "--json").json["passages"] >= 400


def test_output_that_cannot_be_written_is_told(filled):
    with open("/dev/full", "wb") as full:
        for command in (("status",), ("status", "--json"), ("folders", "list")):
            said = filled.refusal(*command, code=1, stdout=full)
            assert said == "The system refused: No space left on device."


def test_nobody_minds_when_the_reader_of_the_output_goes_away(filled):
    for command in (("status",), ("problems", "--json")):
        reading, writing = os.pipe()
        os.close(reading)
        with open(writing, "wb") as closed:
            assert filled(*command, stdout=closed).errors == ""


def test_a_terminal_of_another_encoding_gets_escapes(filled):
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    shown = filled("search", "espresso", "--mode=words", env=env).output
    assert shown.isascii()
    assert "\\xb7" in shown


def test_a_sentence_holds_nothing_that_a_terminal_would_obey(inkling):
    assert "\x1b" not in inkling.refusal("index", "/no\x1b[31mwhere", code=2)
