import os
import sqlite3
import stat
from contextlib import closing
from dataclasses import astuple

import pytest

from indexer.errors import UsageError
from indexer.watching.root import Root, stamp_of


def test_links_to_a_root_are_resolved_once(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    root = Root.at(os.fsencode(tmp_path / "link"))
    assert root.path == os.fsencode((tmp_path / "real").resolve())


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(UsageError, match=r"There is no folder .*nowhere\."):
        Root.at(os.fsencode(tmp_path / "nowhere"))


def test_a_file_is_no_root(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(UsageError, match="is not a folder"):
        Root.at(os.fsencode(tmp_path / "file"))


@pytest.mark.parametrize(
    ("path", "relative"),
    [
        (b"/roots", b""),
        (b"/roots/a/b", b"a/b"),
        (b"/rooted/a", None),
        (b"/", None),
    ],
)
def test_paths_are_seen_from_the_root_and_back(path, relative):
    root = Root(b"/roots", 1, 2)
    assert root.relative(path) == relative
    if relative is not None:
        assert root.absolute(relative) == path


def test_the_top_of_the_file_system_can_be_a_root():
    root = Root(b"/", 1, 2)
    assert root.relative(b"/etc") == b"etc"
    assert root.absolute(b"etc") == b"/etc"


def test_another_disk_at_the_same_mount_point_is_another_root(tmp_path):
    status = tmp_path.stat()
    root = Root(b"/mnt", status.st_dev, status.st_ino, volume=7)
    assert root.is_at(status, 7)
    assert not root.is_at(status, 8)


def test_a_device_number_may_change_where_the_disk_has_an_id(tmp_path):
    status = tmp_path.stat()
    root = Root(b"/mnt", status.st_dev + 1, status.st_ino, volume=7)
    assert root.is_at(status, 7)
    assert not root.is_at(status, 0)


def test_numbers_larger_than_a_catalogue_holds_are_cut(tmp_path, monkeypatch):
    huge = (1 << 64) - 5
    mode = stat.S_IFDIR | 0o755
    times = {"st_mtime_ns": 1, "st_ctime_ns": 2}
    status = os.stat_result((mode, huge, huge, 1, 0, 0, 9, 0, 0, 0), times)
    monkeypatch.setattr("os.lstat", lambda _: status)
    root = Root.at(os.fsencode(tmp_path))
    assert root.is_at(status, root.volume)
    numbers = (root.device, root.inode, *astuple(stamp_of(status)))
    with closing(sqlite3.connect(":memory:")) as db:
        held = db.execute("SELECT " + ",".join("?" * len(numbers)), numbers)
        assert held.fetchone() == numbers
