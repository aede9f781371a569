"""Control words that send the text of their group elsewhere, or nowhere."""

from indexer.extracting.formats.rich_text import words
from indexer.extracting.formats.rich_text.document import collected
from indexer.extracting.formats.rich_text.flow import Flow
from indexer.extracting.formats.rich_text.formatting import Action
from indexer.extracting.formats.rich_text.state import State
from indexer.extracting.formats.rich_text.styles import heading_levels

OBJECTS = 200
"""Embedded objects that are read, and their digits together."""
OBJECT_DIGITS = 100_000_000


def _drop(state: State, _word: bytes, _number: int | None) -> None:
    state.drop_group()


def _hide(state: State, _word: bytes, _number: int | None) -> None:
    state.open(None)


def _read_fonts(state: State, _word: bytes, _number: int | None) -> None:
    state.characters.flush()
    state.characters.fonts.read(state.rest_of_group())


def _read_styles(state: State, _word: bytes, _number: int | None) -> None:
    state.levels.update(heading_levels(state.rest_of_group()))


def _open_info(state: State, _word: bytes, _number: int | None) -> None:
    state.open(None)
    state.group.in_info = True


def _open_property(state: State, word: bytes, _number: int | None) -> None:
    if not state.group.in_info:
        return
    name = words.PROPERTIES[word]

    def done(text: str) -> None:
        if text:
            state.document.properties[name] = text

    state.open(*collected(done))


def _open_unicode(state: State, _word: bytes, _number: int | None) -> None:
    """Go on with the text of which a form without Unicode was hidden."""
    state.open(None if state.group.in_info else state.group.anchor)


def _open_aside(state: State, word: bytes, _number: int | None) -> None:
    state.open_text(state.document.aside(words.ASIDES[word]))
    state.group.deleted = False


def _open_comment_author(state: State, _word: bytes, _number: int | None) -> None:
    def done(name: str) -> None:
        if name:
            state.document.author_of_comment = name

    state.open(*collected(done))


def _open_box(state: State, _word: bytes, _number: int | None) -> None:
    anchor = state.group.anchor
    if anchor is None:
        state.drop_group()
        return
    state.open_text(Flow(lambda line, _level: anchor.beside(line)))


def _open_label(state: State, _word: bytes, _number: int | None) -> None:
    around = state.group.flow

    def done(label: str) -> None:
        # A bullet is a sign, or the letter o; a number tells where one is.
        if around is not None and _tells(label):
            around.add(label + " ")

    state.open(*collected(done))


def _tells(label: str) -> bool:
    return any(map(str.isdigit, label)) or (
        len(label) > 1 and any(map(str.isalpha, label))
    )


def _open_shape_property(state: State, _word: bytes, _number: int | None) -> None:
    def done(name: str) -> None:
        state.shape_property = name

    state.open(*collected(done))


def _open_shape_value(state: State, _word: bytes, _number: int | None) -> None:
    anchor = state.group.anchor
    if anchor is None or state.shape_property not in words.SHAPE_TEXTS:
        state.drop_group()
        return
    state.open(*collected(anchor.beside))


def _take_object(state: State, _word: bytes, _number: int | None) -> None:
    objects = state.document.objects
    digits = state.rest_of_group()
    if len(objects) < OBJECTS and sum(map(len, objects), len(digits)) < OBJECT_DIGITS:
        objects.append(digits)


DESTINATIONS: dict[bytes, Action] = {
    **dict.fromkeys(words.DROPPED, _drop),
    **dict.fromkeys(words.PROPERTIES, _open_property),
    **dict.fromkeys(words.ASIDES, _open_aside),
    **dict.fromkeys(words.BOXES, _open_box),
    **dict.fromkeys(words.LABELS, _open_label),
    b"fonttbl": _read_fonts,
    b"stylesheet": _read_styles,
    b"info": _open_info,
    b"pict": _hide,
    b"upr": _hide,
    b"ud": _open_unicode,
    b"objdata": _take_object,
    b"sn": _open_shape_property,
    b"sv": _open_shape_value,
    b"atnauthor": _open_comment_author,
}
