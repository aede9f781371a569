"""Running headers and footers of sheets, freed of their codes.

ECMA-376 part 1, 18.3.1.39 (codes such as `&L`, `&P`, `&"Arial,Bold"`); the binary
formats keep the same codes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.extracting.formats.tables import sheet_place
from indexer.records import Role, Section

_CODE = re.compile(
    r'&(?:"[^"]*"|\d{1,3}|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|(?P<side>[LCR])'
    r"|(?P<amp>&)|.)?",
    re.DOTALL,
)


def margin_sections(name: str, coded: Iterable[str]) -> Iterator[Section]:
    """Yield the headers and footers of a sheet, kept for words only."""
    texts = dict.fromkeys(map(margin_text, coded))
    place = replace(sheet_place(name), part="header")
    yield Section("\n".join(filter(None, texts)), place, Role.ASIDE)


def margin_text(coded: str) -> str:
    """Return what is fixed in a header or footer, left, middle and right in lines."""
    text = _CODE.sub(_shown, coded)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if any(map(str.isalnum, line)))


def _shown(code: re.Match[str]) -> str:
    if code["amp"]:
        return "&"
    return "\n" if code["side"] else " "
