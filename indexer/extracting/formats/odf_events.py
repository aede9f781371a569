"""Turns the elements of OpenDocument XML, as they are parsed, into text.

OASIS OpenDocument 1.3 part 3; elements that are not named here are looked through.
"""

from collections.abc import Callable

from indexer.extracting.formats.html import CELL_BREAK
from indexer.extracting.formats.odf_blocks import Block
from indexer.extracting.formats.odf_names import odf_name, told
from indexer.extracting.formats.odf_story import Story
from indexer.extracting.formats.outline import TITLE_LEVEL

Attributes = dict[str, str]
Closing = Callable[[], None]

MAX_SPACES = 100
MAX_NAMES = 10_000
MAX_LEVEL = 12
_SKIPPED = frozenset(
    "office:meta office:settings office:binary-data office:font-face-decls"
    " office:scripts text:tracked-changes text:script text:note-citation"
    " text:footnote-citation text:endnote-citation text:page-number text:page-count"
    " table:covered-table-cell math:annotation style:list-style".split()
)
_MARKS = {"text:tab": "\t", "text:tab-stop": "\t", "text:line-break": "\n"}
_ASIDES = {
    **dict.fromkeys(
        ("text:note-body", "text:footnote-body", "text:endnote-body"), "footnotes"
    ),
    "style:master-page": "header",
}
_CAPTIONS = ("svg:title", "svg:desc", "table:title", "table:desc", "math:math")
_DECLARATIONS = ("presentation:footer-decl", "presentation:header-decl")
_FIELDS = frozenset(
    "form:text form:textarea form:button form:checkbox form:radio form:option"
    " form:item form:fixed-text form:frame form:formatted-text".split()
)
_LABELS = ("label", "current-value", "value")


class Events:
    """What a parser tells of one or several XML parts of a document, in order."""

    def __init__(self, story: Story, open_object: Callable[[str], None]) -> None:
        """Send text to `story`; `open_object` gets the addresses of objects."""
        self._story = story
        self._open_object = open_object
        self._names: dict[str, str] = {}
        self._skipping = 0
        self._closings: list[Closing | None] = []
        self._block = story.body()
        self._around: list[Block] = []
        self._rows: list[list[str]] = []
        self._styles: dict[str, tuple[str, str]] = {}
        self._in_master = self._in_chart = False
        self._author: list[str] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take the beginning of an element."""
        if self._skipping:
            self._skipping += 1
            return
        name = self._names.get(tag) or self._learn(tag)
        opener = _OPENERS.get(name)
        if opener is None:
            self._closings.append(None)
        elif opener is Events._skip:
            self._skipping = 1
        else:
            self._closings.append(opener(self, name, attributes))

    def end(self, tag: str) -> None:  # noqa: ARG002 - the parser's interface
        """Take the end of an element."""
        if self._skipping:
            self._skipping -= 1
        elif self._closings:
            closing = self._closings.pop()
            if closing is not None:
                closing()

    def data(self, characters: str) -> None:
        """Take characters."""
        if self._block.in_text and not self._skipping:
            self._block.add(characters)

    def close(self) -> None:
        """End what a part that breaks off left open."""
        self._skipping = 0
        while self._closings:
            self.end("")
