"""Markdown: a section under each heading, its text as it was typed."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it import MarkdownIt

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.markup.headed_lines import Heading, headed_sections
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.plain_text import tell_cut
from indexer.records import Document

_FRONT_MATTER = re.compile(
    r"\A(-{3}|\+{3})[ \t]*\n(.*?)\n(\1|\.{3})[ \t]*(?:\n|\Z)", re.S
)
_TITLE = re.compile(r"^title\s*[:=]\s*[\"']?(.+?)[\"']?\s*$", re.MULTILINE)
_MARKUP = re.compile(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])|[*`]|\{#[^}]*\}|<[^>]+>")
_NUMBER_SIGNS = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)$")
_NO_PARAGRAPH = re.compile(r" {0,3}(?:[>#|]|[-*+][ \t]|\d{1,9}[.)][ \t]|<)|\s{4}|\s*$")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its front matter or first heading."""
    text = decode(beginning(content, context.limits.text_characters))
    body, title = _without_front_matter(text)
    is_long = len(text) > context.limits.markdown_characters
    headings = headings_by_lines(body.split("\n")) if is_long else _headings(body)
    first = next((one.text for one in headings if one.level == 1), "")
    yield Document("markdown", title or first)
    context.beat()
    yield from headed_sections(text.split("\n"), headings)
    tell_cut(content, context)


def headings_by_lines(lines: Sequence[str]) -> list[Heading]:
    """Return headings by a look at single lines, for text too long to be parsed."""
    found: list[Heading] = []
    fence = ""
    for at, line in enumerate(lines):
        mark = _FENCE.match(line)
        if fence:
            if mark and mark[1].startswith(fence) and not mark[2].strip():
                fence = ""
        elif mark and "`" not in mark[2]:
            fence = mark[1]
        elif heading := _NUMBER_SIGNS.match(line):
            found.append(Heading(at, len(heading[1]), _plain(heading[2] or "")))
        elif at and (rule := _UNDERLINE.match(line)) and _is_one_line(lines, at - 1):
            level = 1 if rule[1].startswith("=") else 2
            found.append(Heading(at - 1, level, _plain(lines[at - 1]), lines=2))
    return found


def _is_one_line(lines: Sequence[str], at: int) -> bool:
    """Return whether a line is a paragraph of its own."""
    return not _NO_PARAGRAPH.match(lines[at]) and (at == 0 or not lines[at - 1].strip())


def _without_front_matter(text: str) -> tuple[str, str]:
    """Return the text with its front matter blanked, and the title told there."""
    front = _FRONT_MATTER.match(text)
    if not front:
        return text, ""
    title = _TITLE.search(front[2])
    blank = "\n" * front[0].count("\n")
    return blank + text[front.end() :], title[1] if title else ""


def _headings(text: str) -> list[Heading]:
    parser = MarkdownIt("commonmark")
    parser.core.ruler.enableOnly(["normalize", "block"])
    tokens = parser.parse(text)
    return [
        Heading(
            token.map[0],
            int(token.tag[1]),
            _plain(content.content),
            token.map[1] - token.map[0],
        )
        for token, content in pairwise(tokens)
        if token.type == "heading_open" and token.level == 0 and token.map
    ]


def _plain(heading: str) -> str:
    return " ".join(_MARKUP.sub(r"\1", heading).split())
