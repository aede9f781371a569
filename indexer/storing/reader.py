"""The reading side of the search index: candidates for a query from either leg."""

import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from indexer.errors import StoreError
from indexer.languages.forms import forms
from indexer.storing import generations
from indexer.storing.breadth import breadth
from indexer.storing.catalogue import Catalogue
from indexer.storing.generations import Generation
from indexer.storing.lance_tables import awaited, index_parts, store_errors
from indexer.storing.leg_queries import (
    ByPhrase,
    ByWords,
    LegQuery,
    Near,
    OpenLeg,
    open_leg,
)
from indexer.storing.narrowing import Candidate, Scope
from indexer.storing.outbox import Leg
from indexer.storing.recent import Recent
from indexer.storing.vectors import FloatRows
from indexer.storing.vocabulary import Vocabulary, parts_in
from indexer.storing.written_languages import WrittenLanguages


class IndexReader:
    """Finds candidates; usable from several threads, one query a leg at a time.

    Follows the catalogue: another generation is opened when it begins to serve, and
    what a writer added, in this process or another, is seen by the next query.
    """

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self._catalogue = catalogue
        self._folder = folder
        self._languages = WrittenLanguages(catalogue)
        self._opening = {leg: threading.Lock() for leg in Leg}
        """Another thread would take an older state for the newest one."""
        self._open: dict[Leg, OpenLeg] = {}
        self._parts: dict[Leg, frozenset[str]] = {}
        """Of the indexes, when a leg was opened."""
        self._recent: dict[Leg, Recent] = {}
        self._vocabulary = Vocabulary()

    def words(
        self,
        text: str,
        limit: int,
        *,
        scope: Scope | None = None,
        phrases: Sequence[str] = (),
        also: Sequence[str] = (),
    ) -> list[Candidate]:
        """Return passages with any word of `text` in any of its forms, best first.

        Those with one of the `phrases` come before others; words in `also` count
        less; with a `scope` only its passages count.
        """
        if not text.strip() or (scope is not None and not scope.files):
            return []
        query = ByWords(
            _sent(text),
            _sent(" ".join(forms(text, self.languages()))),
            _sent(" ".join(also)),
            list(map(_sent, phrases)),
            limit,
            scope,
        )
        return self._ask(Leg.WORDS, query)

    def holding(self, text: str, limit: int) -> list[Candidate]:
        """Return passages with the words of `text` in a row, best first."""
        if not text.strip():
            return []
        return self._ask(Leg.WORDS, ByPhrase(_sent(text), limit))

    def meaning(
        self,
        vector: FloatRows,
        limit: int,
        model: str | None = None,
        *,
        scope: Scope | None = None,
    ) -> list[Candidate]:
        """Return passages near a unit vector of any width, best first, about.

        It is cut to the size of the generation that serves. With `model` a generation
        of another model, which may begin to serve at any moment, answers nothing.
        An index of the vectors compares one bit a number: ask for a shortlist that is
        longer than what is wanted, and let full vectors decide.
        With a `scope` only its passages count; few are compared one by one.
        """
        if scope is not None and not scope.files:
            return []
        probes = breadth(self._catalogue).probes
        return self._ask(Leg.MEANING, Near(vector, limit, model, scope, probes))

    def vocabulary(self) -> Vocabulary:
        """Return the words that the words leg holds; none while there is no leg."""
        generation = self.generation(Leg.WORDS)
        files = parts_in(self._folder / generation.name) if generation else ()
        if files != self._vocabulary.files:
            self._vocabulary = Vocabulary(files, self._vocabulary)
        return self._vocabulary

    def languages(self) -> tuple[str, ...]:
        """Return the languages by which words are looked for in their other forms."""
        return self._languages.get()

    def generation(self, leg: Leg) -> Generation | None:
        """Return the generation that serves a leg."""
        return generations.serving(self._catalogue, leg)

    def _ask(self, leg: Leg, query: LegQuery) -> list[Candidate]:
        """Ask the serving table; once more, opened anew, if that fails.

        Meanwhile it may have been replaced, or the version that was read be gone.
        """
        try:
            return self._run(leg, query)
        except StoreError:
            self._open.pop(leg, None)
            return self._run(leg, query)

    def freshen(self) -> None:
        """Load what a writer has added to the legs that were asked before.

        For a writer in the same process to call: a query would have to do it. What
        cannot be read is left to the next query, which says so.
        """
        with suppress(StoreError):
            for leg in list(self._open):
                self._current(leg)
            if self._vocabulary.files:
                self.vocabulary()

    def _run(self, leg: Leg, query: LegQuery) -> list[Candidate]:
        opened = self._current(leg)
        if opened is None:
            return []
        with store_errors(self._folder):
            return awaited(query.ask(opened))

    def _current(self, leg: Leg) -> OpenLeg | None:
        """Return a leg as it is now; None while there is none."""
        with self._opening[leg]:
            recent, generation = self._recent_rows(leg)
            if generation is None:
                return None
            with store_errors(self._folder):
                return replace(self._opened(generation), recent=recent)

    def _recent_rows(self, leg: Leg) -> tuple[Recent, Generation | None]:
        """Return the rows no index holds, then the generation, which may hold them."""
        while True:
            named = self.generation(leg)
            if named is None:
                return Recent(), None
            folder, before = self._folder / named.name, self._recent.get(leg)
            recent = before
            if before is None or not before.is_current(folder):
                recent = self._recent[leg] = Recent(folder, before)
            generation = self.generation(leg)
            if recent is not None and generation and generation.name == named.name:
                return recent, generation

    def _opened(self, generation: Generation) -> OpenLeg:
        leg, folder = generation.leg, self._folder / generation.name
        opened = self._open.get(leg)
        if opened is None or not _follows(generation, opened.generation):
            self._parts[leg] = index_parts(folder)
            opened = open_leg(folder, generation)
        elif opened.generation != generation:
            opened = self._brought_up_to_date(opened, folder, generation)
        self._open[leg] = replace(opened, generation=generation)
        return self._open[leg]

    def _brought_up_to_date(
        self, opened: OpenLeg, folder: Path, generation: Generation
    ) -> OpenLeg:
        """Return a leg with what was written since.

        Upkeep writes rows anew, which a query that runs meanwhile would miss, and
        deletes files, which LanceDB keeps open: after it the table is opened again.
        """
        before, parts = self._parts[generation.leg], index_parts(folder)
        self._parts[generation.leg] = parts
        if parts != before:
            return replace(open_leg(folder, generation), keys=opened.keys)
        awaited(opened.table.checkout_latest())
        return opened


def _follows(generation: Generation, before: Generation) -> bool:
    """Return whether one is the other one or a later state of it.

    A writer may have gone back to a version whose successors are made anew.
    """
    return (
        generation.name == before.name
        and generation.durable_version >= before.durable_version
    )


def _sent(text: str) -> str:
    """Return a text that another library takes: half characters are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8")
