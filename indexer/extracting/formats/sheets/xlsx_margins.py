"""Running headers and footers of sheets, freed of their codes.

ECMA-376 part 1, 18.3.1.39 (codes such as `&L`, `&P`, `&"Arial,Bold"`); the binary
formats keep the same codes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.extracting.formats.sheets.tables import sheet_place
from indexer.records import Role, Section

_CODE = re.compile(
    r'&(?:"[^"]*"|\d{1,3}|K(?:[0-9A-Fa-f]{6}|\d\d[+-]\d{3})|(?P<side>[LCR])'
    r"|(?P<amp>&)|(?P<field>[PNDTFAZ])|.)?",
    re.DOTALL,
)
_FIELD = "\x00"


def margin_sections(name: str, coded: Iterable[str]) -> Iterator[Section]:
    """Yield the headers and footers of a sheet, kept for words only."""
    texts = dict.fromkeys(map(margin_text, coded))
    place = replace(sheet_place(name), part="header")
    yield Section("\n".join(filter(None, texts)), place, Role.ASIDE)


def margin_text(coded: str) -> str:
    """Return what is fixed in a header or footer, left, middle and right in lines."""
    lines = _CODE.sub(_shown, coded).split("\n")
    return "\n".join(filter(None, map(_fixed, lines)))


def _shown(code: re.Match[str]) -> str:
    if code["amp"]:
        return "&"
    if code["field"]:
        return _FIELD
    return "\n" if code["side"] else " "


def _fixed(line: str) -> str:
    """Return a line without its fields; of "Page 1 of 3" nothing is left."""
    fields = line.count(_FIELD)
    words = line.replace(_FIELD, " ").split()
    told = sum(any(map(str.isalnum, word)) for word in words)
    return " ".join(words) if told > min(fields, 2) else ""
