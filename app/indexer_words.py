"""What the indexer says, in the language of the windows."""

from app.quantities import number_text
from app.search.file_names import isolated, shown
from app.translation import tr
from indexer.sentences import Said, filled


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
    # What is called a problem is a sentence itself.
    return _translated(value) if name == "problem" else isolated(shown(value))


def _translated(words: str) -> str:
    return tr(words) if words else ""
