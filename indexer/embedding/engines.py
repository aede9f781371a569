"""The models that one process has loaded, each on the device that was chosen for it."""

import logging
import threading
from collections.abc import Callable
from typing import Any

from indexer.embedding.compute import Compute
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import ModelFile
from indexer.embedding.steady_engine import SteadyEngine
from indexer.sentences import Said

logger = logging.getLogger(__name__)


def load_engine(
    file: ModelFile,
    compute: Compute,
    wanted: str,
    tell: Callable[[Said], None],
    **options: Any,  # noqa: ANN401 - those of the engine
) -> LlamaEngine:
    """Load a model onto the device a person wants, or what is left of that wish.

    Args:
        file: the checked model file.
        compute: what is known of the devices.
        wanted: `auto`, `cpu` or the name of a device.
        tell: is told, in a sentence, when it is not done as wanted.
        options: those of `LlamaEngine`.

    Raises:
        ModelError: it cannot be loaded on the processor either.
    """
    choice = compute.choose(wanted, file, options["threads"])
    if choice.notice:
        tell(choice.notice)
    if choice.device is None:
        return LlamaEngine(file, **options)
    compute.begun()
    return SteadyEngine(
        file,
        device=choice.device,
        on_fallback=lambda device: tell(compute.blame(device, file)),
        on_close=compute.ended,
        **options,
    )


class Engines:
    """Loads each model once; any thread may ask."""

    def __init__(self, compute: Compute) -> None:
        self.compute = compute
        self.tell: Callable[[Said], None] = _warn
        """Is told what a person should know about the device in use."""
        self._lock = threading.Lock()
        self._loaded: dict[str, LlamaEngine] = {}

    def loaded(
        self,
        file: ModelFile,
        wanted: str,
        **options: Any,  # noqa: ANN401 - those of the engine
    ) -> LlamaEngine:
        """Return a model, loading it at the first call.

        Raises:
            ModelError: it cannot be loaded.
        """
        with self._lock:
            if file.identity not in self._loaded:
                self._loaded[file.identity] = load_engine(
                    file, self.compute, wanted, self._tell, **options
                )
            return self._loaded[file.identity]

    def interrupt(self) -> None:
        """Have all that embed ask at once whether to go on; never waits."""
        for engine in tuple(self._loaded.values()):
            engine.interrupt()

    def close(self) -> None:
        """Free all models; waits for calls that are under way."""
        with self._lock:
            for engine in self._loaded.values():
                engine.close()
            self._loaded.clear()

    def _tell(self, said: Said) -> None:
        self.tell(said)


def _warn(said: Said) -> None:
    logger.warning(said.english)
