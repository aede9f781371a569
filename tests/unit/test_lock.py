import os
import signal
import stat
import subprocess
import sys

import pytest

from indexer.errors import LibraryInUseError, StoreError
from indexer.lock import WriterLock

HOLDER = """
import sys
from pathlib import Path
from indexer.lock import WriterLock
with WriterLock(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "writer.lock"


@pytest.fixture
def holder(file):
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


def test_a_second_writer_is_refused_in_one_sentence(file, holder):
    with pytest.raises(LibraryInUseError) as caught, WriterLock(file):
        pass
    assert str(file.parent) in caught.value.summary
    assert caught.value.summary.count(".\n") == 0


def test_the_lock_is_free_again_after_the_holder_was_killed(file, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    with WriterLock(file):
        pass


def test_the_lock_is_free_again_after_the_block(file):
    for _ in range(2):
        with WriterLock(file):
            pass


def test_two_locks_in_one_process_exclude_each_other(file):
    with WriterLock(file), pytest.raises(LibraryInUseError), WriterLock(file):
        pass


def test_a_child_that_outlives_the_holder_does_not_keep_the_lock(file):
    with WriterLock(file):
        child = subprocess.Popen(["cat"], stdin=subprocess.PIPE)
    try:
        with WriterLock(file):
            pass
    finally:
        child.communicate()


def test_the_lock_file_is_private(file):
    before = os.umask(0)
    try:
        with WriterLock(file):
            assert stat.S_IMODE(file.stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_a_missing_library_folder_is_named(tmp_path):
    lock = WriterLock(tmp_path / "nowhere" / "writer.lock")
    with pytest.raises(StoreError, match="nowhere"), lock:
        pass
