"""Extractor processes that hang, lie, flood or die, and files that never end."""

import contextlib
import io
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.errors import (
    EnvironmentFaultError,
    ExtractionTimeoutError,
    ExtractorCrashError,
    TooLargeError,
    UnreadableError,
)
from indexer.extracting.limits import MIB, Limits
from indexer.extracting.pool import ExtractorPool
from indexer.extracting.process import ExtractorProcess
from indexer.records import ProblemCode, Section
from tests.extractors import bad_worker, file, read

IMPATIENT = Limits(idle_seconds=0.4, total_seconds=1.2)


def bad_process(body: str, limits: Limits = IMPATIENT) -> ExtractorProcess:
    return ExtractorProcess(limits, bad_worker(body))


@pytest.fixture
def pool():
    with ExtractorPool(2) as pool:
        yield pool


class Endless(io.RawIOBase):
    """A file that says it is empty and never ends, as some under /proc."""

    def read(self, size=-1):
        return b"x" * size


def test_endless_file_is_cut_off_by_what_was_read():
    with ExtractorPool(1, Limits(file_bytes=3 * MIB)) as pool:
        extraction = pool.extract("endless", Endless(), 0)
        assert extraction.problem.code is ProblemCode.TOO_LARGE
        assert read(pool, "next").problem is None


class Unreadable(io.RawIOBase):
    """A file on a failing disk."""

    def read(self, size=-1):
        raise OSError(5, "Input/output error")


def test_file_that_cannot_be_read_is_told_apart_from_a_crash(pool):
    extraction = pool.extract("a", Unreadable(), 5)
    assert extraction.problem.code is ProblemCode.UNREADABLE
    process = ExtractorProcess(command_line=bad_worker("pass"))
    with contextlib.closing(process), pytest.raises(UnreadableError):
        process.extract("a", Unreadable())


@pytest.mark.parametrize(
    ("body", "error"),
    [
        pytest.param("while True: pass", ExtractionTimeoutError, id="endless loop"),
        pytest.param("time.sleep(99)", ExtractionTimeoutError, id="sleep"),
        pytest.param(
            """
            n = 0
            while True:
                n += 1
                send('{"beat": %d}' % n)
                time.sleep(0.01)
            """,
            ExtractionTimeoutError,
            id="beats without end",
        ),
        pytest.param("os._exit(0)", ExtractorCrashError, id="quiet exit"),
        pytest.param("os._exit(3)", ExtractorCrashError, id="exit"),
        pytest.param("ctypes.string_at(0)", ExtractorCrashError, id="segfault"),
        pytest.param("os.abort()", ExtractorCrashError, id="abort"),
        pytest.param("raise KeyError", ExtractorCrashError, id="bug"),
        pytest.param(
            "raw(b'Traceback (most recent call last)')", ExtractorCrashError, id="text"
        ),
        pytest.param(
            r"raw(b'\xff\xff\xff\xff' + bytes(99))",
            ExtractorCrashError,
            id="4 GB frame",
        ),
        pytest.param(
            r"raw(b'\x00\x00\x10\x00' + bytes(9)); time.sleep(99)",
            ExtractionTimeoutError,
            id="stall inside a record",
        ),
        pytest.param("send('{')", ExtractorCrashError, id="broken JSON"),
        pytest.param("send(SECTION)", ExtractorCrashError, id="section first"),
        pytest.param("send(END)", ExtractorCrashError, id="nothing but an end"),
        pytest.param(
            "while True: send(FILE)", ExtractorCrashError, id="file after file"
        ),
        pytest.param(
            "send(FILE)\nwhile True: send(SECTION)",
            ExtractorCrashError,
            id="flood of sections",
        ),
        pytest.param(
            """
            send(FILE)
            text = 'x' * 1_000_000
            send('{"section": {"text": ""}, "more": true}')
            while True:
                send('{"text": "%s", "more": true}' % text)
            """,
            ExtractorCrashError,
            id="flood of text",
        ),
    ],
)
def test_bad_child_costs_one_file_and_is_replaced(body, error):
    limits = Limits(
        idle_seconds=0.5, total_seconds=8 if error is ExtractorCrashError else 1.2
    )
    process = bad_process(body, limits)
    with contextlib.closing(process):
        for _ in range(2):
            with pytest.raises(error):
                process.extract("bad", file("content"))
            assert process.pid is None
        good = process.extract("good", file("content"))
    assert good.documents[0].sections == (Section("said"),)


def test_deadlines_hold_to_the_moment():
    for body, most in (("time.sleep(99)", 1.0), ("while True: send(FILE)", 3.0)):
        with contextlib.closing(bad_process(body)) as process:
            process.extract("good", file("a"))
            began = time.monotonic()
            with pytest.raises((ExtractionTimeoutError, ExtractorCrashError)):
                process.extract("bad", file("a"))
            assert time.monotonic() - began < most


def test_text_told_before_the_child_hung_or_died_is_kept():
    for end in ("time.sleep(99)", "os._exit(1)"):
        with contextlib.closing(
            bad_process(f"send(FILE); send(SECTION); {end}")
        ) as one:
            extraction = one.extract("bad", file("a"))
        assert extraction.documents[0].sections == (Section("said"),)
        assert extraction.problem.code in (ProblemCode.TIMEOUT, ProblemCode.CRASHED)


def test_nothing_is_kept_of_a_child_that_breaks_the_protocol():
    with (
        contextlib.closing(bad_process("send(FILE); send(SECTION); send('{}')")) as one,
        pytest.raises(ExtractorCrashError),
    ):
        one.extract("bad", file("a"))


def test_child_that_reads_nothing_does_not_hold_up_the_writer():
    body = "send('{\"ready\": true}'.encode()); import time; time.sleep(99)"
    program = f"""
import sys, time
from indexer.extracting.protocol import write_frame
def send(body):
    write_frame(sys.stdout.buffer, body)
    sys.stdout.buffer.flush()
{body}
"""
    command = [sys.executable, "-I", "-c", program]
    process = ExtractorProcess(IMPATIENT, command)
    with contextlib.closing(process), pytest.raises(ExtractionTimeoutError):
        process.extract("bad", file(bytes(8 * MIB)))


@pytest.mark.parametrize(
    "command",
    [
        pytest.param([sys.executable, "-c", "raise SystemExit"], id="ends at once"),
        pytest.param([sys.executable, "-c", "import time; time.sleep(9)"], id="hangs"),
        pytest.param([sys.executable, "-c", "print('hello')"], id="talks nonsense"),
        pytest.param(["/no/such/program"], id="does not exist"),
    ],
)
def test_child_that_does_not_start_is_no_fault_of_the_file(command):
    process = ExtractorProcess(Limits(start_seconds=0.5), command)
    with contextlib.closing(process), pytest.raises(EnvironmentFaultError):
        process.extract("a", file("a"))


def test_memory_bomb_is_stopped_from_outside():
    limits = Limits(idle_seconds=8, total_seconds=9, memory_bytes=150 * MIB)
    body = "hoard = [bytearray(1 << 20) for _ in range(400)]; time.sleep(9)"
    with (
        contextlib.closing(bad_process(body, limits)) as process,
        pytest.raises(TooLargeError),
    ):
        process.extract("bad", file("a"))


def test_one_poisoned_file_leaves_the_other_children_alone():
    command = bad_worker("os._exit(1)")
    with ExtractorPool(2, command_line=command) as pool, ThreadPoolExecutor(4) as many:
        names = ["bad", "good"] * 6
        found = list(many.map(lambda name: read(pool, "a", name), names))
    codes = [one.problem and one.problem.code for one in found]
    assert codes == [ProblemCode.CRASHED, None] * 6
    assert all(one.documents for one in found)
