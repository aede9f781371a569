"""`python -m indexer.fetching`: one JSON line in, progress as JSON lines out.

In: `{"name": ..., "base": ..., "part": ...}`. Out: `{"bytes": n}` now and then, at last
`{"done": true}` or `{"failed": "a sentence"}`.
"""

import json
import signal
import sys
import time
from pathlib import Path

from indexer.embedding.known_files import by_name
from indexer.errors import InklingError, UsageError
from indexer.fetching.confinement import confine
from indexer.fetching.download import download, open_part

TOLD_SECONDS = 0.25


def main() -> int:
    """Carry out the one job that comes through standard input; none is no fault."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        line = sys.stdin.readline()
        if not line:
            return 0
        return _carry_out(line)
    except (KeyboardInterrupt, BrokenPipeError):
        # What has been downloaded is taken up by the next try.
        return 130


def _carry_out(line: str) -> int:
    try:
        job = json.loads(line)
        known = by_name(job["name"])
        if known is None or not known.complete:
            raise UsageError("This file is not on the list of files to download.")
        with open_part(Path(job["part"])) as stream:
            # From here on, this process can reach what is open and the network.
            confine()
            download(known, job["base"], stream, _Teller())
    except InklingError as error:
        _tell(failed=error.summary)
        return 1
    _tell(done=True)
    return 0


class _Teller:
    """Tells the progress, a few times a second at most."""

    def __init__(self) -> None:
        self._told = 0.0

    def __call__(self, count: int) -> None:
        if time.monotonic() - self._told >= TOLD_SECONDS:
            self._told = time.monotonic()
            _tell(bytes=count)


def _tell(**what: str | int | bool) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
