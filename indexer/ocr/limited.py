"""Gives up priority, memory and core dumps, then becomes another program.

Run as `python -m indexer.ocr.limited PROGRAM ARGUMENT…`; not used on Windows.
"""

import contextlib
import os
import sys

if sys.platform != "win32":
    import resource

MEMORY_BYTES = 2 << 30
FILE_BYTES = 0
"""The program has no file to write."""
NICENESS = 15


def main() -> None:
    """Become the program that the arguments name."""
    if sys.platform != "win32":
        for kind, value in (
            (resource.RLIMIT_AS, MEMORY_BYTES),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, FILE_BYTES),
        ):
            with contextlib.suppress(OSError, ValueError):
                resource.setrlimit(kind, (value, value))
        with contextlib.suppress(OSError):
            os.nice(NICENESS)
    os.execv(sys.argv[1], sys.argv[1:])  # noqa: S606 - a list of our own making


if __name__ == "__main__":
    main()
