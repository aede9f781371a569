"""Everything that flows between stages and processes. Imports only `sentences` of ours.

Paths are `bytes` on the disk side, because a file name is bytes, and `str` with
surrogate escapes (`os.fsdecode`) wherever they are shown or sent as JSON.
"""

import json
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, Literal, TypeVar

import msgspec

from indexer.sentences import Said

T = TypeVar("T")


class ProblemCode(StrEnum):
    """Why a file or document could not be (fully) indexed."""

    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    EMPTY = "empty"
    SCAN = "scan"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too_large"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem with one file or document; the others are not affected."""

    code: ProblemCode
    summary: str
    """One sentence for the person using the application."""
    said: Said | None = field(default=None, compare=False)
    """It for another language; without, the summary has nothing filled in."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section stands; a field is None where the format has no such thing."""

    page: int | None = None
    """Page number from 1."""
    slide: int | None = None
    sheet: str | None = None
    row: int | None = None
    line: int | None = None
    """First line of the section, from 1."""
    headings: tuple[str, ...] = ()
    """Headings above the section, outermost first."""
    time: float | None = None
    """Seconds from the start, in subtitles."""
    part: str | None = None
    """Part of a mail: `headers`, `body`, `quoted`, `forwarded` or `signature`;
    elsewhere what is not the running text: `notes`, `comments`, `footnotes`, `header`,
    `form`, `code`, `output`."""


class Role(StrEnum):
    """What a section is for."""

    BODY = "body"
    ASIDE = "aside"
    """Kept for words and left out of meaning: quoted mail, signatures."""


@dataclass(frozen=True, slots=True)
class Section:
    """A run of text that shares one place in its document."""

    text: str
    place: Place = Place()
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Mail:
    """The headers of a mail that people search and sort by."""

    sender: str = ""
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    subject: str = ""
    date: str = ""
    """ISO 8601 with offset, or empty where the mail has no usable date."""
    message_id: str = ""
    references: tuple[str, ...] = ()
    """Message ids that it answers, the first of the thread first."""
    topic: str = ""
    """The subject without `Re:`, `Fwd:` and their like in other languages."""


@dataclass(frozen=True, slots=True)
class Document:
    """What one file, or one member of a container, says."""

    kind: str
    """What a person calls its format, such as `pdf`, `mail` or `archive`; those that
    can be told by name stand in `extracting.kinds`, the rest is `other`."""
    title: str = ""
    """From the document itself, never from the file name; may be empty."""
    member: str | None = None
    """Name inside the container, levels separated by `/`; None for the file itself."""
    sections: tuple[Section, ...] = ()
    mail: Mail | None = None
    metadata: dict[str, str] = field(default_factory=dict)
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that an extractor found in one file; its first document is the file."""

    documents: tuple[Document, ...]
    problem: Problem | None = None
    """Set when the file as a whole could not be read, or not fully."""


@dataclass(frozen=True, slots=True)
class FileStamp:
    """What the file system says about a file; equal stamps mean unchanged."""

    device: int
    inode: int
    size: int
    mtime_ns: int
    ctime_ns: int


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A regular file below a root, as a scan or `settle` saw it."""

    path: bytes
    """Absolute."""
    stamp: FileStamp


@dataclass(frozen=True, slots=True)
class Chunk:
    """A passage: the unit that is embedded and found."""

    text: str
    place: Place
    title: str
    """What the model reads as title: document title and headings."""
    document: int
    """Ordinal of its document in the file."""
    embeds: bool = True
    """False for text that is kept for words only."""


Reason = Literal["words", "meaning"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a passage worth marking; offsets in characters."""

    start: int
    end: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class Signals:
    """What spoke for a hit, each 0 to 1; 0 where the leg did not find it."""

    meaning: float = 0.0
    words: float = 0.0
    name: float = 0.0


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that matches a query."""

    text: str
    place: Place
    score: float
    signals: Signals
    marks: tuple[Mark, ...] = ()
    passage: int = 0
    """Number of the passage in the library; 0 where a name alone was found."""


class Confidence(StrEnum):
    """How far the results can be trusted to be about the query."""

    STRONG = "strong"
    POSSIBLE = "possible"
    NONE = "none"


KinReason = Literal["copy", "version", "thread"]


@dataclass(frozen=True, slots=True)
class Relative:
    """A document shown beside a result that says the same, or is of its thread."""

    path: str
    member: str | None
    title: str
    reason: KinReason
    file_id: int = 0
    document: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """A document with its best hits, best first."""

    rank: int
    path: str
    member: str | None
    title: str
    kind: str
    score: float
    modified: float
    """Seconds since the epoch."""
    hits: tuple[Hit, ...]
    more: int = 0
    """How many further passages of the document matched."""
    file_id: int = 0
    """Number of the file in the library, for asking about the document."""
    document: int = 0
    """Ordinal of the document in its file."""
    beside: tuple[Relative, ...] = ()
    """Copies, versions and further mails of the thread that were found too."""
    sure: Confidence | None = None
    """How far it alone can be trusted; judged only where the answer is strong."""
    size: int = 0
    """Bytes of the file that was read."""
    inode: int = 0
    """What the file system called that file; 0 where it has no such number."""

    def marked(self, passage: int, mark: Mark) -> "Result":
        """Return this result with one more mark in a passage."""
        if all(hit.passage != passage for hit in self.hits):
            return self
        hits = (
            replace(hit, marks=(*hit.marks, mark)) if hit.passage == passage else hit
            for hit in self.hits
        )
        return replace(self, hits=tuple(hits))


class Mode(StrEnum):
    """Which legs a search uses."""

    HYBRID = "hybrid"
    MEANING = "meaning"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds spent on a query."""

    embed: float = 0.0
    search: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter, a phrase or what is left out: its text, from character to character.

    `label` says what it means and `kind` is the filter's English name, `phrase`,
    `word` or `words`. One beside OR or in brackets is not `removable` alone.
    """

    text: str
    start: int
    end: int
    label: str
    kind: str
    removable: bool = True
    said: Said | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found."""

    query: str
    mode: Mode
    confidence: Confidence
    took: Took
    results: tuple[Result, ...]
    chips: tuple[Chip, ...] = ()
    notes: tuple[Said, ...] = ()
    """What was not understood, or was done differently, a sentence each."""
    suggestion: str = ""
    """The query as it may have been meant, where it holds words of no text."""


ProgressState = Literal["starting", "indexing", "ready", "paused", "failed"]


@dataclass(frozen=True, slots=True)
class Progress:
    """Where indexing stands; counts of the whole library."""

    state: ProgressState
    files: int = 0
    """Files in the catalogue and files that wait to be read."""
    waiting: int = 0
    """Files found and not yet read."""
    passages: int = 0
    embedded: int = 0
    """Passages that can be found by meaning."""
    to_embed: int = 0
    """Passages that still wait for their vector."""
    problems: int = 0
    files_per_second: float = 0.0
    passages_per_second: float = 0.0
    current: str = ""
    """Path of the file in hand, or empty."""
    waits_for: str = ""
    """Why the state is `paused`: `person`, `mains` or `idle`."""
    waiting_bytes: int = 0
    """Size of the files that wait to be read."""
    words_seconds_left: float | None = None
    """How long until all can be found by words; None while nobody knows."""
    meaning_seconds_left: float | None = None
    """How long until all can be found by meaning; None while nobody knows."""


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder the person included."""

    path: str
    files: int = 0
    problems: int = 0
    read: bool = True
    """False while files in it wait to be read."""
    online: bool = True
    """False while the folder cannot be reached; its results stay."""
    watched: bool = True
    """False where changes are noticed by checking each minute, not at once."""
    exclude: tuple[str, ...] = ()
    """What is left out, as lines of a gitignore file."""
    include: tuple[str, ...] = ()
    """What counts all the same, although `exclude` or a default leaves it out."""
    gitignore: bool = False
    """Whether gitignore files in the folder leave files out, too."""


@dataclass(frozen=True, slots=True)
class FolderRules:
    """Which files of a folder count; None keeps what was chosen before."""

    exclude: tuple[str, ...] | None = None
    include: tuple[str, ...] | None = None
    gitignore: bool | None = None


def to_plain(record: object) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return a record as dicts, lists and scalars, ready for `json.dumps`."""
    return msgspec.to_builtins(record, str_keys=True)


def from_plain(plain: object, kind: type[T]) -> T:
    """Return plain data as a checked record of `kind`.

    Raises:
        ValueError: a field is missing, unknown to the type or of the wrong type.
    """
    return msgspec.convert(plain, kind)


def from_json(stored: str, kind: type[T]) -> T:
    """Return a checked record of `kind` from JSON.

    Raises:
        ValueError: as for `from_plain`, or it is no JSON.
    """
    try:
        return msgspec.json.decode(stored, type=kind)
    except ValueError:
        # Half characters, as names that are not UTF-8 have, are read by Python alone.
        return from_plain(json.loads(stored), kind)
