"""What the indexer says, in the language of the windows."""

import re

from app.quantities import list_text, number_text
from app.search.file_names import named
from app.translation import tr
from indexer.sentences import Said, filled

_NUMBER = re.compile(r"[0-9]{1,15}")


def said_text(said: Said) -> str:
    """Return a sentence of the indexer; one that is not translated stays English."""
    values = {name: _value(name, value) for name, value in said.values.items()}
    return filled(_translated(said.words), values)


def summary_text(summary: str, said: Said | None) -> str:
    """Return a sentence that has nothing filled in unless `said` tells what."""
    return _translated(summary) if said is None else said_text(said)


def _value(name: str, value: str | int) -> str:
    if isinstance(value, int):
        return number_text(value)
    match name:
        case "problem":  # is a sentence itself
            return _translated(value)
        case "page" | "pages":  # such as 3, 7-9
            return list_text(_NUMBER.sub(_number, one) for one in value.split(", "))
    return named(value)


def _number(digits: re.Match[str]) -> str:
    return number_text(int(digits[0]))


def _translated(words: str) -> str:
    return tr(words) if words else ""
