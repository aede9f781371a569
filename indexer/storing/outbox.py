"""What the search index still has to apply; written with the change it follows from."""

import sqlite3
from dataclasses import dataclass
from enum import StrEnum

POSITION_BITS = 20
"""A chunk id is `file id << 20 | position in the file`."""


class Leg(StrEnum):
    """One of the two ways to find a passage, each with an index of its own."""

    WORDS = "words"
    MEANING = "meaning"


@dataclass(frozen=True, slots=True)
class Task:
    """One step of the search index towards the catalogue; repeating it is harmless."""

    seq: int
    leg: Leg
    file_id: int
    version: int | None
    """None: the file is gone."""
    first: int
    last: int
    """Chunk ids to add, both included; an empty range drops older versions only."""


def chunk_range(file_id: int) -> tuple[int, int]:
    """Return the first and last chunk id that a file can have."""
    first = file_id << POSITION_BITS
    return first, first + (1 << POSITION_BITS) - 1


def put(
    connection: sqlite3.Connection,
    leg: Leg,
    file_id: int,
    version: int | None,
    ids: tuple[int, int],
) -> None:
    """Ask `leg` to follow a change of a file, in the caller's transaction."""
    connection.execute(
        "INSERT INTO outbox (leg, file_id, version, first, last) VALUES (?,?,?,?,?)",
        (leg, file_id, version, *ids),
    )


def take(connection: sqlite3.Connection, leg: Leg, limit: int) -> list[Task]:
    """Return the oldest tasks of a leg; they stay until `done`."""
    rows = connection.execute(
        "SELECT seq, leg, file_id, version, first, last FROM outbox "
        "WHERE leg = ? ORDER BY seq LIMIT ?",
        (leg, limit),
    )
    return [Task(seq, Leg(name), *rest) for seq, name, *rest in rows]


def done(connection: sqlite3.Connection, leg: Leg, seq: int) -> None:
    """Forget the tasks of a leg up to `seq`, in the caller's transaction."""
    connection.execute("DELETE FROM outbox WHERE leg = ? AND seq <= ?", (leg, seq))
