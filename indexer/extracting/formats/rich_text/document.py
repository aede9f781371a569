"""What an RTF file is made of: its running text, what stands beside it, properties."""

from collections.abc import Callable, Iterable

from indexer.extracting.formats.outline import Outline
from indexer.extracting.formats.rich_text.flow import Emit, Flow
from indexer.records import Place, Role, Section

LONGEST_HEADING = 400


class RtfDocument:
    """Gathers the sections of a document while it is read."""

    def __init__(self) -> None:
        self._outline = Outline()
        self._asides = {
            "footnotes": Outline(Place(part="footnotes")),
            "comments": Outline(Place(part="comments")),
            "header": Outline(Place(part="header"), Role.ASIDE),
        }
        self._margins: set[str] = set()
        self._ready: list[Section] = []
        self.properties: dict[str, str] = {}
        self.objects: list[bytes] = []
        """Embedded objects, as hexadecimal digits."""
        self.author_of_comment = ""
        """Of the comment that comes next."""
        self.body = Flow(self._take_line)

    @property
    def title(self) -> str:
        """The first heading so far."""
        return self._outline.title

    def taken(self) -> list[Section]:
        """Return the sections of the body that are complete, once."""
        ready, self._ready = self._ready, []
        return ready

    def rest(self) -> list[Section]:
        """Return the last section of the body, then notes, comments and margins."""
        outlines = (self._outline, *self._asides.values())
        return [section for outline in outlines for section in outline.end()]

    def aside(self, part: str) -> Flow:
        """Return a flow for one more note, comment, header or footer."""
        flow = Flow(self._margin_line if part == "header" else self._line_of(part))
        if part == "comments" and self.author_of_comment:
            flow.add(self.author_of_comment + ": ")
            self.author_of_comment = ""
        return flow

    def _line_of(self, part: str) -> Emit:
        def emit(line: str, _level: int | None) -> None:
            self._keep(self._asides[part].line(line))

        return emit

    def _margin_line(self, line: str, _level: int | None) -> None:
        # The same header is repeated for every section and kind of page.
        if line not in self._margins:
            self._margins.add(line)
            self._keep(self._asides["header"].line(line))

    def _take_line(self, line: str, level: int | None) -> None:
        # What is longer is text that only looks like a heading.
        if level is None or len(line) > LONGEST_HEADING:
            self._keep(self._outline.line(line))
        else:
            self._keep(self._outline.heading(level, line))

    def _keep(self, sections: Iterable[Section]) -> None:
        self._ready.extend(sections)


def collected(done: Callable[[str], None]) -> tuple[Flow, Callable[[], None]]:
    """Return a flow for a short text and what to call when it is complete."""
    lines: list[str] = []
    flow = Flow(lambda line, _level: lines.append(line))

    def close() -> None:
        flow.close()
        done(" ".join(lines))

    return flow, close
