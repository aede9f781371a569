import time

import pytest

from indexer.errors import DiskFullError
from indexer.file_reading import Copied, Fresh, Gone, Touched
from indexer.recording import RECORD_TOGETHER, Recorder, RecorderConduct, Tally
from indexer.records import FileStamp
from indexer.storing import readings
from tests.filled_library import FilledLibrary, path_of

STAMP = FileStamp(1, 2, 3, 4, 5)


class Recording:
    """A recorder on a filled library, and whom it told what."""

    def __init__(self, library):
        self.library = library
        self.tally = Tally()
        self.applied = 0
        self.looked_at = []
        self.read_again = []
        self.is_held = False
        self.gave_way = []
        self.recorder = Recorder(
            library.catalogue,
            self.tally,
            self.apply,
            RecorderConduct(
                self.looked_at.append,
                lambda reading: self.read_again.append(reading.path),
                self.give_way,
                lambda: self.is_held,
            ),
        )

    def apply(self):
        self.applied += 1

    def give_way(self):
        self.gave_way.append(self.files())

    def fresh(self, name, **details):
        return Fresh(self.library.reading(name, f"text of {name}", **details))

    def files(self):
        return self.library.catalogue.counts().files


@pytest.fixture
def recording(tmp_path):
    library = FilledLibrary(tmp_path / "library")
    yield Recording(library)
    library.catalogue.close()


def test_outcomes_are_recorded_many_together(recording):
    for number in range(RECORD_TOGETHER):
        assert recording.files() == 0
        recording.recorder.take(recording.fresh(f"{number}.txt"))
    assert recording.files() == recording.tally.files == RECORD_TOGETHER
    assert recording.applied == 0, "the index follows a little later"
    recording.recorder.flush()
    recording.recorder.flush()
    assert recording.applied == 1


def test_while_a_search_waits_each_file_is_recorded_by_itself(recording):
    recording.is_held = True
    for number in range(RECORD_TOGETHER):
        recording.recorder.take(recording.fresh(f"{number}.txt"))
    assert recording.files() == RECORD_TOGETHER
    assert recording.gave_way == list(range(RECORD_TOGETHER))


def test_what_has_waited_long_enough_is_recorded_alone(recording, monkeypatch):
    recording.recorder.take(recording.fresh("a.txt"))
    recording.recorder.keep_up()
    assert recording.files() == 0
    later = time.monotonic() + 60
    monkeypatch.setattr(time, "monotonic", lambda: later)
    recording.recorder.keep_up()
    assert (recording.files(), recording.applied) == (1, 1)


def test_a_copy_of_what_has_changed_meanwhile_is_read_again(recording):
    source = recording.library.put("a.txt", "one")
    file = recording.library.catalogue.file_at(path_of("a.txt"))
    reading = recording.library.reading("b.txt", "one")
    recording.library.put("a.txt", "two")
    recording.recorder.take(Copied(file, reading))
    recording.recorder.flush()
    assert recording.read_again == [path_of("b.txt")]
    assert recording.files() == 1
    assert source.file_id == file.file_id


def test_a_file_below_a_root_that_another_took_over_is_looked_at_again(recording):
    recording.recorder.take(recording.fresh("a.txt", root_id=99))
    recording.recorder.flush()
    assert recording.looked_at == [path_of("a.txt")]
    assert recording.files() == 0


def test_a_touched_file_was_checked_before_it_was_looked_at(recording):
    recording.library.put("a.txt", "one")
    file = recording.library.catalogue.file_at(path_of("a.txt"))
    recording.recorder.take(Touched(file, STAMP, 7))
    recording.recorder.flush()
    now = recording.library.catalogue.file_at(path_of("a.txt"))
    assert (now.stamp, now.checked_ns) == (STAMP, 7)
    assert recording.tally.skipped == 1


def test_only_a_file_that_never_held_still_is_looked_at_again(recording):
    recording.recorder.take(Gone(path_of("gone.txt")))
    recording.recorder.take(Gone(path_of("log.txt"), restless=True))
    recording.recorder.flush()
    assert recording.looked_at == [path_of("log.txt")]


def test_what_a_full_disk_refused_is_not_recorded_later(recording, monkeypatch):
    def refuse(_catalogue, _reading):
        raise DiskFullError("The disk is full.")

    for name in ("a.txt", "b.txt"):
        recording.recorder.take(recording.fresh(name))
    with monkeypatch.context() as patched:
        patched.setattr(readings, "record", refuse)
        with pytest.raises(DiskFullError):
            recording.recorder.flush()
    recording.recorder.flush()
    assert recording.files() == 0
