"""What each element of OpenDocument XML does to the text (version 1.3, part 3).

An opener is called where an element begins, and returns what to call at its end.
"""

from collections.abc import Callable

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.open_document.odf_blocks import Block
from indexer.extracting.formats.open_document.odf_names import told
from indexer.extracting.formats.open_document.odf_state import OdfState

Attributes = dict[str, str]
Closing = Callable[[], None]
Opener = Callable[[OdfState, str, Attributes], Closing | None]

MAX_SPACES = 100
MAX_LEVEL = 12
SKIPPED = frozenset(
    {
        *("office:meta", "office:settings", "office:scripts", "office:binary-data"),
        *("office:font-face-decls", "text:tracked-changes", "text:script"),
        *("text:note-citation", "text:footnote-citation", "text:endnote-citation"),
        *("text:page-number", "text:page-count", "text:list-style"),
        *("table:covered-table-cell", "math:annotation"),
    }
)
"""Elements whose text nobody sees."""
_MARKS = {"text:tab": "\t", "text:tab-stop": "\t", "text:line-break": "\n"}
_FIELDS = tuple(
    f"form:{name}"
    for name in (
        *("text", "textarea", "button", "checkbox", "radio", "option", "item"),
        *("fixed-text", "frame", "formatted-text"),
    )
)
_LABELS = ("label", "current-value", "value")


def _paragraph(state: OdfState, name: str, attributes: Attributes) -> Closing:
    # A shape inside of a paragraph has paragraphs of its own, which follow it.
    outer = state.block
    if outer.in_text:
        state.push(Block(lambda line, _level: outer.line(line)))
    if name == "text:h":
        number = told(attributes, "outline-level") or told(attributes, "level")
        level = int(number) if number.isdecimal() and len(number) < 4 else 1
        state.block.begin(min(max(level, 1), MAX_LEVEL))
    else:
        state.block.begin(state.style_level(told(attributes, "style-name")))
    return state.block.end if state.block is outer else state.pop


def _mark(state: OdfState, name: str, _attributes: Attributes) -> None:
    if state.block.in_text:
        state.block.add_mark(_MARKS[name])


def _spaces(state: OdfState, _name: str, attributes: Attributes) -> None:
    number = told(attributes, "c")
    count = int(number) if number.isdecimal() and len(number) < 4 else 1
    if state.block.in_text:
        state.block.add_mark(" " * min(count, MAX_SPACES))


def _row(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    state.rows.append([])

    def close() -> None:
        cells = [cell for cell in state.rows.pop() if cell]
        if len(cells) == 1:
            state.block.line(cells[0])
        elif cells:
            state.block.line(CELL_BREAK.join(" ".join(one.split()) for one in cells))

    return close


def _cell(state: OdfState, _name: str, attributes: Attributes) -> Closing | None:
    # The table of a chart repeats the figures that the chart shows.
    if not state.rows or (state.in_chart and told(attributes, "value-type") == "float"):
        state.push(Block(_drop))
        return state.pop
    lines: list[str] = []
    cells = state.rows[-1]
    state.push(Block(lambda line, _level: lines.append(line)))

    def close() -> None:
        state.pop()
        cells.append("\n".join(lines))

    return close


def _drop(_line: str, _level: int | None) -> None:
    """Keep nothing."""


def _note(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    state.push(state.story.aside("footnotes"))
    return state.pop


def _comment(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    lines: list[str] = []
    aside = state.story.aside("comments")
    state.push(Block(lambda line, _level: lines.append(line)))
    state.author.append("")

    def close() -> None:
        state.pop()
        author = state.author.pop()
        if lines:
            text = "\n".join(lines)
            aside.line(f"{author}: {text}" if author else text)

    return close


def _creator(state: OdfState, _name: str, _attributes: Attributes) -> Closing | None:
    if not state.author:
        return None

    def done(name: str) -> None:
        state.author[-1] = name

    return state.capture(done)


def _caption(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    around = state.block

    def done(text: str) -> None:
        if text:
            around.line(text)

    return state.capture(done)


def _declaration(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    aside = state.story.aside("header")

    def done(text: str) -> None:
        if text:
            aside.line(text)

    return state.capture(done)


def _field(state: OdfState, _name: str, attributes: Attributes) -> None:
    aside = state.story.aside("form")
    for text in dict.fromkeys(told(attributes, label).strip() for label in _LABELS):
        if text:
            aside.line(text)


def _master(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    state.push(state.story.aside("header"))
    state.in_master = True

    def close() -> None:
        state.pop()
        state.in_master = False

    return close


def _frame(state: OdfState, _name: str, attributes: Attributes) -> Closing | None:
    page = state.story.page
    if state.in_master and told(attributes, "placeholder") == "true":
        state.push(Block(_drop))
        return state.pop
    if page is None or told(attributes, "class") != "title":
        return None

    def close() -> None:
        page.in_title = False

    page.in_title = True
    return close


def _page(state: OdfState, _name: str, attributes: Attributes) -> Closing:
    state.push(state.story.begin_page(told(attributes, "name")))

    def close() -> None:
        state.pop()
        state.story.end_page()

    return close


def _page_notes(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    page = state.story.page
    state.push(Block(_drop) if page is None else page.block("notes"))
    return state.pop


def _style(state: OdfState, _name: str, attributes: Attributes) -> None:
    level = told(attributes, "default-outline-level")
    state.learn_style(
        told(attributes, "name"),
        told(attributes, "parent-style-name"),
        int(level) if level.isdecimal() and len(level) == 1 else None,
    )


def _object(state: OdfState, _name: str, attributes: Attributes) -> None:
    address = told(attributes, "href")
    if address:
        state.open_object(address, state.block)


def _chart(state: OdfState, _name: str, _attributes: Attributes) -> Closing:
    state.in_chart = True

    def close() -> None:
        state.in_chart = False

    return close


OPENERS: dict[str, Opener] = {
    "text:p": _paragraph,
    "text:h": _paragraph,
    "text:s": _spaces,
    "table:table-row": _row,
    "table:table-cell": _cell,
    "text:note-body": _note,
    "text:footnote-body": _note,
    "text:endnote-body": _note,
    "office:annotation": _comment,
    "dc:creator": _creator,
    "svg:title": _caption,
    "svg:desc": _caption,
    "table:title": _caption,
    "table:desc": _caption,
    "math:math": _caption,
    "presentation:footer-decl": _declaration,
    "presentation:header-decl": _declaration,
    "style:master-page": _master,
    "style:style": _style,
    "draw:page": _page,
    "presentation:notes": _page_notes,
    "draw:frame": _frame,
    "draw:text-box": _frame,
    "draw:object": _object,
    "draw:object-ole": _object,
    "chart:chart": _chart,
    **dict.fromkeys(_MARKS, _mark),
    **dict.fromkeys(_FIELDS, _field),
}
