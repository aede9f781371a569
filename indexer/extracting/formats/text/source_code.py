"""Source code: whole lines, cut at top-level symbols where the language shows them."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.lines import group_lines
from indexer.extracting.formats.text.plain_text import tell_cut
from indexer.extracting.formats.text.xml_text import is_xml, xml_or_source
from indexer.records import Document, Place, Section

SHORT_CHARACTERS = 300
"""Symbols shorter than this share a section with what follows."""

_PYTHON = r"(?:async\s+)?(?:def|class)\s+(\w+)"
_RUBY = r"(?:def|class|module)\s+([\w.:?!]+)"
_SCRIPT = (
    r"(?:export\s+)?(?:default\s+)?(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?"
    r"(?:function\*?|class|interface|enum|namespace|type(?=\s+\w+\s*[=<]))\s+(\w+)"
    r"|(?:export\s+)?(?:const|let|var)\s+(\w+)\s*=\s*(?:async\s*)?(?:function|\()"
)
_GO = r"func\s+(?:\([^)]*\)\s*)?(\w+)|type\s+(\w+)\s"
_RUST = (
    r"(?:pub(?:\([^)]*\))?\s+)?(?:unsafe\s+)?(?:async\s+)?(?:const\s+)?"
    r"(?:fn|struct|enum|trait|mod|union|macro_rules!)\s+(\w+)"
    r"|(?:unsafe\s+)?impl\b[^{;]*?([A-Z]\w*)(?:<[^{;]*>)?\s*(?:where\b.*)?\{"
)
_BRACES = (
    r"(?:[\w@]+\s+){0,5}(?:class|interface|enum|struct|trait|object|record|protocol"
    r"|extension|namespace|func|fun|def)\s+([\w.]+)"
)
_C = (
    r"(?:typedef\s+)?(?:struct|class|enum|union|namespace)\s+(\w+)[^;()]*$"
    r"|(?!(?:if|for|while|switch|return|else|do)\b)"
    r"[A-Za-z_][\w\s*&:<>,~]{0,200}?[\s*&:~]([A-Za-z_]\w*)\s*\([^;]{0,300}$"
)
_SHELL = r"(?:function\s+)?([\w-]+)\s*\(\)|function\s+([\w-]+)"
_SQL = (
    r"(?i:create\s+(?:or\s+replace\s+)?(?:temp(?:orary)?\s+)?(?:unique\s+)?"
    r"(?:table|view|index|function|procedure|trigger|type)"
    r"\s+(?:if\s+not\s+exists\s+)?)([\w.\"`]+)"
)
_LUA = r"(?:local\s+)?function\s+([\w.:]+)"
_PATTERNS = {
    suffix: re.compile(pattern)
    for suffixes, pattern in (
        (".py .pyi .pyw", _PYTHON),
        (".rb", _RUBY),
        (".js .jsx .mjs .ts .tsx", _SCRIPT),
        (".go", _GO),
        (".rs", _RUST),
        (".java .cs .kt .kts .swift .scala .php .groovy .dart", _BRACES),
        (".c .h .cc .cpp .cxx .hh .hpp .hxx .m .mm", _C),
        (".sh .bash .zsh .fish", _SHELL),
        (".sql", _SQL),
        (".lua", _LUA),
    )
    for suffix in suffixes.split()
}
_JSON = frozenset({".json", ".jsonl", ".jsonc"})
_ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)\\u([0-9a-fA-F]{4})")
_BELONGS_TO_NEXT = ("#", "//", "/*", "*", "@", "--", "///", "[", "template", '"""')


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:
    """Yield a document and a section for each top-level symbol or run of lines."""
    yield Document("code")
    suffix = PurePath(name).suffix.lower()
    if suffix == ".xml" and is_xml(content):
        yield from xml_or_source(content, context)
        tell_cut(content, context)
        return
    text = decode(beginning(content, context.limits.text_characters))
    lines = (with_letters(text) if suffix in _JSON else text).split("\n")
    pattern = _PATTERNS.get(suffix)
    symbols = [] if pattern is None else _symbols(lines, pattern)
    for start, end, names in _spans(lines, symbols):
        for line, run in group_lines(lines[start:end], start + 1):
            yield Section(run, Place(line=line, headings=names))
    tell_cut(content, context)


def with_letters(json: str) -> str:
    """Return JSON with the letters that some programs write as numbers."""
    return _ESCAPED.sub(_letter, json) if "\\u" in json else json


def _letter(escape: re.Match[str]) -> str:
    code = int(escape[2], 16)
    return escape[1] + chr(code) if code >= 0xA0 else escape[0]


def _symbols(lines: list[str], pattern: re.Pattern[str]) -> list[tuple[int, str]]:
    """Return (index of the first line, name) of each symbol at the left margin."""
    found: list[tuple[int, str]] = []
    earliest = 0
    for at, line in enumerate(lines):
        symbol = pattern.match(line[:500]) if line[:1].strip() else None
        if symbol is None:
            continue
        start = at
        while start > earliest and lines[start - 1].startswith(_BELONGS_TO_NEXT):
            start -= 1
        found.append((start, symbol[symbol.lastindex or 0]))
        earliest = at + 1
    return found


def _spans(
    lines: list[str], symbols: list[tuple[int, str]]
) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield (start, end, names) of runs of lines, short symbols together."""
    starts = [start for start, _ in symbols]
    ends = [*starts[1:], len(lines)] if starts else []
    begin = 0
    names: list[str] = []
    if symbols and symbols[0][0] > 0:
        yield 0, symbols[0][0], ()
        begin = symbols[0][0]
    for (_, symbol), end in zip(symbols, ends, strict=True):
        names.append(symbol)
        size = sum(map(len, lines[begin:end]))
        if size >= SHORT_CHARACTERS:
            yield begin, end, _together(names)
            begin, names = end, []
    if begin < len(lines):
        yield begin, len(lines), _together(names)


def _together(names: list[str]) -> tuple[str, ...]:
    return (", ".join(names),) if names else ()
