"""Which headings are in force on a page, from the bookmarks of a document."""


class Outline:
    """The headings in force on each page, told in ascending order."""

    def __init__(self, entries: list[tuple[int, str, int]]) -> None:
        """Take entries of level, heading and page.

        Within one page their order is the order of reading.
        """
        self._entries = sorted(entries, key=lambda entry: entry[2])
        self._next = 0
        self._path: list[tuple[int, str]] = []

    def at(self, page: int) -> tuple[str, ...]:
        """Return the heading path at the first heading on a page, or before it."""
        told: tuple[str, ...] | None = None
        while self._next < len(self._entries) and self._entries[self._next][2] <= page:
            level, heading, of_page = self._entries[self._next]
            self._next += 1
            self._path = [one for one in self._path if one[0] < level]
            self._path.append((level, heading))
            if of_page == page and told is None:
                told = self._headings()
        return self._headings() if told is None else told

    def _headings(self) -> tuple[str, ...]:
        return tuple(heading for _, heading in self._path)
