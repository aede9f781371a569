"""Loads llama.cpp once, quiet and polite, and frees what it made."""

import ctypes
import functools
import logging
import os
from types import ModuleType

from indexer.embedding.devices import library_folder, registry
from indexer.embedding.ggml import is_plugged
from indexer.embedding.llama_buffers import zero_lazily

logger = logging.getLogger(__name__)

WAITING = {"OMP_WAIT_POLICY": "PASSIVE", "GOMP_SPINCOUNT": "1000"}
"""How threads wait for each other, which they do some 1,500 times a batch. Those that
only sleep make a query take half as long again; those that spin on and on lose two
thirds of their speed as soon as another process is busy. GCC's OpenMP can do either for
as long as pays: some 20 microseconds of spinning, then sleep."""

_LEVELS = {3: logging.INFO, 4: logging.INFO}
"""What llama.cpp calls a warning or an error. It calls an interruption one, and what is
one is told by the exception that follows."""


@functools.cache
def load_library() -> ModuleType:
    """Return llama.cpp's C interface; what it prints goes to the log.

    Must come before anything else loads OpenMP, which reads `WAITING` then.
    """
    for name, value in WAITING.items():
        os.environ.setdefault(name, value)
    from llama_cpp import llama_cpp

    library: ModuleType = llama_cpp
    library.llama_log_set(_SINK, None)
    if is_plugged(library_folder()):
        registry()
    library.llama_backend_init()
    if zero_lazily(library) is None:
        logger.info("Room that llama.cpp asks for costs memory for a moment.")
    return library


def _log(level: int, text: bytes, _: object) -> None:
    line = text.decode("utf-8", "replace").strip()
    if line:
        logger.log(_LEVELS.get(level, logging.DEBUG), "llama.cpp: %s", line)


# A constant, because llama.cpp has one sink for all models and calls it to the end.
_SINK = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)(_log)
