import sys

import pytest

from indexer.embedding.known_files import RECOMMENDED
from indexer.errors import ModelError
from indexer.fetching.process import FetcherProcess, wants_download


@pytest.mark.parametrize(
    ("arguments", "wants"),
    [
        (["models", "download", "x"], True),
        (["--data", "d", "--json", "models", "download", "x"], True),
        (["models", "list"], False),
        (["search", "download models"], False),
        (["download", "models"], False),
        ([], False),
    ],
)
def test_only_a_download_gets_a_fetcher(arguments, wants):
    assert wants_download(arguments) is wants


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ("pass", "ended before it was done"),
        ("print('no json')", "ended before it was done"),
        ("print('{}')", "ended before it was done"),
        ("""print('{"failed": "No way."}')""", "No way"),
    ],
)
def test_a_fetcher_that_fails_costs_a_sentence(tmp_path, program, sentence):
    fetcher = FetcherProcess([sys.executable, "-c", f"input()\n{program}"])
    with pytest.raises(ModelError, match=sentence):
        fetcher.fetch(RECOMMENDED, "https://x", tmp_path / "p", lambda _: None)
    fetcher.close()


def test_the_program_gets_nothing_that_is_not_on_its_list(tmp_path):
    import dataclasses

    other = dataclasses.replace(RECOMMENDED, name="../../etc/passwd")
    fetcher = FetcherProcess()
    with pytest.raises(ModelError, match="not on the list of files to download"):
        fetcher.fetch(other, "https://x", tmp_path / "p", lambda _: None)
    fetcher.close()
    assert not (tmp_path / "p").exists()


def test_without_a_word_it_ends():
    fetcher = FetcherProcess()
    fetcher.close()
