"""HTML: what a page says, block by block, with a section under each heading."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml import html as lxml_html

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.decoding import beginning, decode
from indexer.records import Document, Place, Section

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")
_SILENT_TAGS = "script style template head noembed noframes iframe object"
_BLOCK_TAGS = (
    "address article aside blockquote body br button caption center dd details dialog"
    " dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6"
    " header hr html legend li main menu nav ol optgroup option p pre section select"
    " summary table tbody tfoot thead title tr ul"
)
_PARAGRAPH_TAGS = "p pre table ul ol dl blockquote h1 h2 h3 h4 h5 h6"
_SILENT = frozenset(_SILENT_TAGS.split())
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_PARAGRAPHS = frozenset(_PARAGRAPH_TAGS.split())
_CELLS = frozenset({"td", "th"})
_HEADING = re.compile("h([1-6])")
CELL_BREAK = "\t"
"""Between the cells of a table row: white space, so that words stay side by side."""
_SPACES = re.compile(r"[ \t]{2,}")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its page title or first heading."""
    declared = _DECLARED.search(content[:4096])
    label = (declared[1] or declared[2]).decode("ascii") if declared else None
    # A page is cut at its characters; the bytes are cut first, to spare memory.
    head = beginning(content, 4 * context.limits.html_characters)
    yield from page(decode(head, label), context)


def page(text: str, context: Context) -> Iterator[Piece]:
    """Yield the document of a decoded page.

    Raises:
        TooLargeError: the page is cut at the limit; the text before it is kept.
    """
    root = _parsed(text[: context.limits.html_characters])
    sections = list(_Walk().sections(root))
    headings = [one for section in sections for one in section.place.headings]
    yield Document("html", _title(root) or next(iter(headings), ""))
    yield from sections
    if len(text) > context.limits.html_characters:
        raise TooLargeError("Only the beginning of this very long page is searchable.")


def page_text(text: str, context: Context) -> str:
    """Return what a decoded page says as one text, block quotes marked by `> `."""
    root = _parsed(text[: context.limits.html_characters])
    sections = [one.text for one in _Walk(mark_quotes=True).sections(root)]
    title = _title(root)
    if title and not any(title in section for section in sections):
        sections.insert(0, title)
    return "\n\n".join(sections)


def _parsed(text: str) -> etree._Element:
    markup = _XML_DECLARATION.sub("", text, count=1)
    parser = lxml_html.HTMLParser(
        encoding="utf-8",
        recover=True,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DamagedError(detail=str(error)) from error
    if root is None:
        raise DamagedError
    return root


def _title(root: etree._Element) -> str:
    return " ".join((root.findtext(".//title") or "").split())


class _Walk:
    """Goes through a page once, without recursion, and gathers lines."""

    def __init__(self, *, mark_quotes: bool = False) -> None:
        self._mark_quotes = mark_quotes
        self._quotes = 0
        self._lines: list[str] = []
        self._line: list[str] = []
        self._path: list[tuple[int, str]] = []
        self._pre = 0
        self._has_body = False

    def sections(self, root: etree._Element) -> Iterator[Section]:
        """Yield a section for each heading with text, in reading order."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if not isinstance(element.tag, str):
                continue
            if event == "end":
                self._leave(element)
                continue
            heading = _HEADING.fullmatch(element.tag)
            if heading and self._has_body:
                yield from self._section()
            if element.tag in _SILENT:
                walk.skip_subtree()
            else:
                self._enter(element)
            if heading:
                self._open_heading(int(heading[1]), element)
        yield from self._section()

    def _enter(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._break(paragraph=tag in _PARAGRAPHS)
        if tag in _CELLS and "".join(self._line).strip():
            self._line.append(CELL_BREAK)
        if tag == "pre":
            self._pre += 1
        if tag == "blockquote":
            self._quotes += 1
        if tag == "img":
            self._add(f" {element.get('alt') or ''} ")
        self._add(element.text)

    def _leave(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "pre":
            self._pre -= 1
        if tag in _BLOCKS:
            self._break(paragraph=tag in _PARAGRAPHS)
        if tag == "blockquote":
            self._quotes -= 1
        self._add(element.tail)

    def _add(self, text: str | None) -> None:
        if not text:
            return
        if not self._pre:
            self._line.append(_SPACE.sub(" ", text))
            return
        first, *others = text.split("\n")
        self._line.append(first)
        for other in others:
            self._break()
            self._line.append(other)

    def _break(self, *, paragraph: bool = False) -> None:
        """End the line; between paragraphs stands one blank line."""
        line = "".join(self._line)
        line = line.rstrip() if self._pre else _SPACES.sub(_one_space, line).strip()
        self._line.clear()
        if line:
            self._lines.append(self._quote_mark() + line)
            self._has_body = self._has_body or not _is_heading(line, self._path)
        elif self._pre and self._lines:
            self._lines.append("")
        if paragraph and self._lines and self._lines[-1]:
            self._lines.append("")

    def _quote_mark(self) -> str:
        return "> " if self._mark_quotes and self._quotes else ""

    def _open_heading(self, level: int, element: etree._Element) -> None:
        text = " ".join("".join(element.itertext()).split())
        self._path = [one for one in self._path if one[0] < level]
        if text:
            self._path.append((level, text))

    def _section(self) -> Iterator[Section]:
        self._break()
        text = "\n".join(self._lines).strip("\n")
        self._lines.clear()
        self._has_body = False
        if text:
            headings = tuple(heading for _, heading in self._path)
            yield Section(text, Place(headings=headings))


def _one_space(spaces: re.Match[str]) -> str:
    return CELL_BREAK if CELL_BREAK in spaces[0] else " "


def _is_heading(line: str, path: list[tuple[int, str]]) -> bool:
    return bool(path) and line == path[-1][1]
