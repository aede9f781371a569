"""Extractors for tests: files to hand them, and children that misbehave."""

import io
import os
import sys
import textwrap
import threading
import time


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


def read(pool, content, name="file", password=None):
    raw = content.encode() if isinstance(content, str) else content
    return pool.extract(name, io.BytesIO(raw), len(raw), password)
