"""What a disk holds after a power cut, worked out from a log of all changes.

Names are journalled: those changed up to the last flush of anything are there, and of
the later ones as many as chance will have it, in their order. What was written to a
file and not flushed is there, or not, or in part, or as zeros: independently for each
file, and not in the order in which it was written.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HEAD = struct.Struct("<cQQQ")
BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Change:
    kind: str
    file: int
    offset: int
    data: bytes


def changes(log: Path) -> list[Change]:
    """Return the changes in a log."""
    content = log.read_bytes()
    found, at = [], 0
    while at + HEAD.size <= len(content):
        kind, file, offset, length = HEAD.unpack_from(content, at)
        at += HEAD.size
        found.append(Change(kind.decode(), file, offset, content[at : at + length]))
        at += length
    return found


@dataclass(slots=True)
class File:
    """A file as programs see it, and as it was when it was last flushed."""

    seen: bytearray = field(default_factory=bytearray)
    flushed: bytes | None = None


class Disk:
    """A folder on a disk that forgets what was not flushed."""

    def __init__(self) -> None:
        self._names: dict[str, File | None] = {}
        """By path; None is a folder."""
        self._journalled: dict[str, File | None] = {}
        self._unflushed: list[dict[str, File | None]] = []
        self._open: dict[int, File] = {}

    def apply(self, change: Change) -> None:
        """Follow a change."""
        match change.kind:
            case "W":
                self._write(self._open[change.file], change.offset, change.data)
            case "T":
                seen = self._open[change.file].seen
                del seen[change.offset :]
                seen.extend(bytes(change.offset - len(seen)))
            case "S":
                file = self._open[change.file]
                file.flushed = bytes(file.seen)
                self._commit()
            case "D":
                self._commit()
            case _:
                self._rename(change)
                self._unflushed.append(dict(self._names))

    def content(self) -> dict[str, bytes | None]:
        """Return what programs see now."""
        return {
            name: None if file is None else bytes(file.seen)
            for name, file in self._names.items()
        }

    def after_a_cut(self, chance: random.Random) -> dict[str, bytes | None]:
        """Return what may be left if the power goes now."""
        states = [self._journalled, *self._unflushed]
        names = states[chance.randrange(len(states))]
        kept: dict[int, bytes] = {}
        left: dict[str, bytes | None] = {}
        for name, file in names.items():
            if file is None:
                left[name] = None
                continue
            if id(file) not in kept:
                kept[id(file)] = _survives(file, chance)
            left[name] = kept[id(file)]
        return left

    def _commit(self) -> None:
        self._journalled = dict(self._names)
        self._unflushed.clear()

    def _write(self, file: File, offset: int, data: bytes) -> None:
        seen = file.seen
        if len(seen) < offset:
            seen.extend(bytes(offset - len(seen)))
        seen[offset : offset + len(data)] = data

    def _rename(self, change: Change) -> None:
        one, _, two = change.data.decode().partition("\0")
        names = self._names
        match change.kind:
            case "C":
                self._open[change.file] = names[one] = File()
            case "M":
                names[one] = None
            case "L":
                names[two] = names[one]
            case "U":
                del names[one]
            case "R":
                for name in [name for name in names if _is_below(name, one)]:
                    names[two + name.removeprefix(one)] = names.pop(name)


def _is_below(name: str, folder: str) -> bool:
    return name == folder or name.startswith(folder + "/")


def _survives(file: File, chance: random.Random) -> bytes:
    old, new = file.flushed, bytes(file.seen)
    if old == new:
        return new
    match chance.randrange(5):
        case 0:
            return new
        case 1:
            return old or b""
        case 2:
            return bytes(len(new)) if old is None else old
        case 3:
            return new[: chance.randrange(len(new) + 1)] if old is None else old
        case _:
            return b"".join(_mixed(old or b"", new, chance))


def _mixed(old: bytes, new: bytes, chance: random.Random) -> Iterator[bytes]:
    """Yield blocks of either state; what was never written reads as zeros."""
    for start in range(0, len(new), BLOCK):
        source = chance.choice((old, new))
        block = source[start : start + BLOCK]
        yield block.ljust(min(BLOCK, len(new) - start), b"\0")


def write_out(content: dict[str, bytes | None], folder: Path) -> None:
    """Make a folder hold this."""
    folder.mkdir(mode=0o700)
    for name, data in sorted(content.items()):
        path = folder / name
        if data is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)


def read_in(folder: Path) -> dict[str, bytes | None]:
    """Return what a folder holds."""
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }
