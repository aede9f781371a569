"""Opens files on macOS, which passes no network filter on to children."""

from collections.abc import Callable

from PySide6.QtCore import QProcess

from indexer.records import Place

OPEN = "/usr/bin/open"


class MacDesktop:
    """Asks the system's own `open` command; there is no shell in between."""

    def open(self, path: str, handle: int | None, failed: Callable[[], None]) -> None:
        """Open a file in its program."""
        del handle
        self._ask([path], failed)

    def open_at(self, path: str, place: Place, failed: Callable[[], None]) -> bool:
        """Return False: Preview takes no page, nor do other viewers of macOS."""
        del path, place, failed
        return False

    def show(self, path: str, failed: Callable[[], None]) -> None:
        """Show a file in the Finder."""
        self._ask(["-R", path], failed)

    def _ask(self, arguments: list[str], failed: Callable[[], None]) -> None:
        started, _ = QProcess.startDetached(OPEN, arguments)
        if not started:
            failed()
