"""The JSON lines between the app and its indexer, one message a line.

Adding a message means adding a dataclass to `Request` or `Report`.
"""

import json
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from indexer import folder_messages, model_messages
from indexer.dial_state import DialState
from indexer.document_records import (
    CoverageState,
    DocumentAbout,
    FileProblem,
    MarkedBox,
    Passage,
)
from indexer.errors import MessageError
from indexer.folder_messages import FolderReports, FolderRequest
from indexer.model_messages import ModelReports, ModelRequest
from indexer.records import (
    Answer,
    Folder,
    FolderRules,
    Mark,
    Mode,
    Progress,
    from_plain,
    to_plain,
)
from indexer.sentences import Said

MAX_LINE_BYTES = 16 << 20
MAX_PICTURE_BYTES = 32 << 20


@dataclass(frozen=True, slots=True)
class Search:
    """Look for `text`; a newer number makes older searches irrelevant."""

    number: int
    text: str
    limit: int = 50
    mode: Mode = Mode.HYBRID


@dataclass(frozen=True, slots=True)
class IncludeFolder:
    """Index this folder and keep watching it."""

    path: str
    rules: FolderRules = field(default_factory=FolderRules)


@dataclass(frozen=True, slots=True)
class SetFolderRules:
    """Let other files of an included folder count, from now on."""

    path: str
    rules: FolderRules


@dataclass(frozen=True, slots=True)
class RemoveFolder:
    """Take this folder and all that came from it out of the library."""

    path: str


@dataclass(frozen=True, slots=True)
class CheckFolders:
    """Compare every folder with the catalogue now."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop reading and embedding until `Resume`, also after a restart.

    Searching goes on.
    """

    until: float = 0.0
    """When to go on all the same, in seconds of the epoch; 0 for never."""


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on reading and embedding."""


@dataclass(frozen=True, slots=True)
class SetPace:
    """Let the background work only on mains power, only when the computer is idle."""

    only_on_mains: bool
    only_when_idle: bool


@dataclass(frozen=True, slots=True)
class SetPrivacy:
    """Switch privacy mode; the app keeps no queries and nothing is downloaded."""

    wanted: bool


@dataclass(frozen=True, slots=True)
class ListFolders:
    """Ask for a `FoldersReport`."""


@dataclass(frozen=True, slots=True)
class ListProblems:
    """Ask for a `ProblemsReport`, about one folder where one is named."""

    limit: int = 1000
    folder: str = ""


@dataclass(frozen=True, slots=True)
class ShowDocument:
    """Ask for a `DocumentReport`: part of a document's text and what is known of it.

    The passages around the one numbered `start`; 0 is the beginning of the document.
    """

    number: int
    file_id: int
    document: int
    start: int = 0
    before: int = 10
    """At most so many passages before it."""
    after: int = 30
    """At most so many from it on."""


@dataclass(frozen=True, slots=True)
class AskCoverage:
    """Ask for a `CoverageReport`: whether a file is searchable, and why not."""

    path: str


@dataclass(frozen=True, slots=True)
class DrawPage:
    """Ask for a `PagePicture`; a newer number makes older requests irrelevant."""

    number: int
    file_id: int
    document: int
    page: int
    """From 1."""
    width: int
    """Of the picture in pixels, at most."""
    passage: str = ""
    """Text that is marked on the page where it can be found."""
    marks: tuple[Mark, ...] = ()
    """In the passage."""


@dataclass(frozen=True, slots=True)
class AskDial:
    """Ask for a `DialReport`."""


@dataclass(frozen=True, slots=True)
class TurnDial:
    """Want the vectors in the index at this size; what serves calls a change off."""

    dims: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The indexer is up; sent once, first."""

    version: str
    model: str
    """What the model in use calls itself, for people; empty if it cannot be used."""
    dims: int


@dataclass(frozen=True, slots=True)
class SearchReport:
    """What a search found; the answer by words comes first, then the final one."""

    number: int
    answer: Answer
    final: bool


@dataclass(frozen=True, slots=True)
class SentenceReport:
    """The sentence of a passage that is nearest in meaning to a search's query.

    Comes some time after the final answer, for some of its results.
    """

    number: int
    """Of the search."""
    passage: int
    mark: Mark


@dataclass(frozen=True, slots=True)
class ProgressReport:
    """Where indexing stands; sent when it changed, at most four times a second."""

    progress: Progress


@dataclass(frozen=True, slots=True)
class PaceReport:
    """When the background may work; sent at the start and when it was changed."""

    paused: bool
    only_on_mains: bool
    only_when_idle: bool
    until: float = 0.0
    """When a pause ends by itself, in seconds of the epoch; 0 for never."""


@dataclass(frozen=True, slots=True)
class DialReport:
    """Where the dial stands; sent on request, while it turns and after a check."""

    state: DialState


@dataclass(frozen=True, slots=True)
class FoldersReport:
    """The included folders; sent on request and when they changed."""

    folders: tuple[Folder, ...]


@dataclass(frozen=True, slots=True)
class ProblemsReport:
    """Files and documents that could not be (fully) indexed, newest first."""

    problems: tuple[FileProblem, ...]


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """Part of a document, in reading order."""

    number: int
    about: DocumentAbout | None
    """None where the document is no longer in the library."""
    passages: tuple[Passage, ...] = ()
    begins: bool = True
    """Whether nothing comes before these passages."""
    ends: bool = True
    """Whether nothing comes after them."""


@dataclass(frozen=True, slots=True)
class CoverageReport:
    """How searchable a file is, with the documents and mails in it."""

    path: str
    state: CoverageState
    passages: int = 0
    waiting: int = 0
    """Passages that wait for their vector."""
    documents: int = 0
    problem: str = ""
    """Why some of it could not be read, in a sentence."""
    said: Said | None = field(default=None, compare=False)
    file_id: int = 0
    """For asking about its text; 0 where the library does not hold it."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page of a document; `size` bytes of pixels follow the line.

    The pixels are rows of red, green and blue, from the top. Without a picture
    `problem` says why, and nothing follows.
    """

    number: int
    page: int
    pages: int = 0
    width: int = 0
    height: int = 0
    size: int = 0
    boxes: tuple[MarkedBox, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something went wrong that a person should know, in one sentence."""

    summary: str
    fatal: bool = False
    """True when the indexer ends because of it."""
    number: int | None = None
    """The search it belongs to, if any."""
    said: Said | None = field(default=None, compare=False)


Request: TypeAlias = (
    Search
    | AskDial
    | TurnDial
    | IncludeFolder
    | SetFolderRules
    | RemoveFolder
    | CheckFolders
    | Pause
    | Resume
    | SetPace
    | ListFolders
    | ListProblems
    | ShowDocument
    | SetPrivacy
    | AskCoverage
    | DrawPage
    | FolderRequest
    | ModelRequest
)
Report: TypeAlias = (
    Ready
    | DialReport
    | SearchReport
    | SentenceReport
    | ProgressReport
    | PaceReport
    | FoldersReport
    | ProblemsReport
    | DocumentReport
    | CoverageReport
    | PagePicture
    | Fault
    | FolderReports
    | ModelReports
)
Message: TypeAlias = Request | Report

MESSAGES: dict[str, type[Message]] = {
    kind.__name__: kind
    for kind in (
        Search,
        AskDial,
        TurnDial,
        DialReport,
        IncludeFolder,
        SetFolderRules,
        RemoveFolder,
        CheckFolders,
        Pause,
        Resume,
        SetPace,
        PaceReport,
        ListFolders,
        ListProblems,
        ShowDocument,
        SetPrivacy,
        AskCoverage,
        DrawPage,
        Ready,
        SearchReport,
        SentenceReport,
        ProgressReport,
        FoldersReport,
        ProblemsReport,
        DocumentReport,
        CoverageReport,
        PagePicture,
        Fault,
        *folder_messages.REQUESTS,
        *folder_messages.REPORTS,
        *model_messages.REQUESTS,
        *model_messages.REPORTS,
    )
}


def encode(message: Message) -> bytes:
    """Return a message as one line; names that are not UTF-8 survive as escapes."""
    body = {"type": type(message).__name__, **to_plain(message)}
    return json.dumps(body).encode("ascii") + b"\n"


def decode(line: bytes) -> Message:
    """Return the message that a line holds.

    Raises:
        MessageError: the line is too long, no JSON, or not one of the messages.
    """
    if len(line) > MAX_LINE_BYTES:
        raise MessageError("A message is too long.")
    try:
        body: dict[str, Any] = json.loads(line)
        return from_plain(body, MESSAGES[body.pop("type")])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MessageError("A message makes no sense.", str(error)) from error
