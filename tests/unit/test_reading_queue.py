import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from indexer.file_reading import Gone, MailboxFound
from indexer.reading_queue import HOUR_NS, IN_HAND_BYTES, Place, ReadingQueue
from indexer.records import FileStamp, FoundFile
from indexer.watching.root import Root

NOON = time.time_ns() - 100 * HOUR_NS
PATIENCE_S = 10.0


def place(root_id=1):
    return Place(Root(b"/folder", 1, 1), root_id)


def file(name, size=100, hours=0):
    """A file that was changed this many hours after noon."""
    moment = NOON + hours * HOUR_NS
    return FoundFile(b"/folder/" + name, FileStamp(1, 1, size, moment, moment))


class Reader:
    """Reads nothing; holds every reader until a test lets it go on."""

    def __init__(self):
        self.go_on = threading.Event()
        self.go_on.set()
        self.paths = []

    def read(self, root, root_id, path):
        self.paths.append(path.removeprefix(b"/folder/"))
        assert self.go_on.wait(PATIENCE_S)
        return MailboxFound(path) if path.endswith(b"mbox") else Gone(path)


class Queue:
    """A queue with one reader, and what came of it."""

    def __init__(self):
        self.reader = Reader()
        self.outcomes = []
        self.mailboxes = []
        self.stopped = False
        self.queue = ReadingQueue(
            self.reader,
            ThreadPoolExecutor(1),
            lambda: not self.stopped,
            lambda root, root_id, path: self.mailboxes.append(path),
            lambda outcome: self.outcomes.append(outcome.path.rpartition(b"/")[2]),
        )

    def put(self, *files, root_id=1):
        for one in files:
            self.queue.put(place(root_id), one)

    def finish(self):
        deadline = time.monotonic() + PATIENCE_S
        while len(self.queue):
            self.queue.step(0.1)
            assert time.monotonic() < deadline


@pytest.fixture
def queue():
    queue = Queue()
    yield queue
    queue.reader.go_on.set()
    queue.queue.close()


def test_recent_and_small_files_come_first(queue):
    queue.put(
        file(b"old", hours=-50),
        file(b"recent and large", size=1 << 20, hours=2),
        file(b"recent", hours=2),
        file(b"middle", hours=0),
        file(b"from the future", hours=1_000_000),
    )
    queue.finish()
    assert queue.reader.paths == [
        b"from the future",
        b"recent",
        b"middle",
        b"old",
        b"recent and large",
    ]
    assert sorted(queue.outcomes) == sorted(queue.reader.paths)
    assert queue.queue.current == b""


def test_a_file_that_is_put_in_twice_is_read_once(queue):
    queue.put(file(b"a"), file(b"a", size=200))
    assert len(queue.queue) == 1
    queue.finish()
    assert queue.outcomes == [b"a"]


def test_a_file_that_changes_while_it_is_read_is_read_once_more(queue):
    queue.reader.go_on.clear()
    queue.put(file(b"a"))
    queue.queue.step(0.05)
    queue.put(file(b"a"))
    queue.reader.go_on.set()
    queue.finish()
    assert queue.reader.paths == [b"a", b"a"]
    assert queue.outcomes == [b"a"], "the first reading may be of the old content"


def test_what_is_gone_by_the_time_it_was_read_is_not_recorded(queue):
    queue.reader.go_on.clear()
    queue.put(file(b"in hand", hours=2), file(b"waiting"))
    queue.queue.step(0.05)
    for name in (b"in hand", b"waiting"):
        queue.queue.forget(b"/folder/" + name)
    queue.reader.go_on.set()
    queue.finish()
    assert queue.outcomes == []


def test_a_root_that_is_left_is_forgotten_and_no_other(queue):
    queue.put(file(b"a"), file(b"b"), root_id=1)
    queue.put(file(b"c"), root_id=2)
    queue.queue.leave(1)
    assert len(queue.queue) == 1
    queue.finish()
    assert queue.outcomes == [b"c"]


def test_some_can_be_read_before_all_others(queue):
    queue.put(*[file(b"%d" % number, hours=-number) for number in range(50)])
    queue.queue.read_now([b"/folder/49", b"/folder/48", b"/folder/unknown"])
    assert set(queue.reader.paths[:2]) == {b"48", b"49"}
    queue.finish()
    assert len(queue.outcomes) == 50


def test_mailboxes_come_last_and_by_themselves(queue):
    queue.put(file(b"mbox", hours=5), file(b"a"), file(b"b"))
    queue.finish()
    assert sorted(queue.outcomes) == [b"a", b"b"]
    assert queue.mailboxes == [b"/folder/mbox"]


def test_large_files_are_taken_in_hand_a_few_at_a_time(queue):
    queue.reader.go_on.clear()
    queue.put(*[file(b"%d" % number, size=IN_HAND_BYTES) for number in range(9)])
    queue.queue.step(0.05)
    assert len(queue.queue._in_hand) == 2
    queue.reader.go_on.set()
    queue.finish()
    assert len(queue.outcomes) == 9


def test_when_it_is_to_stop_nothing_more_is_opened(queue):
    queue.stopped = True
    queue.put(file(b"a"), file(b"b"))
    queue.finish()
    assert queue.reader.paths == []
