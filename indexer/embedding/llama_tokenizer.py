"""Texts into tokens, by the vocabulary of a loaded model."""

import threading

import numpy as np
from numpy.typing import NDArray

from indexer.embedding.llama_library import load_library
from indexer.errors import ModelError


class LlamaTokenizer:
    """The vocabulary of a model, for any thread, until it is closed.

    Markers of the model that are spelled out in a text stay plain text.
    """

    def __init__(self, model: object) -> None:
        self._library = load_library()
        self._lock = threading.Lock()
        self._vocabulary = self._library.llama_model_get_vocab(model)

    def count(self, text: str) -> int:
        """Return how many tokens a text takes, without those around each text."""
        # With no room for them, llama.cpp returns how many there are as a negative.
        return -self._tokenize(_utf8(text), None, 0, special=False)

    def tokens(self, text: str, limit: int) -> NDArray[np.int32]:
        """Return 1 to `limit` tokens of a text, with those the model wants around it.

        A longer text loses its end, but not the token that closes each text.
        """
        data = _utf8(text)
        tokens = np.zeros(len(data) + 8, np.int32)
        pointer = tokens.ctypes.data_as(self._library.llama_token_p)
        count = self._tokenize(data, pointer, len(tokens), special=True)
        if count > limit:
            tokens[limit - 1] = tokens[count - 1]
        return tokens[: min(max(count, 1), limit)].copy()

    def close(self) -> None:
        """Refuse further calls; the model may be freed afterwards."""
        with self._lock:
            self._vocabulary = None

    def _tokenize(self, data: bytes, room: object, size: int, *, special: bool) -> int:
        with self._lock:
            if self._vocabulary is None:
                raise ModelError("The model was closed.")
            count = self._library.llama_tokenize(
                self._vocabulary,
                data,
                len(data),
                room,
                size,
                special,
                False,  # noqa: FBT003 - the C function has no names
            )
        return int(count)


def _utf8(text: str) -> bytes:
    """llama.cpp ends the process on bytes that are not UTF-8."""
    return text.encode("utf-8", "replace")
