"""Tells which styles of a Word document are headings, and of what level."""

import re

from indexer.extracting.formats.outline import TITLE_LEVEL
from indexer.extracting.formats.xml_trees import Element, attribute

_HEADING_NAME = re.compile(r"heading(?: |_20_)?([1-9])", re.IGNORECASE)
_MOST_ANCESTORS = 10


def heading_levels(styles: Element | None) -> dict[str, int]:
    """Return the outline level of each style id that is a heading; 0 for titles."""
    if styles is None:
        return {"Title": TITLE_LEVEL} | {f"Heading{n}": n for n in range(1, 10)}
    parents: dict[str, str] = {}
    levels: dict[str, int] = {}
    for style in styles.iter("{*}style"):
        style_id = attribute(style, "styleId")
        level = _own_level(style)
        if level is not None:
            levels[style_id] = level
        for based_on in style.iterchildren("{*}basedOn"):
            parents[style_id] = attribute(based_on, "val")
    for style_id in parents:
        _inherit(style_id, parents, levels)
    return levels


def outline_level(value: str) -> int | None:
    """Return the heading level that an outline level stands for."""
    # Nine stands for body text.
    return int(value) + 1 if value in set("01234567") else None


def _inherit(style_id: str, parents: dict[str, str], levels: dict[str, int]) -> None:
    at: str | None = style_id
    for _ in range(_MOST_ANCESTORS):
        if at is None:
            return
        if at in levels:
            levels[style_id] = levels[at]
            return
        at = parents.get(at)


def _own_level(style: Element) -> int | None:
    for name in style.iterchildren("{*}name"):
        told = attribute(name, "val").strip()
        heading = _HEADING_NAME.fullmatch(told)
        if heading:
            return int(heading[1])
        if told.lower() == "title":
            return TITLE_LEVEL
    for outline in style.iterfind("{*}pPr/{*}outlineLvl"):
        return outline_level(attribute(outline, "val"))
    return None
