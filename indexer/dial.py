"""The dial: lets the meaning leg follow the size and the model that a person chose."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from indexer.embedding.models import KnownModel
from indexer.errors import DiskFullError
from indexer.paths import LibraryPaths
from indexer.settings import DIMENSIONS, Settings
from indexer.storing import generations
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.search_index import SearchIndex

SPARE_BYTES = 64 << 20
"""What must stay free beside a new index."""
INDEX_SHARE = 1.25
"""An index with its own bookkeeping, in multiples of the vectors it holds."""


class Chosen(Protocol):
    """What the dial needs of a library."""

    settings: Settings

    @property
    def model(self) -> KnownModel:
        """The model that embeds."""
        ...

    @property
    def dims(self) -> int:
        """The size that is chosen."""
        ...

    @property
    def index_writer(self) -> SearchIndex:
        """The search index."""
        ...

    def save(self, settings: Settings) -> None:
        """Keep other settings."""
        ...


class Dial:
    """Changes the size of the vectors in the index without embedding anything.

    `choose` only writes down what is wanted; `turn` does it, now or at the next start,
    and searches go on with what serves until then. Another model is followed in the
    same way, once every passage has its vector.
    """

    def __init__(
        self, catalogue: Catalogue, paths: LibraryPaths, chosen: Chosen
    ) -> None:
        self._catalogue = catalogue
        self._paths = paths
        self._chosen = chosen

    @property
    def is_due(self) -> bool:
        """Whether meaning is served at another size or by another model than chosen."""
        serves = generations.serving(self._catalogue, Leg.MEANING)
        wanted = (self._chosen.dims, self._chosen.model.file.identity)
        return serves is not None and (serves.dims, serves.model) != wanted

    def choose(self, dims: int) -> None:
        """Want the vectors in the index at this size.

        Raises:
            UsageError: the model in use has no such size.
        """
        self._chosen.model.require_size(dims)
        # A model narrower than the dial's largest size is turned up to its width.
        dial = min(size for size in DIMENSIONS if size >= dims)
        self._chosen.save(replace(self._chosen.settings, dims=dial))

    def turn(self, go_on: Callable[[int], None] = lambda _count: None) -> bool:
        """Do what was chosen, as far as possible; return whether it serves now.

        `go_on` is told how many passages were read; what it raises ends the work, and
        nothing is changed.

        Raises:
            StoreError: there is no room, or the index could not be written; what
                served goes on serving.
        """
        if not self.is_due:
            return True
        self._require_room()
        return self._chosen.index_writer.succeed(
            self._chosen.dims, self._chosen.model.file.identity, go_on
        )

    def _require_room(self) -> None:
        """Make sure that two indexes have room beside each other."""
        if generations.successor(self._catalogue) is not None:
            return
        needed = self.bytes_at(self._chosen.dims) + SPARE_BYTES
        free = shutil.disk_usage(self._paths.index).free
        if free < needed:
            raise DiskFullError(
                f"Changing to {self._chosen.dims} dimensions needs "
                f"{needed / 1e6:.0f} MB on the disk that holds {self._paths.root}, and "
                f"{free / 1e6:.0f} MB are free. Searching goes on as before."
            )

    def bytes_at(self, dims: int) -> int:
        """Return about how large the index is at a size."""
        counts = self._catalogue.counts()
        passages = counts.embedded + counts.waiting
        return int(INDEX_SHARE * 4 * dims * passages)
