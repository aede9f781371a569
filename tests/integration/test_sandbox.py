"""The cage of an extractor: what it refuses, and that readers live with it.

The attempts run as whoever runs the tests; for the administrator, whom permissions
do not bind, the sandbox has to do it all.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from indexer.extracting.process import command
from indexer.extracting.sandbox import Level
from indexer.extracting.sandbox_probe import examine
from tests import samples
from tests.samples import PARAGRAPH
from tests.sandbox_attempts import read_samples

ROOT = Path(__file__).parents[2]
FORMATS = ROOT / "tests" / "data" / "formats"
REFUSED = {
    "reads": {"EACCES", "EBADF"},
    "changes": {"EPERM"},
    "connections": {"EPERM"},
    "processes": {"EPERM"},
    "powers": {"EPERM"},
    "newer calls": {"ENOSYS"},
}
LANDLOCK_AT_HAND = "from indexer.extracting import landlock; print(landlock.version())"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder of a person, with something in it that must stay as it is."""
    folder = tmp_path_factory.mktemp("person")
    (folder / "secret.txt").write_text("the secret")
    (folder / "inner").mkdir()
    (folder / "link.txt").symlink_to("secret.txt")
    return folder


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """One file of every format that there is a sample of."""
    folder = tmp_path_factory.mktemp("samples")
    made = {
        "a.txt": PARAGRAPH.encode(),
        "a.md": f"# Heating\n\n{PARAGRAPH}".encode(),
        "a.html": f"<html><p>{PARAGRAPH}</html>".encode(),
        "a.pdf": samples.pdf(PARAGRAPH),
        "a.docx": samples.word(PARAGRAPH),
        "a.eml": samples.mail(),
    }
    for name, content in made.items():
        (folder / name).write_bytes(content)
    for file in FORMATS.iterdir():
        if file.suffix != ".json":
            (folder / file.name).write_bytes(file.read_bytes())
    return folder


def in_sandbox(folder, files, how="as it is"):
    told = subprocess.run(
        [sys.executable, "-m", "tests.sandbox_attempts", folder, files, how],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        capture_output=True,
        check=False,
        timeout=50,
    )
    assert told.returncode == 0, told.stderr.decode()
    return json.loads(told.stdout)


@pytest.fixture(scope="module")
def told(folder, files):
    return in_sandbox(folder, files)


def state(folder):
    """Return all that an attempt could have changed."""
    known = {path.name: path.lstat() for path in folder.rglob("*")}
    return {
        name: (told.st_mode, told.st_size, told.st_mtime_ns, told.st_ctime_ns)
        for name, told in known.items()
    }


def let_through(told, group):
    """Return the attempts of a group that the sandbox did not refuse."""
    outcomes = told["outcomes"][group]
    assert len(outcomes) >= 10
    return {name for name, became in outcomes.items() if became not in REFUSED[group]}


def expected_level():
    """Return what this kernel makes possible."""
    version = subprocess.check_output([sys.executable, "-c", LANDLOCK_AT_HAND])
    return Level.FULL if int(version) > 0 else Level.NO_CHANGES


@pytest.mark.parametrize("group", REFUSED)
def test_nothing_is_let_through(told, group):
    if group == "reads" and told["level"] == Level.NO_CHANGES:
        assert "open a file of a person" in let_through(told, group)
    else:
        assert let_through(told, group) == set()


def test_level_is_the_best_that_the_system_has(told):
    assert told["level"] == expected_level()


def test_attempts_leave_no_trace(folder, files):
    before = state(folder)
    in_sandbox(folder, files)
    assert state(folder) == before
    assert (folder / "secret.txt").read_text() == "the secret"


def test_readers_and_threads_work_after_all_that(told, files):
    contents = {file.name: file.read_bytes() for file in files.iterdir()}
    assert told["thread"] == "from a thread"
    assert told["samples"] == read_samples(contents)
    with_text = {name for name, told in told["samples"].items() if told.isdigit()}
    assert len(with_text) > 0.9 * len(contents)


def test_temporary_files_of_libraries_stay_in_memory(told):
    assert told["temporary"] == "clear text"


def test_no_library_that_starts_threads_is_loaded_even_after_reading(told):
    assert told["thread_starters"] == []


def test_without_landlock_files_are_safe_from_change_and_the_level_says_so(
    folder, files
):
    told = in_sandbox(folder, files, "no Landlock")
    assert told["level"] == Level.NO_CHANGES
    open_groups = {group for group in REFUSED if let_through(told, group)}
    assert open_groups == {"reads"}


def test_on_an_unknown_processor_files_stay_closed_and_the_level_says_so(folder, files):
    told = in_sandbox(folder, files, "unknown processor")
    if expected_level() is Level.FULL:
        assert told["level"] == Level.NO_FILES
        assert let_through(told, "reads") == set()
        assert told["outcomes"]["changes"]["create"] == "EACCES"
    else:
        assert told["level"] == Level.LIMITS


def test_thread_that_already_runs_is_not_claimed_to_be_held(folder, files):
    told = in_sandbox(folder, files, "a second thread")
    assert told["level"] == Level.NO_CHANGES


def test_probe_shows_each_refusal(told):
    found = examine(command())
    assert found.level == told["level"]
    open_ways = {one.name for one in found.attempts if not one.refused}
    if found.level is Level.FULL:
        assert open_ways == set()
    else:
        assert open_ways == {"reading a file", "listing a folder"}
    assert len(found.attempts) == 6


def killed_by(lines):
    program = f"""
import ctypes, mmap
from indexer.extracting import sandbox, worker
from indexer.extracting.limits import Limits
sandbox.enter(Limits(), worker._warm_up)
{lines}
print("alive")
"""
    done = subprocess.run(
        [sys.executable, "-I", "-c", program],
        capture_output=True,
        check=False,
        timeout=50,
    )
    assert b"alive" not in done.stdout, done.stderr
    return -done.returncode


if os.uname().machine == "x86_64":
    BAD_SYSTEM_CALL, SEGMENTATION_FAULT = 31, 11

    def test_call_by_the_numbers_of_x32_kills():
        calls = "ctypes.CDLL(None).syscall(0x40000000 | 39)"
        assert killed_by(calls) == BAD_SYSTEM_CALL

    def test_call_of_another_architecture_kills():
        # getpid as a 32-bit program calls it; a kernel without such programs kills too.
        call = """
memory = mmap.mmap(-1, 4096, prot=7)
memory.write(bytes.fromhex("b814000000cd80c3"))
address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
ctypes.CFUNCTYPE(ctypes.c_int)(address)()
"""
        assert killed_by(call) in (BAD_SYSTEM_CALL, SEGMENTATION_FAULT)
