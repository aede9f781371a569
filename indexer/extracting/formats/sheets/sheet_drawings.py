"""Text boxes, shapes, charts and diagrams that lie on the sheets of a workbook.

ECMA-376 part 1, 20.5 (spreadsheet drawings) and part 4, 19.1 (VML, for buttons and
the like); workbooks in binary form have their drawings in the same XML.
"""

from collections.abc import Iterator
from dataclasses import replace

from indexer.extracting.formats.office.drawing_text import (
    alternative_text,
    body_text,
    is_second_choice,
)
from indexer.extracting.formats.office.office_drawings import drawn_text
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.sheets.tables import sheet_place
from indexer.extracting.formats.xml_trees import (
    Element,
    attribute,
    local_name,
    parse,
    walk,
)
from indexer.records import Section

_ANCHORS = ("{*}twoCellAnchor", "{*}oneCellAnchor", "{*}absoluteAnchor")
_MAX_ROW = 1_048_576


def drawing_sections(package: Package, sheet: str, name: str) -> Iterator[Section]:
    """Yield what is drawn on a sheet, with the row where each drawing begins.

    Raises:
        DocumentError: the drawings cannot be read.
    """
    for part in package.related(sheet, "drawing"):
        root = package.tree(part)
        for anchor in root.iterchildren(*_ANCHORS):
            text = "\n".join(dict.fromkeys(filter(None, _texts(package, part, anchor))))
            yield Section(text, sheet_place(name, _row(anchor)))
    for part in package.related(sheet, "vmlDrawing"):
        root = parse(package.read(part), recover=True)
        lines = filter(None, map(_control_text, root.iter("{*}shape")))
        yield Section("\n".join(lines), replace(sheet_place(name), part="form"))


def _texts(package: Package, part: str, anchor: Element) -> Iterator[str]:
    steps = walk(anchor)
    for event, element in steps:
        if event == "end":
            continue
        kind = local_name(element)
        if is_second_choice(element):
            steps.skip_subtree()
        elif kind == "txBody":
            yield body_text(element)
            steps.skip_subtree()
        elif kind == "cNvPr":
            yield alternative_text(element)
        elif kind == "chart":
            yield from _chart(package, part, attribute(element, "id"))
        elif kind == "relIds":
            yield drawn_text(package, part, attribute(element, "dm"))


def _chart(package: Package, part: str, relation_id: str) -> Iterator[str]:
    yield drawn_text(package, part, relation_id)
    chart = package.target(part, relation_id)
    for shapes in package.related(chart, "chartUserShapes"):
        for body in package.tree(shapes).iter("{*}txBody"):
            yield body_text(body)


def _row(anchor: Element) -> int | None:
    for row in anchor.iterfind("{*}from/{*}row"):
        told = (row.text or "").strip()
        if told.isdecimal() and len(told) < 8:
            return min(int(told) + 1, _MAX_ROW)
    return None


def _control_text(shape: Element) -> str:
    """Return the label of a form control; notes on cells are told elsewhere."""
    for data in shape.iterchildren("{*}ClientData"):
        if data.get("ObjectType") == "Note":
            return ""
    texts = (" ".join(box.itertext()) for box in shape.iterchildren("{*}textbox"))
    return " ".join(" ".join(texts).split())
