"""Document -> passages that fit the model and know where they stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from indexer.chunking.boundaries import units
from indexer.records import Chunk, Document, Mail, Place, Role, Section

CHUNKER_VERSION = 1
"""Raised when the same document would be cut differently; files are read again."""

LONGEST_UNIT = 800
"""Characters; a longer sentence is cut."""
LONGEST_TITLE = 120
"""Characters of title and headings that the model reads with each passage."""
MOST_PASSAGES = 20_000
"""Passages of one file; a file with more is findable by these."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How long a passage may be, in tokens of the model."""

    most: int = 200
    overlap: int = 25


def chunk(
    document: Document,
    ordinal: int,
    count_tokens: Callable[[str], int],
    sizes: Sizes = Sizes(),
) -> Iterator[Chunk]:
    """Yield the passages of a document in reading order.

    A passage never crosses a section, is a piece of the section's text as it stands,
    and all passages of a section together cover it. Text of a section is shared out
    evenly, so that no short rest is left over.
    """
    if document.mail is not None:
        yield _headers(document, document.mail, ordinal)
    for section in document.sections:
        title = _title(document, section)
        embeds = section.role is Role.BODY
        for start, end in _windows(section.text, count_tokens, sizes):
            text = section.text[start:end].strip()
            if text:
                yield Chunk(
                    text=text,
                    place=_place(section, start),
                    title=title,
                    document=ordinal,
                    embeds=embeds and any(map(str.isalpha, text)),
                )


def _headers(document: Document, mail: Mail, ordinal: int) -> Chunk:
    """Make who wrote to whom about what findable by words."""
    lines = {
        "From": mail.sender,
        "To": ", ".join(mail.to),
        "Cc": ", ".join(mail.cc),
        "Subject": mail.subject,
        "Date": mail.date,
    }
    text = "\n".join(f"{name}: {value}" for name, value in lines.items() if value)
    place = Place(part="headers")
    return Chunk(text or document.title, place, document.title, ordinal, embeds=False)


def _windows(
    text: str, count_tokens: Callable[[str], int], sizes: Sizes
) -> Iterator[tuple[int, int]]:
    spans = list(units(text, LONGEST_UNIT))
    tokens = [count_tokens(text[start:end]) for start, end in spans]
    total = sum(tokens)
    if not spans:
        return
    room = sizes.most - sizes.overlap
    pieces = 1 if total <= sizes.most else ceil((total - sizes.overlap) / room)
    share = min(sizes.most, ceil((total + sizes.overlap * (pieces - 1)) / pieces) + 8)
    first = 0
    while True:
        last = _fill(tokens, first, share)
        yield spans[first][0], spans[last][1]
        if last == len(spans) - 1:
            return
        first = _step_back(tokens, first, last, sizes.overlap)


def _fill(tokens: Sequence[int], first: int, share: int) -> int:
    """Return the last unit that fits together with `first`, at least `first`."""
    used = tokens[first]
    last = first
    while last + 1 < len(tokens) and used + tokens[last + 1] <= share:
        last += 1
        used += tokens[last]
    return last


def _step_back(tokens: Sequence[int], first: int, last: int, overlap: int) -> int:
    """Return the unit to go on with: the last few come again if they are short."""
    start = last + 1
    used = 0
    while start - 1 > first and used + tokens[start - 1] <= overlap:
        start -= 1
        used += tokens[start]
    return start


def _title(document: Document, section: Section) -> str:
    parts = dict.fromkeys(
        part for part in (document.title, *section.place.headings) if part
    )
    return " > ".join(parts)[:LONGEST_TITLE].strip()


def _place(section: Section, start: int) -> Place:
    if section.place.line is None or start == 0:
        return section.place
    lines = section.text.count("\n", 0, start)
    return replace(section.place, line=section.place.line + lines)
