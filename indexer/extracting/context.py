"""What a reader is given besides the bytes, and what it gives back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from indexer.extracting.containers.allowance import Allowance
from indexer.extracting.limits import Limits
from indexer.records import Document, Problem, Section

Piece: TypeAlias = Document | Section | Problem
"""Readers yield a document without sections, then its sections; then the next.

A problem belongs to the document before it. A `DocumentError` that a reader raises
belongs to the document it was asked to read; what it yielded before stays.
"""


def _no_beat() -> None:
    """Tell nobody."""


def _whole_allowance() -> Allowance:
    return Allowance(Limits().unpacked_bytes)


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances in which one file is read."""

    limits: Limits = field(default_factory=Limits)
    password: str | None = None
    beat: Callable[[], None] = _no_beat
    """Called by readers in long work that yields nothing, to show progress."""
    read_member: "Callable[[bytes, str, Context], Iterator[Piece]] | None" = None
    """Reads a document inside this one; its problems are yielded, never raised."""
    read_again: "Callable[[bytes, str, Context], Iterator[Piece]] | None" = None
    """Reads the same document in another form, unlocked or unpacked; may raise."""
    depth: int = 0
    """How many containers stand around the content."""
    read_packed: "Callable[[bytes, str, Context], Iterator[Piece]] | None" = None
    """As `read_member`, for what an archive holds: the name is a path of folders."""
    allowance: Allowance = field(default_factory=_whole_allowance)
    """What may still be unpacked, shared by all that is read within one file."""
