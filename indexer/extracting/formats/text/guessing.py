"""Guesses the encoding of text that does not say it, by what would make sense of it.

Each encoding is tried; what the bytes become is weighed by how often such letters
and signs occur in a language that was written in that encoding.
"""

import re
from collections import Counter
from collections.abc import Iterator

from indexer.extracting.formats.text.alphabets import (
    ALPHABETS,
    JAPANESE,
    KOREAN,
    SIMPLIFIED,
    TRADITIONAL,
    Alphabet,
)

_SIGNS = frozenset("“”„‘’‚–—…«»€§°©®™·•№\u00a0²³½¼¾×±‹›£µ¡¿ªº،؛؟־׳״‰†΄΅฿")
_SIGN, _FRAME, _STRANGE, _BROKEN = -4.0, -5.0, -8.0, -14.0
_CAPITAL = -1.5
"""A capital is rarer than its small letter."""
_ODD = -5.0
"""A capital within a word, or a sign that no word has inside it."""
_WORD, _MOST_WORDS = 1.5, 4
_RANK_OF_ENCODING = -1.2
"""Each encoding of a language is as much less likely than the one before."""
_DOS_OR_MAC = -2.5
_ODD_PLACES = re.compile(
    r"(?<=[a-zß-öø-ÿāăąćčďđēėęěğģīįıķļłńņňőřśşšťūůűųźżžа-яёа-џα-ώ])[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪŁŃŇŐŘŚŞŠŤŪŮŰŹŻŽЀ-ЯΑ-Ω]"
    r"|(?<=[^\W\d_])[^\w\s'’´`.,:;/@&()\[\]<>=|+*\"_\-·\u0300-\u0323\u0591-\u05c7\u064b-\u0652\u0e31-\u0e4e\u00ad](?=[^\W\d_])"
    r"|(?<=[A-Za-z])[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0e00-\u0e7f]"
    r"|(?<=[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0e00-\u0e7f])[A-Za-z]"
)
_LINES = re.compile(r"([─-▟])\1+")
_WORDS = re.compile(r"[a-z]+")
_COMMON_CHARACTER, _RARER, _UNCOMMON = -3.6, -0.008, -10.0
_KANA, _WIDE_SIGN, _HALF_KANA, _WIDE_LATIN = -3.6, -4.0, -7.0, -7.0
_BLOCKS = (
    ("\uff61", "\uff9f", _HALF_KANA),
    ("\uff01", "\uff5e", _WIDE_LATIN),
    ("\u4e00", "\u9fff", _UNCOMMON),
    ("\uac00", "\ud7a3", _UNCOMMON),
)
_EAST_ASIAN = (
    ("gb18030", SIMPLIFIED, ""),
    ("big5hkscs", TRADITIONAL, ""),
    ("cp932", JAPANESE, "kana"),
    ("euc_jp", JAPANESE, "kana"),
    ("cp949", KOREAN, ""),
    ("johab", KOREAN, ""),
)
_LATER_EAST_ASIAN = frozenset({"johab", "euc_jp"})
_CODE_PAGES = (
    "cp437 cp720 cp737 cp775 cp850 cp852 cp855 cp857 cp860 cp861 cp862 cp865 cp866"
    " cp869 cp1125"
)
DOS = frozenset(_CODE_PAGES.split())


def likely_encoding(sample: bytes, *, dos: bool = False) -> str:
    """Return the encoding that makes most sense of some bytes.

    Args:
        sample: bytes with some beyond ASCII.
        dos: code pages of DOS are as likely as those of Windows.
    """
    weighed = [*_western(sample, dos=dos), *_east_asian(sample)]
    return max(weighed)[1]


def _western(sample: bytes, *, dos: bool) -> Iterator[tuple[float, str]]:
    counts = _Decoded(sample)
    for alphabet in ALPHABETS:
        words = min(_MOST_WORDS, len(counts.words & alphabet.words))
        for rank, encoding in enumerate(alphabet.encodings):
            prior = rank * _RANK_OF_ENCODING + words * _WORD
            is_foreign = encoding.startswith("mac") or encoding in DOS
            if dos and (encoding in DOS) == bool(is_foreign):
                prior = words * _WORD - (0 if encoding in DOS else 1)
            elif is_foreign:
                prior += _DOS_OR_MAC
            yield prior + counts.weight(encoding, alphabet), encoding


class _Decoded:
    """A sample in every encoding that was asked for."""

    def __init__(self, sample: bytes) -> None:
        self._sample = sample
        self._counts: dict[str, tuple[Counter[str], float]] = {}
        self.words = frozenset(
            _WORDS.findall(sample.decode("ascii", "replace").lower())
        )

    def weight(self, encoding: str, alphabet: Alphabet) -> float:
        """Return how well the sample fits a language in an encoding; 0 is perfect."""
        counts, total = self._in(encoding)
        ranks = {letter: rank for rank, letter in enumerate(alphabet.letters)}
        step = 4.0 / len(ranks)
        for character, count in counts.items():
            total += count * _letter_weight(character, ranks, step)
        return total

    def _in(self, encoding: str) -> tuple[Counter[str], float]:
        if encoding not in self._counts:
            text = self._sample.decode(encoding, "replace")
            letters = _LINES.sub(r"\1", text)
            foreign = Counter(one for one in letters if one > "\x7f")
            odd = len(_ODD_PLACES.findall(text))
            self._counts[encoding] = foreign, odd * _ODD
        return self._counts[encoding]


def _letter_weight(character: str, ranks: dict[str, int], step: float) -> float:
    rank = ranks.get(character)
    base = -1.0 - 0.04 * len(ranks)
    if rank is not None:
        return base - rank * step
    small = ranks.get(character.lower())
    if small is not None:
        return base - small * step + _CAPITAL
    if character in _SIGNS:
        return _SIGN
    if "─" <= character <= "▟":
        return _FRAME
    if character == "\ufffd" or character < "\xa0" or "\ue000" <= character <= "\uf8ff":
        return _BROKEN
    return _STRANGE


def _east_asian(sample: bytes) -> Iterator[tuple[float, str]]:
    for encoding, characters, extra in _EAST_ASIAN:
        text = sample.decode(encoding, "replace")
        ranks = {one: rank for rank, one in enumerate(characters)}
        kana = _KANA if extra else _UNCOMMON
        total = -2.0 if encoding in _LATER_EAST_ASIAN else -1.0
        for character, count in Counter(one for one in text if one > "\x7f").items():
            total += count * _wide_weight(character, ranks, kana)
        yield total, encoding


def _wide_weight(character: str, ranks: dict[str, int], kana: float) -> float:
    rank = ranks.get(character)
    if rank is not None:
        return _COMMON_CHARACTER + rank * _RARER
    if "\u3041" <= character <= "\u30ff":
        return kana
    if character in "、。「」『』【】《》（），；：？！・…“”‘’—～":
        return _WIDE_SIGN
    return next(
        (weight for first, last, weight in _BLOCKS if first <= character <= last),
        _BROKEN,
    )
