"""Extractor processes: real children, honest and hostile."""

import contextlib
import io
import os
import random
import signal
import subprocess
import sys
import textwrap
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.errors import (
    EnvironmentFaultError,
    ExtractionTimeoutError,
    ExtractorCrashError,
    TooLargeError,
    UnreadableError,
)
from indexer.extracting.limits import MIB, Limits
from indexer.extracting.pool import ExtractorPool, PoolClosedError
from indexer.extracting.process import ExtractorProcess
from indexer.records import ProblemCode, Section
from tests import samples
from tests.samples import PARAGRAPH

IMPATIENT = Limits(idle_seconds=0.4, total_seconds=1.2)


def file(content: bytes | str) -> io.BytesIO:
    return io.BytesIO(content.encode() if isinstance(content, str) else content)


def bad_worker(body: str) -> list[str]:
    """Return a command for a worker that runs `body` on each request.

    `send` takes a record as plain JSON, `raw` bytes; `name` and `content` are the
    file's.
    """
    program = f"""
import ctypes, os, sys, time
from indexer.extracting import protocol
requests, answers = sys.stdin.buffer, sys.stdout.buffer
def raw(body):
    answers.write(body)
    answers.flush()
def send(body):
    protocol.write_frame(answers, body if isinstance(body, bytes) else body.encode())
    answers.flush()
FILE = '{{"document": {{"kind": "text"}}}}'
SECTION = '{{"section": {{"text": "said"}}}}'
END = '{{"end": true}}'
send('{{"ready": true}}')
while (head := protocol.read_frame(requests)) is not None:
    name = protocol.decode_request(head).name
    content = protocol.read_content(requests)
    if name == "good":
        send(FILE), send(SECTION), send(END)
        continue
{textwrap.indent(textwrap.dedent(body), "    ")}
"""
    return [sys.executable, "-I", "-c", program]


def bad_process(body: str, limits: Limits = IMPATIENT) -> ExtractorProcess:
    return ExtractorProcess(limits, bad_worker(body))


def wait_until(condition, patience=20.0) -> None:
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def pool():
    with ExtractorPool(2) as pool:
        yield pool


def read(pool, content, name="file", password=None):
    raw = content.encode() if isinstance(content, str) else content
    return pool.extract(name, io.BytesIO(raw), len(raw), password)


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (PARAGRAPH, "a.txt", "text"),
        (f"# Heating\n\n{PARAGRAPH}", "a.md", "markdown"),
        (f"<html><p>{PARAGRAPH}</html>", "a.html", "html"),
        (f"# {PARAGRAPH}\ndef a(): pass", "a.py", "code"),
        (samples.pdf(PARAGRAPH), "a.pdf", "pdf"),
        (samples.word(PARAGRAPH), "a.docx", "docx"),
        (samples.mail(), "a.eml", "mail"),
    ],
)
def test_every_kind_is_read_in_a_child(pool, content, name, kind):
    extraction = read(pool, content, name)
    assert extraction.problem is None
    (document,) = extraction.documents
    assert document.kind == kind
    text = " ".join(one.text for one in document.sections)
    assert PARAGRAPH in " ".join(text.split())


def test_long_text_and_strange_names_pass_the_pipes(pool):
    lines = "\n".join(f"Zeile {number} — 家賃 💡" for number in range(60_000))
    extraction = read(pool, lines, "caf\udce9\n.txt")
    text = "\n".join(one.text for one in extraction.documents[0].sections)
    assert text == lines


def test_one_line_longer_than_a_record_is_one_section(pool):
    line = "x" * (3 * MIB)
    assert read(pool, line).documents[0].sections[0].text == line


def test_password_reaches_the_reader(pool):
    content = samples.pdf(PARAGRAPH, password="geheim")
    assert read(pool, content).problem.code is ProblemCode.ENCRYPTED
    assert read(pool, content, password="geheim").problem is None


@pytest.mark.parametrize(
    ("content", "name", "code", "kind"),
    [
        (b"", "a.txt", ProblemCode.EMPTY, "other"),
        (b"\x7fELF" + bytes(99), "a.bin", ProblemCode.UNSUPPORTED, "other"),
        (b"%PDF-1.7 nothing", "a.pdf", ProblemCode.DAMAGED, "pdf"),
    ],
)
def test_file_without_text_is_still_a_document(pool, content, name, code, kind):
    extraction = read(pool, content, name)
    assert extraction.problem.code is code
    assert [one.kind for one in extraction.documents] == [kind]


def test_file_over_the_size_limit_starts_no_child():
    with ExtractorPool(1, Limits(file_bytes=10), ["/no/such/program"]) as pool:
        extraction = read(pool, "x" * 11, "a.pdf")
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    assert [one.kind for one in extraction.documents] == ["pdf"]


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


def test_worn_child_is_replaced_between_two_files():
    for limits in (Limits(files_per_process=2), Limits(resident_bytes=MIB)):
        with contextlib.closing(bad_process("pass", limits)) as process:
            process.extract("good", file("a"))
            first = process.pid
            process.extract("good", file("a"))
            assert process.pid is None
            assert first is None or not is_alive(first)
            process.extract("good", file("a"))


def test_child_killed_between_two_files_is_replaced():
    with contextlib.closing(bad_process("pass")) as process:
        process.extract("good", file("a"))
        assert process.pid is not None
        process._child.kill()
        wait_until(lambda: process._child.poll() is not None)
        assert process.extract("good", file("a")).problem is None


def test_child_has_nothing_of_its_parents(tmp_path, monkeypatch):
    monkeypatch.setenv("INKLING_SECRET", "token")
    secret = tmp_path / "open.txt"
    secret.write_text("secret")
    body = r"""
    import json
    seen = [dict(os.environ), os.getcwd(), sorted(os.listdir("/proc/self/fd"))]
    send(FILE)
    send(json.dumps({"section": {"text": json.dumps(seen)}}))
    send(END)
    """
    with secret.open() as _, contextlib.closing(bad_process(body)) as process:
        extraction = process.extract("bad", file("a"))
    told = extraction.documents[0].sections[0].text
    assert "INKLING_SECRET" not in told
    assert str(Path.cwd()) not in told
    assert '["0", "1", "2", "3"]' in told


def test_many_threads_share_few_children(pool):
    with ThreadPoolExecutor(8) as threads:
        texts = [f"file number {number}" for number in range(60)]
        found = list(threads.map(lambda text: read(pool, text, "a.txt"), texts))
    assert [one.documents[0].sections[0].text for one in found] == texts


def test_one_poisoned_file_leaves_the_other_children_alone():
    command = bad_worker("os._exit(1)")
    with ExtractorPool(2, command_line=command) as pool, ThreadPoolExecutor(4) as many:
        names = ["bad", "good"] * 6
        found = list(many.map(lambda name: read(pool, "a", name), names))
    codes = [one.problem and one.problem.code for one in found]
    assert codes == [ProblemCode.CRASHED, None] * 6
    assert all(one.documents for one in found)


def test_closing_ends_all_children_and_everybody_who_waits():
    pool = ExtractorPool(2, command_line=bad_worker("time.sleep(99)"))
    outcomes: list[object] = []

    def work() -> None:
        try:
            outcomes.append(read(pool, "a", "bad"))
        except PoolClosedError as error:
            outcomes.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    wait_until(lambda: all(one.pid is not None for one in pool._all))
    pids = [one.pid for one in pool._all]
    began = time.monotonic()
    pool.close()
    for thread in threads:
        thread.join(10)
    assert time.monotonic() - began < 2
    assert [type(one) for one in outcomes] == [PoolClosedError] * 4
    assert not any(is_alive(pid) for pid in pids if pid)
    with pytest.raises(PoolClosedError):
        read(pool, "a", "good")


def test_worker_ends_when_its_input_ends():
    process = ExtractorProcess()
    with contextlib.closing(process):
        process.extract("a.txt", file("a"))
        child = process._child
        child.stdin.close()
        assert child.wait(10) == 0


def test_worker_is_not_ended_by_ctrl_c(pool):
    with contextlib.closing(ExtractorProcess()) as process:
        process.extract("a.txt", file("a"))
        first = process.pid
        os.kill(first, signal.SIGINT)
        assert process.extract("a.txt", file("b")).problem is None
        assert process.pid == first


def test_worker_gives_up_network_memory_and_heavy_libraries():
    program = """
import resource, socket, sys
from indexer.extracting import sandbox, worker
from indexer.extracting.limits import Limits
sandbox.enter(Limits(), worker._warm_up)
assert resource.getrlimit(resource.RLIMIT_AS)[0] == Limits().memory_bytes
assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
assert not {"numpy", "onnxruntime", "pymupdf.layout"} & set(sys.modules)
assert {"pymupdf", "docx", "lxml.etree"} <= set(sys.modules)
sandbox.allow_processor(1)
assert resource.getrlimit(resource.RLIMIT_CPU)[0] < 60
try:
    socket.create_connection(("127.0.0.1", 9), 1)
except ConnectionRefusedError:
    raise
except OSError:
    print("no network")
try:
    bytearray(2 << 30)
except MemoryError:
    print("no memory")
"""
    told = subprocess.run(
        [sys.executable, "-I", "-c", program],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.stdout.split("\n")[:2] == ["no network", "no memory"], told.stderr


def test_file_as_large_as_allowed_is_read_in_part(pool):
    lines = b"the heating pump is serviced\n" * (199 * MIB // 29)
    extraction = read(pool, lines, "a.log")
    assert extraction.problem.code is ProblemCode.TOO_LARGE
    sections = extraction.documents[0].sections
    assert 19e6 < sum(len(one.text) for one in sections) <= 20e6
    assert read(pool, "next").problem is None


def test_damaged_pdfs_are_read_or_refused_and_nothing_else(pool):
    chance = random.Random(7)
    good = samples.pdf(PARAGRAPH, "two", title="T", outline=[(1, "a", 1), (2, "b", 2)])
    refused = 0
    for _ in range(120):
        bad = bytearray(good)
        for _ in range(chance.choice((1, 5, 40))):
            bad[chance.randrange(9, len(bad))] = chance.randrange(256)
        extraction = read(pool, bytes(bad[: chance.choice((None, len(bad) // 2))]), "a")
        assert extraction.documents
        code = extraction.problem and extraction.problem.code
        assert code not in (ProblemCode.CRASHED, ProblemCode.TIMEOUT)
        refused += code is not None
    assert refused
