"""Org mode (orgmode.org/worg/org-syntax): a section under each heading.

What a person sees in Emacs stays: drawers, settings and the marks of blocks go, of a
link its description remains.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.markup.headed_lines import (
    Heading,
    first_title,
    headed_sections,
)
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.plain_text import tell_cut
from indexer.records import Document

_HEADING = re.compile(r"(\*+)[ \t]+(.*)")
_TAGS = re.compile(r"[ \t]+:[\w@#%:]+:[ \t]*$")
_STATE = re.compile(
    r"(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELED|CANCELLED|STARTED|SOMEDAY)[ \t]+"
)
_PRIORITY = re.compile(r"\[#[A-Z0-9]\][ \t]*")
_DRAWER = re.compile(r"[ \t]*:([\w-]+):[ \t]*$")
_DRAWER_END = re.compile(r"[ \t]*:END:[ \t]*$", re.IGNORECASE)
_BLOCK = re.compile(r"[ \t]*#\+(BEGIN|END)_(\w+)(.*)", re.IGNORECASE)
_KEYWORD = re.compile(r"[ \t]*#\+(\w+)(?:\[.*?\])?:[ \t]*(.*)")
_RULE = re.compile(r"[ \t]*\|[-+|]+[ \t]*$")
_LINK = re.compile(r"\[\[([^\[\]]+)\](?:\[((?:[^\[\]]|\[[^\[\]]*\])*)\])?\]")
_TARGET = re.compile(r"<{2,3}([^<>\n]+)>{2,3}")
_EMPHASIS = re.compile(
    r"(?:(?<=[\s\-({'\"])|^)([*/_+=~])(?=\S)([^\n]{0,300}?\S)\1(?=[\s\-.,:;!?'\")}\]]|$)"
)
_SEEN = frozenset({"caption", "title", "subtitle", "name", "header"})
"""Settings whose value stands in the text that people see or search."""
_METADATA = {
    "author": "author",
    "date": "date",
    "keywords": "keywords",
    "filetags": "keywords",
    "description": "subject",
    "subject": "subject",
    "language": "language",
    "email": "email",
}
_VERBATIM = frozenset({"src", "example", "export"})


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its `#+TITLE` or first heading."""
    raw = decode(beginning(content, context.limits.text_characters)).split("\n")
    settings = _settings(raw)
    lines, headings = _read(raw)
    title = _plain(settings.pop("title", "")) or first_title(headings)
    yield Document("org", title, metadata=settings)
    context.beat()
    yield from headed_sections(lines, headings)
    tell_cut(content, context)


def _settings(lines: Sequence[str]) -> dict[str, str]:
    """Return the title and the metadata of a file."""
    found: dict[str, str] = {}
    for line in lines:
        keyword = _KEYWORD.match(line) if "#+" in line[:80] else None
        if keyword is None:
            continue
        key = keyword[1].lower()
        field = "title" if key == "title" else _METADATA.get(key)
        value = keyword[2].strip(": \t")
        value = value.replace(":", " ") if key == "filetags" else value
        if field and value:
            found[field] = f"{found[field]} {value}" if field in found else value
    return found


def _read(raw: Sequence[str]) -> tuple[list[str], list[Heading]]:
    """Return the lines as they are seen, as many as there were, and the headings."""
    lines: list[str] = []
    headings: list[Heading] = []
    drawers = _Drawers(raw)
    verbatim = ""
    at = 0
    while at < len(raw):
        line = raw[at]
        block = _BLOCK.match(line)
        heading = None if verbatim else _HEADING.match(line)
        if block:
            verbatim = _verbatim_after(block, verbatim)
            lines.append("")
        elif verbatim:
            lines.append(line)
        elif heading:
            lines.append(_plain(_TAGS.sub(_spaced_tags, line)))
            headings.append(Heading(at, len(heading[1]), _heading_text(heading[2])))
        elif size := drawers.size(at):
            lines.extend([""] * size)
        else:
            lines.append(_seen(line))
        at = len(lines)
    return lines, headings


def _verbatim_after(block: re.Match[str], verbatim: str) -> str:
    kind = block[2].lower()
    if block[1].lower() == "end":
        return "" if kind == verbatim else verbatim
    return verbatim or (kind if kind in _VERBATIM else "")


class _Drawers:
    """Finds the ends of drawers, none of them looked for twice."""

    def __init__(self, raw: Sequence[str]) -> None:
        self._raw = raw
        self._ends = [at for at, line in enumerate(raw) if _DRAWER_END.match(line)]
        self._headings = [at for at, line in enumerate(raw) if _HEADING.match(line)]

    def size(self, start: int) -> int:
        """Return how many lines the drawer has that begins here, 0 for no drawer."""
        if not _DRAWER.match(self._raw[start]) or _DRAWER_END.match(self._raw[start]):
            return 0
        last = len(self._raw)
        end = _next(self._ends, start, last)
        heading = _next(self._headings, start, last)
        return end + 1 - start if end < heading else 0


def _next(places: Sequence[int], start: int, otherwise: int) -> int:
    at = bisect(places, start)
    return places[at] if at < len(places) else otherwise


def _seen(line: str) -> str:
    if _RULE.match(line):
        return ""
    keyword = _KEYWORD.match(line)
    if keyword is not None:
        return _plain(keyword[2]) if keyword[1].lower() in _SEEN else ""
    return _plain(line)


def _spaced_tags(tags: re.Match[str]) -> str:
    return tags[0].replace(":", " ").rstrip()


def _heading_text(text: str) -> str:
    return _plain(_PRIORITY.sub("", _STATE.sub("", _TAGS.sub("", text), count=1)))


def _plain(text: str) -> str:
    """Return text without the marks of links and emphasis."""
    if "[[" in text:
        text = _LINK.sub(lambda link: link[2] or link[1], text)
    if "<<" in text:
        text = _TARGET.sub(r"\1", text)
    return _EMPHASIS.sub(r"\2", text)
