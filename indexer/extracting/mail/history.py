"""Finds where a mail repeats the one it answers, in the words of many mailers."""

import re
from collections.abc import Sequence

from indexer.extracting.mail.history_words import (
    FROM,
    OPENING,
    ORIGINAL,
    OTHER_FIELD,
    PASSED_ON,
    WROTE,
)

ATTRIBUTION_LINES = 3
"""Lines over which a mailer may spread "On Monday Anna wrote:"."""
BLOCK_LINES = 10
"""Lines after `From:` among which the other fields of a copied header stand."""
LINE_CHARACTERS = 200
"""Longer lines are text, whatever they say."""

_STAMP = re.compile(r"\d{1,2}[:.h]\d\d|\b\d{4}\b|\S@\S|\d{1,2}[./-]\d{1,2}[./-]\d{2}")
"""What a line that a mailer wrote tells besides a name: a time or an address."""
_MARKS = "\u200e\u200f\u202a\u202b\u202c\ufeff\xa0 \t"


def is_attribution(line: str) -> bool:
    """Return whether a line ends like "On Monday Anna wrote:"."""
    return bool(WROTE.search(line[-LINE_CHARACTERS:].strip(_MARKS)))


def attribution_start(lines: Sequence[str], at: int) -> int | None:
    """Return where an attribution begins that ends with this line, if one does.

    It is as short as it can be, and goes up to a line that begins like one.
    """
    found: int | None = None
    if not lines[at].rstrip(_MARKS + ">*").endswith((":", "：")):
        return None
    for first in range(at, max(-1, at - ATTRIBUTION_LINES), -1):
        if not lines[first].strip() or lines[first].lstrip().startswith(">"):
            break
        if is_attribution(" ".join(lines[first : at + 1])):
            if OPENING.match(lines[first]):
                return first
            found = first if found is None else found
    return found


def introduces_all_below(lines: Sequence[str], at: int) -> int | None:
    """Return where an attribution begins that ends here and quotes without marks.

    It has to tell a time or an address, as only mailers do, and no line marked as a
    quote may follow it, which would be all that it introduces.
    """
    start = attribution_start(lines, at)
    if start is None:
        return None
    told = " ".join(lines[start : at + 1])
    following = next(
        (one for one in lines[at + 1 : at + BLOCK_LINES] if one.strip()), ""
    )
    if not following or following.lstrip().startswith(">"):
        return None
    return start if _STAMP.search(told) and len(told) < 2 * LINE_CHARACTERS else None


def is_divider(line: str) -> bool:
    """Return whether a line says that the original message follows."""
    bare = line.strip(_MARKS)
    return len(bare) < LINE_CHARACTERS and bool(ORIGINAL.fullmatch(bare))


def announces_forward(line: str) -> bool:
    """Return whether a line says that a message follows that is passed on."""
    bare = line.strip(_MARKS)
    marked = bare.startswith(("-", "_", "=", "*")) or bare.endswith((":", "："))
    return marked and len(bare) < LINE_CHARACTERS and bool(PASSED_ON.fullmatch(bare))


def is_header_block(lines: Sequence[str], at: int) -> bool:
    """Return whether headers as Outlook copies them begin here."""
    if not FROM.match(lines[at].strip(_MARKS)):
        return False
    following = [one.strip(_MARKS) for one in lines[at + 1 : at + BLOCK_LINES]]
    told = [one for one in following if one][:5]
    return sum(bool(OTHER_FIELD.match(one)) for one in told) >= 2
