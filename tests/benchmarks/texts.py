"""Made-up texts whose words are spread as in real language (Zipf's law)."""

import numpy as np

SYLLABLES = [c + v for c in "bdfghklmnprstvz" for v in ("a", "e", "i", "o", "u", "an")]


def vocabulary(size: int) -> list[str]:
    random = np.random.default_rng(1)
    lengths = random.integers(1, 5, size)
    return ["".join(random.choice(SYLLABLES, length)) for length in lengths]


def texts(count: int, words: int, seed: int = 2, size: int = 20_000) -> list[str]:
    """Return `count` texts of about `words` words."""
    random = np.random.default_rng(seed)
    known = np.array(vocabulary(size))
    ranks = np.arange(1, size + 1)
    shares = 1 / ranks / np.sum(1 / ranks)
    lengths = random.integers(words // 2, words * 3 // 2, count)
    picked = random.choice(known, (int(lengths.sum()),), p=shares)
    parts = np.split(picked, np.cumsum(lengths)[:-1])
    return [" ".join(part) + "." for part in parts]
