"""Document -> passages that fit the model and know where they stand."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from indexer.chunking.boundaries import cut, units
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
        yield from _headers(document, document.mail, ordinal)
    for section in document.sections:
        title = _title(document, section)
        embeds = section.role is Role.BODY
        for start, end in _windows(section.text, count_tokens, sizes):
            piece = section.text[start:end]
            text = piece.strip()
            if text:
                yield Chunk(
                    text=text,
                    place=_place(section, start + piece.index(text)),
                    title=title,
                    document=ordinal,
                    embeds=embeds and any(map(str.isalpha, text)),
                )


def _headers(document: Document, mail: Mail, ordinal: int) -> Iterator[Chunk]:
    """Make who wrote to whom about what findable by words."""
    lines = {
        "From": mail.sender,
        "To": ", ".join(mail.to),
        "Cc": ", ".join(mail.cc),
        "Subject": mail.subject,
        "Date": mail.date,
    }
    text = "\n".join(f"{name}: {value}" for name, value in lines.items() if value)
    if text:
        place = Place(part="headers")
        yield Chunk(text, place, document.title, ordinal, embeds=False)


def _windows(
    text: str, count_tokens: Callable[[str], int], sizes: Sizes
) -> Iterator[tuple[int, int]]:
    spans = [
        piece
        for span in units(text, LONGEST_UNIT)
        for piece in _fitting(text, span, count_tokens, sizes.most)
    ]
    tokens = [count for _, _, count in spans]
    left = sum(tokens)
    first = fresh = 0
    while fresh < len(spans):
        last = _fill(tokens, (first, fresh), _share(left, sizes), sizes.most)
        yield spans[first][0], spans[last][1]
        fresh = last + 1
        start = _step_back(tokens, first, fresh, sizes)
        left -= sum(tokens[first:start])
        first = start


def _fitting(
    text: str, span: tuple[int, int], count_tokens: Callable[[str], int], most: int
) -> Iterator[tuple[int, int, int]]:
    """Yield `(start, end, tokens)` of a unit, halved until each piece fits."""
    start, end = span
    tokens = count_tokens(text[start:end])
    if tokens <= most or end - start == 1:
        yield start, end, tokens
        return
    for half in cut(text, start, end, (end - start + 1) // 2):
        yield from _fitting(text, half, count_tokens, most)


def _share(left: int, sizes: Sizes) -> int:
    """Return the tokens of the next passage if all that are left are equally long."""
    if left <= sizes.most:
        return left
    pieces = ceil((left - sizes.overlap) / (sizes.most - sizes.overlap))
    return ceil((left + sizes.overlap * (pieces - 1)) / pieces)


def _fill(tokens: Sequence[int], taken: tuple[int, int], share: int, most: int) -> int:
    """Return the last unit of a passage that comes nearest to its share.

    `taken` are its first unit and the first that no passage holds yet.
    """
    first, last = taken
    used = sum(tokens[first : last + 1])
    while last + 1 < len(tokens):
        following = tokens[last + 1]
        if used + following > most or used + following / 2 > share:
            break
        last += 1
        used += following
    return last


def _step_back(tokens: Sequence[int], first: int, fresh: int, sizes: Sizes) -> int:
    """Return the unit to go on with: the last few come again if they are short."""
    room = min(sizes.overlap, sizes.most - tokens[fresh]) if fresh < len(tokens) else 0
    start = fresh
    while start - 1 > first and tokens[start - 1] <= room:
        start -= 1
        room -= tokens[start]
    return start


def _title(document: Document, section: Section) -> str:
    parts = dict.fromkeys(
        part for part in (document.title, *section.place.headings) if part
    )
    return " > ".join(parts)[:LONGEST_TITLE].strip()


def _place(section: Section, start: int) -> Place:
    if section.place.line is None:
        return section.place
    lines = section.text.count("\n", 0, start)
    return replace(section.place, line=section.place.line + lines)
