"""The running texts of an iWork file, cut at the headings that their styles mark."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.errors import DamagedError
from indexer.extracting.formats.apple.iwa.objects import IwaObject, IwaObjects

STORAGES = (2001, 2005)
_PARAGRAPH_STYLE = 2022
_TITLE = re.compile(
    r"(?:title|titel|titre|t[ií]tulo|titolo|otsikko|tytuł|заголовок документа|标题|標題"
    r"|タイトル|제목)\b.*|title",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"(?:heading|header|überschrift|titre|encabezado|título|intestazione|kop|rubrik"
    r"|nagłówek|заголовок|小标题|副标题|見出し|머리말)\s*(\d?)\s*\w?$",
    re.IGNORECASE,
)
_SUBTITLE = re.compile(r"(?:sub|unter|sous-?|sott?o)", re.IGNORECASE)
_NO_TEXT = str.maketrans({"\ufffc": " ", "\u2028": "\n", "\u2029": "\n"})


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Text under one heading."""

    headings: tuple[str, ...]
    text: str
    is_title: bool
    """Whether it begins with the title of the whole document."""


def storage_text(storage: IwaObject) -> str:
    """Return a text without the places of what stands in it; nothing where broken."""
    try:
        return storage.message.text(3).translate(_NO_TEXT).strip()
    except DamagedError:
        return ""


def storage_kind(storage: IwaObject) -> int:
    """Return what a text is for, as the format numbers it; 0 is the running text."""
    try:
        return storage.message.number(1)
    except DamagedError:
        return 0


def paragraphs(storage: IwaObject, objects: IwaObjects) -> Iterator[Paragraphs]:
    """Yield a text cut at its headings."""
    path: list[tuple[int, str]] = []
    lines: list[str] = []
    has_body = is_title = False
    for text, level in _styled_lines(storage, objects):
        words = " ".join(text.translate(_NO_TEXT).split())
        if level is not None and words:
            if has_body:
                yield Paragraphs(_names(path), "\n".join(lines), is_title)
                lines, has_body, is_title = [], False, False
            path = [one for one in path if one[0] < level]
            path.append((level, words))
            is_title = is_title or level == 0
        has_body = has_body or (level is None and bool(words))
        lines.append(text.translate(_NO_TEXT).rstrip())
    if any(lines):
        yield Paragraphs(_names(path), "\n".join(lines), is_title)


def _names(path: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(name for _, name in path)


def _styled_lines(
    storage: IwaObject, objects: IwaObjects
) -> Iterator[tuple[str, int | None]]:
    """Yield each line and the level of heading that its style gives it."""
    try:
        text = storage.message.text(3)
        styles = _levels(storage, objects)
    except DamagedError:
        return
    level = None
    at = 0
    for line in text.split("\n"):
        while styles and styles[0][0] <= at:
            level = styles.pop(0)[1]
        yield line, level
        at += len(line) + 1


def _levels(storage: IwaObject, objects: IwaObjects) -> list[tuple[int, int | None]]:
    """Return from which character on which level of heading holds."""
    found: list[tuple[int, int | None]] = []
    for entry in storage.message.message(5).messages(1):
        style = entry.reference(2)
        if style:
            found.append((entry.number(1), _level(style, objects)))
        else:
            # No reference means the style before goes on.
            found.append((entry.number(1), found[-1][1] if found else None))
    return sorted(found, key=lambda one: one[0])


def _level(style: int, objects: IwaObjects) -> int | None:
    try:
        about = objects.message(style, _PARAGRAPH_STYLE).message(1)
    except DamagedError:
        return None
    name = about.text(1).strip()
    heading = _HEADING.fullmatch(name)
    if heading:
        return int(heading[1] or 1)
    if _SUBTITLE.match(name) or not _TITLE.fullmatch(name):
        return None
    return 0
