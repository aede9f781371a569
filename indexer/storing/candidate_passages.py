"""What the catalogue has of candidates, as far as it takes to weigh them.

One statement reads texts and full vectors in the order in which they stand on disk:
most of the time goes into finding four hundred pages of a large file. What a result
shows besides is read later, for the few that are shown.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from indexer.storing import vectors
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import POSITION_BITS
from indexer.storing.passages import place_of
from indexer.storing.stored_vectors import key_of
from indexer.storing.vectors import FloatRows


class CandidatePassage(NamedTuple):
    """A current passage; as SQLite returns it, since a query has hundreds."""

    chunk_id: int
    version: int
    document: int
    embeds: int
    """1 where it has a vector, or waits for one."""
    title: str
    """Of the document; may be empty."""
    place: str
    """As it is stored."""
    text: str
    """Not checked: what is shown is read again, with its hash."""

    @property
    def file_id(self) -> int:
        """The file it belongs to."""
        return self.chunk_id >> POSITION_BITS

    @property
    def headings(self) -> str:
        """The title and the headings above the passage, a line each."""
        place = place_of(self.place)
        return "\n".join((self.title, *place.headings)) if place else self.title


@dataclass(frozen=True, slots=True)
class ReadCandidates:
    """Passages, and the vectors of those that have one."""

    passages: dict[int, CandidatePassage] = field(default_factory=dict)
    """By chunk id."""
    with_vector: list[int] = field(default_factory=list)
    """Chunk ids `(n,)`."""
    vectors: FloatRows = field(default_factory=lambda: np.zeros((0, 0), np.float32))
    """Unit rows `(n, dims)`."""


def read_candidates(
    catalogue: Catalogue,
    versions: Mapping[int, int],
    model: str = "",
    dims: int | None = None,
) -> ReadCandidates:
    """Return the passages with these chunk ids that are still current.

    Args:
        catalogue: where they stand.
        versions: the file version that an index row was written for, by chunk id.
        model: whose vectors are read; none where it is empty.
        dims: the size to cut vectors to; None for all of them.
    """
    found: dict[int, CandidatePassage] = {}
    ids: list[int] = []
    blobs: list[bytes] = []
    values = (json.dumps(sorted(versions)), model)
    with catalogue.reading() as db:
        statement = _WITH_VECTOR.format(key_of(db, model)) if model else _WITHOUT
        for *columns, full in db.execute(statement, values[: 2 if model else 1]):
            one = CandidatePassage._make(columns)
            if versions[one.chunk_id] == one.version:
                found[one.chunk_id] = one
                if full is not None:
                    ids.append(one.chunk_id)
                    blobs.append(full)
    return ReadCandidates(found, ids, vectors.decode(blobs, dims))


_COLUMNS = """
SELECT p.chunk_id, p.version, p.document, p.vector_key IS NOT NULL, d.title, p.place,
    p.text
"""
_CURRENT = """
FROM passages p
JOIN documents d ON d.file_id = p.chunk_id >> 20 AND d.ordinal = p.document
"""
_AMONG = "WHERE p.chunk_id IN (SELECT value FROM json_each(?1))"
_WITHOUT = f"{_COLUMNS}, NULL {_CURRENT} {_AMONG}"
_WITH_VECTOR = f"""
{_COLUMNS}, v.full {_CURRENT} LEFT JOIN vectors v ON v.key = {{}} AND v.model = ?2
{_AMONG}
"""
