"""A running service follows the disk: what is saved is found soon after."""

import time
from pathlib import Path

import pytest

from indexer.bulletin import read
from indexer.library import open_library
from indexer.records import Mode
from indexer.service import Service
from indexer.settings import Pace
from tests.programs import wait_until

SOON_S = 20.0
"""Far more than the about two seconds that it takes on an idle machine."""


@pytest.fixture
def library(library_folder):
    with open_library(library_folder, background=True) as opened:
        yield opened


@pytest.fixture
def faults():
    return []


@pytest.fixture
def service(library, faults):
    service = Service(library, library.gate, faults.append)
    service.start()
    yield service
    service.close()
    assert faults == []


@pytest.fixture
def following(service, notes):
    """A service that has caught up with `notes`."""
    service.include(notes)
    settle(service)
    return service


def settle(service):
    wait_until(
        lambda: service.progress().files and service.progress().state == "ready",
        "all is indexed",
        SOON_S,
    )


def finds(library, words, *names, mode=Mode.WORDS):
    def is_so():
        results = library.search(words, mode=mode).results
        return sorted(Path(one.path).name for one in results) == sorted(names)

    wait_until(is_so, f"{words} is found in {names}", SOON_S)


def test_an_included_folder_is_indexed_and_watched(library, service, notes):
    service.include(notes)
    finds(library, "bananas", "cake.txt")
    settle(service)
    progress = service.progress()
    assert (progress.files, progress.passages, progress.embedded) == (3, 4, 4)
    assert (progress.waiting, progress.to_embed, progress.problems) == (0, 0, 0)
    assert service.is_watched(bytes(notes))


def test_a_saved_file_is_found_by_words_and_then_by_meaning(library, following, notes):
    saved = time.monotonic()
    (notes / "umbrella.txt").write_text("The umbrella was left in the tram.")
    finds(library, "umbrella", "umbrella.txt")
    assert time.monotonic() - saved < SOON_S / 2
    wait_until(lambda: following.progress().embedded == 5, "it is embedded", SOON_S)
    everything = ("cake.txt", "router.md", "ticket.txt", "umbrella.txt")
    finds(library, "umbrella", *everything, mode=Mode.MEANING)


def test_an_edit_is_followed(library, following, notes):
    (notes / "ticket.txt").write_text("The library card has expired.")
    finds(library, "expired", "ticket.txt")
    finds(library, "parking")


def test_an_editor_that_saves_by_moving_is_followed(library, following, notes):
    partial = notes / ".ticket.txt.swp"
    partial.write_text("The library card has expired.")
    partial.replace(notes / "ticket.txt")
    finds(library, "expired", "ticket.txt")
    assert following.progress().files == 3


def test_a_renamed_file_is_found_under_its_new_name_only(library, following, notes):
    (notes / "cake.txt").rename(notes / "bread.txt")
    finds(library, "bananas", "bread.txt")


def test_a_deleted_file_disappears(library, following, notes):
    (notes / "cake.txt").unlink()
    finds(library, "bananas")
    wait_until(lambda: following.progress().files == 2, "it is gone", SOON_S)


def test_a_folder_that_appears_with_files_is_followed(library, following, notes):
    deep = notes / "new" / "deep"
    deep.mkdir(parents=True)
    (deep / "one.txt").write_text("The ladder stands in the shed.")
    finds(library, "ladder", "one.txt")
    (deep / "two.txt").write_text("The ladder is broken.")
    finds(library, "ladder", "one.txt", "two.txt")
    deep.rename(notes / "moved")
    (notes / "moved" / "three.txt").write_text("A new ladder was bought.")
    finds(library, "ladder", "one.txt", "two.txt", "three.txt")


def test_nothing_is_read_while_paused_and_everything_after(library, following, notes):
    library.gate.pause()
    wait_until(lambda: following.progress().state == "paused", "it is paused", SOON_S)
    before = library.tally.files
    (notes / "umbrella.txt").write_text("The umbrella was left in the tram.")
    wait_until(lambda: not library.dirty.is_empty(), "the file is noticed", SOON_S)
    assert following.progress().state == "paused"
    assert library.search("bananas", mode=Mode.WORDS).results, "searching goes on"
    assert library.tally.files == before
    library.gate.resume()
    finds(library, "umbrella", "umbrella.txt")
    settle(following)


def test_a_pause_outlives_the_service_and_others_can_end_it(library, notes, faults):
    library.include(notes)
    Pace(paused=True).save(library.paths.pace)
    service = Service(library, library.gate, faults.append)
    service.start()
    try:
        assert service.progress().waits_for == "person"
        wait_until(lambda: read(library.paths.running), "others are told", SOON_S)
        assert library.tally.files == 0
        service.set_pace(Pace())
        finds(library, "bananas", "cake.txt")
        settle(service)
        wait_until(
            lambda: (
                (told := read(library.paths.running)) and told.progress.state == "ready"
            ),
            "others are told that all is done",
            SOON_S,
        )
    finally:
        service.close()
    assert read(library.paths.running) is None
    assert faults == []


def test_folders_come_and_go_while_paused(library, following, notes):
    library.gate.pause()
    done = []
    following.remove(notes, lambda: done.append(True))
    wait_until(lambda: done, "the folder is taken out", SOON_S)
    assert library.folders() == ()
    finds(library, "bananas")


def test_a_check_while_paused_sees_which_folders_are_there_and_reads_none(
    library, following, notes
):
    def check_tells(*, online):
        following.check()
        wait_until(
            lambda: [one.online for one in library.folders()] == [online],
            f"it is known that the folder is there: {online}",
            SOON_S,
        )

    library.gate.pause()
    before = library.tally.files
    away = notes.rename(notes.with_name("elsewhere"))
    check_tells(online=False)
    finds(library, "bananas", "cake.txt")
    away.rename(notes)
    (notes / "umbrella.txt").write_text("The umbrella was left in the tram.")
    check_tells(online=True)
    assert library.tally.files == before
    finds(library, "umbrella")
    library.gate.resume()
    finds(library, "umbrella", "umbrella.txt")
    settle(following)


def test_a_folder_can_be_taken_out_while_it_is_read(library, service, notes):
    for number in range(600):
        (notes / f"{number}.txt").write_text(f"Letter {number} about {number * 7}.")
    service.include(notes)
    wait_until(lambda: library.tally.files > 0, "reading has begun", SOON_S)
    done = []
    service.remove(notes, lambda: done.append(library.tally.files))
    wait_until(lambda: done, "the folder is taken out", SOON_S)
    assert done[0] < 603, "nobody waited until all was read"
    wait_until(lambda: service.progress().state == "ready", "it is quiet", SOON_S)
    assert library.catalogue.counts().files == 0


def test_files_are_found_by_name_before_they_are_read(library, service, notes):
    for number in range(2000):
        (notes / f"kestrel {number}.txt").write_text(f"Letter {number}.")
    service.include(notes)
    wait_until(lambda: service.progress().files == 2003, "all are known", SOON_S)
    assert service.progress().waiting > 0
    assert library.search("kestrel", mode=Mode.WORDS, limit=5).results


def test_what_is_saved_while_much_is_read_does_not_wait_for_it(library, service, notes):
    for number in range(1500):
        (notes / f"{number}.txt").write_text(f"Letter {number} about {number * 7}.")
    service.include(notes)
    wait_until(lambda: library.tally.files > 0, "reading has begun", SOON_S)
    (notes / "umbrella.txt").write_text("The tram took it along.")
    finds(library, "tram", "umbrella.txt")
    assert library.tally.waiting > 0


def test_removing_a_folder_that_is_not_there_does_no_harm(following, tmp_path):
    done = []
    following.remove(tmp_path / "nowhere", lambda: done.append(True))
    wait_until(lambda: done, "it is looked at", SOON_S)
    assert following.progress().files == 3


def test_rates_are_told_while_there_is_work(library, service, notes):
    for number in range(600):
        (notes / f"{number}.txt").write_text(f"Letter {number} about {number * 7}.")
    service.include(notes)
    seen = []

    def both_grew():
        seen.append(service.progress())
        return any(one.files_per_second > 0 for one in seen) and any(
            one.passages_per_second > 0 for one in seen
        )

    wait_until(both_grew, "files and passages a second are told", SOON_S)
    assert all(one.files_per_second < 600 / 0.02 for one in seen)


def test_a_check_finds_what_nobody_told_of(library, following, notes):
    library.tally.skipped = 0
    following.check()
    wait_until(lambda: library.tally.skipped == 3, "all files are looked at", SOON_S)


def test_closing_in_the_middle_of_work_is_quick(library, service, notes):
    for number in range(600):
        (notes / f"{number}.txt").write_text(f"Letter {number} about {number * 7}.")
    service.include(notes)
    wait_until(lambda: library.tally.files > 0, "reading has begun", SOON_S)
    started = time.monotonic()
    service.close()
    assert time.monotonic() - started < 5
    assert library.catalogue.counts().documents < 603


def test_a_file_is_read_again_when_somebody_asks(following, library, notes):
    def read_at():
        with library.catalogue.reading() as db:
            rows = db.execute("SELECT path, read_at FROM files").fetchall()
        return {Path(path.decode()).name: at for path, at in rows}

    (notes / "copy.txt").write_bytes((notes / "cake.txt").read_bytes())
    following.check()
    finds(library, "bananas", "cake.txt")
    settle(following)
    before = read_at()
    following.read_again([bytes(notes / "cake.txt")])
    wait_until(
        lambda: read_at()["cake.txt"] > before["cake.txt"], "it is read again", SOON_S
    )
    settle(following)
    after = read_at()
    assert {name for name in after if after[name] == before.get(name)} == {
        "router.md",
        "ticket.txt",
    }


def test_everything_is_forgotten_at_once_and_counted(following, library, notes):
    forgotten = []
    following.forget_everything(forgotten.append)
    wait_until(lambda: forgotten, "all is gone", SOON_S)
    (gone,) = forgotten
    assert (gone.folders, gone.files) == (1, 3)
    assert gone.passages >= 3
    assert library.catalogue.roots() == []
    for file in library.paths.root.rglob("*"):
        if file.is_file() and file.suffix not in (".gguf", ".partial"):
            assert b"bananas" not in file.read_bytes(), file
