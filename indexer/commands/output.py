"""What commands print: one JSON document or line, or text for people."""

import json
import sys
import time
from collections.abc import Callable


def print_json(value: object) -> None:
    """Print a value as one line; names that are not UTF-8 survive as escapes."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def print_line(text: str = "") -> None:
    """Print a line for people; what is no text is shown as a mark."""
    clean = text.encode("utf-8", "replace").decode("utf-8")
    sys.stdout.write(visible(clean) + "\n")


def counted(count: int, thing: str) -> str:
    """Return a number with what is counted, in the plural unless it is one."""
    return f"{count:,} {thing}" if count == 1 else f"{count:,} {thing}s"


def visible(text: str) -> str:
    """Replace control characters, which a terminal would obey, by a mark."""
    return "".join(
        char if char.isprintable() or char in "\n\t" else "\N{REPLACEMENT CHARACTER}"
        for char in text
    )


class ProgressLine:
    """One line on standard error that is rewritten, where a person is looking."""

    SECONDS = 0.25

    def __init__(self, text: Callable[[], str]) -> None:
        self._text = text
        self._shown = sys.stderr.isatty()
        self._at = 0.0

    def update(self) -> None:
        """Show the text as it is now, a few times a second at most."""
        now = time.monotonic()
        if self._shown and now - self._at >= self.SECONDS:
            self._at = now
            sys.stderr.write("\r\x1b[K" + visible(self._text())[:100])
            sys.stderr.flush()

    def clear(self) -> None:
        """Leave the line empty for what comes next."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
