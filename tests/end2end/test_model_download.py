"""`models download`: the fetcher uses the network, the command does not."""

import json
import os
import subprocess
import sys

import pytest

from tests.model_server import serving
from tests.standins import wrong

COMMAND = """
import dataclasses, json, sys
from indexer.embedding import known_files
changed = json.loads(sys.argv.pop(1))
listed = dataclasses.replace(known_files.RECOMMENDED, **changed)
known_files.KNOWN_FILES = (listed,)
{body}
"""
"""The list of known files with one small file, which the tests give out."""
FETCHER = "from indexer.fetching.__main__ import main; sys.exit(main())"
MAIN = """
from indexer.fetching import process
fetcher = [sys.executable, "-c", sys.argv.pop(1), json.dumps(changed)]
process.command = lambda: fetcher
import socket
from indexer.commands import download
fetch = download.FetcherProcess.fetch
def fetch_without_a_network(*arguments):
    try:
        socket.socket()
    except PermissionError:
        return fetch(*arguments)
    raise AssertionError("the command could use the network")
if sys.platform == "linux":
    download.FetcherProcess.fetch = fetch_without_a_network
from indexer.cli import main
sys.exit(main())
"""


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    path = wrong.write_right(tmp_path_factory.mktemp("published") / "model.gguf")
    return path.read_bytes()


@pytest.fixture
def site(content):
    with serving(content) as running:
        yield running


@pytest.fixture
def download(site, content, inkling):
    """Run `models download` of the file that the site gives out."""
    import hashlib

    changed = {
        "name": "small",
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    inkling("models", "mirror", site.base)

    def run(*arguments):
        listed = json.dumps(changed)
        body, fetcher = (COMMAND.format(body=body) for body in (MAIN, FETCHER))
        return subprocess.run(
            [
                *(sys.executable, "-c", body, listed, fetcher),
                *("--data", inkling.library, "models", "download", *arguments),
            ],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "no_proxy": "*", "NO_PROXY": "*"},
        )

    return run


def models(inkling):
    return {path.name for path in (inkling.library / "models").iterdir()}


def test_a_model_is_downloaded_after_consent_and_can_be_used(download, inkling, site):
    refused = download("small")
    assert refused.returncode == 2
    assert "Gemma Terms of Use, https://ai.google.dev/gemma/terms" in refused.stderr
    assert site.asked == []

    done = download("small", "--yes", "--json")
    assert done.returncode == 0, done.stderr
    added = json.loads(done.stdout)
    assert (added["name"], added["dimensions"]) == ("small", [64])
    told = [json.loads(line) for line in done.stderr.splitlines()]
    assert all(line["of"] == added["bytes"] for line in told)
    assert models(inkling) >= {"small.gguf", "small.json"}
    listed = inkling("models", "list", "--json").json["models"]
    assert [model["name"] for model in listed] == ["starter", "small"]

    again = download("small", "--yes")
    assert again.stderr == "inkling: The model small is there already.\n"
    assert len(site.asked) == 1


def test_a_download_that_was_cut_off_goes_on_and_is_never_a_model(
    download, inkling, site
):
    site.moods = ["cut", "404"]
    failed = download("small", "--yes")
    assert failed.returncode == 1
    assert "no longer at 127.0.0.1" in failed.stderr
    assert failed.stderr.count("\n") == 1
    assert {"small.download"} == models(inkling) - {"starter.gguf", "starter.json"}
    site.moods = ["well"]
    assert download("small", "--yes").returncode == 0
    assert site.asked[-1][1] is not None
    assert "small.download" not in models(inkling)


def test_nothing_is_downloaded_in_privacy_mode(download, inkling, site):
    settings = inkling.library / "settings.json"
    stored = json.loads(settings.read_text())
    settings.write_text(json.dumps({**stored, "privacy": True}))
    refused = download("small", "--yes")
    assert (refused.returncode, site.asked) == (2, [])
    assert "Privacy mode is on" in refused.stderr


def test_what_is_not_on_the_list_or_not_whole_is_refused(inkling):
    said = inkling.refusal("models", "download", "some-model", "--yes", code=2)
    assert "embeddinggemma-300m-q8_0" in said
    short = "embeddinggemma-300m-qat-q8_0"
    said = inkling.refusal("models", "download", short, "--yes", code=2)
    assert "lacks the last two layers" in said


def test_a_mirror_is_remembered_and_forgotten(inkling):
    assert inkling("models", "mirror").output == "https://huggingface.co\n"
    assert "https://" in inkling.refusal("models", "mirror", "http://x.example", code=2)
    inkling("models", "mirror", "https://mirror.example/hub/")
    assert inkling("models", "mirror", "--json").json == {
        "mirror": "https://mirror.example/hub"
    }
    assert inkling("models", "mirror", "none").output == "https://huggingface.co\n"
