"""Harm that comes to the files of a library that nobody uses."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

BLOCK = 4096


def _truncate(file: Path, chance: random.Random) -> str:
    size = chance.randrange(file.stat().st_size)
    os.truncate(file, size)
    return f"cut to {size} bytes"


def _zero(file: Path, chance: random.Random) -> str:
    at = chance.randrange(file.stat().st_size) // BLOCK * BLOCK
    return _overwrite(file, at, bytes(BLOCK), "zeros")


def _flip(file: Path, chance: random.Random) -> str:
    at = chance.randrange(file.stat().st_size)
    with file.open("rb") as content:
        content.seek(at)
        (old,) = content.read(1)
    return _overwrite(file, at, bytes([old ^ (1 << chance.randrange(8))]), "a bit")


def _scramble(file: Path, chance: random.Random) -> str:
    at = chance.randrange(file.stat().st_size)
    return _overwrite(file, at, chance.randbytes(64), "noise")


def _remove(file: Path, _chance: random.Random) -> str:
    file.unlink()
    return "deleted"


def _overwrite(file: Path, at: int, data: bytes, kind: str) -> str:
    end = file.stat().st_size
    with file.open("r+b") as content:
        content.seek(at)
        content.write(data[: end - at])
    return f"{kind} at {at} of {end}"


HARMS: tuple[Callable[[Path, random.Random], str], ...] = (
    *(_flip, _flip, _flip, _scramble, _zero, _truncate, _remove),
)


def harm(home: Path, chance: random.Random, below: str = "") -> str:
    """Damage one file of a library below a folder; return what was done to which.

    Kinds of files have the same chance, however many there are of one.
    """
    kinds: dict[str, list[Path]] = {}
    for file in sorted((home / below).rglob("*")):
        if file.is_file() and file.stat().st_size and file.name != "reserve":
            kind = file.name if file.parent == home else file.suffix
            kinds.setdefault(kind, []).append(file)
    file = chance.choice(kinds[chance.choice(sorted(kinds))])
    return f"{file.relative_to(home)}: {chance.choice(HARMS)(file, chance)}"


def lose(home: Path, chance: random.Random) -> str:
    """Damage the search index as a whole or in many places; return how."""
    index = home / "index"
    match chance.randrange(4):
        case 0:
            shutil.rmtree(index)
            return "the index was deleted"
        case 1:
            gone = chance.choice(sorted(index.iterdir()))
            shutil.rmtree(gone)
            return f"{gone.name} was deleted"
        case 2:
            done = [harm(home, chance, "index") for _ in range(5)]
            return "; ".join(done)
        case _:
            files = sorted(path for path in index.rglob("*") if path.is_file())
            for file in files:
                if chance.random() < 0.5:
                    file.write_bytes(b"")
            return "half of the files were emptied"
