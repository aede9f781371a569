"""A short look at a file, in a process of its own: `python -m app.platform.look`.

A disk or a computer that is gone can hold up for ever whoever looks at its files, and
nothing can end the one that waits. So the window never looks; this program does. It
reads two paths from its input and writes one line of JSON; on Linux an open descriptor
of the file travels with it, because opening waits as well.
"""

import json
import os
import socket
import stat
import sys
from dataclasses import astuple, dataclass, replace

READING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | os.O_RDONLY
MAX_REQUEST = 1 << 17
BETWEEN = b"\0"
LARGEST_INODE = (1 << 63) - 1
"""Of an inode as much counts as the catalogue holds."""


@dataclass(frozen=True, slots=True)
class Look:
    """What stands at a path at this moment."""

    there: bool = False
    plain: bool = False
    """Whether it is a file of its own: no link, no device, no folder."""
    runs: bool = False
    """Whether this person may run it."""
    modified: float = 0.0
    """When it was changed last, in seconds of the epoch."""
    size: int = 0
    inode: int = 0
    """What the file system calls it; 0 where it has no such number."""
    folder: bool = False
    """Whether there is a folder at the other path."""
    handle: int | None = None
    """An open descriptor of it, on Linux; who holds it closes it."""


def look_at(path: bytes, folder: bytes) -> Look:
    """Look at a file and at the folder that holds it, which may be far above."""
    there = os.path.isdir(folder) if folder else False  # noqa: PTH112 - bytes
    try:
        status = os.lstat(path)
    except OSError:
        return Look(folder=there)
    return Look(
        there=True,
        plain=stat.S_ISREG(status.st_mode),
        runs=os.access(path, os.X_OK),
        modified=status.st_mtime,
        size=status.st_size,
        inode=status.st_ino & LARGEST_INODE,
        folder=there,
    )


def written(look: Look) -> bytes:
    """Return a look as it travels, without its descriptor."""
    return json.dumps(astuple(replace(look, handle=None))).encode()


def read(told: bytes, handle: int | None = None) -> Look | None:
    """Return the look that was written; None where it makes no sense."""
    try:
        there, plain, runs, modified, size, inode, folder, _ = json.loads(told)
    except (ValueError, TypeError):
        return None
    return Look(there, plain, runs, modified, size, inode, folder, handle)


def opened(path: bytes) -> list[int]:
    """Return a descriptor of a file in a list; an empty one where it cannot be had.

    A pipe that nobody writes to would hold up a plain open for ever, and a link could
    lead anywhere by now.
    """
    try:
        return [os.open(path, READING)]
    except OSError:
        return []


def main() -> None:
    """Answer the one request that is asked."""
    path, _, folder = os.read(0, MAX_REQUEST).partition(BETWEEN)
    look = look_at(path, folder)
    if sys.platform == "linux":
        handles = opened(path) if look.plain else []
        with socket.socket(fileno=os.dup(1)) as channel:
            socket.send_fds(channel, [written(look)], handles)
    else:
        os.write(1, written(look))


if __name__ == "__main__":
    main()
