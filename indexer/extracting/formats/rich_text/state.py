"""Where the reading of an RTF file stands: its groups and their destinations."""

from collections.abc import Callable

from indexer.errors import DamagedError
from indexer.extracting.formats.rich_text.characters import Characters
from indexer.extracting.formats.rich_text.document import RtfDocument
from indexer.extracting.formats.rich_text.flow import Flow
from indexer.extracting.formats.rich_text.tokens import group_end

MAX_DEPTH = 10_000
"""Groups within groups; nobody writes more than a few dozen."""


class Group:
    """What the control words in a group set for the text in it."""

    __slots__ = (
        "anchor",
        "closing",
        "deleted",
        "fallback",
        "flow",
        "font",
        "in_info",
        "in_table",
        "level",
    )

    def __init__(self, flow: Flow | None) -> None:
        self.flow = flow
        """Where text goes; None drops it."""
        self.anchor = flow
        """The running text around a destination."""
        self.font: int | None = None
        self.fallback = 1
        r"""How many characters after `\u` stand for the same one."""
        self.deleted = False
        self.level: int | None = None
        """Of a heading; None for other text."""
        self.in_table = False
        self.in_info = False
        self.closing: Callable[[], None] | None = None
        """What ends the destination that this group is."""

    def inner(self) -> "Group":
        """Return the state in which a group inside this one begins."""
        group = Group.__new__(Group)
        group.flow = self.flow
        group.anchor = self.anchor
        group.font = self.font
        group.fallback = self.fallback
        group.deleted = self.deleted
        group.level = self.level
        group.in_table = self.in_table
        group.in_info = self.in_info
        group.closing = None
        return group


class State:
    """The stack of groups and what the header of the file has told."""

    def __init__(self, content: bytes, document: RtfDocument) -> None:
        self.content = content
        self.document = document
        self.characters = Characters()
        self.at = 0
        """Place of the next token."""
        self.group = Group(document.body)
        self.around: list[Group] = []
        self.default_font: int | None = None
        self.levels: dict[int, int] = {}
        """Heading level of paragraph styles."""
        self.shape_property = ""
        """Name of the property whose value comes next."""

    def begin_group(self) -> None:
        """Enter a group.

        Raises:
            DamagedError: it is nested beyond measure.
        """
        if len(self.around) >= MAX_DEPTH:
            raise DamagedError("This file is nested too deeply to be read.")
        self.characters.skip = 0
        self.around.append(self.group)
        self.group = self.group.inner()

    def end_group(self) -> None:
        """Leave a group; nothing happens outside of all groups."""
        self.characters.skip = 0
        self._end_destination()
        if self.around:
            self.group = self.around.pop()

    def open(
        self, flow: Flow | None, closing: Callable[[], None] | None = None
    ) -> None:
        """Send the text of the rest of this group elsewhere, `closing` at its end."""
        self._end_destination()
        self.group.flow = flow
        self.group.closing = closing
        self.group.in_table = False
        self.group.level = None

    def open_text(self, flow: Flow) -> None:
        """Send the rest of this group to a flow that other things are anchored in."""
        self.open(flow, flow.close)
        self.group.anchor = flow

    def rest_of_group(self) -> bytes:
        """Return what stands up to the end of this group, and go there."""
        end = group_end(self.content, self.at)
        start, self.at = self.at, len(self.content) if end is None else end
        return self.content[start : self.at]

    def drop_group(self) -> None:
        """Go to the end of this group."""
        end = group_end(self.content, self.at)
        self.at = len(self.content) if end is None else end

    def _end_destination(self) -> None:
        if self.group.closing is not None:
            closing, self.group.closing = self.group.closing, None
            self.characters.flush()
            closing()
