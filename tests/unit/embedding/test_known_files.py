import re

from indexer.embedding.known_files import (
    KNOWN_FILES,
    RECOMMENDED,
    by_hash,
    by_name,
    downloadable,
)


def test_every_known_file_can_be_told_by_name_and_by_content():
    for file in KNOWN_FILES:
        assert by_name(file.name) is file
        assert by_hash(file.sha256) is file
        assert re.fullmatch("[0-9a-f]{64}", file.sha256)
        assert re.fullmatch(r"[a-z0-9][a-z0-9._-]*", file.name)
        assert file.bytes > 10_000_000


def test_what_is_not_known_is_nothing():
    assert by_name("starter") is None
    assert by_hash("") is None


def test_conversions_without_dense_layers_are_never_offered():
    assert RECOMMENDED in downloadable()
    assert all(file.complete for file in downloadable())
    short = [file for file in KNOWN_FILES if not file.complete]
    assert len(short) == 4
    dense_bytes = 2 * 768 * 3072 // 32 * 34
    assert all(
        0 <= RECOMMENDED.bytes - dense_bytes - file.bytes < 1000
        for file in short
        if file.name.endswith(("q8_0", "q8_0-unsloth"))
    )


def test_an_address_follows_the_layout_that_mirrors_share():
    assert RECOMMENDED.url("https://mirror.example/hub/") == (
        "https://mirror.example/hub/ggml-org/embeddinggemma-300M-GGUF/resolve/"
        "0f741b5a6585bd53aeb15cd1372c56f2a0f65e12/embeddinggemma-300M-Q8_0.gguf"
    )
