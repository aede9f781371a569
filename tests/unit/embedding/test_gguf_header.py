import random
import struct
from pathlib import Path

import pytest

from indexer.embedding.gguf_header import read_header
from indexer.errors import ModelError
from tests.standins import wrong


@pytest.fixture(scope="module")
def right(tmp_path_factory) -> Path:
    return wrong.write_right(tmp_path_factory.mktemp("gguf") / "right.gguf")


def _string(text: str) -> bytes:
    return struct.pack("<Q", len(text)) + text.encode()


def _head(tensors: int, keys: int) -> bytes:
    return b"GGUF" + struct.pack("<IQQ", 3, tensors, keys)


def test_values_arrays_and_tensors_are_read(right):
    header = read_header(right)
    assert header.values["general.architecture"] == "gemma-embedding"
    assert header.values["gemma-embedding.embedding_length"] == 64
    assert header.values["tokenizer.ggml.add_eos_token"] is True
    assert header.lengths["tokenizer.ggml.tokens"] == 600
    assert header.tensors["token_embd.weight"].shape == (64, 600)
    assert header.bytes == right.stat().st_size


def test_the_package_that_wrote_the_file_reads_the_same_tensors(right):
    from gguf import GGUFReader

    theirs = {t.name: tuple(map(int, t.shape)) for t in GGUFReader(right).tensors}
    ours = {name: tensor.shape for name, tensor in read_header(right).tensors.items()}
    assert ours == theirs


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(ModelError, match=r"gone\.gguf cannot be read: No such file"):
        read_header(tmp_path / "gone.gguf")


def test_a_folder_is_not_a_model(tmp_path):
    with pytest.raises(ModelError, match="cannot be read"):
        read_header(tmp_path)


@pytest.mark.parametrize(
    "content",
    [b"", b"GG", b"%PDF-1.7 and more"],
    ids=["empty", "two bytes", "a PDF"],
)
def test_another_kind_of_file_is_called_that(tmp_path, content):
    file = tmp_path / "some.gguf"
    file.write_bytes(content)
    with pytest.raises(ModelError, match=r"some\.gguf is not a model file in GGUF"):
        read_header(file)


@pytest.mark.parametrize(
    ("version", "sentence"),
    [(1, "early form of GGUF"), (4, "newer form of GGUF"), (3 << 24, "big endian")],
)
def test_a_version_that_is_not_read_is_said(tmp_path, version, sentence):
    file = tmp_path / "some.gguf"
    file.write_bytes(b"GGUF" + struct.pack("<I", version) + bytes(64))
    with pytest.raises(ModelError, match=sentence):
        read_header(file)


@pytest.mark.parametrize(
    "content",
    [
        _head(1 << 60, 0),
        _head(0, 1 << 60),
        _head(0, 1) + struct.pack("<Q", 1 << 63) + b"x",
        _head(0, 1) + _string("k") + struct.pack("<IIQ", 9, 8, 1 << 60),
        _head(0, 1) + _string("k") + struct.pack("<IIQ", 9, 4, 1 << 62),
        _head(0, 1) + _string("k") + struct.pack("<IIQ", 9, 9, 1),
        _head(0, 1) + _string("k") + struct.pack("<I", 77),
        _head(0, 1) + _string("k") + struct.pack("<IIQQQ", 9, 8, 2, 1 << 62, 1 << 62),
        _head(1, 0) + _string("t") + struct.pack("<I", 200) + bytes(64),
        _head(1, 0) + _string("t") + struct.pack("<IQIQ", 1, 1 << 60, 0, 0),
        _head(1, 0) + _string("t") + struct.pack("<IQIQ", 1, 4, 0, 1 << 60),
        _head(1, 0) + _string("t") + struct.pack("<IQIQ", 1, 4, 99, 0),
        _head(0, 1) + _string("general.alignment") + struct.pack("<II", 4, 0),
    ],
    ids=[
        "more tensors than bytes",
        "more keys than bytes",
        "endless key",
        "endless list of strings",
        "endless list of numbers",
        "list of lists",
        "unknown type",
        "strings that leap out of the file",
        "200 dimensions",
        "tensor larger than the file",
        "tensor beyond the file",
        "unknown tensor type",
        "alignment of nothing",
    ],
)
def test_a_length_that_lies_costs_a_sentence(tmp_path, content):
    file = tmp_path / "hostile.gguf"
    file.write_bytes(content + bytes(16))
    with pytest.raises(ModelError, match=r"hostile\.gguf is (incomplete|damaged)"):
        read_header(file)


def test_a_file_that_ends_anywhere_is_incomplete(right, tmp_path):
    whole = right.read_bytes()
    file = tmp_path / "cut.gguf"
    for end in [*range(8, 400), *range(400, len(whole), 997), len(whole) - 40]:
        file.write_bytes(whole[:end])
        with pytest.raises(ModelError, match=r"cut\.gguf is incomplete"):
            read_header(file)


def test_flipped_bytes_never_do_more_than_raise(right, tmp_path):
    whole = right.read_bytes()[:40_000] + bytes(120_000)
    file = tmp_path / "flipped.gguf"
    source = random.Random(5)
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(8):
            damaged[source.randrange(20_000)] = source.randrange(256)
        file.write_bytes(damaged)
        try:
            read_header(file)
        except ModelError:
            continue
