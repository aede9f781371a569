"""What is told of one document that is looked at: its text, its pages, its standing.

Imports nothing of ours but the other records and `sentences`.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from indexer.records import Mail, Place, Problem, ProblemCode
from indexer.sentences import Said

BoxReason = Literal["passage", "words", "meaning"]


@dataclass(frozen=True, slots=True)
class MarkedBox:
    """A rectangle over a page that marks something, in shares of width and height."""

    left: float
    top: float
    right: float
    bottom: float
    reason: BoxReason


class CoverageState(StrEnum):
    """How searchable a file is."""

    SEARCHABLE = "searchable"
    BY_WORDS = "by_words"
    """Some of its passages wait for their vector."""
    PARTLY = "partly"
    """Some of it could not be read."""
    BY_NAME = "by_name"
    """It has no text that could be read."""
    UNREAD = "unread"
    LEFT_OUT = "left_out"
    """A rule says so."""
    ELSEWHERE = "elsewhere"
    """It lies in no included folder."""
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage of a document that is looked at."""

    number: int
    """Of the passage in the library; neighbours follow each other."""
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class DocumentName:
    """One of the documents in a file."""

    document: int
    """Ordinal in the file."""
    member: str | None
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class DocumentAbout:
    """What is known of a document besides its text."""

    path: str
    name: DocumentName
    modified: float
    """Seconds since the epoch."""
    mail: Mail | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    problem: Problem | None = None
    members: tuple[DocumentName, ...] = ()
    """The documents right inside it, such as the attachments of a mail."""


@dataclass(frozen=True, slots=True)
class FileProblem:
    """A problem together with the file it belongs to."""

    path: str
    member: str | None
    code: ProblemCode
    summary: str
    since: float
    """Seconds since the epoch."""
    said: Said | None = field(default=None, compare=False)
