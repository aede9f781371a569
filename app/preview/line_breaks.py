"""Lines that a mail program has broken, joined again for a view that breaks its own.

A break counts as one for width alone where the next word had no more room in the line:
programs that fill lines break them there (RFC 3676 describes the custom).
"""

from itertools import pairwise

LEAST, MOST = 50, 100
"""Letters of the longest line, where lines were filled to a width."""
BEGINNINGS = (" ", "\t", ">", "-", "*", "•", "|", "#", "=", "_")
"""What a line begins with that is meant to stand alone."""


def joined_lines(text: str) -> str:
    """Return the text with a space for each break that only width asked for.

    It stays as long as it was, so that places in it stay what they were.
    """
    lines = text.split("\n")
    width = max((len(line) for line in lines if len(line) <= MOST), default=0)
    if width < LEAST:
        return text
    parts = [lines[0]]
    for line, following in pairwise(lines):
        parts.append(" " if _goes_on(line, following, width) else "\n")
        parts.append(following)
    return "".join(parts)


def _goes_on(line: str, following: str, width: int) -> bool:
    """Tell whether a sentence of one line goes on in the next."""
    if not line or not following or len(line) > MOST:
        return False
    if line.startswith(BEGINNINGS) or following.startswith(BEGINNINGS):
        return False
    word = following.split(" ", 1)[0]
    return len(line.rstrip()) + 1 + len(word) > width
