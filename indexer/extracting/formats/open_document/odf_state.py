"""Where the reading of OpenDocument XML stands: open blocks, rows and styles."""

from collections.abc import Callable

from indexer.extracting.formats.open_document.odf_blocks import Block
from indexer.extracting.formats.open_document.odf_story import Story
from indexer.extracting.formats.outline import TITLE_LEVEL

MAX_STYLES = 20_000
_CHAIN = 10
"""Styles that a style may be based on, one above the other."""


class OdfState:
    """What the elements that are open mean for the text in them."""

    def __init__(self, story: Story, open_object: Callable[[str, Block], None]) -> None:
        """Send text to `story`; `open_object` is given the address of each object."""
        self.story = story
        self.open_object = open_object
        self.block = story.body()
        self.rows: list[list[str]] = []
        """Cells of the table rows that are open, innermost last."""
        self.author: list[str] = []
        """Who wrote the comments that are open."""
        self.in_master = False
        self.in_chart = False
        self._around: list[Block] = []
        self._levels: dict[str, int] = {}
        self._parents: dict[str, str] = {}

    def push(self, block: Block) -> None:
        """Send text to a block until the matching `pop`."""
        self._around.append(self.block)
        self.block = block

    def pop(self) -> None:
        """Go on with the block before."""
        if self._around:
            self.block.end()
            self.block = self._around.pop()

    def capture(self, done: Callable[[str], None]) -> Callable[[], None]:
        """Gather the characters of an element; return what to call at its end."""
        texts: list[str] = []
        self.push(Block(lambda line, _level: texts.append(line)))
        self.block.begin(None)

        def close() -> None:
            self.pop()
            done("\n".join(texts))

        return close

    def learn_style(self, name: str, parent: str, level: int | None) -> None:
        """Note what a paragraph style is based on and which outline level it has."""
        if len(self._parents) < MAX_STYLES:
            self._parents[name] = parent
            if level is not None:
                self._levels[name] = level

    def style_level(self, name: str) -> int | None:
        """Return the outline level of a style, 0 for titles, None for other text."""
        for _ in range(_CHAIN):
            if name in self._levels:
                return self._levels[name]
            if name == "Title":
                return TITLE_LEVEL
            if not name:
                break
            name = self._parents.get(name, "")
        return None
