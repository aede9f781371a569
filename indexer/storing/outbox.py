"""What the search index still has to apply; written with the change it follows from."""

import sqlite3
from collections.abc import Iterable
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


def take(
    connection: sqlite3.Connection, leg: Leg, after: int, limit: int
) -> list[Task]:
    """Return the oldest tasks of a leg behind a position."""
    rows = connection.execute(
        "SELECT seq, leg, file_id, version, first, last FROM outbox "
        "WHERE leg = ? AND seq > ? ORDER BY seq LIMIT ?",
        (leg, after, limit),
    )
    return [Task(seq, Leg(name), *rest) for seq, name, *rest in rows]


def follow(connection: sqlite3.Connection, leg: Leg, follower: str) -> None:
    """Keep the tasks of a leg until this follower, too, has carried them out."""
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?, '0')", (_key(leg, follower),)
    )


def position(connection: sqlite3.Connection, leg: Leg, follower: str) -> int:
    """Return how far a follower is."""
    row = connection.execute(
        "SELECT value FROM meta WHERE key = ?", (_key(leg, follower),)
    ).fetchone()
    return int(row[0]) if row else 0


def done(connection: sqlite3.Connection, leg: Leg, follower: str, seq: int) -> None:
    """Note that a follower has carried out the tasks of a leg up to `seq`.

    Those that all followers have carried out are forgotten. In the caller's
    transaction.
    """
    connection.execute(
        "INSERT OR REPLACE INTO meta VALUES (?,?)", (_key(leg, follower), str(seq))
    )
    _forget(connection, leg)


def leave_only(
    connection: sqlite3.Connection, leg: Leg, followers: Iterable[str]
) -> None:
    """Wait for nobody but these followers, in the caller's transaction."""
    kept = {_key(leg, one) for one in followers}
    stored = connection.execute(
        "SELECT key FROM meta WHERE key BETWEEN ? AND ?", _all_keys(leg)
    ).fetchall()
    gone = [key for key in stored if key[0] not in kept]
    connection.executemany("DELETE FROM meta WHERE key = ?", gone)
    connection.executemany(
        "INSERT OR IGNORE INTO meta VALUES (?, '0')", [(key,) for key in kept]
    )
    _forget(connection, leg)


def _forget(connection: sqlite3.Connection, leg: Leg) -> None:
    """Delete the tasks that every follower has carried out."""
    connection.execute(
        "DELETE FROM outbox WHERE leg = ? AND seq <= "
        "(SELECT MIN(CAST(value AS INTEGER)) FROM meta WHERE key BETWEEN ? AND ?)",
        (leg, *_all_keys(leg)),
    )


def _key(leg: Leg, follower: str) -> str:
    return f"outbox.{leg}.{follower}"


def _all_keys(leg: Leg) -> tuple[str, str]:
    return _key(leg, ""), _key(leg, "\U0010ffff")
