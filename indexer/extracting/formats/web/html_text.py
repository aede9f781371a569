"""Turns the tags of a page into lines and sections while it is parsed.

Nothing of the page is kept but its text, so that large pages take little memory.
"""

import re
from collections.abc import Callable

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.web.html_about import PageAbout
from indexer.records import Place, Section

SECTION_CHARACTERS = 100_000
"""A section without headings is handed on at this size."""
LONGEST_HEADING = 1_000
"""What is longer is text in a heading that was never closed."""
MAX_DEPTH = 3
"""Pages within pages, as frames hold them."""

_SILENT = frozenset(
    {"script", "style", "template", "rp", "annotation", "annotation-xml", "noembed"}
)
_RAW = frozenset({"iframe", "noframes"})
"""Elements whose content the parser takes for characters, whatever is in it."""
_BLOCK_TAGS = (
    "address article aside blockquote body br button caption center dd details dialog"
    " dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6"
    " header hr html legend li main menu nav ol optgroup option p pre section select"
    " summary table tbody textarea tfoot thead tr ul xmp plaintext listing"
)
_PARAGRAPHS = frozenset(
    {"p", "pre", "table", "ul", "ol", "dl", "blockquote"}
    | {f"h{level}" for level in range(1, 7)}
)
_BLOCKS = {tag: tag in _PARAGRAPHS for tag in _BLOCK_TAGS.split()}
"""Tag -> whether a blank line sets it apart."""
_CELLS = frozenset({"td", "th"})
_AS_TYPED = frozenset({"pre", "xmp", "plaintext", "listing"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CELL_MARK = "\x1f"
_WHITE = re.compile(r"[ \t\n\r\f\v]+")
_CELL = re.compile(rf" *{_CELL_MARK} *")
_SHOWN_VALUES = frozenset({"text", "search", "submit", "button", "reset", "email", ""})


class PageText:
    """The target of a parser; sections lie in `ready` as they are complete."""

    def __init__(
        self,
        about: PageAbout,
        open_page: Callable[[str], None],
        *,
        mark_quotes: bool = False,
    ) -> None:
        """Tell the head of the page to `about`, and pages inside it to `open_page`."""
        self.ready: list[Section] = []
        self._about = about
        self._open_page = open_page
        self._mark_quotes = mark_quotes
        self._silent = 0
        self._quotes = self._typed = 0
        self._raw: list[str] | None = None
        self._line: list[str] = []
        self._lines: list[str] = []
        self._size = 0
        self._heading: list[str] | None = None
        self._path: list[tuple[int, str]] = []
        self._has_body = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take a tag that opens an element."""
        if self._silent or tag in _SILENT:
            self._silent += 1
        elif tag in _HEADINGS:
            self._begin_heading()
        elif tag in _BLOCKS:
            self._break(paragraph=_BLOCKS[tag])
            self._begin_block(tag)
        elif tag in _CELLS:
            self._line.append(_CELL_MARK)
        elif attributes or tag in _RAW or tag == "title":
            self._show(tag, attributes)

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if self._silent:
            self._silent -= 1
        elif tag in _HEADINGS:
            self._end_heading(_HEADINGS[tag])
        elif tag in _BLOCKS:
            self._break(paragraph=_BLOCKS[tag])
            self._end_block(tag)
        elif tag in _RAW and self._raw is not None:
            raw, self._raw = "".join(self._raw), None
            self._open_page(raw)
        elif tag in ("title", "svg"):
            self._about.end(tag)

    def data(self, characters: str) -> None:
        """Take characters."""
        if self._silent:
            return
        if self._raw is not None:
            self._raw.append(characters)
        elif self._about.is_in_title:
            self._about.take(characters)
        elif self._typed and "\n" in characters:
            self._add_typed(characters)
        else:
            self._line.append(characters)

    def close(self) -> None:
        """Hand on what is left."""
        self._break()
        self._section()

    def add_lines(self, sections: list[Section]) -> None:
        """Take the text of a page that stands inside this one."""
        for section in sections:
            self._break()
            self._take(section.text)

    def _show(self, tag: str, attributes: dict[str, str]) -> None:
        """Take what an element says beside its content."""
        if tag in ("img", "area"):
            self._line.append(
                f" {attributes.get('alt') or attributes.get('title', '')} "
            )
        elif tag == "input":
            shown = attributes.get("type", "").lower() in _SHOWN_VALUES
            for name in ("placeholder", "value") if shown else ():
                self._line.append(f" {attributes.get(name, '')} ")
        elif tag in _RAW:
            self._raw = []
            self._open_page(attributes.get("srcdoc", ""))
        else:
            self._about.start(tag, attributes)

    def _begin_block(self, tag: str) -> None:
        if tag in _AS_TYPED:
            self._typed += 1
        elif tag == "blockquote":
            self._quotes += 1

    def _end_block(self, tag: str) -> None:
        if tag in _AS_TYPED:
            self._typed = max(0, self._typed - 1)
        elif tag == "blockquote":
            self._quotes = max(0, self._quotes - 1)

    def _begin_heading(self) -> None:
        self._break(paragraph=True)
        # A heading that was never closed goes on as text.
        if self._has_body or self._heading:
            self._section()
        self._heading = []

    def _end_heading(self, level: int) -> None:
        self._break(paragraph=True)
        if self._heading is None:
            return
        heading = " ".join(" ".join(self._heading).split())
        self._heading = None
        if len(heading) > LONGEST_HEADING:
            self._has_body = True
            return
        self._path = [one for one in self._path if one[0] < level]
        if heading:
            self._path.append((level, heading))

    def _add_typed(self, characters: str) -> None:
        first, *others = characters.split("\n")
        self._line.append(first)
        for other in others:
            self._break()
            self._line.append(other)

    def _break(self, *, paragraph: bool = False) -> None:
        """End the line; between paragraphs stands one blank line."""
        if self._line:
            line = "".join(self._line)
            self._line.clear()
            self._take(line.rstrip() if self._typed else _plain(line))
        if paragraph and self._lines and self._lines[-1]:
            self._lines.append("")

    def _take(self, line: str) -> None:
        if not line:
            if self._typed and self._lines:
                self._lines.append("")
            return
        self._lines.append(f"> {line}" if self._mark_quotes and self._quotes else line)
        self._size += len(line)
        if self._heading is not None:
            self._heading.append(line)
            return
        self._has_body = True
        if self._size >= SECTION_CHARACTERS:
            self._section()

    def _section(self) -> None:
        text = "\n".join(self._lines).strip("\n")
        self._lines.clear()
        self._size = 0
        self._has_body = False
        if text:
            headings = tuple(heading for _, heading in self._path)
            self.ready.append(Section(text, Place(headings=headings)))


def _plain(line: str) -> str:
    line = _WHITE.sub(" ", line).strip()
    if _CELL_MARK not in line:
        return line
    cells = (cell for cell in _CELL.split(line) if cell)
    return CELL_BREAK.join(cells)
