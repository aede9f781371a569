"""TeX and LaTeX sources: what the page will say, under its headings.

No macro is expanded. Commands that only style go and leave their words; formulas stay
as they were typed, because that is what people search who write them.
"""

import re
from collections.abc import Iterator

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.markup.headed_lines import (
    Heading,
    first_title,
    headed_sections,
)
from indexer.extracting.formats.markup.tex_commands import (
    plain_tex,
    split_comments,
    without_code,
)
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.lines import group_lines
from indexer.extracting.formats.text.plain_text import tell_cut
from indexer.records import Document, Place, Role, Section

_BEGIN, _END = "\\begin{document}", "\\end{document}"
_LEVELS = {
    "part": 1,
    "chapter": 2,
    "section": 3,
    "subsection": 4,
    "subsubsection": 5,
    "paragraph": 6,
    "subparagraph": 7,
    "frametitle": 5,
}
_HEADING = re.compile(
    r"\\(" + "|".join(_LEVELS) + r")\*?[ \t]*(?:\[[^\]]{0,300}\][ \t]*)?\{"
)
_FRAME = re.compile(r"\\begin\{frame\}(?:<[^>]*>)?(?:\[[^\]]*\])?\{")
_METADATA = (
    ("author", "author"),
    ("date", "date"),
    ("keywords", "keywords"),
    ("subject", "subject"),
)
MOST_ARGUMENT = 2_000
"""Characters of a title or heading."""
MOST_UNCLOSED = 20
"""After so many headings without an end the others are not looked at."""


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its title or first heading."""
    source = decode(beginning(content, context.limits.text_characters))
    source, comments = split_comments(source)
    context.beat()
    preamble, body = _parts(source)
    headings = _headings(without_code(body))
    title = _told(source, "title") or first_title(headings)
    yield Document("tex", title, metadata=_metadata(source))
    for line, run in group_lines(preamble.split("\n")):
        yield Section(run, Place(line=line), Role.ASIDE)
    context.beat()
    yield from headed_sections(plain_tex(body).split("\n"), headings)
    for line, run in group_lines(comments.split("\n")):
        yield Section(run, Place(line=line, part="comments"), Role.ASIDE)
    tell_cut(content, context)


def _parts(source: str) -> tuple[str, str]:
    """Return what comes before the document, and the document on its own lines."""
    begin = source.find(_BEGIN)
    if begin < 0:
        return "", source
    end = source.find(_END, begin)
    body = source[begin + len(_BEGIN) : end if end >= 0 else len(source)]
    before = source[:begin]
    shown = _shown(before)
    return before, "\n" * before.count("\n") + shown + body


def _shown(preamble: str) -> str:
    """Return what of a preamble is printed: the title page."""
    told = (
        argument(preamble, name) for name in ("title", "subtitle", "author", "date")
    )
    return " ".join(" ".join(one.split()) for one in told if one)


def _metadata(source: str) -> dict[str, str]:
    found = {key: _told(source, command) for key, command in _METADATA}
    return {key: value for key, value in found.items() if value}


def _told(source: str, command: str) -> str:
    return " ".join(plain_tex(argument(source, command)).split())


def _headings(body: str) -> list[Heading]:
    found: list[tuple[int, Heading]] = []
    for pattern in (_HEADING, _FRAME):
        line = seen = unclosed = 0
        for mark in pattern.finditer(body):
            text = braced(body, mark.end() - 1)
            unclosed += len(text) >= MOST_ARGUMENT
            if unclosed > MOST_UNCLOSED:
                break
            line += body.count("\n", seen, mark.start())
            seen = mark.start()
            level = _LEVELS[mark[1]] if pattern is _HEADING else _LEVELS["frametitle"]
            words = " ".join(plain_tex(text).split())
            found.append((line, Heading(line, level, words, 1 + text.count("\n"))))
    return [heading for _, heading in sorted(found, key=lambda one: one[0])]


def argument(source: str, command: str) -> str:
    """Return what stands in braces behind the first use of a command."""
    mark = re.search(rf"\\{command}\*?\s*(?:\[[^\]]{{0,300}}\]\s*)?\{{", source)
    return braced(source, mark.end() - 1) if mark else ""


def braced(source: str, start: int) -> str:
    """Return what stands between the brace at `start` and the one that closes it."""
    depth = 0
    end = min(len(source), start + MOST_ARGUMENT)
    at = start
    while at < end:
        if source[at] == "\\":
            at += 1
        elif source[at] == "{":
            depth += 1
        elif source[at] == "}":
            depth -= 1
            if depth == 0:
                return source[start + 1 : at]
        at += 1
    return source[start + 1 : end + 1]
