import dataclasses
import hashlib
import random

import pytest

from indexer.embedding.known_files import RECOMMENDED
from indexer.errors import InklingError
from indexer.fetching import download as downloading
from indexer.fetching.download import download, open_part
from tests.model_server import serving

CONTENT = random.Random(1).randbytes(1 << 20)
KNOWN = dataclasses.replace(
    RECOMMENDED, bytes=len(CONTENT), sha256=hashlib.sha256(CONTENT).hexdigest()
)
NO_PAUSES = (0.0, 0.0)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def site():
    with serving(CONTENT) as running:
        yield running


@pytest.fixture
def part(tmp_path):
    return tmp_path / "model.download"


def get(site, part, base=None):
    told = []
    with open_part(part) as stream:
        download(KNOWN, base or site.base, stream, told.append, NO_PAUSES)
    return told


def refusal(site, part, base=None):
    with pytest.raises(InklingError) as caught:
        get(site, part, base)
    assert "\n" not in caught.value.summary
    return caught.value.summary


def test_a_file_arrives_whole_and_its_progress_is_told(site, part):
    told = get(site, part)
    assert part.read_bytes() == CONTENT
    assert told == sorted(told)
    assert told[-1] == len(CONTENT)
    assert site.asked == [(KNOWN.url("")[0:], None)]


def test_what_is_there_is_not_downloaded_again(site, part):
    part.write_bytes(CONTENT[:300_000])
    get(site, part)
    assert part.read_bytes() == CONTENT
    assert site.asked[0][1] == "bytes=300000-"
    assert get(site, part) == []
    assert len(site.asked) == 1


def test_a_connection_that_breaks_off_is_taken_up_again(site, part):
    site.moods = ["cut", "cut", "cut", "cut", "cut", "well"]
    get(site, part)
    assert part.read_bytes() == CONTENT
    assert len(site.asked) == 6


def test_a_server_without_ranges_starts_anew(site, part):
    part.write_bytes(b"x" * 1000)
    site.moods = ["whole"]
    get(site, part)
    assert part.read_bytes() == CONTENT


def test_a_server_that_tells_no_length_is_read_to_its_end(site, part):
    site.moods = ["untold"]
    get(site, part)
    assert part.read_bytes() == CONTENT


def test_more_than_the_file_is_thrown_away(site, part):
    part.write_bytes(CONTENT + b"more")
    get(site, part)
    assert part.read_bytes() == CONTENT


def test_another_content_is_not_kept(site, part):
    site.moods = ["other"]
    assert "its content is another. Nothing was kept" in refusal(site, part)
    assert part.read_bytes() == b""


def test_another_size_is_refused_before_it_is_downloaded(site, part):
    site.moods = ["longer"]
    assert "another size" in refusal(site, part)
    assert part.read_bytes() == b""


@pytest.mark.parametrize(
    ("status", "sentence", "asked"),
    [
        ("404", "The file is no longer at 127.0.0.1", 1),
        ("401", "does not give out this file without an account", 1),
        ("418", "refuses the download (418)", 1),
        ("503", "overloaded or broken (503)", 3),
    ],
)
def test_what_a_server_refuses_is_said_and_how_to_get_it_by_hand(
    site, part, status, sentence, asked
):
    site.moods = [status]
    said = refusal(site, part)
    assert sentence in said
    assert f"Or get {KNOWN.url(site.base)} with a browser" in said
    assert len(site.asked) == asked


def test_a_passing_fault_is_waited_for(site, part):
    site.moods = ["503", "502", "well"]
    get(site, part)
    assert part.read_bytes() == CONTENT


def test_a_silent_server_is_given_up(site, part, monkeypatch):
    monkeypatch.setattr(downloading, "PATIENCE_S", 0.1)
    site.moods = ["silent"]
    assert "does not answer" in refusal(site, part)


def test_nobody_at_home_is_said(part):
    with serving(b"") as gone:
        base = gone.base
    said = refusal(None, part, base)
    assert "127.0.0.1 cannot be reached: Connection refused" in said


def test_a_redirect_is_followed(site, part):
    with serving(CONTENT) as other:
        site.moods = [f"{other.base}/elsewhere"]
        get(site, part)
    assert part.read_bytes() == CONTENT
    assert other.asked == [("/elsewhere", None)]


@pytest.mark.parametrize("to", ["http://192.0.2.1/x", "ftp://127.0.0.1/x"])
def test_a_redirect_to_what_is_not_encrypted_is_refused(site, part, to):
    site.moods = [to]
    assert "not encrypted" in refusal(site, part)


def test_a_folder_that_cannot_be_written_is_said(site, tmp_path):
    assert "cannot be written" in refusal(site, tmp_path / "gone" / "model.download")
