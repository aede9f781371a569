"""A flag that ends a computation of llama.cpp between two of its steps."""

import ctypes
import sys
from types import ModuleType


class InterruptedEarlyError(Exception):
    """A computation ended before it had a result."""


class Interruption:
    """Set by any thread; read by llama.cpp some thousand times a second.

    It reads the flag with the C library's `strlen`, 0 for an empty string and 1 for
    one letter: a function in Python would wait for the interpreter at every step.
    """

    def __init__(self, library: ModuleType) -> None:
        self._flag = ctypes.create_string_buffer(2)
        self.callback: object = ctypes.cast(
            _c_library().strlen, library.ggml_abort_callback
        )
        self.data = ctypes.addressof(self._flag)

    def set(self) -> None:
        """End the computation that is under way, if there is one, and the next."""
        self._flag[0] = b"!"

    def clear(self) -> None:
        """Let computations run to their end."""
        self._flag[0] = b"\0"


def _c_library() -> ctypes.CDLL:
    return ctypes.CDLL("msvcrt" if sys.platform == "win32" else None)
