"""Which documents say a word or a phrase, for the conditions of a query."""

from collections.abc import Iterable

from indexer.languages.folding import has_particles, holds, phrase
from indexer.sentences import Said
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.conditions import Holds
from indexer.storing.mail_headers import fold_text
from indexer.storing.names_search import files_called
from indexer.storing.outbox import POSITION_BITS
from indexer.storing.reader import IndexReader
from indexer.storing.selection import document_key

MOST = 50_000
"""Passages looked at for one word or phrase."""
MOST_LIKE_IT = 5_000
"""More of them in Korean, where the index has a word with its particle only."""


class Holding:
    """Looks words and phrases up: the index proposes, the text decides."""

    def __init__(self, catalogue: Catalogue, reader: IndexReader) -> None:
        self._catalogue = catalogue
        self._reader = reader
        self.notes: list[Said] = []
        """What could not be looked up in full, a sentence each."""

    def __call__(self, wanted: Holds) -> frozenset[int]:
        """Return the keys of the documents that say it in text, title or name."""
        found = self._reader.holding(wanted.words, MOST)
        like_it = []
        if has_particles(wanted.words):
            like_it = self._reader.words(wanted.words, MOST_LIKE_IT)
        if len(found) >= MOST:
            cut = Said(
                "“{text}” stands in so many places that only the first {count} were "
                "looked at.",
                {"text": wanted.words, "count": MOST},
            )
            self.notes.append(cut)
        versions = {one.chunk_id: one.version for one in (*found, *like_it)}
        documents = {
            document_key(chunk_id >> POSITION_BITS, document)
            for chunk_id, document in self._saying(wanted, versions)
        }
        named = files_called(self._catalogue, wanted.words)
        return frozenset(documents).union(document_key(one, 0) for one in named)

    def _saying(
        self, wanted: Holds, versions: dict[int, int]
    ) -> Iterable[tuple[int, int]]:
        """Return chunk id and document of those that say it, still current."""
        if not wanted.exactly and not has_particles(wanted.words):
            return passages.documents_of(self._catalogue, versions)
        return (
            (chunk_id, document)
            for chunk_id, document, said in passages.said_in(self._catalogue, versions)
            if says(said, wanted.words)
        )


def says(text: str, exactly: str) -> bool:
    """Return whether a text has a phrase letter for letter, but for case, accents."""
    return holds(phrase(fold_text(text)), phrase(fold_text(exactly)))
