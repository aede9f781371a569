"""Which paragraph styles of an RTF file are headings, and of which level."""

import re

from indexer.extracting.formats.outline import TITLE_LEVEL

_NUMBER = re.compile(rb"\\s([0-9]{1,5})(?![0-9a-zA-Z])")
_LEVEL = re.compile(rb"\\outlinelevel([0-8])(?![0-9])")
_GROUP = re.compile(rb"\{[^{}]*\}")
_NAME = re.compile(rb"([^\\{};\r\n]+)\Z")
_HEADING = re.compile(r"heading ([1-9])|title", re.IGNORECASE)


def heading_levels(sheet: bytes) -> dict[int, int]:
    r"""Return style number -> level of the headings in a `\stylesheet` group."""
    levels: dict[int, int] = {}
    for style in sheet.split(b";"):
        number = _NUMBER.findall(style)
        level = _level(style)
        if number and level is not None:
            levels[int(number[0])] = level
    return levels


def _level(style: bytes) -> int | None:
    found = _NAME.search(_GROUP.sub(b"", style).rstrip())
    name = found[1].decode("latin-1").strip() if found else ""
    # What a control word leaves of a name without a space before it is cut off.
    heading = _HEADING.fullmatch(name) or _HEADING.fullmatch(name.partition(" ")[2])
    if heading:
        return int(heading[1]) if heading[1] else TITLE_LEVEL
    outline = _LEVEL.search(style)
    return int(outline[1]) + 1 if outline else None
