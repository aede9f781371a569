"""Where a text may be cut: at paragraphs, sentences, lines and, last, anywhere."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"\n[ \t]*\n\s*"  # blank line
    r"|(?<=[.!?…])[\"'”’)\]]*[ \t]+(?=[^\sa-z])"  # Latin and Cyrillic sentence
    r"|(?<=[。！？；؟۔।॥])[”’」』）]*\s*"  # scripts with their own stops
    r"|\n"
)
_SPACE = re.compile(r"\s+")


def units(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield `(start, end)` of runs that are best kept whole, covering all the text.

    A run is a sentence or a line; one of more than `longest` characters is cut at the
    last white space before that, or anywhere if it has none.
    """
    start = 0
    for boundary in _END.finditer(text):
        if boundary.end() > start:
            yield from cut(text, start, boundary.end(), longest)
            start = boundary.end()
    if start < len(text):
        yield from cut(text, start, len(text), longest)


def cut(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Yield `(start, end)` of pieces of at most `longest` characters that cover a run.

    A piece ends at the last white space in its second half, or anywhere.
    """
    while end - start > longest:
        spaces = list(_SPACE.finditer(text, start + longest // 2, start + longest))
        middle = spaces[-1].end() if spaces else start + longest
        yield start, middle
        start = middle
    yield start, end
