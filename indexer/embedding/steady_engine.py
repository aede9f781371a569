"""An engine that goes on with the processor when a graphics device fails."""

import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from typing_extensions import override

from indexer.embedding.llama_engine import Embedded, LlamaEngine
from indexer.embedding.model_file import ModelFile
from indexer.embedding.prompts import Task
from indexer.embedding.vectors import Vectors
from indexer.errors import ModelError

T = TypeVar("T")


class SteadyEngine(LlamaEngine):
    """Loads a model onto a device; whatever fails there is done on the processor.

    Args:
        file: the checked model file.
        device: the device to begin with.
        on_fallback: is told the device when it is given up, on the thread that met it.
        on_close: is called when the engine is closed as it should be.
        options: those of `LlamaEngine`.
    """

    def __init__(
        self,
        file: ModelFile,
        *,
        device: str,
        on_fallback: Callable[[str], None],
        on_close: Callable[[], None],
        **options: Any,  # noqa: ANN401 - those of another constructor
    ) -> None:
        self._on_fallback = on_fallback
        self._on_close = on_close
        self._options = options
        self._moving = threading.Lock()
        self._ended = False
        try:
            super().__init__(file, device=device, **options)
        except ModelError:
            on_fallback(device)
            super().__init__(file, **options)

    @override
    def reserve(self) -> None:
        """Take the memory of the longest passage now, and give it back."""
        self._steadily(super().reserve)

    @override
    def embed_while(
        self, passages: Sequence[tuple[str, str]], go_on: Callable[[], bool]
    ) -> Embedded:
        """Embed (title, text) pairs for as long as `go_on` is True."""
        embed = super().embed_while
        return self._steadily(lambda: embed(passages, go_on))

    @override
    def embed_query(self, text: str, task: Task = Task.SEARCH) -> Vectors:
        """Return the unit vector to search with, shape (width,)."""
        embed = super().embed_query
        return self._steadily(lambda: embed(text, task))

    @override
    def embed_sentence(self, text: str) -> Vectors:
        """Return the unit vector of part of a passage, shape (width,)."""
        embed = super().embed_sentence
        return self._steadily(lambda: embed(text))

    @override
    def close(self) -> None:
        """Free the model; waits for calls that are under way."""
        if not self._ended:
            self._on_close()
        self._ended = True
        super().close()

    def _steadily(self, call: Callable[[], T]) -> T:
        """Call again on the processor what failed on the device."""
        with self._moving:
            device = self.device
        try:
            return call()
        except ModelError:
            if device is None or self._ended:
                raise
            self._move_to_processor()
            return call()

    def _move_to_processor(self) -> None:
        """Load the model anew, once, whichever thread comes first."""
        with self._moving:
            failed = self.device
            if failed is None:
                return
            super().close()
            LlamaEngine.__init__(self, self.file, **self._options)
            self._on_fallback(failed)
