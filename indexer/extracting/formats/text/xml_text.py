"""Any XML: what stands between its tags, and in the attributes that people write."""

import re
from collections.abc import Iterator

from lxml import etree

from indexer.errors import DamagedError
from indexer.extracting.context import Context
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.lines import SOFT_CHARACTERS, group_lines
from indexer.records import Place, Section

_SPOKEN = frozenset(
    {"title", "name", "label", "text", "alt", "value", "description", "summary"}
    | {"caption", "content", "displayname", "author", "subject", "comment", "message"}
)
"""Attributes that hold what people wrote."""
_SAYS_NOTHING = frozenset(
    {"item", "text", "para", "title", "paragraph", "section", "string", "entry"}
    | {"bold", "italic", "strong", "emph", "emphasis", "code", "link", "ulink"}
    | {"value", "content", "line", "span", "cell", "data", "body", "head", "pdat"}
)
"""Names of elements that tell nothing about what they hold."""
_NAME = re.compile(r"[A-Za-z][a-z]{3,20}(?:[-_A-Z][A-Za-z-]{0,20})?")
_SHORT = 80
_TAGS = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--.*?-->", re.DOTALL)
_BLANKS = re.compile(r"\s+")


def is_xml(content: bytes) -> bool:
    """Return whether content says of itself that it is XML."""
    start = content[:200].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")
    return start.startswith(b"<?xml")


def xml_or_source(content: bytes, context: Context) -> Iterator[Section]:
    """Yield what XML says; where it is not well-formed, the source as it is."""
    start = beginning(content, context.limits.text_characters)
    sections: list[Section] = []
    try:
        for section in xml_sections(start, context):
            sections.append(section)
    except DamagedError:
        # What is cut is never well-formed; what was read of it is good all the same.
        if len(start) == len(content):
            lines = decode(content).split("\n")
            sections = [Section(run, Place(line=at)) for at, run in group_lines(lines)]
    yield from sections


def xml_sections(content: bytes, context: Context) -> Iterator[Section]:
    """Yield what an XML document says, with the line where each section begins.

    Raises:
        DamagedError: it is not well-formed; what was yielded before stays.
    """
    lines: list[str] = []
    first = size = 0
    try:
        for number, line in _lines(content, context):
            if lines and size + len(line) > SOFT_CHARACTERS:
                yield Section("\n".join(lines), Place(line=first))
                lines, size = [], 0
            first = first if lines else number
            lines.append(line)
            size += len(line)
    finally:
        if lines:
            yield Section("\n".join(lines), Place(line=first))


def _lines(content: bytes, context: Context) -> Iterator[tuple[int, str]]:
    """Yield the lines that a document says and where in its source they begin."""
    target = _Lines()
    parser = etree.XMLParser(
        target=target,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        for number, line in enumerate(content.splitlines(keepends=True)):
            target.number = number + 1
            parser.feed(line)
            context.beat()
            yield from target.ready
            target.ready.clear()
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError) as error:
        target.close()
        yield from target.ready
        raise DamagedError(detail=str(error)) from error
    yield from target.ready


class _Lines:
    """Takes what the parser tells and makes lines of it.

    Where an element begins within words, as bold type does, the line goes on.
    """

    def __init__(self) -> None:
        self.number = 0
        """Of the line of the source that is being parsed."""
        self.ready: list[tuple[int, str]] = []
        self._parts: list[str] = []
        self._gap: list[str] = []
        """Text since the last tag."""
        self._first = 1
        self._is_leaf = False
        self._name = ""
        self._mixed: list[bool] = []
        """For each open element whether words stand in it between its elements."""
        self._size = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        """Take the start of an element."""
        self._take_gap()
        self._mixed.append(bool(self._mixed) and self._mixed[-1])
        self._is_leaf = True
        for key, value in attributes.items():
            if key.rpartition("}")[2].lower() in _SPOKEN:
                self._add(f" {value} ")

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        text = "".join(self._gap)
        if self._is_leaf:
            name = tag.rpartition("}")[2]
            self._gap.clear()
            self._name = name if self._tells(name, text) else ""
            self._add(text)
        else:
            self._take_gap()
        self._is_leaf = False
        self._mixed[-1:] = ()

    def data(self, text: str) -> None:
        """Take some text."""
        self._gap.append(text)

    def close(self) -> None:
        """Take the end of the document."""
        self._take_gap()
        self._end_line()

    def _take_gap(self) -> None:
        text = "".join(self._gap)
        self._gap.clear()
        if text.strip():
            self._name = ""
            self._mixed[-1:] = (True,) if self._mixed else ()
            self._add(text)
        elif self._mixed and self._mixed[-1] and self._size < SOFT_CHARACTERS:
            self._add(text)
        else:
            self._end_line()

    def _tells(self, name: str, text: str) -> bool:
        return (
            not self._parts
            and 0 < len(text.strip()) <= _SHORT
            and "<" not in text
            and name.lower() not in _SAYS_NOTHING
            and _NAME.fullmatch(name) is not None
        )

    def _add(self, text: str) -> None:
        if not self._parts:
            self._first = self.number
        self._parts.append(text)
        self._size += len(text)

    def _end_line(self) -> None:
        line = "".join(self._parts)
        self._parts.clear()
        self._size = 0
        if "<" in line:
            line = _TAGS.sub(" ", line)
        line = _BLANKS.sub(" ", line).strip()
        if line:
            told = f"{self._name}: {line}" if self._name else line
            self.ready.append((self._first, told))
        self._name = ""
