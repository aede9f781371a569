"""Shows what an extractor cannot do: a child of that kind tries, and tells."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.errors import EnvironmentFaultError
from indexer.extracting.sandbox import Level
from indexer.offline import probe
from indexer.records import from_plain, to_plain

PROBE_ARGUMENT = "probe"
"""Makes an extractor try what it must not be able to do, instead of reading."""
_PRIVATE_FILE = "private.txt"
_PATIENCE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """One thing that an extractor tried and ought not to be able to do."""

    name: str
    refused: bool
    """True when the system refused."""


@dataclass(frozen=True, slots=True)
class Confinement:
    """What holds an extractor on this computer."""

    level: Level
    attempts: tuple[Attempt, ...]


def examine(command_line: Sequence[str]) -> Confinement:
    """Start an extractor by its command line and let it try.

    Raises:
        EnvironmentFaultError: it does not start or tells nothing.
    """
    try:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, _PRIVATE_FILE).write_text("private", "utf-8")
            told = subprocess.run(
                [*command_line, PROBE_ARGUMENT, folder],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_PATIENCE_SECONDS,
                check=True,
            )
        return from_plain(json.loads(told.stdout), Confinement)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        raise EnvironmentFaultError(
            "The program that reads files cannot be started.", str(error)
        ) from error


def tell(level: Level, folder: str) -> bytes:
    """Try everything in this process and return what came of it, for `examine`."""
    found = Confinement(level, tuple(_attempts(Path(folder))))
    return json.dumps(to_plain(found)).encode()


def _attempts(folder: Path) -> Iterator[Attempt]:
    tries: tuple[tuple[str, Callable[[], object]], ...] = (
        ("reading a file", (folder / _PRIVATE_FILE).read_bytes),
        ("listing a folder", lambda: os.listdir(folder)),
        ("writing a file", (folder / "new").touch),
        ("starting a program", _start_a_program),
        ("signalling another program", _signal_another_program),
    )
    for name, action in tries:
        yield Attempt(name, _refused(action))
    network = all(attempt.by_system for attempt in probe())
    yield Attempt("network connections", network)


def _refused(action: Callable[[], object]) -> bool:
    try:
        action()
    except OSError:
        return True
    return False


def _signal_another_program() -> None:
    # Elsewhere the signal 0 asks for nothing but permission.
    if sys.platform != "win32":
        os.kill(os.getppid(), 0)


def _start_a_program() -> None:
    subprocess.run(
        [sys.executable, "-I", "-c", "pass"],
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
