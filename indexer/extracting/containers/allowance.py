"""How much may be unpacked in one file, whatever is nested in whatever."""

from indexer.errors import TooLargeError


class Allowance:
    """Counts down what the archives in one file unpack to, at all levels together."""

    def __init__(self, size: int) -> None:
        self._left = size

    @property
    def left(self) -> int:
        """How many bytes may still be unpacked."""
        return max(0, self._left)

    def take(self, size: int) -> None:
        """Count bytes that were unpacked.

        Raises:
            TooLargeError: they are more than was left.
        """
        self._left -= size
        if self._left < 0:
            raise TooLargeError("This archive unpacks to far more than can be read.")
