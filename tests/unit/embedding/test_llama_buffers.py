import ctypes
import sys
import types

import pytest

from indexer.embedding import llama_buffers, llama_memory
from indexer.embedding.llama_buffers import LARGE_BYTES, zero_lazily
from indexer.embedding.llama_library import load_library


@pytest.fixture
def functions():
    load_library()
    made = llama_buffers._functions(load_library())
    made.ggml_backend_buffer_clear.argtypes = (ctypes.c_void_p, ctypes.c_uint8)
    made.ggml_backend_buffer_clear.restype = None
    return made


def _buffer(functions, size):
    kind = functions.ggml_backend_cpu_buffer_type()
    return functions.ggml_backend_buft_alloc_buffer(kind, size)


@pytest.mark.parametrize("size", [4096, LARGE_BYTES + 1000])
@pytest.mark.parametrize("value", [0, 5])
def test_a_cleared_buffer_holds_the_value_throughout(functions, size, value):
    buffer = _buffer(functions, size)
    address = functions.ggml_backend_buffer_get_base(buffer)
    ctypes.memset(address, 9, size)
    functions.ggml_backend_buffer_clear(buffer, value)
    held = set(ctypes.string_at(address, size))
    functions.ggml_backend_buffer_free(buffer)
    assert held == {value}


def test_tables_that_look_otherwise_are_left_alone():
    other = types.ModuleType("other")
    other._lib = types.SimpleNamespace(
        **{name: getattr(load_library()._lib, name) for name in _NAMES}
    )
    name = ctypes.create_string_buffer(b"GPU")
    named = _ReturnsAddress(lambda _: ctypes.addressof(name))
    table = llama_buffers._Kind(get_name=ctypes.cast(named, llama_buffers._GetName))
    other._lib.ggml_backend_cpu_buffer_type = _Returning(ctypes.addressof(table))
    assert zero_lazily(other) is None
    assert not table.allocate


def test_nothing_is_changed_where_pages_do_not_come_back_as_zero(monkeypatch):
    monkeypatch.setattr(llama_memory, "HAS_LAZY_ZEROS", False)
    assert zero_lazily(types.ModuleType("untouched")) is None


if sys.platform == "linux":

    def test_clearing_a_large_buffer_touches_none_of_it(functions):
        buffer = _buffer(functions, 64 << 20)
        before = _resident_bytes()
        functions.ggml_backend_buffer_clear(buffer, 0)
        grown = _resident_bytes() - before
        functions.ggml_backend_buffer_free(buffer)
        assert grown < 16 << 20

    def _resident_bytes() -> int:
        with open("/proc/self/smaps_rollup", encoding="ascii") as lines:
            return next(
                int(line.split()[1]) << 10 for line in lines if "Anonymous:" in line
            )


class _Returning:
    """A function of a library that gives back a number."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __call__(self) -> int:
        return self._number


_ReturnsAddress = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
_NAMES = (
    "ggml_backend_buft_alloc_buffer",
    "ggml_backend_buffer_get_size",
    "ggml_backend_buffer_get_base",
    "ggml_backend_buffer_free",
)
