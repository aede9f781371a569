"""Tells how the cells of a text table are set apart, and reads its rows.

RFC 4180 with what programs write in practice: semicolons, tabs and bars for commas, a
first line `sep=;`, line breaks in quotes, and quotes that nobody closed.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator

from indexer.extracting.formats.sheets.tables import Row

DELIMITERS = ",;\t|"
SAMPLE_ROWS = 100
SAMPLE_CHARACTERS = 64_000
QUOTED_LINES = 200
"""A cell goes over at most this many lines; a quote open for longer is a stray one."""
STRAY_QUOTES = 20
"""After this many stray quotes they are taken for letters like others."""
_SEPARATOR = re.compile(r"\ufeff?\s*\"?sep=(.)\"?[ \t]*(?:\n|$)", re.IGNORECASE)


def declared_delimiter(text: str) -> str | None:
    """Return what a first line such as `sep=;` says, None where there is none."""
    found = _SEPARATOR.match(text[:100])
    return found[1] if found else None


def likely_delimiter(text: str, preferred: str = "") -> str | None:
    """Return what sets the cells apart, None for text that is no table.

    Of delimiters that fit as well the `preferred` one wins, then the usual order.
    """
    sample = text[:SAMPLE_CHARACTERS]
    if len(text) > len(sample) and "\n" in sample:
        sample = sample[: sample.rindex("\n")]
    order = sorted(DELIMITERS, key=lambda one: one != preferred)
    best = max(order, key=lambda one: _fit(sample, one))
    return best if _fit(sample, best) > 0 else None


def delimited_rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield the rows of a table with the numbers of their first lines."""
    strays = 0
    lines = numbered_lines(text)
    waiting: list[tuple[int, str]] = []
    while (numbered := waiting.pop() if waiting else next(lines, None)) is not None:
        number, line = numbered
        if '"' not in line or strays > STRAY_QUOTES:
            yield number, line.split(delimiter)
            continue
        cells, is_open = _cells(line, delimiter)
        if is_open:
            ahead = _ahead(lines, waiting)
            whole, used = _closed(line, ahead, delimiter)
            strays += whole is None
            waiting = ahead[used:][::-1]
            cells = line.split(delimiter) if whole is None else whole
        yield number, cells


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text one by one, without a list of all of them."""
    start = 0
    number = 1
    while (end := text.find("\n", start)) >= 0:
        yield number, text[start:end]
        start = end + 1
        number += 1
    if start < len(text):
        yield number, text[start:]


def _ahead(
    lines: Iterator[tuple[int, str]], waiting: list[tuple[int, str]]
) -> list[tuple[int, str]]:
    """Return the lines that a quoted cell may go on into."""
    ahead = waiting[::-1]
    while len(ahead) < QUOTED_LINES:
        following = next(lines, None)
        if following is None:
            break
        ahead.append(following)
    return ahead


def _closed(
    line: str, ahead: list[tuple[int, str]], delimiter: str
) -> tuple[list[str] | None, int]:
    """Return the cells of a row over several lines, and how many more it takes."""
    for used, (_, following) in enumerate(ahead, 1):
        line = f"{line}\n{following}"
        if '"' in following:
            cells, is_open = _cells(line, delimiter)
            if not is_open:
                return cells, used
    return None, 0


def _cells(line: str, delimiter: str) -> tuple[list[str], bool]:
    """Return the cells of a row, and whether the last of them is not closed."""
    try:
        cells = next(csv.reader([line + "\n"], delimiter=delimiter), [])
    except csv.Error:
        return line.split(delimiter), False
    # Only in quotes does the end of the line belong to the cell.
    return cells, bool(cells) and cells[-1].endswith("\n")


def _fit(sample: str, delimiter: str) -> float:
    """Return how well a delimiter explains a sample: 0 for not at all."""
    if delimiter not in sample:
        return 0.0
    counts: list[int] = []
    for _, cells in delimited_rows(sample, delimiter):
        if any(cell.strip() for cell in cells):
            counts.append(len(cells))
        if len(counts) >= SAMPLE_ROWS:
            break
    if not counts:
        return 0.0
    usual, rows = Counter(counts).most_common(1)[0]
    several = sum(count > 1 for count in counts)
    if usual > 1 and rows * 2 >= len(counts):
        return rows / len(counts) + min(usual, 50) / 100
    # Rows of different lengths are a table still, where they are not a few commas.
    few = len(set(counts)) <= 4 and several * 5 >= len(counts) * 4
    return 0.3 if few and max(counts) > 2 else 0.0
