"""Control words that change the text around them: fonts, paragraphs, characters."""

from collections.abc import Callable

from indexer.extracting.formats.rich_text import words
from indexer.extracting.formats.rich_text.state import State

Action = Callable[[State, bytes, int | None], None]
BODY_LEVEL = 9
_OLD_PAGES = {b"mac": 10000, b"pc": 437, b"pca": 850}


def say(state: State, text: str) -> None:
    """Add a character that is told by a control word or symbol."""
    group = state.group
    if state.characters.skip:
        state.characters.skip -= 1
    elif group.flow is not None and not group.deleted:
        state.characters.flush()
        group.flow.add(text)


def end_paragraph(state: State, _word: bytes, _number: int | None) -> None:
    """End the paragraph in the flow of the group."""
    group = state.group
    state.characters.flush()
    if group.flow is not None and not group.deleted:
        group.flow.end_paragraph(group.level, in_table=group.in_table)


def _say_character(state: State, word: bytes, _number: int | None) -> None:
    say(state, words.CHARACTERS[word])


def _say_code(state: State, _word: bytes, number: int | None) -> None:
    group = state.group
    if group.flow is not None and not group.deleted and number is not None:
        state.characters.take_code(number, group.font, group.flow)
    state.characters.skip = group.fallback


def _set_fallback(state: State, _word: bytes, number: int | None) -> None:
    state.group.fallback = max(0, number or 0)


def _set_font(state: State, _word: bytes, number: int | None) -> None:
    state.group.font = number


def _set_default_font(state: State, _word: bytes, number: int | None) -> None:
    state.default_font = state.group.font = number


def _set_page(state: State, _word: bytes, number: int | None) -> None:
    if number:
        state.characters.fonts.use_page(number)


def _set_old_page(state: State, word: bytes, _number: int | None) -> None:
    state.characters.fonts.use_page(_OLD_PAGES[word])


def _reset_characters(state: State, _word: bytes, _number: int | None) -> None:
    state.group.font = state.default_font
    state.group.deleted = False


def _reset_paragraph(state: State, _word: bytes, _number: int | None) -> None:
    state.group.in_table = False
    state.group.level = None


def _set_deleted(state: State, _word: bytes, number: int | None) -> None:
    state.group.deleted = number != 0


def _set_in_table(state: State, _word: bytes, number: int | None) -> None:
    state.group.in_table = number != 0


def _set_style(state: State, _word: bytes, number: int | None) -> None:
    state.group.level = state.levels.get(number or 0)


def _set_level(state: State, _word: bytes, number: int | None) -> None:
    level = BODY_LEVEL if number is None else number
    if level not in range(BODY_LEVEL):
        state.group.level = None
    elif state.group.level is None:
        state.group.level = level + 1


def _end_in_table(state: State, word: bytes, _number: int | None) -> None:
    state.characters.flush()
    flow = state.group.flow
    if flow is None:
        return
    if word == b"cell":
        flow.end_cell()
    elif word == b"row":
        flow.end_row()
    elif word == b"nestcell":
        flow.end_nested_cell()
    else:
        flow.end_nested_row()


def _pass_over(state: State, _word: bytes, number: int | None) -> None:
    state.at += max(0, number or 0)


FORMATTING: dict[bytes, Action] = {
    b"f": _set_font,
    b"u": _say_code,
    b"uc": _set_fallback,
    b"plain": _reset_characters,
    b"pard": _reset_paragraph,
    b"intbl": _set_in_table,
    b"s": _set_style,
    b"outlinelevel": _set_level,
    b"deleted": _set_deleted,
    b"bin": _pass_over,
    b"ansicpg": _set_page,
    b"deff": _set_default_font,
    **dict.fromkeys(_OLD_PAGES, _set_old_page),
    **dict.fromkeys(words.CHARACTERS, _say_character),
    **dict.fromkeys(words.PARAGRAPH_ENDS, end_paragraph),
    **dict.fromkeys((b"cell", b"row", b"nestcell", b"nestrow"), _end_in_table),
}
