from dataclasses import replace

import pytest

from indexer.records import FileStamp, FoundFile
from indexer.watching.changes import ChangeKind, FileChange
from indexer.watching.reconciler import LOCAL_GRANULARITY_NS, KnownFile, compare
from indexer.watching.scanner import LeftOut, UnlistedFolder

SECOND = 1_000_000_000
A, B, C = b"/roots/a", b"/roots/b", b"/roots/below/c"
STAMP = FileStamp(device=1, inode=10, size=4, mtime_ns=SECOND, ctime_ns=SECOND)
KNOWN = KnownFile(STAMP, checked_ns=2 * SECOND)


def changes(seen, known, *, allowed=True):
    return list(compare(seen, known, lambda _: allowed))


def read(path, stamp=STAMP):
    return FileChange(ChangeKind.READ, path, stamp)


def move(path, stamp, previous):
    return FileChange(ChangeKind.MOVE, path, stamp, previous)


def remove(path):
    return FileChange(ChangeKind.REMOVE, path)


def test_an_unchanged_file_needs_nothing():
    assert changes([FoundFile(A, STAMP)], {A: KNOWN}) == []


def test_a_file_nobody_knew_is_read():
    assert changes([FoundFile(A, STAMP)], {}) == [read(A)]


@pytest.mark.parametrize(
    "changed",
    [
        {"size": 5},
        {"mtime_ns": SECOND + 1},
        {"inode": 11},
        pytest.param({"ctime_ns": SECOND + 1}, id="same size and restored time"),
    ],
)
def test_a_file_whose_stamp_differs_is_read(changed):
    stamp = replace(STAMP, **changed)
    assert changes([FoundFile(A, stamp)], {A: KNOWN}) == [read(A, stamp)]


def test_another_device_number_after_a_restart_means_nothing():
    assert changes([FoundFile(A, replace(STAMP, device=9))], {A: KNOWN}) == []


@pytest.mark.parametrize(
    ("checked_ns", "expected"),
    [
        pytest.param(SECOND, [read(A)], id="written in the tick of the reading"),
        pytest.param(SECOND + LOCAL_GRANULARITY_NS, [read(A)], id="one tick later"),
        pytest.param(SECOND + LOCAL_GRANULARITY_NS + 1, [], id="surely later"),
        pytest.param(SECOND // 2, [read(A)], id="a stamp from the future"),
    ],
)
def test_equal_stamps_count_only_when_the_reading_was_surely_later(
    checked_ns, expected
):
    assert changes([FoundFile(A, STAMP)], {A: KnownFile(STAMP, checked_ns)}) == expected


def test_a_coarse_clock_needs_a_later_reading():
    known = {A: KnownFile(STAMP, 3 * SECOND)}
    seen = [FoundFile(A, STAMP)]
    assert list(compare(seen, known, lambda _: True, 3 * SECOND)) == [read(A)]
    assert list(compare(seen, known, lambda _: True, SECOND)) == []


def test_a_row_without_a_stamp_is_read_again():
    assert changes([FoundFile(A, STAMP)], {A: KnownFile(None, 0)}) == [read(A)]


def test_a_vanished_file_is_removed():
    assert changes([FoundFile(A, STAMP)], {A: KNOWN, B: KNOWN}) == [remove(B)]


def test_the_same_file_below_a_renamed_folder_is_a_move():
    assert changes([FoundFile(B, STAMP)], {A: KNOWN}) == [move(B, STAMP, A)]


@pytest.mark.parametrize(
    "changed",
    [
        {"size": 5},
        {"mtime_ns": 5},
        {"inode": 11},
        pytest.param({"ctime_ns": 9 * SECOND}, id="perhaps only renamed"),
    ],
)
def test_a_file_renamed_and_changed_is_read_before_the_old_row_goes(changed):
    stamp = replace(STAMP, **changed)
    assert changes([FoundFile(B, stamp)], {A: KNOWN}) == [read(B, stamp), remove(A)]


def test_a_move_right_after_the_reading_is_not_trusted():
    known = {A: KnownFile(STAMP, STAMP.mtime_ns)}
    assert changes([FoundFile(B, STAMP)], known) == [read(B), remove(A)]


def test_a_hard_link_beside_its_file_is_read():
    seen = [FoundFile(B, STAMP), FoundFile(A, STAMP)]
    assert changes(seen, {A: KNOWN}) == [read(B)]


def test_a_file_moved_to_two_names_moves_once():
    seen = [FoundFile(B, STAMP), FoundFile(C, STAMP)]
    assert changes(seen, {A: KNOWN}) == [move(B, STAMP, A), read(C)]


def test_two_files_that_swapped_names_are_both_read():
    other = replace(STAMP, inode=11)
    seen = [FoundFile(A, other), FoundFile(B, STAMP)]
    known = {A: KNOWN, B: KnownFile(other, 2 * SECOND)}
    assert changes(seen, known) == [read(A, other), read(B)]


def test_a_backup_by_renaming_is_read_and_nothing_is_removed():
    fresh = replace(STAMP, inode=11, mtime_ns=9 * SECOND)
    backup = replace(STAMP, ctime_ns=9 * SECOND)
    seen = [FoundFile(A, fresh), FoundFile(A + b".bak", backup)]
    assert changes(seen, {A: KNOWN}) == [read(A, fresh), read(A + b".bak", backup)]


@pytest.mark.parametrize("unlisted", [b"/roots/below", b"/roots", b"/"])
def test_nothing_below_a_folder_that_could_not_be_read_is_removed(unlisted):
    seen = [UnlistedFolder(unlisted, "I/O error")]
    assert remove(C) not in changes(seen, {A: KNOWN, C: KNOWN})


def test_beside_a_folder_that_could_not_be_read_removal_goes_on():
    seen = [UnlistedFolder(b"/roots/below", "I/O error")]
    known = {A: KNOWN, C: KNOWN, b"/roots/below-not": KNOWN}
    assert changes(seen, known) == [remove(A), remove(b"/roots/below-not")]


def test_a_path_nobody_could_look_at_is_not_taken_as_the_source_of_a_move():
    seen = [UnlistedFolder(b"/roots/below", "I/O error"), FoundFile(A, STAMP)]
    assert changes(seen, {C: KNOWN}) == [read(A)]


def test_an_offline_root_removes_nothing():
    assert changes([UnlistedFolder(b"/roots", "gone")], {A: KNOWN, B: KNOWN}) == []


def test_removals_that_are_held_back_leave_the_other_changes():
    asked = []
    known = {A: KNOWN, B: KNOWN}
    seen = [FoundFile(C, replace(STAMP, inode=99))]

    def refuse(number):
        asked.append(number)
        return False

    found = list(compare(seen, known, refuse))
    assert [change.kind for change in found] == [ChangeKind.READ]
    assert asked == [2]


def test_changes_are_told_while_the_scan_is_still_running():
    def endless():
        number = 0
        while True:
            number += 1
            yield FoundFile(b"/roots/%d" % number, replace(STAMP, inode=number))

    assert next(compare(endless(), {}, lambda _: True)).path == b"/roots/1"


def test_files_that_are_left_out_go_without_a_question():
    seen = [LeftOut(b"/roots/below"), FoundFile(A, STAMP)]
    inside = b"/roots/below/deep/c.txt"
    asked = []
    known = {A: KNOWN, B: KNOWN, inside: KNOWN}
    told = list(compare(seen, known, lambda count: bool(asked.append(count))))
    assert [one.path for one in told if one.kind is ChangeKind.REMOVE] == [inside]
    assert asked == [1], "of B alone, which is gone"
