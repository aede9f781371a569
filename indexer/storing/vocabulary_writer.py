"""Writing the vocabulary that belongs to a generation of the words leg."""

from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from indexer.languages.folding import fold, spellings
from indexer.storing.vocabulary import (
    FOLDER,
    SUFFIX,
    letters_of,
    part_schema,
    parts_in,
    read_part,
)

MOST_WORDS = 1_000_000
"""Of more the rarest fall out; a tenth of a big library's words stand in it once."""
HELD = 200_000
"""Words that wait in memory while a whole index is built."""
MOST_PARTS = 16
"""Parts that are left as they are until upkeep; each takes time of every question."""
SMALL_SHARE = 4
"""Small parts are joined alone until together they are this part of the largest."""


class VocabularyWriter:
    """Counts the words of what is written to an index; for one thread only."""

    def __init__(self, folder: Path) -> None:
        """Name the generation's folder, which may not exist yet."""
        self._index = folder
        self._folder = folder / FOLDER
        self._counts: Counter[str] = Counter()

    @property
    def exists(self) -> bool:
        """Whether the generation has a vocabulary, be it an empty one."""
        return self._folder.is_dir()

    def create(self) -> None:
        """Begin an empty one.

        Raises:
            OSError: the disk refused.
        """
        self._folder.mkdir(mode=0o700)

    def count(self, texts: Iterable[str]) -> None:
        """Count the words of passages; they are kept at the next `write`, or sooner.

        Raises:
            OSError: the disk refused.
        """
        for text in texts:
            self._counts.update(spellings(text))
        if len(self._counts) > HELD:
            self.write()

    def write(self) -> None:
        """Keep what was counted, as one more part.

        Raises:
            OSError: the disk refused.
        """
        if self._counts:
            counts, self._counts = self._counts, Counter()
            self._put(_table(counts))
        if len(parts_in(self._index)) > MOST_PARTS:
            self.join()

    def join(self) -> None:
        """Make few parts of many, all in one where that is worth it.

        Raises:
            OSError: the disk refused.
        """
        if self._counts:
            self.write()
        parts = sorted(parts_in(self._index), key=_size)
        if len(parts) < 2:
            return
        small = sum(map(_size, parts[:-1]))
        if small * SMALL_SHARE < _size(parts[-1]):
            parts.pop()
        found = {part: read_part(part) for part in parts}
        # One that cannot be read now may be read later.
        read = [part for part in parts if found[part].num_rows]
        if len(read) > 1:
            self._put(_joined([found[part] for part in read]))
            for part in read:
                # One that is being read stays on some systems, and counts twice.
                with suppress(OSError):
                    part.unlink()

    def _put(self, table: Any) -> None:
        import pyarrow as pa

        numbers = [int(part.stem) for part in parts_in(self._index)]
        name = f"{max(numbers, default=0) + 1:08d}"
        partial = self._folder / f"{name}.partial"
        with (
            pa.OSFile(str(partial), "wb") as sink,
            pa.ipc.new_file(sink, table.schema) as file,
        ):
            file.write_table(table)
        partial.replace(partial.with_suffix(SUFFIX))


def _table(counts: Counter[str]) -> Any:
    import pyarrow as pa

    shown = list(counts)
    folded = [fold(word) for word in shown]
    spelt = [
        None if key == word else word for key, word in zip(folded, shown, strict=True)
    ]
    lengths = map(len, folded)
    columns = [folded, spelt, letters_of(folded), list(lengths), list(counts.values())]
    return pa.table(columns, schema=part_schema()).sort_by("folded")


def _joined(parts: list[Any]) -> Any:
    import pyarrow as pa

    rows = pa.concat_tables(parts)
    keys = ["folded", "shown", "letters", "length"]
    summed = rows.group_by(keys).aggregate([("passages", "sum")])
    joined = summed.select([*keys, "passages_sum"]).rename_columns([*keys, "passages"])
    if joined.num_rows > MOST_WORDS:
        joined = joined.sort_by([("passages", "descending")]).slice(0, MOST_WORDS)
    return joined.cast(part_schema()).sort_by("folded").combine_chunks()


def _size(file: Path) -> int:
    return file.stat().st_size
