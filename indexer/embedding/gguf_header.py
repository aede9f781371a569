"""Reads the head of a GGUF file and believes none of its lengths.

The `gguf` package's reader builds several arrays for each of 262,144 vocabulary
entries and trusts the counts it finds; this one skips arrays and checks each length
against the size of the file, so a hostile file costs a sentence and no memory.
"""

import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import BinaryIO, TypeAlias

from indexer.embedding.foreign_files import MAGIC, what_it_is
from indexer.errors import ModelError
from indexer.sentences import sentence

HEAD_BYTES = 512
"""Enough to tell what a file is."""
VERSIONS = (2, 3)
OLD = sentence(
    "{name} is in an early form of GGUF that is no longer read. Get a newer file."
)
NEW = sentence("{name} is in a newer form of GGUF than this Inkling reads.")
MAX_TENSORS = 100_000
MAX_KEYS = 100_000
MAX_STRINGS = 4_000_000
MAX_DIMENSIONS = 4
DEFAULT_ALIGNMENT = 32

_SCALARS = {
    0: "<B",
    1: "<b",
    2: "<H",
    3: "<h",
    4: "<I",
    5: "<i",
    6: "<f",
    7: "<?",
    10: "<Q",
    11: "<q",
    12: "<d",
}
_STRING, _ARRAY = 8, 9

BLOCKS = {
    0: (1, 4),
    1: (1, 2),
    2: (32, 18),
    3: (32, 20),
    6: (32, 22),
    7: (32, 24),
    8: (32, 34),
    9: (32, 40),
    10: (256, 84),
    11: (256, 110),
    12: (256, 144),
    13: (256, 176),
    14: (256, 210),
    15: (256, 292),
    16: (256, 66),
    17: (256, 74),
    18: (256, 98),
    19: (256, 50),
    20: (32, 18),
    21: (256, 110),
    22: (256, 82),
    23: (256, 136),
    24: (1, 1),
    25: (1, 2),
    26: (1, 4),
    27: (1, 8),
    28: (1, 8),
    29: (256, 56),
    30: (1, 2),
}
"""Elements and bytes of one block, by tensor type number of ggml."""

Value: TypeAlias = int | float | bool | str


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor as the header describes it."""

    shape: tuple[int, ...]
    """Fastest dimension first, as ggml writes it."""
    kind: int
    """Type number of ggml."""
    offset: int
    """Bytes from the start of the data."""


@dataclass(frozen=True, slots=True)
class GgufHeader:
    """What stands before the numbers."""

    values: Mapping[str, Value]
    """Every key that holds one value."""
    lengths: Mapping[str, int]
    """Every key that holds an array, with the number of its elements."""
    tensors: Mapping[str, Tensor]
    bytes: int
    """Size of the whole file."""


def read_header(path: Path) -> GgufHeader:
    """Return the header of a GGUF file.

    Raises:
        ModelError: the file cannot be read, is not GGUF, or ends too early.
    """
    try:
        with open(path, "rb") as stream:
            return _read(stream)
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise ModelError(
            "The model file {path} cannot be read: {reason}.",
            str(error),
            path=str(path),
            reason=str(reason),
        ) from error
    except _NotGgufError as error:
        raise ModelError(str(error), "not GGUF", name=path.name) from error
    except _CutOffError as error:
        raise ModelError(
            "The model file {name} is incomplete: it ends before its data does. Get "
            "it again.",
            str(error),
            name=path.name,
        ) from error
    except _NonsenseError as error:
        raise ModelError(
            "The model file {name} is damaged: its header makes no sense.",
            str(error),
            name=path.name,
        ) from error


def _read(stream: BinaryIO) -> GgufHeader:
    if foreign := what_it_is(stream.read(HEAD_BYTES)):
        raise _NotGgufError(foreign)
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return _Cursor(data).header()


class _NotGgufError(Exception):
    """Another kind of file; its words say which, and what to do."""


class _CutOffError(Exception):
    """Something reaches beyond the end of the file."""


class _NonsenseError(Exception):
    """A number that no honest file holds."""


class _Cursor:
    """A position in the header that cannot leave the file."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._size = len(data)
        self._at = 0

    def header(self) -> GgufHeader:
        """Read the whole header and check where the tensors end."""
        self._skip(len(MAGIC))
        version = int(self._scalar(4))
        if version not in VERSIONS:
            raise _NotGgufError(OLD if version < min(VERSIONS) else NEW)
        tensor_count = self._count(MAX_TENSORS, smallest=24)
        key_count = self._count(MAX_KEYS, smallest=13)
        values: dict[str, Value] = {}
        lengths: dict[str, int] = {}
        for _ in range(key_count):
            key, kind = self._string(), int(self._scalar(4))
            if kind == _ARRAY:
                lengths[key] = self._skip_array()
            else:
                values[key] = self._value(kind)
        tensors = dict(self._tensor() for _ in range(tensor_count))
        self._check_end(tensors, values.get("general.alignment", DEFAULT_ALIGNMENT))
        return GgufHeader(values, lengths, tensors, self._size)

    def _take(self, count: int) -> bytes:
        if count > self._size - self._at:
            raise _CutOffError(f"{count} bytes wanted at {self._at}")
        self._at += count
        return self._data[self._at - count : self._at]

    def _scalar(self, kind: int) -> int | float | bool:
        layout = _SCALARS.get(kind)
        if layout is None:
            raise _NonsenseError(f"value type {kind}")
        (value,) = struct.unpack(layout, self._take(struct.calcsize(layout)))
        return value  # type: ignore[no-any-return]

    def _count(self, limit: int, smallest: int) -> int:
        count = int(self._scalar(10))
        if count > limit:
            raise _NonsenseError(f"{count} entries")
        if count * smallest > self._size - self._at:
            raise _CutOffError(f"{count} entries")
        return count

    def _string(self) -> str:
        return self._take(int(self._scalar(10))).decode("utf-8", "replace")

    def _value(self, kind: int) -> Value:
        return self._string() if kind == _STRING else self._scalar(kind)

    def _skip_array(self) -> int:
        kind, count = int(self._scalar(4)), int(self._scalar(10))
        if kind == _STRING:
            self._skip_strings(count)
        elif kind in _SCALARS:
            self._skip(count * struct.calcsize(_SCALARS[kind]))
        else:
            raise _NonsenseError(f"array of type {kind}")
        return count

    def _skip(self, count: int) -> None:
        if count > self._size - self._at:
            raise _CutOffError(f"{count} bytes wanted at {self._at}")
        self._at += count

    def _skip_strings(self, count: int) -> None:
        if count > MAX_STRINGS:
            raise _NonsenseError(f"{count} strings")
        length_at = struct.Struct("<Q").unpack_from
        at, last = self._at, self._size - 8
        for _ in range(count):
            if at > last:
                raise _CutOffError(f"string at {at}")
            at += 8 + length_at(self._data, at)[0]
        if at > self._size:
            raise _CutOffError(f"string before {at}")
        self._at = at

    def _tensor(self) -> tuple[str, Tensor]:
        name, dimensions = self._string(), int(self._scalar(4))
        if not 1 <= dimensions <= MAX_DIMENSIONS:
            raise _NonsenseError(f"{dimensions} dimensions")
        shape = tuple(int(self._scalar(10)) for _ in range(dimensions))
        return name, Tensor(shape, int(self._scalar(4)), int(self._scalar(10)))

    def _check_end(self, tensors: Mapping[str, Tensor], alignment: Value) -> None:
        if not isinstance(alignment, int) or not 1 <= alignment <= 1 << 20:
            raise _NonsenseError(f"alignment {alignment}")
        start = -(-self._at // alignment) * alignment
        for name, tensor in tensors.items():
            if tensor.kind not in BLOCKS:
                raise _NonsenseError(f"tensor type {tensor.kind}")
            elements, size = BLOCKS[tensor.kind]
            length = prod(tensor.shape) // elements * size
            if start + tensor.offset + length > self._size:
                raise _CutOffError(f"tensor {name}")
