import threading

import pytest

from indexer.watching.coalescer import (
    MAX_IN_ALL,
    MAX_PER_FOLDER,
    Coalescer,
    Dirty,
)

A, B, C = b"/roots/a", b"/roots/b", b"/roots/c"


@pytest.fixture
def coalescer(clock):
    return Coalescer(clock, settle_seconds=1.0)


def test_a_path_is_handed_over_once_when_it_is_quiet(coalescer, clock):
    coalescer.add(A)
    clock.now += 0.9
    assert coalescer.take() == Dirty()
    clock.now += 0.1
    assert coalescer.take() == Dirty((A,))
    assert coalescer.take() == Dirty()
    assert coalescer.is_empty()


def test_each_event_starts_the_wait_anew(coalescer, clock):
    for _ in range(5):
        coalescer.add(A)
        clock.now += 0.9
        assert coalescer.take() == Dirty()
    clock.now += 0.1
    assert coalescer.take() == Dirty((A,))


def test_a_path_that_is_never_quiet_is_handed_over_all_the_same(coalescer, clock):
    taken = 0
    for _ in range(100):
        coalescer.add(A)
        clock.now += 0.5
        taken += len(coalescer.take().paths)
    assert taken == 5


def test_a_quiet_path_does_not_wait_for_a_busy_one(coalescer, clock):
    coalescer.add(A)
    clock.now += 1.0
    coalescer.add(B)
    assert coalescer.take() == Dirty((A,))
    assert not coalescer.is_empty()


@pytest.mark.parametrize(
    ("events", "dirty"),
    [
        pytest.param([A, A, A], (A,), id="written in pieces"),
        pytest.param(
            [A + b".swp", A, A + b"~", A], (A, A + b".swp", A + b"~"), id="vi"
        ),
        pytest.param([B, A, B], (A, B), id="temporary file moved over the old one"),
        pytest.param([A, C, B, A, C, B], (A, B, C), id="two files swapped by a third"),
    ],
)
def test_an_editor_s_way_of_saving_becomes_each_path_once(
    coalescer, clock, events, dirty
):
    for path in events:
        coalescer.add(path)
    clock.now += 1
    assert coalescer.take() == Dirty(dirty)


def test_many_paths_of_one_folder_become_the_folder(coalescer, clock):
    for number in range(MAX_PER_FOLDER + 100):
        coalescer.add(b"/roots/many/%d" % number)
    coalescer.add(A)
    clock.now += 1
    assert coalescer.take() == Dirty((A, b"/roots/many"))


def test_too_many_paths_in_all_become_a_full_scan(coalescer, clock):
    for number in range(MAX_IN_ALL + 1):
        coalescer.add(b"/roots/%d/file" % number)
    clock.now += 1
    assert coalescer.take() == Dirty(everything=True)
    assert coalescer.is_empty()


def test_folded_folders_fold_again_so_that_memory_is_bounded(coalescer, clock):
    for folder in range(MAX_PER_FOLDER + 1):
        for number in range(MAX_PER_FOLDER + 1):
            coalescer.add(b"/roots/%d/%d" % (folder, number))
    clock.now += 1
    assert coalescer.take() == Dirty((b"/roots",))


def test_what_is_noted_while_folding_is_not_lost_later(coalescer, clock):
    for number in range(MAX_PER_FOLDER + 1):
        coalescer.add(b"/roots/many/%d" % number)
    clock.now += 1
    assert coalescer.take() == Dirty((b"/roots/many",))
    coalescer.add(b"/roots/many/7")
    clock.now += 1
    assert coalescer.take() == Dirty((b"/roots/many/7",))


def test_lost_events_ask_for_everything_when_it_is_quiet(coalescer, clock):
    coalescer.add(A)
    coalescer.add_everything()
    clock.now += 0.9
    coalescer.add(B)
    clock.now += 0.9
    assert coalescer.take() == Dirty()
    clock.now += 0.1
    assert coalescer.take() == Dirty(everything=True)
    assert coalescer.take() == Dirty()


def test_unending_noise_does_not_put_off_the_full_scan_forever(coalescer, clock):
    coalescer.add_everything()
    for _ in range(11):
        clock.now += 0.9
        coalescer.add_everything()
    clock.now += 0.2
    assert coalescer.take() == Dirty(everything=True)


def test_threads_may_add_while_another_takes(clock):
    coalescer = Coalescer(clock, settle_seconds=0.0)
    taken: set[bytes] = set()

    def add(start):
        for number in range(500):
            coalescer.add(b"/%d/%d" % (start, number))

    threads = [threading.Thread(target=add, args=[start]) for start in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        taken.update(coalescer.take().paths)
    taken.update(coalescer.take().paths)
    assert len(taken) == 2000


def test_the_top_of_the_file_system_is_a_path_like_any_other(coalescer, clock):
    coalescer.add(b"/")
    clock.now += 1
    assert coalescer.take() == Dirty((b"/",))
