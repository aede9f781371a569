"""What a person can choose for one library; a complete valid value or an error."""

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TypeVar

from indexer.errors import SettingsError

DIMENSIONS = (768, 512, 256, 128)
"""Matryoshka sizes that EmbeddingGemma was trained for."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that outlive a run."""

    model: str = "starter"
    """Name of the embedding model in use, as `models list` shows it."""
    dims: int = 256
    """Matryoshka size for models that have the dial; others keep their width."""
    threads: int = 0
    """Threads for embedding; 0 chooses by the processor."""
    compute: str = "auto"
    """What to embed with: `auto`, `cpu`, or the name of a graphics device."""
    extractors: int = 2
    """Extractor processes, each reading one file at a time."""
    scans: bool = False
    """Whether text is read in pictures of pages, where Tesseract is installed."""
    scan_languages: str = ""
    """Names of Tesseract's data joined by `+`; empty chooses by the system."""
    privacy: bool = False
    """Whether nothing is to be kept or fetched that a person did not ask to index."""
    mirror: str = ""
    """Where models are downloaded from; empty: where their publishers keep them."""

    def __post_init__(self) -> None:
        if self.dims not in DIMENSIONS:
            choices = ", ".join(map(str, DIMENSIONS))
            raise SettingsError(
                "The number of dimensions must be one of {choices}.", choices=choices
            )
        if not 0 <= self.threads <= 256:
            raise SettingsError("The number of threads must be between 0 and 256.")
        if not 1 <= self.extractors <= 16:
            raise SettingsError("The number of extractors must be between 1 and 16.")

    @classmethod
    def load(cls, file: Path) -> "Settings":
        """Return the stored settings, or the defaults where there are none.

        Raises:
            SettingsError: the file cannot be read or holds something else.
        """
        return _load(cls, file)

    def save(self, file: Path) -> None:
        """Write the settings; a crash leaves either the old file or the new one.

        Raises:
            SettingsError: the file cannot be written; the old one stays.
        """
        _save(self, file)


@dataclass(frozen=True, slots=True)
class Pace:
    """When the background may work; another process may change it at any time."""

    paused: bool = False
    only_on_mains: bool = False
    only_when_idle: bool = False
    """Whether work waits until nobody has used the computer for two minutes."""
    until: float = 0.0
    """When a pause ends by itself, in seconds of the epoch; 0 for never."""

    @classmethod
    def load(cls, file: Path) -> "Pace":
        """Return the stored choices, or the defaults where there are none.

        Raises:
            SettingsError: the file cannot be read or holds something else.
        """
        return _load(cls, file)

    def save(self, file: Path) -> None:
        """Write the choices; a crash leaves either the old file or the new one.

        Raises:
            SettingsError: the file cannot be written; the old one stays.
        """
        _save(self, file)


Choices = TypeVar("Choices", Settings, Pace)


def _load(kind: type[Choices], file: Path) -> Choices:
    try:
        stored = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return kind()
    except (OSError, ValueError) as error:
        raise _unreadable(file, str(error)) from error
    known = {field.name: type(field.default) for field in fields(kind)}
    if not isinstance(stored, dict) or any(
        type(value) is not known.get(name, type(value))
        for name, value in stored.items()
    ):
        raise _unreadable(file)
    return kind(**{name: stored[name] for name in known if name in stored})


def _save(choices: Settings | Pace, file: Path) -> None:
    try:
        _write(choices, file)
    except OSError as error:
        raise SettingsError(
            "The settings cannot be written to {file}: {reason}.",
            str(error),
            file=str(file),
            reason=error.strerror or "",
        ) from error


def _write(choices: Settings | Pace, file: Path) -> None:
    partial = file.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as stream:
        json.dump(asdict(choices), stream, indent=2)
        stream.flush()
        os.fsync(stream.fileno())
    partial.replace(file)


def _unreadable(file: Path, detail: str = "") -> SettingsError:
    return SettingsError(
        "The settings file {file} cannot be read. "
        "Move it away to start with the default settings.",
        detail,
        file=str(file),
    )
