"""Finding files by the words of their names."""

import os
from collections.abc import Collection
from dataclasses import dataclass

from indexer.storing.catalogue import Catalogue
from indexer.storing.names import match_expression, name_words


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file whose name shares words with a query."""

    file_id: int
    path: bytes
    mtime_ns: int
    kind: str
    score: float
    """Share of words that query and name have in common, 0 to 1 (Jaccard)."""
    size: int = 0
    """Bytes of the file."""
    inode: int = 0


def files_named(
    catalogue: Catalogue,
    query: str,
    limit: int,
    files: Collection[int] | None = None,
) -> list[NamedFile]:
    """Return files with a word of the query in their name, best first.

    With `files` only those count.
    """
    expression = match_expression(query)
    if not expression:
        return []
    with catalogue.reading() as db:
        found_rows = db.execute(
            _NAMED, (expression, 4 * limit if files is None else -1)
        )
        rows = [row for row in found_rows if files is None or row[0] in files]
    asked = set(name_words(query.replace("/", " ").replace("\\", " ")).split())
    found = [
        NamedFile(file_id, path, mtime_ns, kind, _shared(asked, path), *identity)
        for file_id, path, mtime_ns, kind, *identity in rows
    ]
    found.sort(key=lambda file: (-file.score, file.path))
    return found[:limit]


def files_called(catalogue: Catalogue, words: str) -> list[int]:
    """Return the files whose own name has these words in a row."""
    wanted = name_words(words)
    if not wanted:
        return []
    with catalogue.reading() as db:
        rows = db.execute(_CALLED, (f'"{wanted}"',)).fetchall()
    return [
        file_id for file_id, path in rows if f" {wanted} " in f" {_own_words(path)} "
    ]


def _own_words(path: bytes) -> str:
    return name_words(os.path.basename(os.fsdecode(path)))


def _shared(asked: set[str], path: bytes) -> float:
    """Compare with the file's own name, then with name and folder together."""
    shown = path.decode("utf-8", "surrogateescape")
    name = shown.replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    best = 0.0
    for candidate in (stem, name, shown):
        words = set(name_words(candidate).split())
        best = max(best, len(asked & words) / max(len(asked | words), 1))
    return best


_CALLED = """
SELECT f.id, f.path FROM names JOIN files f ON f.id = names.rowid WHERE names MATCH ?
"""
_NAMED = """
SELECT f.id, f.path, f.mtime_ns, f.kind, f.size, f.inode
FROM names JOIN files f ON f.id = names.rowid
WHERE names MATCH ? ORDER BY names.rank, f.id LIMIT ?
"""
