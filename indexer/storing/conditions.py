"""What a person can ask of a document besides its words; combined by and, or, not."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class OfKind:
    """One of these kinds, or a name that ends like this."""

    kinds: frozenset[str]
    suffixes: frozenset[str] = frozenset()
    """In lower case, with their dot."""


@dataclass(frozen=True, slots=True)
class InFolder:
    """Below a folder: an absolute path, or one or more of its parts, `tax/2024`.

    A part fits where one of its words begins like the one asked for; `*` is anything.
    """

    folder: str


@dataclass(frozen=True, slots=True)
class Named:
    """The name of the file or member has this at the beginning of a word."""

    name: str


@dataclass(frozen=True, slots=True)
class From:
    """The sender of the mail, or of the mail it is attached to."""

    who: str


@dataclass(frozen=True, slots=True)
class To:
    """Somebody the mail was sent to."""

    who: str


@dataclass(frozen=True, slots=True)
class About:
    """The subject of the mail."""

    subject: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Within a time: mails by their own date, files by their last change."""

    first: float | None
    """Seconds since the epoch; None is open."""
    end: float | None
    """The first second after it."""


@dataclass(frozen=True, slots=True)
class Sized:
    """Within these bytes, both included."""

    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """Written in a language, by its ISO 639-1 code."""

    language: str


@dataclass(frozen=True, slots=True)
class WithAttachment:
    """A mail with something attached, or what is attached."""


@dataclass(frozen=True, slots=True)
class Holds:
    """The text, the title or the name of the file says this."""

    words: str
    exactly: bool = False
    """Letter for letter, but for case, accents and spaces."""


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Anything else."""

    part: "Condition"


Condition: TypeAlias = (
    OfKind
    | InFolder
    | Named
    | From
    | To
    | About
    | Dated
    | Sized
    | Written
    | WithAttachment
    | Holds
    | All
    | Either
    | Not
)
