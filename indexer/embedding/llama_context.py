"""One llama.cpp context: token sequences in, one vector each out."""

import ctypes
import threading
from collections.abc import Sequence
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from indexer.embedding import llama_memory
from indexer.embedding.interruption import InterruptedEarlyError, Interruption
from indexer.embedding.llama_library import load_library
from indexer.embedding.vectors import Vectors
from indexer.errors import ModelError

Tokens = NDArray[np.int32]

_ABORTED = 2


class LlamaContext:
    """A context over a loaded model, used by one thread at a time."""

    def __init__(
        self,
        model: object,
        *,
        threads: int,
        batch_tokens: int,
        sequences: int,
        offloaded: bool = False,
    ) -> None:
        self._library = load_library()
        self._offloaded = offloaded
        self._lock = threading.Lock()
        self._width = int(self._library.llama_model_n_embd_out(model))
        vocabulary = self._library.llama_model_get_vocab(model)
        self._vocabulary = int(self._library.llama_vocab_n_tokens(vocabulary))
        self._released_tokens = 0
        self._batch = _Batch(self._library, batch_tokens)
        self.interruption = Interruption(self._library)
        """Ends `encode` within milliseconds."""
        self._context: object | None = self._open(
            model, threads, batch_tokens, sequences
        )

    def encode(self, sequences: Sequence[Tokens]) -> Vectors:
        """Return one row for each sequence, in order, not scaled to any length.

        Their tokens together must fit the batch.

        Raises:
            ModelError: llama.cpp failed, or the context was closed.
            InterruptedEarlyError: the interruption was set.
        """
        with self._lock:
            if self._context is None:
                raise ModelError("The model was closed.")
            batch = self._batch.filled(sequences)
            failed = self._compute(batch)
            if failed == _ABORTED:
                raise InterruptedEarlyError
            if failed:
                raise ModelError("The model failed on a text. Restart Inkling.")
            rows = [self._row(number) for number in range(len(sequences))]
            self._release_logits(sum(map(len, sequences)))
        return np.stack(rows)

    def close(self) -> None:
        """Free the context once no other thread is inside."""
        with self._lock:
            if self._context is not None:
                self._library.llama_free(self._context)
                self._context = None

    def _open(
        self, model: object, threads: int, batch_tokens: int, sequences: int
    ) -> object:
        wanted = self._library.llama_context_default_params()
        # A vocabulary-wide row is reserved for each sequence and each token.
        wanted.n_seq_max = sequences
        wanted.n_ctx = wanted.n_batch = wanted.n_ubatch = batch_tokens
        wanted.n_threads = wanted.n_threads_batch = threads
        wanted.embeddings = wanted.kv_unified = True
        wanted.offload_kqv = wanted.op_offload = self._offloaded
        wanted.no_perf = True
        wanted.abort_callback = self.interruption.callback
        wanted.abort_callback_data = self.interruption.data
        context = self._library.llama_init_from_model(model, wanted)
        if not context:
            raise ModelError("The model cannot be started: not enough memory.")
        return context

    def _compute(self, batch: object) -> int:
        """Run the model; one that reads from left to right forgets the last batch."""
        memory = self._library.llama_get_memory(self._context)
        if not memory:
            return int(self._library.llama_encode(self._context, batch))
        self._library.llama_memory_clear(memory, False)  # noqa: FBT003 - C has no names
        return int(self._library.llama_decode(self._context, batch))

    def _row(self, number: int) -> Vectors:
        pointer = self._library.llama_get_embeddings_seq(self._context, number)
        if not pointer:
            raise ModelError("The model gave no result for a text.")
        return np.ctypeslib.as_array(pointer, (self._width,)).copy()

    def _release_logits(self, tokens: int) -> None:
        """Give back the room for logits, which grew with this batch or not at all."""
        # A driver may hold on to the pages of its memory.
        if self._offloaded or tokens <= self._released_tokens:
            return
        self._released_tokens = tokens
        logits = self._library.llama_get_logits(self._context)
        if logits:
            size = tokens * self._vocabulary * llama_memory.NUMBER_BYTES
            llama_memory.release(ctypes.addressof(logits.contents), size)


class _Batch:
    """The arrays that a `llama_batch` points to, filled anew for each call."""

    def __init__(self, library: ModuleType, size: int) -> None:
        self._tokens = np.zeros(size, np.int32)
        self._positions = np.zeros(size, np.int32)
        self._counts = np.ones(size, np.int32)
        self._numbers = np.arange(size, dtype=np.int32)
        self._number_addresses = np.zeros(size, np.uintp)
        self._outputs = np.ones(size, np.int8)
        self._batch = library.llama_batch()
        for field, array in (
            ("token", self._tokens),
            ("pos", self._positions),
            ("n_seq_id", self._counts),
            ("seq_id", self._number_addresses),
            ("logits", self._outputs),
        ):
            pointer = type(getattr(self._batch, field))
            setattr(self._batch, field, array.ctypes.data_as(pointer))

    def filled(self, sequences: Sequence[Tokens]) -> object:
        """Return the batch that holds these sequences, numbered from 0."""
        at, base = 0, self._numbers.ctypes.data
        for number, tokens in enumerate(sequences):
            end = at + len(tokens)
            self._tokens[at:end] = tokens
            self._positions[at:end] = np.arange(len(tokens))
            self._number_addresses[at:end] = base + number * self._numbers.itemsize
            at = end
        self._batch.n_tokens = at
        return self._batch
