"""Jupyter notebooks (nbformat 3 and 4): notes under their headings, code, results."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.markup.headed_lines import (
    Heading,
    headed_sections,
    path_at_end,
)
from indexer.extracting.formats.markup.markdown import headings_by_lines
from indexer.extracting.formats.text.decoding import beginning, decode
from indexer.extracting.formats.text.lines import group_lines
from indexer.extracting.formats.text.plain_text import text_sections
from indexer.extracting.formats.web.html import page_text
from indexer.records import Document, Place, Section

_Json: TypeAlias = Any
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_TEXTS = ("text/markdown", "text/plain", "text/latex", "markdown", "text", "latex")
"""What a result may be in; the first that is there is what people see as text."""
_PAGES = ("text/html", "html")
_EMPHASIS = re.compile(
    r"(?<![\w*_\\])([*_]{1,3})(?=[^\s*_])([^\n]{1,500}?)(?<=[^\s*_\\])\1(?![\w*_])"
)
_DATA_URL = re.compile(r"\(data:[^)]{200,}\)|\"data:[^\"]{200,}\"")


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield a document titled by its first heading, and its cells.

    Raises:
        DamagedError: it is no notebook; its text is kept as it is.
    """
    text = decode(beginning(content, context.limits.member_bytes))
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield Document("notebook")
        yield from text_sections(text)
        raise DamagedError(detail=str(error)) from error
    notes = [_without_pictures(_source(cell)) for cell in _cells(notebook, "markdown")]
    yield Document("notebook", _title(notebook, notes), metadata=_metadata(notebook))
    path: tuple[Heading, ...] = ()
    for cell in _cells(notebook):
        context.beat()
        sections, path = _cell(cell, path, context)
        yield from sections
    if not isinstance(notebook, dict):
        raise DamagedError


def _title(notebook: _Json, notes: Sequence[str]) -> str:
    told = _fields(_fields(notebook).get("metadata")).get("title")
    if isinstance(told, str) and told:
        return told
    for cell in _cells(notebook, "heading"):
        return _source(cell).strip()
    headings = (one for note in notes for one in headings_by_lines(note.split("\n")))
    return next((one.text for one in headings if one.text), "")


def _metadata(notebook: _Json) -> dict[str, str]:
    authors = _fields(_fields(notebook).get("metadata")).get("authors")
    people = authors if isinstance(authors, list) else []
    names = [str(one["name"]) for one in map(_fields, people) if one.get("name")]
    return {"author": ", ".join(names)} if names else {}


def _cells(notebook: _Json, kind: str | None = None) -> Iterator[dict[str, _Json]]:
    notebook = _fields(notebook)
    sheets = [notebook, *_list(notebook.get("worksheets"))]
    for sheet in sheets:
        for cell in _list(_fields(sheet).get("cells")):
            if isinstance(cell, dict) and kind in (None, cell.get("cell_type")):
                yield cell


def _cell(
    cell: dict[str, _Json], path: tuple[Heading, ...], context: Context
) -> tuple[list[Section], tuple[Heading, ...]]:
    """Return the sections of a cell, and the headings that hold after it."""
    source = _source(cell)
    kind = cell.get("cell_type")
    if kind == "heading":
        source = f"{'#' * _level(cell)} {source}"
    above = tuple(one.text for one in path if one.text)
    if kind in ("markdown", "heading"):
        return _note(_without_pictures(source), path)
    if kind != "code":
        told = [Section(source, Place(headings=above))] if source.strip() else []
        return told, path
    sections = [
        Section(run, Place(headings=above, part="code"))
        for _, run in group_lines(source.split("\n"))
    ]
    for output in _list(cell.get("outputs")):
        for _, run in group_lines(_output(_fields(output), context).split("\n")):
            sections.append(Section(run, Place(headings=above, part="output")))
    return sections, path


def _level(cell: dict[str, _Json]) -> int:
    level = cell.get("level")
    return level if isinstance(level, int) and 1 <= level <= 6 else 1


def _note(
    source: str, path: tuple[Heading, ...]
) -> tuple[list[Section], tuple[Heading, ...]]:
    lines = source.split("\n")
    headings = headings_by_lines(lines)
    # People see a note as it is rendered, not as it was typed.
    lines = [_EMPHASIS.sub(r"\2", line) for line in lines]
    # The headings of earlier cells stand before the first line of this one.
    before = [Heading(0, one.level, one.text, 0) for one in path]
    sections = [
        Section(one.text, Place(headings=one.place.headings))
        for one in headed_sections(lines, [*before, *headings])
    ]
    return sections, path_at_end([*before, *headings])


def _output(output: dict[str, _Json], context: Context) -> str:
    kind = output.get("output_type")
    if kind == "stream":
        return _plain(_joined(output.get("text")))
    if kind in ("error", "pyerr"):
        return f"{output.get('ename')}: {output.get('evalue')}"
    data = _fields(output.get("data")) or output
    plain = next((_joined(data[one]) for one in _TEXTS if one in data), "")
    page = next((_joined(data[one]) for one in _PAGES if one in data), "")
    # Beside a table or another drawing stands only what Python calls the object.
    if page and (not plain or plain.startswith("<")):
        try:
            plain = page_text(page, context)
        except DamagedError:
            plain = ""
    return _plain(plain)


def _plain(text: str) -> str:
    return _without_pictures(_ESCAPES.sub("", text))


def _without_pictures(text: str) -> str:
    return _DATA_URL.sub("", text) if "data:" in text else text


def _source(cell: dict[str, _Json]) -> str:
    return _joined(cell.get("source", cell.get("input")))


def _joined(text: _Json) -> str:
    if isinstance(text, list):
        return "".join(one for one in text if isinstance(one, str))
    return text if isinstance(text, str) else ""


def _fields(found: _Json) -> dict[str, _Json]:
    return found if isinstance(found, dict) else {}


def _list(found: _Json) -> list[_Json]:
    return found if isinstance(found, list) else []
