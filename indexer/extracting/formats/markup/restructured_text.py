"""reStructuredText (docutils' specification): a section under each heading.

The text stays as it was typed but for the marks that stand for something else: of a
link its text remains, of a directive what it holds.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.markup.headed_lines import (
    Heading,
    first_title,
    headed_sections,
)
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.plain_text import tell_cut
from indexer.records import Document

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*[ \t]*$")
_FIELD = re.compile(r":([A-Za-z][\w -]{0,40}):[ \t]+(\S.*)")
_METADATA = {
    "author": "author",
    "authors": "author",
    "date": "date",
    "keywords": "keywords",
    "tags": "keywords",
    "summary": "subject",
    "subject": "subject",
    "abstract": "subject",
    "description": "subject",
    "title": "title",
}
_DIRECTIVE = re.compile(r"([ \t]*)\.\. (?:\|([^|]+)\| )?([\w:.+-]+)::(?:[ \t]+(.*))?$")
_OPTION = re.compile(r"[ \t]+:(\w[\w-]*):(?:[ \t]+(.*))?$")
_TARGET = re.compile(r"[ \t]*(?:\.\. _[^:]*(?:\\:[^:]*)*:(?:[ \t].*)?|__ \S.*)$")
_NOTE = re.compile(r"([ \t]*)\.\. (\[[^\]]+\][ \t].*)")
_COMMENT = re.compile(r"([ \t]*)\.\.(?:[ \t]+(.*))?$")
_SILENT = frozenset(
    {"image", "figure", "include", "literalinclude", "highlight", "toctree", "contents"}
    | {
        "code-block",
        "code",
        "sourcecode",
        "raw",
        "default-role",
        "role",
        "meta",
        "math",
    }
    | {"csv-table", "list-table", "unicode", "date", "sectnum", "parsed-literal"}
)
"""Directives whose argument is a file, a language or the like."""
_SPOKEN_OPTIONS = frozenset({"alt", "caption", "title", "name", "subtitle"})
_ROLE = re.compile(r":[\w:.+-]{1,60}:`([^`]+)`")
_LINK = re.compile(r"`([^`<]+?)\s*<[^`>]+>`__?")
_QUOTED = re.compile(r"(``?)([^`\n]+?)\1(?:__?)?")
_STRONG = re.compile(
    r"(?<![\w*\\])(\*{1,2})(?=[^\s*])([^*\n]{1,300}?)(?<=[^\s\\])\1(?![\w*])"
)
_REFERENCE = re.compile(r"(?<=\w)__?(?=[\s.,;:!?)\]'\"]|$)")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_RULED = re.compile(r"[ \t]*(?:\+[-=+]{2,}\+|={2,}[= \t]*)[ \t]*$")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its first heading."""
    raw = decode(beginning(content, context.limits.text_characters)).split("\n")
    headings = _headings(raw)
    metadata = _metadata(raw)
    title = metadata.pop("title", "") or first_title(headings)
    yield Document("rst", title, metadata=metadata)
    context.beat()
    yield from headed_sections(_seen_lines(raw), headings)
    tell_cut(content, context)


def _headings(lines: Sequence[str]) -> list[Heading]:
    """Return the headings; their styles rank in the order in which they appear."""
    styles: list[str] = []
    found: list[Heading] = []
    at = 0
    while at + 1 < len(lines):
        over = _over_and_under(lines, at)
        if over or _is_underlined(lines, at):
            text = lines[at + 1 if over else at]
            style = 2 * lines[at][0] if over else lines[at + 1][0]
            if style not in styles:
                styles.append(style)
            level = styles.index(style) + 1
            found.append(Heading(at, level, _plain(text.strip()), 3 if over else 2))
            at += 3 if over else 2
        else:
            at += 1
    return found


def _over_and_under(lines: Sequence[str], at: int) -> bool:
    if at + 2 >= len(lines) or not _is_adornment(lines[at]):
        return False
    over, text, under = lines[at : at + 3]
    return (
        bool(text.strip())
        and _is_adornment(under)
        and over[0] == under[0]
        and len(under.rstrip()) >= len(text.rstrip())
        and (at == 0 or not lines[at - 1].strip())
        and not _is_table_rule(lines, at)
    )


def _is_underlined(lines: Sequence[str], at: int) -> bool:
    text, under = lines[at], lines[at + 1]
    return (
        bool(text[:1].strip())
        and _is_adornment(under)
        and not _ADORNMENT.match(text)
        and (len(under.rstrip()) >= min(4, len(text.rstrip())))
        and len(under.rstrip()) * 2 >= len(text.rstrip())
        and (
            at == 0
            or not lines[at - 1].strip()
            or _TARGET.match(lines[at - 1]) is not None
        )
    )


def _is_adornment(line: str) -> bool:
    return len(line.rstrip()) >= 2 and bool(_ADORNMENT.match(line))


def _is_table_rule(lines: Sequence[str], at: int) -> bool:
    """Return whether a rule is the top of a table with one column and a header."""
    later = lines[at + 3 : at + 40]
    after = next(
        (line for line in later if not line.strip() or _is_adornment(line)), ""
    )
    return lines[at][0] == "=" and after.rstrip() == lines[at].rstrip() and bool(after)


def _metadata(lines: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines[:100]:
        field = _FIELD.match(line)
        key = _METADATA.get(field[1].lower()) if field else None
        if field and key and key not in found:
            found[key] = field[2].strip()
    return found


def _seen_lines(raw: Sequence[str]) -> list[str]:
    lines: list[str] = []
    in_directive = False
    for line in raw:
        seen = _seen(line, in_directive=in_directive)
        if line.strip():
            in_directive = bool(_DIRECTIVE.match(line)) or (
                in_directive and bool(_OPTION.match(line))
            )
        else:
            in_directive = False
        lines.append(seen)
    return lines


def _seen(line: str, *, in_directive: bool) -> str:
    if ".." in line[:80] or line.lstrip().startswith("__ "):
        directive = _DIRECTIVE.match(line)
        if directive:
            silent = directive[3] in _SILENT
            return directive[1] + _plain("" if silent else directive[4] or "")
        if _TARGET.match(line):
            return ""
        note = _NOTE.match(line) or _COMMENT.match(line)
        if note:
            return note[1] + _plain(note[2] or "")
    option = _OPTION.match(line) if in_directive else None
    if option:
        return _plain(option[2] or "") if option[1] in _SPOKEN_OPTIONS else ""
    if _RULED.match(line):
        return ""
    if _ROW.match(line):
        line = line.replace("|", CELL_BREAK)
    return _plain(line)


def _plain(text: str) -> str:
    """Return text without the marks of links, roles and emphasis."""
    if "`" in text:
        text = _ROLE.sub(r"\1", text)
        text = _LINK.sub(r"\1", text)
        text = _QUOTED.sub(r"\2", text)
    if "*" in text:
        text = _STRONG.sub(r"\2", text)
    return _REFERENCE.sub("", text) if "_" in text else text
