from indexer.bulletin import Bulletin
from indexer.commands.running import running_lines, running_sentence
from indexer.records import Progress


def test_what_is_done_and_what_is_left_is_told():
    progress = Progress(
        "indexing",
        files=100,
        waiting=40,
        embedded=10,
        to_embed=30,
        files_per_second=12.5,
        words_seconds_left=45.0,
        meaning_seconds_left=600.0,
    )
    assert running_sentence(progress) == (
        "indexing: 100 files, 40 waiting; 10 of 40 passages with meaning; "
        "12.5 files/s; all found by words in about a minute, "
        "by meaning in about 10 min"
    )


def test_nothing_is_foretold_that_is_not_known():
    said = running_sentence(Progress("indexing", files=9, waiting=3))
    assert "about" not in said


def test_a_long_time_is_told_in_hours():
    progress = Progress("indexing", to_embed=9, meaning_seconds_left=5 * 3600.0)
    assert running_sentence(progress).endswith("by meaning in about 5 h")


def test_what_is_waited_for_is_told():
    said = [
        running_sentence(Progress("paused", waits_for=reason)).partition(":")[0]
        for reason in ("person", "mains", "idle")
    ]
    assert said == [
        "paused",
        "waiting for mains power",
        "waiting until nobody uses the computer",
    ]


def test_folders_that_are_checked_instead_of_watched_are_told():
    bulletin = Bulletin(Progress("ready"), {"/media/nas": 0, "/home/anna": 12})
    assert list(running_lines(bulletin))[1:] == [
        "/media/nas is checked every minute instead of watched",
        "12 folders in /home/anna are checked every minute instead of watched",
    ]
