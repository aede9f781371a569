"""Every process of Inkling runs under the filter that forbids the network."""

import contextlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.programs import wait_until

FILTERED = "2"
"""How the kernel marks a process whose system calls are filtered."""


def status(pid, field):
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(line.split()[1] for line in lines if line.startswith(f"{field}:"))


def family(pid):
    """Return a process and all below it, with what each was started as."""
    found = {}
    waiting = [pid]
    while waiting:
        parent = waiting.pop()
        with contextlib.suppress(OSError):
            command = Path(f"/proc/{parent}/cmdline").read_bytes().decode()
            found[parent] = command.replace("\0", " ")
            for task in Path(f"/proc/{parent}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
    return found


def is_complete(pid):
    """Return the family once the indexer and an extractor belong to it."""
    found = family(pid)
    commands = " ".join(found.values())
    return found if "extracting.worker" in commands and "indexer" in commands else None


@pytest.fixture
def many(tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(400):
        (folder / f"{number}.txt").write_text(f"Letter {number} about {number * 7}.")
    return folder


def assert_filtered(found):
    for pid, command in found.items():
        with contextlib.suppress(FileNotFoundError):
            assert status(pid, "Seccomp") == FILTERED, command
            assert status(pid, "NoNewPrivs") == "1", command


def test_the_app_its_indexer_and_the_extractors_cannot_reach_the_network(inkling, many):
    inkling("folders", "add", many)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    app = subprocess.Popen(
        [sys.executable, "-m", "app", "--data", inkling.library], env=environment
    )
    try:
        found = wait_until(lambda: is_complete(app.pid), "all processes run")
        assert len(found) >= 3
        assert_filtered(found)
    finally:
        app.terminate()
        app.wait(timeout=30)


def test_the_command_line_and_its_extractors_cannot_reach_the_network(inkling, many):
    with inkling.running("index", many, "--until=words") as child:
        assert_filtered(wait_until(lambda: is_complete(child.pid), "all run"))
