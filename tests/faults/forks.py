"""Processes that begin with everything imported, so that a trial costs little.

Each is forked from one that has imported the indexer and LanceDB and used neither,
under the shim of `shim.c`, which may make its calls of the system fail.
"""

import ctypes
import multiprocessing
import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import connection, forkserver
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

PATIENCE_S = 300.0
PRELOADED = "tests.faults.preloaded"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended: its code, below zero for a signal, and what it said."""

    code: int
    said: str


class Forks:
    """Starts processes that run one function each."""

    def __init__(self, shim: Path) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload([PRELOADED])
        with _environment({"LD_PRELOAD": str(shim), "PYTHONWARNINGS": "ignore"}):
            forkserver.ensure_running()

    def close(self) -> None:
        """End the process that all of them come from."""
        server: Any = forkserver
        server._forkserver._stop()

    def run(
        self, work: Callable[..., object], *arguments: object, **faults: object
    ) -> Ended:
        """Run a function to its end, with the faults that are named."""
        with self.running(work, *arguments, **faults) as (process, told):
            said = _received(told, process)
            process.join()
            return Ended(process.exitcode or 0, "\n".join(said))

    def ask(self, question: Callable[..., object], *arguments: object) -> list[str]:
        """Return what a function finds; that it failed is found too."""
        with self.running(question, *arguments) as (process, told):
            found = _received(told, process)
            process.join()
            if process.exitcode and not found:
                found = [f"{question.__name__} ended with {process.exitcode}"]
            return found

    @contextmanager
    def running(
        self, work: Callable[..., object], *arguments: object, **faults: object
    ) -> Iterator[tuple[BaseProcess, connection.Connection]]:
        """Run a function meanwhile; it is killed at the latest at the end."""
        receiving, sending = self._context.Pipe(duplex=False)
        named = {f"FAULTS_{name.upper()}": str(value) for name, value in faults.items()}
        process = self._context.Process(
            target=_begin, args=(sending, named, work, arguments)
        )
        process.start()
        sending.close()
        try:
            yield process, receiving
        finally:
            if process.is_alive() and process.pid:
                os.kill(process.pid, signal.SIGKILL)
            process.join()
            process.close()
            receiving.close()


def _received(told: connection.Connection, process: BaseProcess) -> list[str]:
    """Return what a process says at its end, which is nothing if it is killed."""
    if not told.poll(PATIENCE_S):
        return [f"hangs for {PATIENCE_S} seconds"]
    try:
        found: list[str] = told.recv()
    except EOFError:
        return []
    return found


def _begin(
    told: connection.Connection,
    faults: Mapping[str, str],
    work: Callable[..., object],
    arguments: tuple[object, ...],
) -> None:
    warnings.simplefilter("ignore")
    os.environ.update(faults)
    shim = ctypes.CDLL(None)
    shim.faults_begin()
    code = 1
    try:
        result = work(*arguments)
        code = result if isinstance(result, int) else 0
        said = list(result) if isinstance(result, list) else []
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        said = [traceback.format_exc()[-1500:]]
    shim.faults_end()
    told.send(said)
    sys.exit(code)


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
