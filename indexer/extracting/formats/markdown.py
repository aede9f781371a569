"""Markdown: a section under each heading, its text as it was typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it import MarkdownIt

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.decoding import beginning, decode
from indexer.extracting.formats.lines import group_lines
from indexer.extracting.formats.plain_text import tell_cut
from indexer.records import Document, Place, Section

_FRONT_MATTER = re.compile(
    r"\A(-{3}|\+{3})[ \t]*\n(.*?)\n(\1|\.{3})[ \t]*(?:\n|\Z)", re.S
)
_TITLE = re.compile(r"^title\s*[:=]\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_MARKUP = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|[*`]|\{#[^}]*\}|<[^>]+>")


@dataclass(frozen=True, slots=True)
class _Heading:
    line: int
    """Index of its line, from 0."""
    level: int
    text: str


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its front matter or first heading."""
    text = decode(beginning(content, context.limits.text_characters))
    body, title = _without_front_matter(text)
    is_long = len(text) > context.limits.markdown_characters
    headings = [] if is_long else _headings(body)
    first = next((one.text for one in headings if one.level == 1), "")
    yield Document("markdown", title or first)
    yield from _sections(text.split("\n"), headings)
    tell_cut(content, context)


def _without_front_matter(text: str) -> tuple[str, str]:
    """Return the text with its front matter blanked, and the title told there."""
    front = _FRONT_MATTER.match(text)
    if not front:
        return text, ""
    title = _TITLE.search(front[2])
    blank = "\n" * front[0].count("\n")
    return blank + text[front.end() :], title[1] if title else ""


def _headings(text: str) -> list[_Heading]:
    parser = MarkdownIt("commonmark")
    parser.core.ruler.enableOnly(["normalize", "block"])
    tokens = parser.parse(text)
    return [
        _Heading(token.map[0], int(token.tag[1]), _plain(content.content))
        for token, content in pairwise(tokens)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]


def _plain(heading: str) -> str:
    return " ".join(_MARKUP.sub(r"\1", heading).split())


def _sections(lines: list[str], headings: list[_Heading]) -> Iterator[Section]:
    """Yield what stands under each heading, a heading without text with the next."""
    path: list[_Heading] = []
    start = 0
    for at, heading in enumerate([*headings, None]):
        end = len(lines) if heading is None else heading.line
        if at == 0 or _has_body(lines[start:end]) or heading is None:
            names = tuple(one.text for one in path if one.text)
            for line, run in group_lines(lines[start:end], start + 1):
                yield Section(run, Place(line=line, headings=names))
            start = end
        if heading is not None:
            path = [one for one in path if one.level < heading.level]
            path.append(heading)


def _has_body(lines: list[str]) -> bool:
    """Return whether more than headings stands in these lines."""
    told = [line.strip() for line in lines if line.strip()]
    return any(not line.startswith("#") and line.strip("=-") for line in told[1:]) or (
        len(told) == 1 and not told[0].startswith("#")
    )
