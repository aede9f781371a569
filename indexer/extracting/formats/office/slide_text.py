"""What one slide says, shape by shape in the order of the file (ECMA-376-1, 19)."""

from collections.abc import Callable
from dataclasses import dataclass, field

from indexer.extracting.formats.office.drawing_text import (
    alternative_text,
    body_text,
    is_second_choice,
    table_rows,
)
from indexer.extracting.formats.office.table_rows import row_groups
from indexer.extracting.formats.xml_trees import Element, attribute, local_name, walk

_TITLES = frozenset({"title", "ctrTitle"})
_MARGINS = frozenset({"ftr", "dt", "hdr"})
_NOT_TOLD = frozenset({"sldNum", "sldImg"})
_SILENT = frozenset({"extLst", "timing", "transition", "style", "spPr", "grpSpPr"})
_SHAPES = frozenset({"sp", "graphicFrame", "pic", "cxnSp", "grpSp"})


@dataclass(slots=True)
class SlideText:
    """The texts of a slide, or of its notes."""

    title: str = ""
    lines: list[str] = field(default_factory=list)
    tables: list[list[str]] = field(default_factory=list)
    """Tables too long to stand among the lines, in groups of rows."""
    margins: list[str] = field(default_factory=list)
    """Footers and dates, which stand on many slides."""

    @property
    def text(self) -> str:
        """Title and lines together."""
        return "\n".join(filter(None, [self.title, *self.lines]))


def read_slide(root: Element, drawn: Callable[[str], str]) -> SlideText:
    """Return what a slide says.

    Args:
        root: the slide, or a page of notes.
        drawn: gives the text of a chart or diagram by the id of its relation.
    """
    slide = SlideText()
    placeholder = ""
    steps = walk(root)
    for event, element in steps:
        name = local_name(element)
        if event == "end":
            continue
        if name in _SILENT or is_second_choice(element):
            steps.skip_subtree()
        elif name in _SHAPES:
            placeholder = ""
        elif name == "ph":
            placeholder = element.get("type", "body")
        elif name == "txBody":
            _take_text(slide, placeholder, body_text(element))
            steps.skip_subtree()
        elif name == "tbl":
            _take_table(slide, element)
            steps.skip_subtree()
        else:
            _take_drawing(slide, name, element, drawn)
    return slide


def _take_text(slide: SlideText, placeholder: str, text: str) -> None:
    if not text or placeholder in _NOT_TOLD:
        return
    if placeholder in _MARGINS:
        slide.margins.append(text)
    elif placeholder in _TITLES and not slide.title:
        slide.title = " ".join(text.split())
    else:
        slide.lines.append(text)


def _take_table(slide: SlideText, table: Element) -> None:
    groups = list(row_groups(table_rows(table)))
    if len(groups) > 1:
        slide.tables.append(groups)
    else:
        slide.lines.extend(groups)


def _take_drawing(
    slide: SlideText, name: str, element: Element, drawn: Callable[[str], str]
) -> None:
    text = ""
    if name == "cNvPr":
        text = alternative_text(element)
    elif name == "chart":
        text = drawn(attribute(element, "id"))
    elif name == "relIds":
        text = drawn(attribute(element, "dm"))
    if text:
        slide.lines.append(text)
