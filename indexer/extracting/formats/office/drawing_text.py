"""The text of DrawingML: shapes, tables, charts, diagrams (ECMA-376 part 1, 20, 21).

Slides are made of it, and documents and workbooks hold charts and diagrams in it.
"""

import re
from collections.abc import Iterator

from indexer.extracting.formats.cells import CELL_BREAK
from indexer.extracting.formats.xml_trees import Element, local_name, walk

_SILENT = frozenset({"rPr", "pPr", "endParaRPr", "rt"})
_FILE_NAME = re.compile(r"\S*\.(png|jpe?g|gif|emf|wmf|bmp|tiff?|svg)", re.IGNORECASE)
_MOST_POINTS = 2_000
"""Points of one series that are read; more of them are numbers for a machine."""


def paragraph_text(paragraph: Element) -> str:
    """Return one paragraph as shown, line breaks as newlines."""
    pieces: list[str] = []
    steps = walk(paragraph)
    for event, element in steps:
        name = local_name(element)
        if event == "end":
            continue
        if name in _SILENT or is_second_choice(element):
            steps.skip_subtree()
        elif name == "t":
            pieces.append(element.text or "")
        elif name == "br":
            pieces.append("\n")
    return "".join(pieces).strip()


def body_text(body: Element) -> str:
    """Return the paragraphs of a text body, one a line, empty ones left out."""
    texts = (paragraph_text(one) for one in body.iter("{*}p"))
    return "\n".join(text for text in texts if text)


def is_second_choice(element: Element) -> bool:
    """Return whether an element says again what an alternative before it says."""
    if local_name(element) not in ("Choice", "Fallback"):
        return False
    earlier = element.itersiblings("{*}Choice", preceding=True)
    return any(_says_something(one) for one in earlier)


def _says_something(element: Element) -> bool:
    return any((one.text or "").strip() for one in element.iter("{*}t")) or any(
        True for one in element.iter("{*}pic", "{*}graphicFrame")
    )


def table_rows(table: Element) -> Iterator[list[str]]:
    """Yield the cells of each row of a table; merged ones are empty after the first."""
    for row in table.iterchildren("{*}tr"):
        yield [" ".join(body_text(cell).split()) for cell in row.iterchildren("{*}tc")]


def alternative_text(properties: Element) -> str:
    """Return what a person wrote about a picture or shape, empty where nothing."""
    told = (properties.get(name, "").strip() for name in ("title", "descr"))
    texts = dict.fromkeys(text for text in told if not _FILE_NAME.fullmatch(text))
    return "\n".join(text for text in texts if text)


def diagram_text(root: Element) -> str:
    """Return the texts of a diagram's data model, point by point."""
    return "\n".join(
        text for body in root.iter("{*}t") if len(body) and (text := body_text(body))
    )


def chart_text(root: Element) -> str:
    """Return a chart's titles, then its categories with the value of each series."""
    titles = [
        text
        for body in root.iter("{*}rich")
        if (text := " ".join(body_text(body).split()))
    ]
    lines = list(dict.fromkeys(titles))
    for plot in root.iter("{*}plotArea"):
        lines.extend(_series_lines(list(plot.iter("{*}ser"))))
    if not lines:
        points = (one.text or "" for one in root.iter("{*}pt", "{*}v"))
        lines = list(dict.fromkeys(filter(None, map(str.strip, points))))
    return "\n".join(lines)


def _series_lines(series: list[Element]) -> Iterator[str]:
    names = [" ".join(_points(one, "tx").values()) for one in series]
    if any(names):
        yield CELL_BREAK.join(["", *names])
    categories: dict[int, str] = {}
    for one in series:
        categories = categories or _points(one, "cat") or _points(one, "xVal")
    values = [_points(one, "val") or _points(one, "yVal") for one in series]
    for index in sorted({*categories, *(at for one in values for at in one)}):
        cells = [categories.get(index, ""), *(one.get(index, "") for one in values)]
        yield CELL_BREAK.join(cells)


def _points(series: Element, name: str) -> dict[int, str]:
    """Return the cached values of one part of a series by their position."""
    found: dict[int, str] = {}
    for part in series.iterchildren(f"{{*}}{name}"):
        for at, value in enumerate(part.iter("{*}v")):
            if at >= _MOST_POINTS:
                break
            told = (value.getparent().get("idx") or "").strip()
            index = int(told) if told.isdecimal() and len(told) < 9 else at
            found[index] = f"{found.get(index, '')} {_plain(value.text)}".strip()
    return found


def _plain(value: str | None) -> str:
    """Return a number without the noise of its binary form."""
    text = (value or "").strip()
    try:
        return f"{float(text):.10g}" if "." in text and len(text) > 12 else text
    except ValueError:
        return text
