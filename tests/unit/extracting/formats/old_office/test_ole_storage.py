import struct

import olefile
import pytest

from indexer.errors import DamagedError
from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.ole_writer import write_storage

STREAMS = {
    "WordDocument": b"text" * 2000,
    "ObjectPool/_1/Contents": b"inner",
    "ObjectPool/_1/\x01Ole": b"x" * 5000,
    "ObjectPool/_2/Deep/Deeper": b"y" * 4096,
}


def read_all(content):
    storage = Storage(content)
    return {name: storage.read(name) for name in storage.names}


def sector(content, number):
    return 512 * (number + 1)


def test_streams_are_found_by_path():
    found = read_all(write_storage(STREAMS))
    assert found.keys() == STREAMS.keys()
    assert all(found[name].rstrip(b"\x00") == STREAMS[name] for name in STREAMS)


def test_names_are_compared_without_case():
    storage = Storage(write_storage(STREAMS))
    assert storage.has("worddocument")
    assert not storage.has("1Table")
    assert storage.read("1Table") == b""
    assert storage.below("objectpool/_1").keys() == {"Contents", "\x01Ole"}


def test_another_reader_agrees(tmp_path):
    big = {**STREAMS, "Pictures": bytes(range(256)) * 40_000}
    path = tmp_path / "a.doc"
    path.write_bytes(write_storage(big))
    with olefile.OleFileIO(str(path)) as other:
        listed = {"/".join(parts) for parts in other.listdir()}
        assert listed == big.keys()
        assert other.openstream("Pictures").read() == big["Pictures"]
    assert read_all(path.read_bytes())["Pictures"] == big["Pictures"]


@pytest.mark.parametrize("length", [0, 8, 75, 511])
def test_file_without_directory_is_damaged(length):
    with pytest.raises(DamagedError):
        Storage(write_storage(STREAMS)[:length])


def test_cut_stream_gives_its_beginning_and_is_told():
    content = write_storage({"A": b"a" * 5000})
    (first,) = struct.unpack_from("<I", content, 48)
    whole = bytearray(content)
    # The entry of the stream follows that of the root.
    struct.pack_into("<Q", whole, sector(whole, first) + 128 + 120, 9_000_000)
    storage = Storage(bytes(whole))
    assert storage.read("A").startswith(b"a" * 5000)
    assert storage.damaged


def test_chain_that_loops_ends():
    content = bytearray(write_storage({"A": b"a" * 5000}))
    (table,) = struct.unpack_from("<I", content, 76)
    struct.pack_into("<I", content, sector(content, table), 0)
    storage = Storage(bytes(content))
    assert len(storage.read("A")) <= len(content)


def test_directory_that_points_in_circles_is_walked_once():
    content = bytearray(write_storage({"A": b"a", "B": b"b"}))
    (first,) = struct.unpack_from("<I", content, 48)
    for entry in (1, 2):
        at = sector(content, first) + 128 * entry + 68
        struct.pack_into("<III", content, at, 1, 2, 1)
    assert len(Storage(bytes(content)).names) == 2


def test_long_row_of_entries_needs_no_recursion():
    streams = {f"name{number}": b"" for number in range(1500)}
    assert len(Storage(write_storage(streams)).names) == 1500
