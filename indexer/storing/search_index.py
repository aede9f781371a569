"""The writing side of the search index: follows the catalogue through the outbox."""

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

from indexer.errors import DiskFullError, StoreError
from indexer.storing import generations, passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.courtesy import Courtesy
from indexer.storing.durability import boot_id
from indexer.storing.file_checks import FileChecks
from indexer.storing.generations import SUCCESSOR, Generation, slot_of
from indexer.storing.lance_tables import UnusableIndexError
from indexer.storing.leg_index import LegIndex
from indexer.storing.live_generation import LiveGeneration
from indexer.storing.outbox import Leg


class SearchIndex:
    """Keeps both legs equal to the catalogue; any thread may call, one works.

    Another size of the vectors, or another model, is a successor of the generation
    that serves meaning: it is filled while the old one serves, follows the catalogue
    beside it, and takes its place when it is complete.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        folder: Path,
        courtesy: Courtesy = Courtesy(),  # noqa: B008 - it is frozen
        *,
        dims: int,
        model: str,
    ) -> None:
        """Open both legs; what cannot be opened is built from the catalogue.

        A meaning leg of another size or model goes on serving until `succeed`.
        `courtesy` is used while new passages are written.

        Raises:
            StoreError: the index cannot be written at all.
        """
        self._catalogue = catalogue
        self._folder = folder
        self._courtesy = courtesy
        self._lock = threading.RLock()
        self._filling = threading.Lock()
        self._lost: set[Leg] = set()
        self._live: dict[Leg, LiveGeneration] = {}
        self._successor: LiveGeneration | None = None
        power_lost = catalogue.meta("boot") != boot_id() or not boot_id()
        generations.drop_strangers(catalogue, folder)
        self._open(Leg.WORDS, 0, "", power_lost=power_lost)
        self._open(Leg.MEANING, dims, model, power_lost=power_lost)
        self._open_successor(power_lost=power_lost)
        catalogue.set_meta("boot", boot_id())

    def apply(self) -> int:
        """Bring both legs up to date; return the number of passages written."""
        with self._lock:
            for leg in list(self._lost):
                self._renew(leg)
            written = sum(self._apply_leg(leg) for leg in Leg)
            self._lead(LiveGeneration.apply)
            return written

    def maintain(self) -> None:
        """Fold what was written since the last call into the indexes.

        What that left behind goes with the next call.
        """
        with self._lock:
            for leg in set(Leg) - self._lost:
                try:
                    self._live[leg].maintain()
                except UnusableIndexError:
                    self._renew(leg)
            self._lead(LiveGeneration.maintain)

    def look_over(self) -> None:
        """Build each leg anew whose files are not as they were written.

        LanceDB does not notice a flipped byte; it finds less.

        Raises:
            StoreError: a leg could not be written; the next use tries again.
        """
        with self._lock:
            for leg in set(Leg) - self._lost:
                folder = self._folder / self._live[leg].generation.name
                _, damaged = FileChecks(folder).compare()
                if damaged:
                    self._renew(leg)

    @property
    def needs_upkeep(self) -> bool:
        """Whether so much was written that searching would become slow."""
        return any(one.needs_upkeep for one in self._live.values())

    def renew(self) -> None:
        """Build both legs anew, so that nothing is left of what was deleted.

        A successor is given up, and has to be begun again.

        Raises:
            StoreError: a leg could not be written; the next use tries again.
        """
        self.forsake()
        with self._filling, self._lock:
            for leg in Leg:
                self._renew(leg)

    def rebuild(self, leg: Leg, *, dims: int = 0, model: str = "") -> None:
        """Build a leg anew from the catalogue; the old one serves until it is done."""
        with self._lock:
            self._go_live(
                *generations.build(self._catalogue, self._folder, leg, dims, model)
            )

    def is_due(self, dims: int, model: str) -> bool:
        """Return whether meaning is served at another size or by another model."""
        serves = self._live[Leg.MEANING].generation
        return (serves.dims, serves.model) != (dims, model)

    def succeed(
        self, dims: int, model: str, go_on: Callable[[int], None] = lambda _count: None
    ) -> bool:
        """Bring a successor as far as it goes; return whether it serves now.

        It does not yet while passages wait for a vector of a new model; call again.
        `go_on` is told how many passages were read; what it raises ends the filling,
        as `forsake` does, and nothing is changed. Other calls go on meanwhile.

        Raises:
            StoreError: the successor could not be written; the old one serves.
        """
        with self._filling:
            if not self._has_begun(dims, model):
                self._fill(dims, model, go_on)
            with self._lock:
                return self._successor is not None and self._let_serve()

    def forsake(self) -> None:
        """Give up a successor; one that is being filled ends soon."""
        with self._lock:
            old, self._successor = self._successor, None
            generations.forsake(self._catalogue)
            if old is not None:
                shutil.rmtree(self._folder / old.generation.name, ignore_errors=True)

    def _apply_leg(self, leg: Leg) -> int:
        """Apply what waits; an index that can be opened and not used is built anew."""
        try:
            return self._live[leg].apply()
        except UnusableIndexError:
            self._renew(leg)
            return self._live[leg].apply()

    def _lead(self, step: Callable[[LiveGeneration], object]) -> None:
        """Take a step with the successor, too; one that cannot be used is given up."""
        try:
            if self._successor is not None:
                step(self._successor)
        except UnusableIndexError:
            self.forsake()

    def _has_begun(self, dims: int, model: str) -> bool:
        """Return whether there is a successor of this kind; one of another goes."""
        with self._lock:
            if self._successor is None:
                return False
            begun = self._successor.generation
            if (begun.dims, begun.model) == (dims, model):
                return True
            self.forsake()
            return False

    def _fill(self, dims: int, model: str, go_on: Callable[[int], None]) -> None:
        begun = generations.announce(self._catalogue, self._folder, dims, model)

        def still_wanted(count: int) -> None:
            self._require_wanted(begun)
            go_on(count)

        try:
            filled, table = generations.fill(
                self._catalogue, self._folder, begun, still_wanted
            )
        except BaseException:
            self.forsake()
            raise
        with self._lock:
            self._require_wanted(begun)
            self._successor = self._following(SUCCESSOR, filled, table)
            self._successor.keep()

    def _require_wanted(self, begun: Generation) -> None:
        """Make sure that a successor was not given up meanwhile."""
        if generations.successor(self._catalogue) != begun:
            shutil.rmtree(self._folder / begun.name, ignore_errors=True)
            raise StoreError("The change of the search index was called off.")

    def _let_serve(self) -> bool:
        """Put the successor in the place of the old one, unless vectors are missing."""
        new = self._successor
        old = self._live[Leg.MEANING].generation
        if new is None:
            return False
        new.apply()
        if old.model != new.generation.model and passages.are_waiting(self._catalogue):
            return False
        generations.let_serve(self._catalogue, new.generation)
        new.take_slot(slot_of(Leg.MEANING))
        self._live[Leg.MEANING] = new
        self._successor = None
        self._lost.discard(Leg.MEANING)
        shutil.rmtree(self._folder / old.name, ignore_errors=True)
        return True

    def _renew(self, leg: Leg) -> None:
        self._lost.add(leg)
        old = self._live[leg].generation
        self._go_live(*generations.rebuild(self._catalogue, self._folder, old))
        self._lost.discard(leg)

    def _go_live(self, generation: Generation, table: LegIndex) -> None:
        leg = generation.leg
        self._live[leg] = self._following(slot_of(leg), generation, table)

    def _following(
        self, slot: str, generation: Generation, table: LegIndex
    ) -> LiveGeneration:
        return LiveGeneration(self._catalogue, slot, generation, table, self._courtesy)

    def _open(self, leg: Leg, dims: int, model: str, *, power_lost: bool) -> None:
        stored = generations.serving(self._catalogue, leg)
        if stored is not None:
            dims, model = stored.dims, stored.model
            index = LegIndex(self._folder / stored.name, leg, dims)
            try:
                index.open(stored.durable_version, power_lost=power_lost)
            except DiskFullError:
                raise
            except StoreError:
                pass
            else:
                generations.remember_followers(self._catalogue, leg)
                self._go_live(stored, index)
                return
        self._go_live(
            *generations.build(self._catalogue, self._folder, leg, dims, model)
        )

    def _open_successor(self, *, power_lost: bool) -> None:
        """Go on with a successor that was filled; any other is begun again."""
        begun = generations.successor(self._catalogue)
        if begun is None:
            return
        index = LegIndex(self._folder / begun.name, Leg.MEANING, begun.dims)
        try:
            if begun.durable_version:
                index.open(begun.durable_version, power_lost=power_lost)
                self._successor = self._following(SUCCESSOR, begun, index)
        except StoreError:
            self._successor = None
        if self._successor is None:
            self.forsake()
            generations.drop_strangers(self._catalogue, self._folder)
