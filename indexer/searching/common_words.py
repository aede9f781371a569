"""Words that say nothing in this library, in whatever languages it is written."""

import threading
from collections import Counter

from indexer.languages.folding import words
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue

SAMPLE = 300
FEWEST = 20
"""Passages from which on a share means something."""
COMMON_SHARE = 0.2


class CommonWords:
    """The words of a fifth of all passages or more: `the`, `und`, `de`, 的."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lock = threading.Lock()
        self._words: frozenset[str] = frozenset()
        self._taken_at = 0

    def get(self) -> frozenset[str]:
        """Return the words, folded; counted again when the library has doubled."""
        with self._lock:
            grown = passages.newest_file(self._catalogue)
            if grown > 2 * self._taken_at:
                self._words = self._count()
                self._taken_at = grown
            return self._words

    def _count(self) -> frozenset[str]:
        texts = passages.sample_texts(self._catalogue, SAMPLE)
        if len(texts) < FEWEST:
            return frozenset()
        seen = Counter(
            word for text in texts for word in {found for _, _, found in words(text)}
        )
        return frozenset(
            word for word, count in seen.items() if count >= COMMON_SHARE * len(texts)
        )
