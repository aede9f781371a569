"""The last queries, kept in the library unless a person wants none kept."""

import json
import logging
from pathlib import Path

MOST_QUERIES = 50

logger = logging.getLogger(__name__)


class SearchHistory:
    """Newest first, each query once; forgotten at once when keeping is turned off."""

    def __init__(self, file: Path, *, kept: bool = True) -> None:
        self._file = file
        self._kept = kept
        self._queries: list[str] = _load(file) if kept else []

    @property
    def queries(self) -> list[str]:
        """The last queries, newest first."""
        return list(self._queries)

    def add(self, query: str) -> None:
        """Remember a query that led somewhere."""
        if not self._kept or not query:
            return
        older = [one for one in self._queries if one != query]
        self._queries = [query, *older][:MOST_QUERIES]
        self._save()

    def clear(self) -> None:
        """Forget all queries."""
        self._queries = []
        self._file.unlink(missing_ok=True)

    def keep(self, *, wanted: bool) -> None:
        """Keep queries from now on, or keep none and forget those there are."""
        self._kept = wanted
        if not wanted:
            self.clear()

    def _save(self) -> None:
        partial = self._file.with_suffix(".partial")
        try:
            partial.touch(mode=0o600)
            partial.write_text(json.dumps(self._queries), "ascii")
            partial.replace(self._file)
        except OSError:
            logger.warning("The search history could not be written")


def _load(file: Path) -> list[str]:
    try:
        stored = json.loads(file.read_text("ascii"))
    except (OSError, ValueError):
        return []
    if not isinstance(stored, list):
        return []
    return [one for one in stored if isinstance(one, str)][:MOST_QUERIES]
