import pytest

from app.progress.words import current_text, meaning_text, reading_text, state_text
from indexer.records import Progress

BUSY = Progress(
    "indexing",
    files=31_002,
    waiting=18_662,
    embedded=90_000,
    to_embed=120_400,
    files_per_second=41.04,
    passages_per_second=5.2,
    current="/Users/mara/Flat/lease.pdf",
    words_seconds_left=460.0,
    meaning_seconds_left=7000.0,
)


def test_each_stage_says_how_much_how_fast_and_how_long():
    assert reading_text(BUSY) == (
        "12,340 of 31,002 files · 41 files a second · about 8 min left"
    )
    assert meaning_text(BUSY).startswith("90,000 of 210,400 passages · 5.2 passages")
    assert meaning_text(BUSY).endswith("about 2 h left")


def test_nobody_guesses_before_it_is_known():
    text = reading_text(Progress("indexing", files=9, waiting=5))
    assert text == "4 of 9 files"


def test_what_is_done_says_nothing_of_speed():
    done = Progress("ready", files=9, embedded=4, words_seconds_left=0.0)
    assert (reading_text(done), meaning_text(done)) == (
        "9 of 9 files",
        "4 of 4 passages",
    )


def test_the_file_in_hand_stands_with_its_folder():
    assert "lease.pdf" in current_text(BUSY)
    assert "mara › Flat" in current_text(BUSY)
    assert current_text(Progress("ready")) == "nothing"


@pytest.mark.parametrize(
    ("progress", "told"),
    [
        (Progress("paused", waits_for="mains"), "mains"),
        (Progress("paused", waits_for="idle"), "nobody uses"),
        (Progress("paused", waits_for="person"), "Paused"),
        (Progress("ready"), "Up to date"),
        (Progress("indexing", files=9), "Looking for changes"),
        (Progress("failed"), "tries again"),
    ],
)
def test_a_standstill_says_why(progress, told):
    assert told in state_text(progress)
