"""The yardstick for embedding: llama.cpp in a loop, with nothing around it."""

import ctypes
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

from indexer.embedding.llama_library import load_library


class BareLlama:
    """Packs tokens of many texts into batches of a fixed size and encodes them."""

    def __init__(self, path: Path, batch: int, threads: int) -> None:
        self._size = batch
        self._lib: Any = load_library()
        wanted = self._lib.llama_model_default_params()
        wanted.n_gpu_layers = 0
        self._model = self._lib.llama_model_load_from_file(os.fsencode(path), wanted)
        self._vocabulary = self._lib.llama_model_get_vocab(self._model)
        options = self._lib.llama_context_default_params()
        options.n_ctx = options.n_batch = options.n_ubatch = batch
        options.n_seq_max = 16
        options.n_threads = options.n_threads_batch = threads
        options.embeddings = options.kv_unified = True
        self._context = self._lib.llama_init_from_model(self._model, options)
        self._batch = self._lib.llama_batch_init(batch, 0, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._lib.llama_batch_free(self._batch)
        self._lib.llama_free(self._context)
        self._lib.llama_model_free(self._model)

    def run(self, passages: Sequence[str]) -> int:
        """Encode all passages and return how many tokens they had."""
        total = 0
        waiting: list[list[int]] = []
        for text in passages:
            tokens = self._tokens(text)
            total += len(tokens)
            full = sum(map(len, waiting)) + len(tokens) > self._size
            if waiting and (full or len(waiting) == 16):
                self._encode(waiting)
                waiting = []
            waiting.append(tokens)
        self._encode(waiting)
        return total

    def _tokens(self, text: str) -> list[int]:
        data = text.encode()
        tokens = (self._lib.llama_token * (len(data) + 8))()
        count = self._lib.llama_tokenize(
            self._vocabulary, data, len(data), tokens, len(tokens), True, False
        )
        assert count <= self._size, "cutting texts would flatter the yardstick"
        return list(tokens[:count])

    def _encode(self, sequences: Sequence[Sequence[int]]) -> None:
        at = 0
        for number, tokens in enumerate(sequences):
            for position, token in enumerate(tokens):
                self._batch.token[at] = token
                self._batch.pos[at] = position
                self._batch.n_seq_id[at] = 1
                self._batch.seq_id[at][0] = number
                self._batch.logits[at] = 1
                at += 1
        self._batch.n_tokens = at
        assert self._lib.llama_encode(self._context, self._batch) == 0
        for number in range(len(sequences)):
            pointer = self._lib.llama_get_embeddings_seq(self._context, number)
            assert ctypes.cast(pointer, ctypes.c_void_p).value
