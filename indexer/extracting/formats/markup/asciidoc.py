"""AsciiDoc (docs.asciidoctor.org): a section under each heading.

Settings, the fences of blocks and comments go; of a link or a picture its text stays.
"""

import re
from collections.abc import Iterator, Sequence

from indexer.errors import EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.markup.headed_lines import (
    Heading,
    first_title,
    headed_sections,
)
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.plain_text import tell_cut
from indexer.records import Document

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?[ \t]*$")
_UNDERLINED = "=-~^+"
_ATTRIBUTE = re.compile(r":(!?[\w-]+!?):(?:[ \t]+(.*))?$")
_METADATA = {
    "author": "author",
    "authors": "author",
    "email": "email",
    "revdate": "date",
    "keywords": "keywords",
    "description": "subject",
    "doctitle": "title",
    "title": "title",
}
_FENCE = re.compile(
    r"(-{4,}|\.{4,}|={4,}|\*{4,}|_{4,}|\+{4,}|/{4,}|--|`{3}.*|[|,:!]={3,})$"
)
_VERBATIM, _COMMENT = ("----", "....", "++++", "```"), "////"
_BLOCK_ATTRIBUTES = re.compile(r"\[[^\[\]]*\]$|\[\[[^\]]+\]\]$")
_BLOCK_TITLE = re.compile(r"^\.(?=[^\s.])")
_CONDITION = re.compile(r"(?:include|ifdef|ifndef|ifeval|endif)::|toc::\[|//(?!/)")
_AUTHOR = re.compile(r"[^\W\d_][\w .'-]{1,60}(?:<([^<>\s]+@[^<>\s]+)>)?(?:;.*)?$")
_MACRO = re.compile(
    r"\b(?:image|video|audio|link|mailto|xref|footnote|footnoteref|kbd|btn|menu|pass"
    r"|stem|anchor|icon|https?|ftp|irc):{1,2}([^\s\[\]]{0,2000})\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){0,2000})\]"
)
_CROSS_REFERENCE = re.compile(r"<<([^<>,]+)(?:,([^<>]*))?>>")
_EMPHASIS = re.compile(
    r"(?<![\w\\*_`#+])(?:\[[^\[\]\n]{0,100}\])?([*_`#+]{1,2})(?=\S)([^\n]{1,300}?)(?<=\S)\1(?![\w*_`#+])"
)
_NAMED = re.compile(r"(?:^|,)\s*[\w-]+\s*=\s*(?:\"([^\"]*)\"|[^,]*)")
_BREAK = re.compile(r"[ \t]\+$")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its title or first heading.

    Raises:
        EncryptedError: it is an encrypted message, which has the same suffix.
    """
    if content.lstrip().startswith(b"-----BEGIN PGP MESSAGE"):
        raise EncryptedError
    raw = decode(beginning(content, context.limits.text_characters)).split("\n")
    lines, headings = _read(raw)
    metadata = _metadata(raw, headings)
    title = metadata.pop("title", "") or first_title(headings)
    yield Document("asciidoc", title, metadata=metadata)
    context.beat()
    yield from headed_sections(lines, headings)
    tell_cut(content, context)


def _metadata(raw: Sequence[str], headings: Sequence[Heading]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in raw[:100]:
        attribute = _ATTRIBUTE.match(line)
        key = _METADATA.get(attribute[1].lower()) if attribute else None
        if attribute and key and attribute[2]:
            found.setdefault(key, attribute[2].strip())
    if headings and headings[0].level == 1 and "author" not in found:
        after = headings[0].line + headings[0].lines
        author = _AUTHOR.match(raw[after]) if after < len(raw) else None
        if author:
            found["author"] = raw[after].strip()
    return found


def _read(raw: Sequence[str]) -> tuple[list[str], list[Heading]]:
    """Return the lines as they are seen, as many as there were, and the headings."""
    lines: list[str] = []
    headings: list[Heading] = []
    fence = ""
    for at, line in enumerate(raw):
        bare = line.rstrip()
        if fence:
            fence = "" if bare == fence else fence
            hidden = not fence or fence.startswith(_COMMENT)
            lines.append("" if hidden else line)
        elif heading := _heading(raw, at):
            headings.append(heading)
            lines.append(_plain(line))
        elif headings and at < headings[-1].line + headings[-1].lines:
            lines.append("")
        elif _FENCE.match(bare):
            is_opaque = bare.startswith((*_VERBATIM, _COMMENT))
            fence = ("```" if bare.startswith("```") else bare) if is_opaque else ""
            lines.append("")
        else:
            lines.append(_seen(line))
    return lines, headings


def _heading(raw: Sequence[str], at: int) -> Heading | None:
    line = raw[at]
    found = _HEADING.match(line)
    if found:
        return Heading(at, len(found[1]), _plain(found[2]))
    under = raw[at + 1].rstrip() if at + 1 < len(raw) else ""
    text = line.rstrip()
    if len(text) < 3 or abs(len(under) - len(text)) > 2 or not text[0].isalnum():
        return None
    if under[0] not in _UNDERLINED or under.strip(under[0]):
        return None
    if at and raw[at - 1].strip() and not _BLOCK_ATTRIBUTES.match(raw[at - 1].strip()):
        return None
    return Heading(at, _UNDERLINED.index(under[0]) + 1, _plain(text), 2)


def _seen(line: str) -> str:
    bare = line.strip()
    if _ATTRIBUTE.match(bare) or _BLOCK_ATTRIBUTES.match(bare) or bare == "+":
        return ""
    if _CONDITION.match(bare):
        return ""
    return _plain(_BLOCK_TITLE.sub("", _BREAK.sub("", line)))


def _plain(text: str) -> str:
    """Return text without the marks of links and emphasis."""
    if "[" in text:
        text = _MACRO.sub(_macro_text, text)
    if "<<" in text:
        text = _CROSS_REFERENCE.sub(lambda found: found[2] or found[1], text)
    return _EMPHASIS.sub(r"\2", text)


def _macro_text(macro: re.Match[str]) -> str:
    """Return what a link or picture shows: its text, else where it leads."""
    text = _NAMED.sub("", macro[2]).rstrip("^, ")
    quoted = _NAMED.search(macro[2])
    named = quoted[1] if quoted and quoted[1] else ""
    return text.strip('"') or named or macro[1]
