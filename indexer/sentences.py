"""Sentences for people, told so that they can be said in another language.

A sentence is English words with `{name}` where something is filled in. The words are
what translations go by: `packaging/translations.py` finds them where they are written,
as the first argument of an exception, of `Said` and of `sentence`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, as English words and what is filled into them."""

    words: str
    values: Mapping[str, str | int] = field(default_factory=dict, hash=False)

    @property
    def english(self) -> str:
        """The sentence in English."""
        return filled(
            self.words,
            {
                name: f"{value:,}" if isinstance(value, int) else value
                for name, value in self.values.items()
            },
        )


def sentence(words: str) -> str:
    """Return the words; where they stand alone, this lets translators find them."""
    return words


def filled(words: str, values: Mapping[str, str]) -> str:
    """Return words with values in their places; what has no value stays.

    Unlike `str.format` it reads nothing but the values, whoever wrote the words.
    """
    return _PLACE.sub(lambda place: values.get(place[1], place[0]), words)
