"""How far the stages of indexing are, how fast they go and how long they will take."""

import os
import time
from collections.abc import Callable

from indexer.forecast import Forecast
from indexer.rates import Rates
from indexer.recording import Tally
from indexer.records import Progress
from indexer.storing.catalogue import Catalogue

FILE_BYTES = 16 << 10
"""What opening and recording a file costs, in bytes that could be read meanwhile."""


class Standing:
    """Looks at catalogue and tally, for one thread."""

    def __init__(self, catalogue: Catalogue, tally: Callable[[], Tally]) -> None:
        self._catalogue = catalogue
        self._tally = tally
        self._rates = Rates(time.monotonic)
        self._words = Forecast(time.monotonic)
        self._meaning = Forecast(time.monotonic)
        self._counts = catalogue.counts()
        self._counted_at = 0

    def look(self, *, reads: bool, embeds: bool) -> Progress:
        """Return where the stages stand.

        `reads` and `embeds` say whether files are read and passages get vectors now;
        whether anything is at work is for others to say.
        """
        tally = self._tally()
        state = self._catalogue.state()
        if state != self._counted_at:
            self._counts = self._catalogue.counts()
            self._counted_at = state
        counts = self._counts
        files, passages = self._rates.per_second(tally.files, tally.embedded)
        words_left = self._words_left(tally, reads=reads)
        return Progress(
            state="indexing",
            files=counts.files,
            waiting=tally.waiting,
            passages=counts.passages,
            embedded=counts.embedded,
            to_embed=counts.waiting,
            problems=counts.problems,
            files_per_second=files,
            passages_per_second=passages,
            current=os.fsdecode(tally.current),
            waiting_bytes=tally.waiting_bytes,
            words_seconds_left=words_left,
            meaning_seconds_left=self._meaning_left(tally, words_left, embeds=embeds),
        )

    def _words_left(self, tally: Tally, *, reads: bool) -> float | None:
        return self._words.seconds_left(
            tally.read_bytes + FILE_BYTES * tally.files,
            tally.waiting_bytes + FILE_BYTES * tally.waiting,
            working=reads and tally.waiting > 0,
        )

    def _meaning_left(
        self, tally: Tally, words_left: float | None, *, embeds: bool
    ) -> float | None:
        """Count the passages of files that are not read yet, too."""
        unread = tally.waiting * tally.passages / max(tally.files, 1)
        left = self._meaning.seconds_left(
            tally.embedded, self._counts.waiting + unread, working=embeds
        )
        if left is None or words_left is None:
            return None
        return words_left + left
