"""The messages about folders and what is read in them; part of `indexer.messages`."""

from dataclasses import dataclass, field
from typing import TypeAlias

from indexer.document_records import CoverageState
from indexer.records import FolderRules, ProblemCode
from indexer.sentences import Said


@dataclass(frozen=True, slots=True)
class CountFiles:
    """Ask for `FilesCounted`: what of a folder would be read under these rules.

    Nothing is included. Another request for the same folder replaces this one.
    """

    number: int
    path: str
    rules: FolderRules = field(default_factory=FolderRules)


@dataclass(frozen=True, slots=True)
class AskStages:
    """Ask for a `StagesReport`."""


@dataclass(frozen=True, slots=True)
class AskFolderCoverage:
    """Ask for a `FolderCoverage`; a newer question ends the walk of an older."""

    path: str
    count_left_out: bool = True
    """Whether the folder is walked as well; a second report tells what that found."""


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Read these files again, although neither they nor the readers have changed."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForgetEverything:
    """Take every folder out with all that came from it; a `ForgottenReport` answers."""


@dataclass(frozen=True, slots=True)
class AskScans:
    """Ask for a `ScansReport`."""


@dataclass(frozen=True, slots=True)
class SetScans:
    """Read text in pages that are pictures, or do not; a `ScansReport` answers."""

    wanted: bool
    languages: str = ""
    """Names of Tesseract's data joined by `+`; empty chooses by the system."""


@dataclass(frozen=True, slots=True)
class FilesCounted:
    """What was counted so far, sent a few times a second and at the end."""

    number: int
    path: str
    files: int
    bytes: int
    left_out: int = 0
    """Files and whole folders that rules and defaults leave out."""
    done: bool = False
    problem: str = ""
    """Why it cannot be counted, in a sentence."""
    said: Said | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class FolderStages:
    """How far each stage is with one folder."""

    path: str
    found: int
    """Files."""
    read: int
    """Of the files that were found."""
    passages: int
    """That can be found by meaning, or will be."""
    embedded: int
    problems: int


@dataclass(frozen=True, slots=True)
class StagesReport:
    """The stages of every included folder; sent on request."""

    folders: tuple[FolderStages, ...]


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """How many files, or documents in files, have one kind of problem."""

    code: ProblemCode
    count: int


@dataclass(frozen=True, slots=True)
class FolderCoverage:
    """How searchable the files of a folder are, with all folders below it."""

    path: str
    state: CoverageState
    """Of the folder as a whole; `PARTLY` where its files differ."""
    searchable: int = 0
    by_words: int = 0
    partly: int = 0
    by_name: int = 0
    unread: int = 0
    reasons: tuple[ReasonCount, ...] = ()
    """Most frequent first; one file may have several."""
    left_out: int | None = None
    """Files and whole folders that do not count; None where not counted (yet)."""
    online: bool = True
    """False while it cannot be reached."""

    @property
    def files(self) -> int:
        """All that the library knows of, read or not."""
        found = self.searchable + self.by_words + self.partly
        return found + self.by_name + self.unread


@dataclass(frozen=True, slots=True)
class ForgottenReport:
    """What was taken out of the library for good."""

    folders: int
    files: int
    passages: int
    bytes: int
    """By which the library became smaller on disk."""


@dataclass(frozen=True, slots=True)
class ScansReport:
    """Whether and how text is read in pages that are pictures."""

    wanted: bool
    version: str
    """Of Tesseract, which reads them; empty where it is not installed."""
    installed: tuple[str, ...]
    """The languages that Tesseract has data for, by its own names."""
    languages: tuple[str, ...]
    """Those that pages are read in."""
    waiting: int
    """Pages that were not read yet, wanted or not."""
    chosen: str = ""
    """What a person chose of them, joined by `+`; empty where the system decides."""


FolderRequest: TypeAlias = (
    CountFiles
    | AskStages
    | AskFolderCoverage
    | ReadAgain
    | ForgetEverything
    | AskScans
    | SetScans
)
FolderReports: TypeAlias = (
    FilesCounted | StagesReport | FolderCoverage | ForgottenReport | ScansReport
)
REQUESTS = (
    *(CountFiles, AskStages, AskFolderCoverage, ReadAgain, ForgetEverything),
    *(AskScans, SetScans),
)
REPORTS = (FilesCounted, StagesReport, FolderCoverage, ForgottenReport, ScansReport)
