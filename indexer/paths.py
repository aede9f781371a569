"""Where a library keeps its files."""

import os
import stat
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from indexer.errors import StoreError

CACHE_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n"
"""The line by which back-up tools know a cache (bford.info/cachedir)."""


@dataclass(frozen=True, slots=True)
class LibraryPaths:
    """The files of the library in `root`."""

    root: Path

    @property
    def settings(self) -> Path:
        """The person's choices."""
        return self.root / "settings.json"

    @property
    def pace(self) -> Path:
        """When the person lets the background work."""
        return self.root / "pace.json"

    @property
    def running(self) -> Path:
        """Where the process that follows the disk tells others how far it is."""
        return self.root / "running.json"

    @property
    def catalogue(self) -> Path:
        """The SQLite database that is the truth."""
        return self.root / "catalogue.sqlite"

    @property
    def index(self) -> Path:
        """The folder of search index generations."""
        return self.root / "index"

    @property
    def temporary(self) -> Path:
        """The folder of what is needed for a moment; emptied by the next writer."""
        return self.root / "temporary"

    @property
    def models(self) -> Path:
        """The folder of model files."""
        return self.root / "models"

    @property
    def compute(self) -> Path:
        """What is known of the devices to compute on."""
        return self.root / "compute.json"

    @property
    def lock(self) -> Path:
        """The file whose lock the one writing process holds."""
        return self.root / "writer.lock"

    @property
    def log(self) -> Path:
        """The indexer's log when the app started it."""
        return self.root / "indexer.log"

    def create(self) -> None:
        """Make the folders, readable by their owner only.

        Raises:
            StoreError: the folder cannot be made or others may write to it.
        """
        try:
            for folder in (self.root, self.index, self.models):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _make_private(self.root)
            for entry in os.scandir(self.root):
                # Another Inkling may work here, whose files come and go.
                with suppress(FileNotFoundError):
                    _repair(entry)
            tag = self.root / "CACHEDIR.TAG"
            if not tag.exists():
                tag.write_text(CACHE_TAG, "ascii")
        except OSError as error:
            raise StoreError(
                "The library folder {folder} cannot be used: {reason}.",
                str(error),
                folder=str(self.root),
                reason=error.strerror or "",
            ) from error


def default_library() -> Path:
    """Return the library folder of this person on this computer."""
    return platformdirs.user_data_path("Inkling", appauthor=False)


def _make_private(folder: Path) -> None:
    """See to it that nobody else can read the library or could have changed it."""
    if sys.platform == "win32":
        return
    status = folder.stat()
    own = os.geteuid()
    if status.st_mode & stat.S_IWOTH or (own and status.st_uid not in (own, 0)):
        raise StoreError(
            "Other people on this computer can change the library folder {folder}. "
            "Choose another one, or make it yours alone.",
            folder=str(folder),
        )
    if stat.S_IMODE(status.st_mode) & 0o077:
        folder.chmod(0o700)


def _repair(entry: os.DirEntry[str]) -> None:
    """Take from others what they may do with a file or folder of the library."""
    if sys.platform == "win32" or entry.is_symlink():
        return
    mode = stat.S_IMODE(entry.stat().st_mode)
    if mode & 0o077:
        Path(entry.path).chmod(mode & 0o700)
