import json
import struct

import numpy as np
import pytest

from indexer.embedding.safetensors import read_tensors
from indexer.errors import ModelError


def _file(header: object, body: bytes = b"") -> bytes:
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + body


def _entry(shape: list[int], begin: int, end: int, dtype: str = "F32") -> object:
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def test_tensors_are_read_by_name_and_shape(tmp_path):
    path = tmp_path / "some.safetensors"
    numbers = np.arange(6, dtype="<f4")
    header = {
        "__metadata__": {"format": "pt"},
        "a": _entry([2, 3], 0, 24),
        "ids": _entry([1], 24, 32, "I64"),
    }
    path.write_bytes(_file(header, numbers.tobytes() + bytes(8)))
    tensors = read_tensors(path)
    assert list(tensors) == ["a"]
    assert tensors["a"].tolist() == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff" * 8,
        struct.pack("<Q", 1 << 40) + b"{}",
        struct.pack("<Q", 3) + b"{x}",
        _file([]),
        _file({"a": {}}),
        _file({"a": _entry([4], 0, 16)}, bytes(8)),
        _file({"a": _entry([4], 0, 8)}, bytes(16)),
        _file({"a": _entry([4], -16, 0)}, bytes(16)),
        _file({"a": _entry([1 << 40], 0, 16)}, bytes(16)),
        _file({"a": _entry([-2, -2], 0, 16)}, bytes(16)),
    ],
)
def test_a_damaged_file_is_called_that(tmp_path, content):
    path = tmp_path / "bad.safetensors"
    path.write_bytes(content)
    with pytest.raises(ModelError, match="is damaged"):
        read_tensors(path)


def test_a_missing_file_cannot_be_read(tmp_path):
    with pytest.raises(ModelError, match="cannot be read"):
        read_tensors(tmp_path / "gone")
