"""The embedding model: passages and queries in, unit vectors out."""

import ctypes
import hashlib
import os
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import numpy as np

from indexer.embedding import prompts, scripts
from indexer.embedding.devices import offloading
from indexer.embedding.interruption import InterruptedEarlyError
from indexer.embedding.llama_context import LlamaContext, Tokens
from indexer.embedding.llama_library import load_library
from indexer.embedding.llama_memory import (
    HAS_LAZY_ZEROS,
    NUMBER_BYTES,
    most_tokens,
)
from indexer.embedding.llama_tokenizer import LlamaTokenizer
from indexer.embedding.model_file import ModelFile
from indexer.embedding.packing import pack
from indexer.embedding.vectors import Vectors, finite_rows, unit_rows
from indexer.errors import ModelError

PACKED_TOKENS = (128, 512)
"""Short texts share a batch of at least and at most this many tokens."""
PACKED_BYTES = (256 if HAS_LAZY_ZEROS else 64) << 20
"""What the room for logits of a shared batch may take; where the system supplies its
zeros it takes none. A small vocabulary has larger batches, which are a seventh faster;
for EmbeddingGemma 256 tokens are the fastest."""
PACKED_SEQUENCES = 16


@dataclass(frozen=True, slots=True)
class Embedded:
    """What became of passages before there was a reason to stop."""

    which: list[int]
    """The passages that have a vector, by their number."""
    rows: Vectors
    """Their unit vectors, shape (len(which), width)."""
    tokens: int
    """What the model read for them."""


class LlamaEngine:
    """One model, mapped once, with a context for passages and one for queries.

    Any thread may call any method; a query never waits for passages.

    Args:
        file: the checked model file.
        threads: threads for passages.
        query_threads: threads for queries, which somebody waits for; as many as for
            passages where none are given.
        passage_tokens: the longest passage that is read whole. The longest that does
            come costs its tokens times the vocabulary times 4 bytes for a moment.
        query_tokens: the same for queries.
        device: the graphics device to compute on; the processor if None.

    Raises:
        ModelError: llama.cpp refuses the file, or memory is short.
    """

    def __init__(
        self,
        file: ModelFile,
        *,
        threads: int,
        query_threads: int | None = None,
        passage_tokens: int = 512,
        query_tokens: int = 512,
        device: str | None = None,
    ) -> None:
        self.file = file
        self.device = device
        self.identity = file.identity
        self.width = file.width
        self.window = _window(file, passage_tokens)
        self._query_window = _window(file, query_tokens)
        self._library = load_library()
        with ExitStack() as opened:
            self._model = self._load(opened)
            self._tokenizer = LlamaTokenizer(self._model)
            opened.callback(self._tokenizer.close)
            self._packed = _packed_tokens(file.vocabulary)
            batch = max(self.window, self._packed)
            self._passages = self._context(opened, threads, batch, PACKED_SEQUENCES)
            self._queries = self._context(
                opened, query_threads or threads, self._query_window, 1
            )
            self._opened = opened.pop_all()

    def reserve(self) -> None:
        """Take the memory of the longest passage now, and give it back.

        Where llama.cpp fills its room with zeros, the first text of a length takes
        it, for a moment; a process that needs much memory for other things later asks
        for that moment before them.
        """
        if HAS_LAZY_ZEROS:
            return
        longest = np.full(self.window, self._tokenizer.tokens("", 8)[0], np.int32)
        self._passages.encode([longest])

    def embed_documents(self, passages: Sequence[tuple[str, str]]) -> Vectors:
        """Return the unit vectors of (title, text) pairs, shape (n, width).

        A text beyond the window is cut there. `finite_rows` tells rows that a damaged
        model could not compute.
        """
        embedded = self.embed_while(passages, lambda: True)
        rows = np.zeros((len(passages), self.width), np.float32)
        rows[embedded.which] = embedded.rows
        return rows

    def embed_while(
        self, passages: Sequence[tuple[str, str]], go_on: Callable[[], bool]
    ) -> Embedded:
        """Embed (title, text) pairs, the longest first, for as long as `go_on` is True.

        It is asked before each of the few texts that the model reads together, and may
        block. After `interrupt` it is asked again at once.
        """
        texts = [self._document(title, text) for title, text in passages]
        sequences = [self._tokenizer.tokens(text, self.window) for text in texts]
        which: list[int] = []
        rows = [np.zeros((0, self.width), np.float32)]
        lengths = [len(tokens) for tokens in sequences]
        for group in pack(lengths, self._packed, PACKED_SEQUENCES):
            found = self._apart([sequences[index] for index in group], go_on)
            if found is None:
                break
            which += group
            rows.append(found)
        tokens = sum(lengths[index] for index in which)
        return Embedded(which, unit_rows(np.concatenate(rows)), tokens)

    def interrupt(self) -> None:
        """Have `embed_while` ask within milliseconds whether to go on."""
        self._passages.interruption.set()

    def embed_query(
        self, text: str, task: prompts.Task = prompts.Task.SEARCH
    ) -> Vectors:
        """Return the unit vector to search with, shape (width,)."""
        read = prompts.query(self.file.family, text, task)
        tokens = self._tokenizer.tokens(read, self._query_window)
        return unit_rows(self._queries.encode([tokens])[0])

    def embed_sentence(self, text: str) -> Vectors:
        """Return the unit vector of part of a passage, shape (width,).

        Computed where queries are, so that it waits for no passage.
        """
        tokens = self._tokenizer.tokens(self._document("", text), self._query_window)
        return unit_rows(self._queries.encode([tokens])[0])

    def reads(self, text: str) -> bool:
        """Return whether the model knows the script of a text."""
        return scripts.reads(self.file.family, text)

    def speaks(self, text: str) -> bool:
        """Return whether the model knows the script and the language of a text."""
        tokens = self.count_tokens(text)
        return self.reads(text) and scripts.speaks(self.file.family, text, tokens)

    def document_key(self, title: str, text: str) -> bytes:
        """Return 16 bytes that change with the model and all that it reads."""
        read = f"{self.identity}\n{self._document(title, text)}"
        return hashlib.blake2b(read.encode("utf-8", "replace"), digest_size=16).digest()

    def count_tokens(self, text: str) -> int:
        """Return how many tokens a text takes, without those around each text."""
        return self._tokenizer.count(text)

    def close(self) -> None:
        """Free the model; waits for calls that are under way."""
        self._opened.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _load(self, opened: ExitStack) -> object:
        wanted = self._library.llama_model_default_params()
        on_device = offloading(self.device)
        wanted.n_gpu_layers = -1 if self.device else 0
        wanted.devices = ctypes.addressof(on_device)
        wanted.load_mode = self._library.LLAMA_LOAD_MODE_MMAP
        path = os.fsencode(self.file.path)
        model = self._library.llama_model_load_from_file(path, wanted)
        if model:
            opened.callback(self._library.llama_model_free, model)
        if not model or self._library.llama_model_n_embd_out(model) != self.width:
            raise ModelError(
                "llama.cpp cannot load the model file {name}. Get it again.",
                name=self.file.path.name,
            )
        return model

    def _context(
        self, opened: ExitStack, threads: int, batch: int, sequences: int
    ) -> LlamaContext:
        context = LlamaContext(
            self._model,
            threads=threads,
            batch_tokens=batch,
            sequences=sequences,
            offloaded=self.device is not None,
        )
        opened.callback(context.close)
        return context

    def _apart(
        self, sequences: Sequence[Tokens], go_on: Callable[[], bool]
    ) -> Vectors | None:
        """As `_encode`; a text that cannot be computed spoils no other."""
        rows = self._encode(sequences, go_on)
        if rows is None or len(rows) == 1 or finite_rows(rows).all():
            return rows
        alone = [self._encode([tokens], go_on) for tokens in sequences]
        found = [row for row in alone if row is not None]
        return np.concatenate(found) if len(found) == len(alone) else None

    def _encode(
        self, sequences: Sequence[Tokens], go_on: Callable[[], bool]
    ) -> Vectors | None:
        """Return the rows of one batch, or None when it is not to go on."""
        interruption = self._passages.interruption
        while True:
            # Cleared before the question: whoever interrupts has its answer ready.
            interruption.clear()
            if not go_on():
                return None
            try:
                return self._passages.encode(sequences)
            except InterruptedEarlyError:
                continue

    def _document(self, title: str, text: str) -> str:
        return prompts.document(self.file.family, title, text)


def _window(file: ModelFile, wanted: int) -> int:
    return most_tokens(min(file.context, wanted), file.vocabulary)


def _packed_tokens(vocabulary: int) -> int:
    least, most = PACKED_TOKENS
    return min(most, max(least, PACKED_BYTES // (vocabulary * NUMBER_BYTES)))
