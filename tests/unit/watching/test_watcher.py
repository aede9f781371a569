import os
import time

import pytest
from watchdog.observers.inotify_c import (
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    WatchDescriptor,
)

from indexer.watching import watcher as watcher_module
from indexer.watching.coalescer import Coalescer
from indexer.watching.filter import PathFilter
from indexer.watching.inotify import NOT_ALLOWED, InotifyHints
from indexer.watching.machine import Clocks, Machine
from indexer.watching.mounts import Mount, mounts
from indexer.watching.recursive_events import RecursiveHints
from indexer.watching.scanner import Scanner
from indexer.watching.volumes import Volume
from indexer.watching.watcher import LOOK_SECONDS, POLL_SECONDS, Watcher

DEADLINE_SECONDS = 20
OVERFLOW = InotifyEvent(NOT_ALLOWED, InotifyConstants.IN_Q_OVERFLOW, 0, b"")
UNKNOWN = WatchDescriptor(99)


@pytest.fixture
def coalescer():
    return Coalescer(time.monotonic, settle_seconds=0.0)


@pytest.fixture
def watcher(coalescer, clock):
    with Watcher(coalescer, clock) as watcher:
        yield watcher


def scan(tree, watcher):
    path_filter = PathFilter(tree.root.path, (), tree.library)
    return list(Scanner(tree.root, path_filter, watcher.arm).scan())


@pytest.fixture
def watched(tree, watcher, coalescer):
    """A root that was scanned once and has been quiet since."""
    tree.write("below/a.txt")
    watcher.watch(tree.root)
    scan(tree, watcher)
    assert coalescer.take().paths == (tree.root.path,)
    return tree


def wait_for(coalescer, *paths):
    """Collect dirty paths until these are among them; return all."""
    deadline = time.monotonic() + DEADLINE_SECONDS
    dirty: set[bytes] = set()
    while not dirty.issuperset(paths):
        assert time.monotonic() < deadline, dirty
        dirty.update(coalescer.take().paths)
        time.sleep(0.005)
    return dirty


def settle(tree, watcher, coalescer):
    """Scan what is dirty until a marker written now was seen."""
    marker = tree.write("marker")
    dirty = wait_for(coalescer, marker)
    path_filter = PathFilter(tree.root.path, (), tree.library)
    list(Scanner(tree.root, path_filter, watcher.arm).settle(dirty))


def test_watching_a_root_asks_for_its_scan_and_the_scan_arms_it(
    tree, watcher, coalescer
):
    tree.write("a/b/c.txt")
    watcher.watch(tree.root)
    assert coalescer.take().paths == (tree.root.path,)
    assert not watcher.is_watched(tree.root)
    scan(tree, watcher)
    assert (watcher.armed(tree.root), watcher.refused(tree.root)) == (3, 0)
    assert watcher.is_watched(tree.root)


def test_arming_again_changes_nothing(watched, watcher):
    scan(watched, watcher)
    assert watcher.armed(watched.root) == 2


def write(tree):
    return [tree.write("below/new.txt")]


def write_odd_name(tree):
    return [tree.write(b"below/new\n\xff.txt")]


def save_by_renaming(tree):
    partial = tree.write("below/.new-partial")
    tree.file("below/.new-partial").replace(tree.file("below/a.txt"))
    return [partial, tree.path("below/a.txt")]


def save_with_backup(tree):
    path = tree.path("below/a.txt")
    tree.file("below/a.txt").rename(tree.file("below/a.txt.bak"))
    tree.write("below/a.txt", "new")
    return [path, path + b".bak"]


def append(tree):
    with open(tree.path("below/a.txt"), "a") as file:
        file.write("more")
    return [tree.path("below/a.txt")]


def remove(tree):
    tree.file("below/a.txt").unlink()
    return [tree.path("below/a.txt")]


def link(tree):
    os.link(tree.path("below/a.txt"), tree.path("linked.txt"))
    return [tree.path("linked.txt")]


def rename_folder(tree):
    tree.file("below").rename(tree.file("renamed"))
    return [tree.path("below"), tree.path("renamed")]


def move_in(tree):
    outside = tree.folder.parent / "outside"
    outside.mkdir()
    outside.rename(tree.folder / "inside")
    return [tree.path("inside")]


def move_out(tree):
    tree.file("below").rename(tree.folder.parent / "outside")
    return [tree.path("below")]


@pytest.mark.parametrize(
    "change",
    [
        write,
        write_odd_name,
        save_by_renaming,
        save_with_backup,
        append,
        remove,
        link,
        rename_folder,
        move_in,
        move_out,
    ],
)
def test_each_changed_path_becomes_dirty(watched, coalescer, change):
    wait_for(coalescer, *change(watched))


def test_reading_a_file_makes_nothing_dirty(watched, coalescer):
    with open(watched.path("below/a.txt")) as file:
        file.read()
    assert wait_for(coalescer, *write(watched)) == {watched.path("below/new.txt")}


def test_a_renamed_folder_reports_under_its_present_path(watched, watcher, coalescer):
    wait_for(coalescer, *rename_folder(watched))
    scan(watched, watcher)
    assert watcher.armed(watched.root) == 2
    path = watched.write("renamed/later.txt")
    assert wait_for(coalescer, path) == {path}


def test_a_folder_moved_out_is_not_heard_of_any_more(watched, watcher, coalescer):
    wait_for(coalescer, *move_out(watched))
    assert watcher.armed(watched.root) == 1
    (watched.folder.parent / "outside" / "later.txt").write_text("x")
    path = watched.write("beside.txt")
    assert wait_for(coalescer, path) == {path}


def test_a_folder_removed_and_made_again_is_armed_again(watched, watcher, coalescer):
    for _ in range(20):
        watched.file("below/a.txt").unlink()
        watched.file("below").rmdir()
        watched.write("below/a.txt")
        scan(watched, watcher)
        settle(watched, watcher, coalescer)
    path = watched.write("below/b.txt")
    wait_for(coalescer, path)


def test_a_lost_event_asks_for_everything(watched, coalescer, watcher):
    watcher._hints._reader.handle_event(OVERFLOW)
    assert coalescer.take().everything
    assert watcher.armed(watched.root) == 2, "no watch is dropped"


def test_a_folder_that_cannot_be_armed_is_counted_and_polled(
    tree, watcher, coalescer, clock, monkeypatch
):
    tree.write("a/b.txt")
    watcher.watch(tree.root)
    arm = InotifyFD.add_callback

    def limited(self, *arguments):
        if self._watch_for_wd:
            raise OSError(28, "inotify watch limit reached")
        return arm(self, *arguments)

    monkeypatch.setattr(InotifyFD, "add_callback", limited)
    scan(tree, watcher)
    assert (watcher.armed(tree.root), watcher.refused(tree.root)) == (1, 1)
    assert not watcher.is_watched(tree.root)
    coalescer.take()
    watcher.tick()
    assert coalescer.is_empty()
    clock.now += POLL_SECONDS
    watcher.tick()
    assert coalescer.take().paths == (tree.root.path,)
    monkeypatch.undo()
    scan(tree, watcher)
    assert watcher.is_watched(tree.root)


def test_a_folder_that_may_not_be_watched_is_counted(tree, watcher, monkeypatch):
    watcher.watch(tree.root)
    monkeypatch.setattr(
        InotifyFD, "_get_or_create_watch", _denied(InotifyFD._get_or_create_watch)
    )
    scan(tree, watcher)
    scan(tree, watcher)
    assert watcher.refused(tree.root) == 1


def _denied(original):
    def denied(self, path, mask):
        watch = original(self, path, mask)
        self._watch_for_wd.pop(watch.wd)
        watch.wd = NOT_ALLOWED
        return self._watch_for_wd.setdefault(NOT_ALLOWED, watch)

    return denied


def test_a_root_that_was_offline_is_watched_once_it_is_back(
    tree, coalescer, clock, monkeypatch
):
    monkeypatch.setattr(watcher_module, "SystemHints", RecursiveHints)
    away = tree.folder.rename(tree.folder.with_name("away"))
    with Watcher(coalescer, clock) as watcher:
        watcher.watch(tree.root)
        watcher.tick()
        assert not watcher.is_watched(tree.root)
        away.rename(tree.folder)
        clock.now += POLL_SECONDS
        watcher.tick()
        assert watcher.is_watched(tree.root)


def test_files_that_others_can_change_are_polled_though_watched(
    tree, coalescer, clock, monkeypatch
):
    monkeypatch.setattr(watcher_module, "volume_kind", lambda _: Volume(1, True))
    with Watcher(coalescer, clock) as watcher:
        watcher.watch(tree.root)
        scan(tree, watcher)
        assert not watcher.is_watched(tree.root)
        coalescer.take()
        clock.now += POLL_SECONDS
        watcher.tick()
        assert coalescer.take().paths == (tree.root.path,)


def test_a_dead_reader_is_replaced_and_everything_looked_at(
    watched, watcher, coalescer
):
    watcher._hints._reader.stop()
    watcher._hints._reader.join()
    watcher.tick()
    assert coalescer.take().everything
    assert not watcher.is_watched(watched.root)
    scan(watched, watcher)
    path = watched.write("after.txt")
    wait_for(coalescer, path)


def test_a_root_no_longer_watched_is_not_heard_of(watched, watcher, coalescer):
    watcher.unwatch(watched.root)
    assert watcher.armed(watched.root) == 0
    watched.write("unheard.txt")
    assert coalescer.take().paths == (watched.root.path,)
    watcher.tick()
    assert coalescer.is_empty()


def test_sleep_and_a_set_clock_ask_for_everything(tree, coalescer, clock):
    now = [Clocks(1.0, 1.0, 1.0)]
    with Watcher(coalescer, clock, Machine(lambda: now[0])) as watcher:
        watcher.tick()
        assert coalescer.is_empty()
        now[0] = Clocks(2.0, 3602.0, 3602.0)
        watcher.tick()
        assert coalescer.take().everything


def test_a_root_that_is_replaced_is_noticed_and_so_is_its_return(
    watched, watcher, coalescer, clock
):
    away = watched.folder.rename(watched.folder.with_name("away"))
    watched.folder.mkdir()
    clock.now += LOOK_SECONDS
    watcher.tick()
    assert coalescer.take().paths == (watched.root.path,)
    assert not watcher.is_watched(watched.root), "whatever is still heard of it"
    watched.folder.rmdir()
    away.rename(watched.folder)
    clock.now += LOOK_SECONDS
    watcher.tick()
    assert coalescer.take().paths == (watched.root.path,)
    scan(watched, watcher)
    assert watcher.is_watched(watched.root)


def test_what_is_mounted_in_a_root_is_looked_at_at_once(
    watched, watcher, coalescer, monkeypatch
):
    watcher.tick()
    assert coalescer.is_empty()
    stick = Mount(b"9", 9, watched.path("below"), "vfat", b"/dev/stick")
    elsewhere = Mount(b"8", 8, b"/elsewhere", "vfat", b"/dev/other")
    table = mounts()
    monkeypatch.setattr(watcher_module, "mounts", lambda: [*table, elsewhere])
    watcher.tick()
    assert coalescer.is_empty()
    monkeypatch.setattr(watcher_module, "mounts", lambda: [*table, elsewhere, stick])
    watcher.tick()
    assert coalescer.take().paths == (watched.root.path,)
    watcher.tick()
    assert coalescer.is_empty()


def test_closing_leaves_no_thread_and_no_descriptor(tree, coalescer, clock):
    before = len(os.listdir("/proc/self/fd"))
    with Watcher(coalescer, clock) as watcher:
        watcher.watch(tree.root)
        scan(tree, watcher)
        reader = watcher._hints._reader
    assert not reader.is_alive()
    assert len(os.listdir("/proc/self/fd")) == before


def test_where_the_system_watches_whole_trees_paths_become_dirty_too(tree, coalescer):
    hints = RecursiveHints(coalescer)
    try:
        hints.watch(tree.root.path)
        hints.watch(tree.root.path)
        assert (hints.armed(tree.root.path), hints.refused(tree.root.path)) == (1, 0)
        assert hints.is_alive()
        path = tree.write(b"a\xff.txt")
        wait_for(coalescer, path)
        tree.file(b"a\xff.txt").rename(tree.file("b.txt"))
        wait_for(coalescer, path, tree.path("b.txt"))
        hints.unwatch(tree.root.path)
        assert hints.armed(tree.root.path) == 0
        hints.watch(b"/nowhere/at/all")
        assert hints.refused(b"/nowhere/at/all") == 1
    finally:
        hints.close()
    assert not hints.is_alive()


def test_events_of_a_folder_nobody_armed_are_ignored(coalescer):
    hints = InotifyHints(coalescer)
    try:
        hints.on_event(InotifyEvent(UNKNOWN, InotifyConstants.IN_CREATE, 0, b"x"))
        hints.on_watch_deleted(UNKNOWN)
        assert coalescer.is_empty()
    finally:
        hints.close()
