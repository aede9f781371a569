"""The dial: lets the meaning leg follow the size and the model that a person chose."""

import json
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from indexer.dial_state import DialState, MeaningCheck
from indexer.embedding.models import KnownModel
from indexer.errors import DiskFullError
from indexer.paths import LibraryPaths
from indexer.records import from_plain, to_plain
from indexer.searching.self_check import SelfCheck
from indexer.settings import DIMENSIONS, Settings
from indexer.storing import breadth, generations, passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.search_index import SearchIndex

SPARE_BYTES = 64 << 20
"""What must stay free beside a new index."""
INDEX_SHARE = 1.25
"""An index with its own bookkeeping, in multiples of the vectors it holds."""
CHECK = "meaning.check"
CHECK_BEFORE = "meaning.check.before"
CHECK_SECONDS = 7 * 86_400.0
"""After this time, or when the library has doubled, its search is measured again."""


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
        self._share: float | None = None

    @property
    def share(self) -> float | None:
        """How far a change is, 0 to 1; None while none is under way."""
        return self._share

    @property
    def is_due(self) -> bool:
        """Whether meaning is served at another size or by another model than chosen."""
        serves = generations.serving(self._catalogue, Leg.MEANING)
        wanted = (self._chosen.dims, self._chosen.model.file.identity)
        return serves is not None and (serves.dims, serves.model) != wanted

    def choose(self, dims: int) -> None:
        """Want the vectors in the index at this size.

        Choosing what serves calls a change off.

        Raises:
            UsageError: the model in use has no such size.
        """
        self._chosen.model.require_size(dims)
        # A model narrower than the dial's largest size is turned up to its width.
        dial = min(size for size in DIMENSIONS if size >= dims)
        self._chosen.save(replace(self._chosen.settings, dims=dial))
        begun = generations.successor(self._catalogue)
        if begun is not None and begun.dims != self._chosen.dims:
            self._chosen.index_writer.forsake()

    def turn(self, go_on: Callable[[], None] = lambda: None) -> bool:
        """Do what was chosen, as far as possible; return whether it serves now.

        `go_on` is asked every few thousand passages; what it raises ends the work, and
        nothing is changed.

        Raises:
            StoreError: there is no room, it was called off, or the index could not be
                written; what served goes on serving.
        """
        if not self.is_due:
            return True
        self._require_room()
        total = max(passages.vector_count(self._catalogue), 1)

        def told(count: int) -> None:
            self._share = min(count / total, 1.0)
            go_on()

        try:
            done = self._chosen.index_writer.succeed(
                self._chosen.dims, self._chosen.model.file.identity, told
            )
        finally:
            self._share = None
        if done:
            self._catalogue.set_meta(
                CHECK_BEFORE, self._catalogue.meta(CHECK) or "null"
            )
        return done

    @property
    def check_is_due(self) -> bool:
        """Whether it was not measured for long how well what serves is found."""
        last = self.checked()
        if last is None:
            return generations.serving(self._catalogue, Leg.MEANING) is not None
        if time.time() - last.at > CHECK_SECONDS:
            return True
        return passages.vector_count(self._catalogue) > 2 * last.passages

    def check(self, go_on: Callable[[], None] = lambda: None) -> MeaningCheck | None:
        """Measure how well meaning is found; look further where it is too little.

        Raises:
            StoreError: the library cannot be read.
        """
        done = self._self_check.run(go_on, lambda: breadth.widen(self._catalogue))
        self._catalogue.set_meta(CHECK, json.dumps(to_plain(done)))
        return done

    def look(self) -> MeaningCheck | None:
        """Return what was measured of what serves, or measure it and keep nothing.

        Raises:
            StoreError: the library cannot be read.
        """
        return self.checked() or self._self_check.run()

    def checked(self) -> MeaningCheck | None:
        """Return what was measured of what serves, if it was."""
        last = self._stored(CHECK)
        serves = generations.serving(self._catalogue, Leg.MEANING)
        if last is None or serves is None or last.generation != serves.name:
            return None
        return last

    def state(self) -> DialState:
        """Return what serves, what is wanted and what was measured."""
        serves = generations.serving(self._catalogue, Leg.MEANING)
        choices = self._chosen.model.dimensions
        return DialState(
            dims=serves.dims if serves else 0,
            wanted=self._chosen.dims,
            choices=choices,
            bytes_at=tuple(self.bytes_at(one) for one in choices),
            share=self._share,
            now=self.checked(),
            before=self._stored(CHECK_BEFORE),
        )

    def bytes_at(self, dims: int) -> int:
        """Return about how large the index is at a size."""
        return int(INDEX_SHARE * 4 * dims * passages.vector_count(self._catalogue))

    @property
    def _self_check(self) -> SelfCheck:
        reader = IndexReader(self._catalogue, self._paths.index)
        return SelfCheck(self._catalogue, reader, self._paths.index)

    def _stored(self, key: str) -> MeaningCheck | None:
        try:
            plain = json.loads(self._catalogue.meta(key) or "null")
            return from_plain(plain, MeaningCheck) if plain else None
        except ValueError:
            return None

    def _require_room(self) -> None:
        """Make sure that two indexes have room beside each other."""
        if generations.successor(self._catalogue) is not None:
            return
        needed = self.bytes_at(self._chosen.dims) + SPARE_BYTES
        free = shutil.disk_usage(self._paths.index).free
        if free < needed:
            raise DiskFullError(
                "Changing to {dims} dimensions needs {needed} MB on the disk that "
                "holds {folder}, and {free} MB are free. Searching goes on as before.",
                dims=self._chosen.dims,
                needed=round(needed / 1e6),
                folder=str(self._paths.root),
                free=round(free / 1e6),
            )
