"""Lets llama.cpp's large buffers be zero without writing zeros into them.

ggml keeps what can be done with a kind of buffer in tables of functions, for the
authors of back ends (`ggml-backend-impl.h`). Of buffers in main memory the function
that clears them is replaced by one that lets the system supply pages of zeros.
"""

import ctypes
import functools
from collections.abc import Callable
from types import ModuleType

from indexer.embedding import llama_memory

LARGE_BYTES = 8 << 20

_Pointer = ctypes.c_void_p
_Clear = ctypes.CFUNCTYPE(None, _Pointer, ctypes.c_uint8)
_Allocate = ctypes.CFUNCTYPE(_Pointer, _Pointer, ctypes.c_size_t)
_GetName = ctypes.CFUNCTYPE(ctypes.c_char_p, _Pointer)
_GetBase = ctypes.CFUNCTYPE(_Pointer, _Pointer)


class _Kind(ctypes.Structure):
    """`ggml_backend_buffer_type`, as far as it is used."""

    _fields_ = (("get_name", _GetName), ("allocate", _Allocate))


class _Buffer(ctypes.Structure):
    """`ggml_backend_buffer`."""

    _fields_ = (
        ("free", _Pointer),
        ("get_base", _GetBase),
        ("between", _Pointer * 7),
        ("clear", _Clear),
        ("reset", _Pointer),
        ("kind", _Pointer),
        ("context", _Pointer),
        ("size", ctypes.c_size_t),
    )


@functools.cache
def zero_lazily(library: ModuleType) -> object | None:
    """Have buffers that are made from now on cleared by giving their pages back.

    Returns what llama.cpp calls from then on, kept here for as long as the process
    lives; None, with nothing changed, where the system cannot do that or the tables
    do not look as expected.
    """
    if not llama_memory.HAS_LAZY_ZEROS:
        return None
    functions = _functions(library)
    kind = functions.ggml_backend_cpu_buffer_type()
    if not _is_as_expected(functions, kind):
        return None
    table = _Kind.from_address(kind)
    original = _Allocate(ctypes.cast(table.allocate, _Pointer).value or 0)
    hook = _Allocate(_allocating(original))
    table.allocate = hook
    return hook


def _allocating(original: Callable[[int, int], int]) -> Callable[[int, int], int]:
    def allocate(kind: int, size: int) -> int:
        made = original(kind, size)
        if made and size >= LARGE_BYTES:
            _Buffer.from_address(made).clear = _CLEAR
        return made

    return allocate


def _clear(made: int, value: int) -> None:
    buffer = _Buffer.from_address(made)
    address = buffer.get_base(made)
    if value == 0:
        llama_memory.zero(address, buffer.size)
    else:
        ctypes.memset(address, value, buffer.size)


def _is_as_expected(functions: ctypes.CDLL, kind: int) -> bool:
    """Compare what stands in the tables with what ggml's functions say."""
    if _Kind.from_address(kind).get_name(kind) != b"CPU":
        return False
    made = functions.ggml_backend_buft_alloc_buffer(kind, _PROBE_BYTES)
    if not made:
        return False
    buffer = _Buffer.from_address(made)
    try:
        return bool(
            buffer.kind == kind
            and buffer.size == functions.ggml_backend_buffer_get_size(made)
            and buffer.size >= _PROBE_BYTES
            and ctypes.cast(buffer.get_base, _Pointer).value
            and buffer.get_base(made) == functions.ggml_backend_buffer_get_base(made)
            and _clears(buffer, made)
        )
    finally:
        functions.ggml_backend_buffer_free(made)


def _clears(buffer: _Buffer, made: int) -> bool:
    buffer.clear(made, 7)
    address = buffer.get_base(made)
    return ctypes.string_at(address, _PROBE_BYTES) == b"\7" * _PROBE_BYTES


def _functions(library: ModuleType) -> ctypes.CDLL:
    functions: ctypes.CDLL = library._lib
    for name, result, arguments in (
        ("ggml_backend_cpu_buffer_type", _Pointer, ()),
        ("ggml_backend_buft_alloc_buffer", _Pointer, (_Pointer, ctypes.c_size_t)),
        ("ggml_backend_buffer_get_size", ctypes.c_size_t, (_Pointer,)),
        ("ggml_backend_buffer_get_base", _Pointer, (_Pointer,)),
        ("ggml_backend_buffer_free", None, (_Pointer,)),
    ):
        function = getattr(functions, name)
        function.restype, function.argtypes = result, arguments
    return functions


_PROBE_BYTES = 4096
_CLEAR = _Clear(_clear)
