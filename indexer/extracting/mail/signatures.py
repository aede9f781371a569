"""Finds what stands below all mails of somebody: signature, disclaimer."""

from collections.abc import Iterator, Sequence

from indexer.extracting.mail.signature_words import (
    ADDRESSEE,
    LIST_FOOTER,
    MAIL_WORD,
    SECRECY,
    SENT_FROM,
)

SIGNATURE_LINES = 20
"""A signature is no longer than this; a longer one is text after a divider."""
SIGNATURES = 3
"""Below that of the writer lists and firms add their own."""
DISCLAIMER_CHARACTERS = 120
"""A disclaimer is at least this long."""
DISCLAIMER_LINES = 60
SENT_CHARACTERS = 120
"""A line about the device that sent a mail is no longer than this."""

_DIVIDERS = frozenset({"--", "—", "-- --"})
_RULES = frozenset("_-=*~")


def signature_runs(lines: Sequence[str], start: int, end: int) -> Iterator[range]:
    """Yield the lines from `start` to `end`, said by one person, that are no text."""
    for _ in range(SIGNATURES):
        divider = _divided(lines, start, end)
        if divider is None:
            break
        yield range(divider, end)
        end = divider
    for paragraph in _paragraphs(lines, start, end):
        last = paragraph[-1]
        if _is_disclaimer(lines, paragraph):
            yield paragraph
        elif _tells_device(lines[last].strip()):
            yield range(last, last + 1)


def _divided(lines: Sequence[str], start: int, end: int) -> int | None:
    """Return the line from which on everything is signature."""
    for at in range(end - 1, max(start, end - SIGNATURE_LINES) - 1, -1):
        bare = lines[at].strip()
        if bare in _DIVIDERS and lines[at].startswith(bare):
            return at
        if (
            len(bare) >= 10
            and set(bare) <= _RULES
            and any(map(LIST_FOOTER.search, lines[at + 1 : min(end, at + 4)]))
        ):
            return at
    return None


def _paragraphs(lines: Sequence[str], start: int, end: int) -> Iterator[range]:
    first = start
    for at in range(start, end + 1):
        if at == end or not lines[at].strip():
            if at > first:
                yield range(first, at)
            first = at + 1


def _tells_device(line: str) -> bool:
    return len(line) < SENT_CHARACTERS and bool(SENT_FROM.match(line))


def _is_disclaimer(lines: Sequence[str], paragraph: range) -> bool:
    text = " ".join(lines[at] for at in paragraph[:DISCLAIMER_LINES])
    if len(text) < DISCLAIMER_CHARACTERS:
        return False
    return all(one.search(text) for one in (MAIL_WORD, SECRECY, ADDRESSEE))
