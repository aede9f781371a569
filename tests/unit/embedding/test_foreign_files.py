import pytest

from indexer.embedding.foreign_files import what_it_is


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid", "only a pointer"),
        (b"\n <!DOCTYPE html><html>", "web page"),
        (b"PK\x03\x04\x14", "zip file or a PyTorch model"),
        (b"tjgg\x03", "before GGUF"),
        (b"\x10\x02" + bytes(6) + b'{"__metadata__"', "safetensors"),
        (b"GGUF\0\0\0\3", "big endian"),
        (b"%PDF", "not a model file in GGUF"),
        (b"", "not a model file in GGUF"),
    ],
)
def test_other_files_are_called_what_they_are(head, sentence):
    said = what_it_is(head)
    assert said is not None
    assert sentence in said
    assert said.endswith(".")


def test_a_model_file_is_nothing_else():
    assert what_it_is(b"GGUF\3\0\0\0") is None
