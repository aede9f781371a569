"""The fetcher as a child of the command that wants a download."""

import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from indexer.embedding.known_files import KnownFile
from indexer.errors import ModelError

FETCHER_ARGUMENT = "--fetch"
"""What makes the frozen program be the fetcher."""


def wants_download(arguments: Sequence[str]) -> bool:
    """Return whether a command line asks for a download: `models download`."""
    words = [word for word in arguments if not word.startswith("-")]
    return any(pair == ("models", "download") for pair in itertools.pairwise(words))


def command() -> list[str]:
    """Return the command line that starts a fetcher."""
    if getattr(sys, "frozen", False):
        return [sys.executable, FETCHER_ARGUMENT]
    return [sys.executable, "-I", "-m", "indexer.fetching"]


class FetcherProcess:
    """A fetcher that waits to be told what to get; without a word it ends.

    On Linux children inherit the network filter, so it has to be started before.
    """

    def __init__(self, command_line: Sequence[str] = ()) -> None:
        self._child = subprocess.Popen(
            list(command_line) or command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def fetch(
        self, known: KnownFile, base: str, part: Path, report: Callable[[int], None]
    ) -> None:
        """Have a file downloaded to `part`; may be called once.

        Raises:
            ModelError: it cannot be had.
        """
        try:
            self._fetch(known, base, part, report)
        finally:
            # The fetcher can empty the file, not remove it.
            with suppress(OSError):
                if part.stat().st_size == 0:
                    part.unlink()

    def _fetch(
        self, known: KnownFile, base: str, part: Path, report: Callable[[int], None]
    ) -> None:
        job = {"name": known.name, "base": base, "part": str(part)}
        assert self._child.stdin
        assert self._child.stdout
        try:
            self._child.stdin.write(json.dumps(job) + "\n")
            self._child.stdin.close()
            for line in self._child.stdout:
                told = json.loads(line)
                if "failed" in told:
                    raise ModelError(told["failed"])
                if "done" in told:
                    return
                report(told["bytes"])
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(_ENDED, repr(error)) from error
        raise ModelError(_ENDED)

    def close(self) -> None:
        """End it, if it has not ended by itself."""
        self._child.kill()
        for stream in (self._child.stdin, self._child.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._child.wait()


_ENDED = (
    "The program that downloads models ended before it was done. Repeat the command; "
    "it goes on where it stopped."
)
