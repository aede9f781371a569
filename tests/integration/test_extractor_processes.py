"""Extractor processes: real children, their life and their limits."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.extracting.limits import MIB, Limits
from indexer.extracting.pool import ExtractorPool, PoolClosedError
from indexer.extracting.process import ExtractorProcess
from indexer.records import ProblemCode
from tests import samples
from tests.extractors import bad_worker, file, is_alive, read, wait_until
from tests.samples import PARAGRAPH


@pytest.fixture
def pool():
    with ExtractorPool(2) as pool:
        yield pool


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


def test_worn_child_is_replaced_between_two_files():
    for limits in (Limits(files_per_process=2), Limits(resident_bytes=MIB)):
        with contextlib.closing(
            ExtractorProcess(limits, bad_worker("pass"))
        ) as process:
            process.extract("good", file("a"))
            first = process.pid
            process.extract("good", file("a"))
            assert process.pid is None
            assert first is None or not is_alive(first)
            process.extract("good", file("a"))


def test_child_killed_between_two_files_is_replaced():
    with contextlib.closing(
        ExtractorProcess(command_line=bad_worker("pass"))
    ) as process:
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
    with (
        secret.open() as _,
        contextlib.closing(ExtractorProcess(command_line=bad_worker(body))) as process,
    ):
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
