"""What the search window has to show, decided without any widget."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from app.search.exact_words import is_exact
from indexer.records import Answer, Chip, Confidence, Folder, Progress

WORDS = frozenset({"phrase", "word", "words"})


def is_filter(chip: Chip) -> bool:
    """Tell whether a chip narrows the files and can go, apart from any words."""
    return chip.removable and chip.kind not in WORDS


class Service(Enum):
    """How the indexer process is."""

    STARTING = auto()
    UP = auto()
    RESTARTING = auto()
    DOWN = auto()


class Empty(Enum):
    """Why there is no list of results to show."""

    STARTING = auto()
    RESTARTING = auto()
    DOWN = auto()
    NO_FOLDER = auto()
    NO_MODEL = auto()
    """Nothing can be found by meaning; words are found all the same."""
    NOTHING_TYPED = auto()
    SEARCHING = auto()
    NOTHING_YET = auto()
    """Nothing found, and not all files are searchable in full."""
    NOTHING_FOUND = auto()
    FILTERED = auto()
    """Nothing found with the filters of the query."""
    EXACT = auto()
    """Nothing found with exactly these words."""
    FOLDER_AWAY = auto()
    """Nothing found, and a folder cannot be reached."""
    NOT_RELATED = auto()
    """Only passages that are far from the query."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far indexing is, as far as it decides what can be found."""

    complete: bool
    files: int
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """All that decides between the results and a reason for their absence."""

    service: Service = Service.STARTING
    folders: int | None = None
    """None until the indexer has told."""
    away: tuple[str, ...] = ()
    """Paths of the folders that cannot be reached; their results stay."""
    unread: tuple[str, ...] = ()
    """Paths of the folders in which files wait to be read."""
    model: bool = True
    """Whether the chosen model can be used."""
    files: int = 0
    waiting: int = 0
    """Of the files, those that were not read yet."""
    embedding: bool = False
    """Passages wait to be found by meaning."""
    query: str = ""
    answer: Answer | None = None
    """The answer in the list, perhaps still to the query before."""
    final: bool = False
    """Whether the answer includes what was found by meaning."""
    nearest_wanted: bool = False
    """The person asked to see what is not closely related."""
    asked: Standing | None = None
    """How far indexing was when the query was asked."""

    @property
    def reading(self) -> bool:
        """Whether files wait to be read."""
        return self.waiting > 0

    @property
    def complete(self) -> bool:
        """Whether all that is known of is searchable in full."""
        return not self.reading and not self.embedding

    @property
    def standing(self) -> Standing:
        """How far indexing is."""
        return Standing(self.complete, self.files, self.away)

    @property
    def wants_again(self) -> bool:
        """Whether more can be found now than when the query was asked.

        A list that was complete when it came does not change under a person's eyes.
        """
        asked = self.asked
        if asked is None or asked == self.standing:
            return False
        found = bool(self.answer and self.answer.results)
        due = bool(self.query) and self.final and self.complete
        return due and not (asked.complete and found)

    def with_folders(self, folders: Sequence[Folder]) -> "Situation":
        """Return the situation with these folders."""
        return replace(
            self,
            folders=len(folders),
            away=tuple(one.path for one in folders if not one.online),
            unread=tuple(one.path for one in folders if one.online and not one.read),
        )

    def with_progress(self, progress: Progress) -> "Situation":
        """Return the situation as indexing stands."""
        embedding = progress.to_embed > 0
        files, waiting = progress.files, progress.waiting
        return replace(self, files=files, waiting=waiting, embedding=embedding)

    def empty(self) -> Empty | None:
        """Return why no results are shown; None to show them."""
        if self.service is Service.DOWN:
            return Empty.DOWN
        if self.query and self.answer and self.answer.results:
            doubtful = self.final and self.answer.confidence is Confidence.NONE
            return Empty.NOT_RELATED if doubtful and not self.nearest_wanted else None
        return self._without_service() or self._without_results()

    def _without_service(self) -> Empty | None:
        match self.service:
            case Service.STARTING:
                return Empty.STARTING
            case Service.RESTARTING:
                return Empty.RESTARTING
        return None

    def _without_results(self) -> Empty:
        if self.folders == 0:
            return Empty.NO_FOLDER
        if not self.query:
            return Empty.NOTHING_TYPED if self.model else Empty.NO_MODEL
        if not self.final:
            return Empty.SEARCHING
        if self.reading or self.embedding:
            return Empty.NOTHING_YET
        return self._why_nothing()

    def _why_nothing(self) -> Empty:
        if self.answer and any(map(is_filter, self.answer.chips)):
            return Empty.FILTERED
        if self.away:
            return Empty.FOLDER_AWAY
        return Empty.EXACT if is_exact(self.query) else Empty.NOTHING_FOUND
