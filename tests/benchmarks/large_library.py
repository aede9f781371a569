"""A library of made-up texts and vectors, as large as wanted, filled in minutes.

Texts: words by Zipf's law, 80 on average (about 650 characters), 20 passages a file.
Vectors: 768 wide, in clusters of about a hundred; the first 128, 256 and 512 numbers
hold 52, 72 and 90 % of the energy, as in a model trained for the dial. Inside a cluster
they are as random as can be, so that cutting them loses much: exact search with 128
numbers finds about three of four of the ten that 768 find. Queries are disturbed rows.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.paths import LibraryPaths
from indexer.storing import generations, vectors
from indexer.storing.catalogue import Catalogue, write_name
from indexer.storing.outbox import POSITION_BITS, Leg
from indexer.storing.readings import check_of
from tests.benchmarks.texts import texts

WIDTH = 768
ENERGY = ((128, 0.52), (128, 0.20), (256, 0.18), (256, 0.10))
IN_A_CLUSTER = 100
DISTURBED = 0.5
PER_FILE = 20
BLOCK = 20_000
"""Passages made and recorded at a time."""
MODEL = "made-up-vectors"
KINDS = ("pdf", "text", "mail", "document", "text")
WORDS = 80
DAY_NS = 86_400 * 10**9
FIRST_NS = 1_500_000_000 * 10**9


class MadeUpModel:
    """Stands in for the model: the vector of a query is that of a disturbed row."""

    identity = MODEL

    def __init__(self, count: int) -> None:
        self._count = count
        self._made: dict[str, np.ndarray] = {}

    def embed_query(self, text: str) -> np.ndarray:
        if text not in self._made:
            digest = hashlib.blake2b(text.encode(), digest_size=4).digest()
            seed = int.from_bytes(digest)
            self._made[text] = queries(self._count, 1, seed)[0]
        return self._made[text]

    def embed_sentence(self, text: str) -> np.ndarray:
        return self.embed_query(text)

    def reads(self, _text: str) -> bool:
        return True

    def speaks(self, _text: str) -> bool:
        return True


def fill(folder: Path, count: int, dims: int) -> Catalogue:
    """Make a library of so many passages with both legs, and return its catalogue."""
    catalogue = record(folder, count)
    index = LibraryPaths(folder).index
    generations.build(catalogue, index, Leg.WORDS, 0, "")
    generations.build(catalogue, index, Leg.MEANING, dims, MODEL)
    return catalogue


def record(folder: Path, count: int) -> Catalogue:
    """Make the catalogue alone; nothing waits for an index or a vector."""
    paths = LibraryPaths(folder)
    paths.create()
    catalogue = Catalogue(paths.catalogue, writable=True)
    catalogue.add_root(b"/files", (1, 1, 0))
    for first in range(0, count, BLOCK):
        last = min(first + BLOCK, count)
        words = texts(last - first, WORDS, seed=first + 2)
        rows = block(first, count)[: last - first]
        _record(catalogue, first, words, rows)
    return catalogue


def block(first: int, count: int) -> np.ndarray:
    """Return the unit rows `(BLOCK, WIDTH)` of the passages from `first` on."""
    random = np.random.default_rng(1000 + first)
    clusters = max(count // IN_A_CLUSTER, 1)
    centres = np.stack(
        [_centre(one) for one in random.integers(0, clusters, BLOCK // 20)]
    )
    rows = np.repeat(centres, 20, axis=0)
    rows = rows + random.standard_normal((BLOCK, WIDTH), np.float32)
    return _unit(rows * _spread())


def queries(count: int, wanted: int, seed: int) -> np.ndarray:
    """Return unit rows `(wanted, WIDTH)`, each a disturbed row of the library."""
    random = np.random.default_rng(seed)
    clusters = max(count // IN_A_CLUSTER, 1)
    rows = np.stack([_centre(one) for one in random.integers(0, clusters, wanted)])
    noise = random.standard_normal((2, wanted, WIDTH), np.float32)
    return _unit((rows + noise[0] + DISTURBED * noise[1]) * _spread())


def _centre(number: int) -> np.ndarray:
    return np.random.default_rng(int(number)).standard_normal(WIDTH, np.float32)


def _spread() -> np.ndarray:
    parts = [np.full(width, share / width) for width, share in ENERGY]
    return np.sqrt(np.concatenate(parts)).astype(np.float32)


def _unit(rows: np.ndarray) -> np.ndarray:
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def _record(catalogue: Catalogue, first: int, words: list[str], rows) -> None:
    files = range(first // PER_FILE, (first + len(words)) // PER_FILE)
    keys = [
        hashlib.blake2b(b"%d" % (first + number), digest_size=16).digest()
        for number in range(len(words))
    ]
    with catalogue.writing() as db:
        db.executemany(_FILE, map(_file, files))
        db.executemany(
            "INSERT INTO documents (file_id, ordinal, kind, title, metadata) "
            "VALUES (?,0,?,'','{}')",
            ((one + 1, _kind(one)) for one in files),
        )
        for one in files:
            write_name(db, one + 1, _path(one))
        db.executemany(
            "INSERT INTO passages VALUES (?,1,0,?,?,'',?,?)",
            _passages(first, words, keys),
        )
        db.executemany(
            "INSERT INTO vectors VALUES (?,?,?)",
            (
                (key, MODEL, vectors.encode(row))
                for key, row in zip(keys, rows, strict=True)
            ),
        )


def _file(number: int) -> tuple[object, ...]:
    changed = FIRST_NS + number % 3000 * DAY_NS
    content = b"%d" % number
    return number + 1, _path(number), number + 1, changed, content, _kind(number)


def _kind(number: int) -> str:
    return KINDS[number % len(KINDS)]


def _passages(
    first: int, words: list[str], keys: list[bytes]
) -> Iterator[tuple[object, ...]]:
    for offset, (text, key) in enumerate(zip(words, keys, strict=True)):
        number = first + offset
        position = number % PER_FILE
        chunk_id = (number // PER_FILE + 1 << POSITION_BITS) + position
        place = json.dumps({"page": position + 1})
        yield chunk_id, text, check_of(text), place, key


def _path(number: int) -> bytes:
    return b"/files/folder %d/letter %d.txt" % (number // 500, number)


_FILE = """
INSERT INTO files (id, root_id, path, version, device, inode, size, mtime_ns,
    ctime_ns, checked_ns, content_hash, reader, kind, read_at)
VALUES (?1, 1, ?2, 1, 1, ?3, 15000, ?4, ?4, ?4, ?5, 1, ?6, 0.0)
"""
