"""The languages in Latin letters that a library is mostly written in.

Words in other scripts are stemmed by their script alone.
"""

import threading

from indexer.languages.forms import LATIN
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue

MOST = 5
"""Languages that a word of a query may be of; each adds a form to look for."""


class WrittenLanguages:
    """The languages of most documents, counted again when the library has doubled."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._lock = threading.Lock()
        self._languages: tuple[str, ...] = ()
        self._counted_at = 0

    def get(self) -> tuple[str, ...]:
        """Return the codes; English is always among them."""
        with self._lock:
            grown = passages.newest_file(self._catalogue)
            if grown > 2 * self._counted_at:
                with self._catalogue.reading() as db:
                    rows = db.execute(_MOST_WRITTEN).fetchall()
                written = [code for (code,) in rows if code in LATIN]
                self._languages = tuple(written[:MOST])
                self._counted_at = grown
            return tuple(dict.fromkeys((*self._languages, "en")))


_MOST_WRITTEN = """
SELECT language FROM documents WHERE language <> ''
GROUP BY 1 ORDER BY COUNT(*) DESC, 1
"""
