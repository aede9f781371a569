import ctypes
import mmap
import sys

import pytest

from indexer.embedding import llama_memory


def test_whole_pages_are_given_back_and_the_edges_stay():
    flags = {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS} if _is_linux() else {}
    with mmap.mmap(-1, 64 * mmap.PAGESIZE, **flags) as region:
        region.write(b"x" * len(region))
        first = ctypes.c_char.from_buffer(region)
        address = ctypes.addressof(first) + 100
        released = llama_memory.release(address, len(region) - 200)
        middle = region[mmap.PAGESIZE : -mmap.PAGESIZE]
        edges = region[: mmap.PAGESIZE] + region[-mmap.PAGESIZE :]
        del first
    assert released == _is_linux()
    assert set(middle) == ({0} if released else {ord("x")})
    assert set(edges) == {ord("x")}


def test_a_region_smaller_than_a_page_is_left_alone():
    data = ctypes.create_string_buffer(b"small", 16)
    llama_memory.release(ctypes.addressof(data), 16)
    assert data.value == b"small"


def _is_linux() -> bool:
    return sys.platform == "linux"


def test_batches_are_smaller_where_their_room_costs_memory(monkeypatch):
    assert llama_memory.most_tokens(512, 30_522) == 512
    monkeypatch.setattr(llama_memory, "HAS_LAZY_ZEROS", False)
    assert llama_memory.most_tokens(512, 30_522) == 512
    assert llama_memory.most_tokens(512, 262_144) == 256


@pytest.mark.parametrize("lazily", [True, False])
@pytest.mark.parametrize(("start", "size"), [(100, 200_000), (4096, 8192), (5, 90)])
def test_a_region_becomes_zero_and_nothing_beside_it(monkeypatch, lazily, start, size):
    if not _is_linux():
        lazily = False
    monkeypatch.setattr(llama_memory, "HAS_LAZY_ZEROS", lazily)
    flags = {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS} if _is_linux() else {}
    with mmap.mmap(-1, 300_000, **flags) as region:
        region.write(b"x" * len(region))
        first = ctypes.c_char.from_buffer(region)
        llama_memory.zero(ctypes.addressof(first) + start, size)
        held = bytes(region)
        del first
    assert held == b"x" * start + bytes(size) + b"x" * (300_000 - start - size)
