"""Reads tensors out of a safetensors file, every length checked."""

import json
import struct
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.errors import ModelError

MAX_HEADER_BYTES = 16 << 20


def read_tensors(path: Path) -> dict[str, NDArray[np.float32]]:
    """Return the float32 tensors of a file by name; other types are left out.

    Raises:
        ModelError: the file cannot be read or does not follow its format.
    """
    try:
        return _tensors(path.read_bytes())
    except OSError as error:
        raise ModelError(
            "The file {path} cannot be read.", str(error), path=str(path)
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, struct.error) as error:
        raise ModelError(
            "The file {path} is damaged.", str(error), path=str(path)
        ) from error


def _tensors(data: bytes) -> dict[str, NDArray[np.float32]]:
    (length,) = struct.unpack_from("<Q", data)
    if length > min(MAX_HEADER_BYTES, len(data) - 8):
        raise ValueError(f"header of {length} bytes")
    header = json.loads(data[8 : 8 + length])
    body = memoryview(data)[8 + length :]
    return {
        name: _tensor(body, entry)
        for name, entry in header.items()
        if name != "__metadata__" and entry["dtype"] == "F32"
    }


def _tensor(body: memoryview, entry: dict[str, list[int]]) -> NDArray[np.float32]:
    begin, end = entry["data_offsets"]
    shape = entry["shape"]
    if not 0 <= begin <= end <= len(body) or end - begin != 4 * prod(shape):
        raise ValueError(f"tensor of shape {shape} from {begin} to {end}")
    return np.frombuffer(body[begin:end], "<f4").reshape(shape)
