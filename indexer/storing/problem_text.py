"""How a problem's sentence stands in the catalogue.

As the English sentence where nothing is filled in, else as JSON of its words and what
is filled into them, so that a window can say it in another language.
"""

import json

from indexer.records import Problem, from_plain, to_plain
from indexer.sentences import Said

_BEGINNING = '{"words": '


def problem_text(problem: Problem | None) -> str | None:
    """Return what is stored of a problem beside its code."""
    if problem is None:
        return None
    if problem.said is None or not problem.said.values:
        return problem.summary
    return json.dumps(to_plain(problem.said))


def told(stored: str | None) -> tuple[str, Said | None]:
    """Return the sentence that was stored, and what it is made of."""
    text = stored or ""
    if not text.startswith(_BEGINNING):
        return text, None
    try:
        said = from_plain(json.loads(text), Said)
    except ValueError:
        return text, None
    return said.english, said
