"""Another size or model while the indexer runs: searches and indexing go on."""

import os
import threading

import pytest

from indexer.dial import Dial
from indexer.dial_thread import DialThread
from indexer.errors import DiskFullError, UsageError
from indexer.gate import Gate
from indexer.records import Mode
from indexer.searching.searcher import Searcher
from indexer.settings import Settings
from indexer.storing import generations
from indexer.storing.outbox import Leg
from tests.filled_library import WIDTH, FilledLibrary

SOON_S = 20
SIZES = (WIDTH, 32, 16)


class Sizes:
    """A model with a dial of its own."""

    dimensions = SIZES

    class file:  # noqa: N801
        identity = "word-model"

    def require_size(self, dims):
        if dims not in SIZES:
            raise UsageError("no such size")


class Chosen:
    """What a library tells the dial."""

    def __init__(self, filled):
        self.settings = Settings()
        self.model = Sizes()
        self.dims = WIDTH
        self.index_writer = filled.index()

    def save(self, settings):
        self.settings = settings


class NarrowDial(Dial):
    """Turns to sizes that fit the model of words."""

    def choose(self, dims):
        self._chosen.model.require_size(dims)
        self._chosen.dims = dims
        begun = generations.successor(self._catalogue)
        if begun is not None and begun.dims != dims:
            self._chosen.index_writer.forsake()


@pytest.fixture
def filled(tmp_path):
    library = FilledLibrary(tmp_path / "library")
    for number in range(40):
        library.put(f"{number}.txt", f"letter {number}", f"answer {number * 7}")
    library.put("garage.txt", "the car needs new tyres")
    library.embed()
    yield library
    library.catalogue.close()


@pytest.fixture
def dial(filled):
    return NarrowDial(filled.catalogue, filled.paths, Chosen(filled))


@pytest.fixture
def background(dial):
    """Start the thread of the dial; what it tells is collected."""
    told, faults, gate = [], [], Gate()
    changed = threading.Condition()

    def hear(state):
        with changed:
            told.append(state)
            changed.notify_all()

    def until(fits):
        with changed:
            assert changed.wait_for(lambda: any(map(fits, told)), SOON_S), told

    thread = DialThread(dial, gate, lambda: True, hear, faults.append)
    thread.until, thread.told, thread.faults, thread.gate = until, told, faults, gate
    yield thread
    gate.stop()
    thread.close()


def serving(filled):
    return generations.serving(filled.catalogue, Leg.MEANING)


def test_another_size_serves_soon_and_is_measured(filled, dial, background):
    background.start()
    background.until(lambda state: state.now and state.now.dims == WIDTH)
    background.choose(16)
    background.until(lambda state: state.dims == 16 and state.now)
    last = background.told[-1]
    assert (last.before.dims, last.now.dims, last.share) == (WIDTH, 16, None)
    assert last.bytes_at == tuple(sorted(last.bytes_at, reverse=True))
    assert background.faults == []


def test_a_size_that_was_never_measured_is_measured_before_it_goes(background):
    background.choose(16)
    background.start()
    background.until(lambda state: state.dims == 16 and state.now)
    assert background.told[-1].before.dims == WIDTH


def test_searches_never_stop_while_it_turns(filled, dial):
    gone_wrong, ended = [], threading.Event()

    def search():
        with Searcher(
            filled.catalogue, filled.reader(), lambda: filled.model
        ) as searcher:
            while not ended.is_set():
                found = searcher.search("automobile tyres", mode=Mode.MEANING).results
                if not found or os.path.basename(found[0].path) != "garage.txt":
                    gone_wrong.append(found)

    thread = threading.Thread(target=search)
    thread.start()
    for dims in (16, 32, WIDTH, 32):
        dial.choose(dims)
        assert dial.turn()
    ended.set()
    thread.join(SOON_S)
    assert gone_wrong == []
    assert serving(filled).dims == 32


def test_a_change_that_was_called_off_leaves_what_serves(filled, dial, background):
    background.gate.pause()
    background.choose(16)
    background.start()
    background.choose(WIDTH)
    background.gate.resume()
    background.until(lambda state: state.now)
    assert serving(filled).dims == WIDTH
    assert background.faults == []


def test_nothing_is_begun_while_a_person_paused_the_work(filled, dial, background):
    background.gate.pause()
    background.start()
    background.choose(16)
    assert serving(filled).dims == WIDTH
    background.gate.resume()
    background.until(lambda state: state.dims == 16)


def test_a_disk_without_room_is_told_once_and_before_anything_is_written(
    filled, dial, background, monkeypatch
):
    usage = os.statvfs(filled.paths.index)
    monkeypatch.setattr(
        "shutil.disk_usage", lambda _path: type("Usage", (), {"free": 1000})
    )
    assert usage
    background.start()
    background.choose(16)
    background.until(lambda state: state.wanted == 16)
    deadline = threading.Event()
    for _ in range(100):
        if background.faults or deadline.wait(0.1):
            break
    (fault,) = background.faults
    assert isinstance(fault, DiskFullError)
    assert "Searching goes on as before" in fault.summary
    assert serving(filled).dims == WIDTH
    assert sorted(one.name for one in filled.paths.index.iterdir()) == [
        "meaning-0001",
        "words-0001",
    ]


def test_a_size_that_the_model_has_not_is_refused(dial):
    with pytest.raises(UsageError):
        dial.choose(100)


def test_a_check_is_due_at_first_and_when_the_library_has_doubled(filled, dial):
    assert dial.check_is_due
    dial.check()
    assert not dial.check_is_due
    for number in range(100):
        filled.put(f"more {number}.txt", f"more {number}")
    filled.embed()
    assert dial.check_is_due


def test_looking_keeps_nothing(filled, dial):
    assert dial.look().agreement == 1.0
    assert dial.checked() is None
    kept = dial.check()
    assert dial.look() == kept
