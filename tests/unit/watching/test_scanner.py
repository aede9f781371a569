import os
import shutil
import socket
from pathlib import Path

import pytest

from indexer.records import FoundFile
from indexer.watching.filter import PathFilter
from indexer.watching.scanner import LeftOut, Scanner, UnlistedFolder


def test_every_file_is_found_with_what_the_system_says_of_it(tree):
    path = tree.write("below/letter.txt", "Dear all")
    (found,) = tree.scanner().scan()
    status = os.stat(path)
    assert found.path == path
    assert (found.stamp.inode, found.stamp.size) == (status.st_ino, 8)
    assert found.stamp.mtime_ns == status.st_mtime_ns
    assert found.stamp.ctime_ns == status.st_ctime_ns


@pytest.mark.parametrize(
    "name",
    [
        b"a\nb.txt",
        b"caf\xe9.txt",
        b"lone \xed\xa0\x80 surrogate",
        b"n" * 255,
        b"-rf",
        b"'$(x)\";.txt",
        b"<b>bold</b>",
        b"\xe2\x80\xaegpj.exe",
        b"\x1b[31mred",
        b"...",
        b" trailing ",
        b"%2e%2e",
        b"..\\x",
        "\N{GRINNING FACE}".encode(),
    ],
)
def test_any_name_is_only_bytes(tree, name):
    tree.write(b"folder/" + name)
    assert tree.names() == [b"folder/" + name]


def test_both_spellings_of_an_accented_name_are_two_files(tree):
    names = ["caf\u00e9".encode(), "cafe\u0301".encode()]
    for name in names:
        tree.write(name)
    assert tree.names() == sorted(names)


def test_pipes_sockets_and_links_are_passed_over(tree, tmp_path):
    tree.write("file.txt")
    os.mkfifo(tree.path("pipe"))
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fsdecode(tree.path("socket")))
    (tmp_path / "outside.txt").write_text("outside")
    tree.file("folder-link").symlink_to(tmp_path)
    tree.file("file-link").symlink_to(tmp_path / "outside.txt")
    tree.file("loop").symlink_to(".")
    assert tree.names() == [b"file.txt"]


def test_hard_links_are_two_files(tree):
    os.link(tree.write("a.txt"), tree.path("b.txt"))
    assert tree.names() == [b"a.txt", b"b.txt"]


def test_a_tree_a_thousand_folders_deep_is_read_to_its_end(tree):
    end = tree.write_deep(b"folder-with-a-long-name", 1000)
    (found,) = tree.scanner().scan()
    assert found.path == end
    assert found.stamp.size == 4


def test_what_is_left_out_is_neither_listed_nor_armed(tree):
    for name in ("keep.txt", "x.log", ".git/config", "build/out.txt", "a/~$b.docx"):
        tree.write(name)
    assert tree.names("*.log", "build/") == [b"keep.txt"]
    assert tree.armed == [tree.root.path, tree.path("a")]


def test_the_library_is_not_entered_under_another_path_either(tree, tmp_path):
    tree.write("docs/file.txt")
    tree.write("data/catalogue.sqlite")
    alias = tmp_path / "alias"
    alias.symlink_to(tree.folder / "data")
    path_filter = PathFilter(b"/elsewhere", (), os.fsencode(alias))
    found = Scanner(tree.root, path_filter, lambda *_: None).scan()
    assert [one.path for one in found] == [tree.path("docs/file.txt")]


def test_a_folder_is_armed_before_it_is_listed(tree):
    tree.write("a.txt")

    def write_late(path, descriptor):
        assert os.path.samestat(os.stat(path), os.fstat(descriptor))
        Path(os.fsdecode(path), "late.txt").write_text("x")

    path_filter = PathFilter(tree.root.path, (), tree.library)
    found = {one.path for one in Scanner(tree.root, path_filter, write_late).scan()}
    assert found == {tree.path("a.txt"), tree.path("late.txt")}


def test_a_folder_that_vanishes_during_the_scan_is_simply_gone(tree):
    tree.write("a/x.txt")
    tree.write("b/y.txt")
    scan = tree.scanner().scan()
    assert next(scan).path == tree.path("a/x.txt")
    shutil.rmtree(tree.path("b"))
    assert list(scan) == []


def test_a_folder_swapped_for_a_link_during_the_scan_is_not_followed(tree, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("secret")
    tree.write("a/x.txt")
    tree.write("b/y.txt")
    scan = tree.scanner().scan()
    next(scan)
    shutil.rmtree(tree.path("b"))
    tree.file("b").symlink_to(tmp_path / "outside")
    assert list(scan) == []


def test_a_folder_that_cannot_be_listed_is_told(tree, monkeypatch):
    tree.write("a/x.txt")
    tree.write("b/y.txt")
    refused = os.stat(tree.path("a")).st_ino
    scandir = os.scandir

    def fail_for_one(descriptor):
        if os.fstat(descriptor).st_ino == refused:
            raise PermissionError(13, "Permission denied")
        return scandir(descriptor)

    monkeypatch.setattr(os, "scandir", fail_for_one)
    unlisted, found = tree.scanner().scan()
    assert unlisted == UnlistedFolder(tree.path("a"), "Permission denied")
    assert found.path == tree.path("b/y.txt")


def test_a_missing_root_is_one_folder_that_could_not_be_read(tree):
    shutil.rmtree(tree.folder)
    (unlisted,) = tree.scanner().scan()
    assert (unlisted.path, unlisted.reason) == (
        tree.root.path,
        "No such file or directory",
    )


def test_another_folder_in_the_root_s_place_is_not_read(tree, tmp_path):
    tree.folder.rename(tmp_path / "moved away")
    tree.folder.mkdir()
    tree.write("foreign.txt")
    (unlisted,) = tree.scanner().scan()
    assert unlisted.path == tree.root.path


def test_a_root_that_leaves_during_the_scan_is_told_at_the_end(tree, tmp_path):
    tree.write("a/x.txt")
    tree.write("b/y.txt")
    scan = tree.scanner().scan()
    next(scan)
    tree.folder.rename(tmp_path / "moved away")
    assert isinstance(list(scan)[-1], UnlistedFolder)


def test_a_folder_reachable_twice_counts_once_in_one_comparison(tree):
    tree.write("a.txt")
    entered: set[tuple[int, int]] = set()
    assert len(list(tree.scanner().scan(entered))) == 1
    assert list(tree.scanner().scan(entered)) == []


def test_settling_looks_at_files_and_whole_folders(tree):
    tree.write("a.txt")
    tree.write("below/b.txt")
    tree.write("below/deeper/c.txt")
    tree.write("other/d.txt")
    paths = [tree.path("a.txt"), tree.path("below"), tree.path("gone.txt")]
    found = [one.path for one in tree.scanner().settle(paths)]
    assert found == [
        tree.path("a.txt"),
        tree.path("below/b.txt"),
        tree.path("below/deeper/c.txt"),
    ]


def test_settling_a_path_below_another_finds_each_file_once(tree):
    tree.write("a/b/c.txt")
    tree.write("a-b/c.txt")
    names = ("a", "a/b", "a/b/c.txt", "a-b", "a-b/c.txt")
    found = [one.path for one in tree.scanner().settle(map(tree.path, names))]
    assert found == [tree.path("a/b/c.txt"), tree.path("a-b/c.txt")]


def test_settling_the_root_is_a_scan(tree):
    tree.write("a.txt")
    paths = [tree.path("a.txt"), tree.root.path]
    assert list(tree.scanner().settle(paths)) == list(tree.scanner().scan())


@pytest.mark.parametrize(
    ("name", "closed"),
    [
        (".git/config", ".git"),
        ("build/deep/out.txt", "build"),
        ("x.tmp", "x.tmp"),
        ("build", "build"),
    ],
)
def test_settling_what_is_left_out_tells_where_that_begins(tree, name, closed):
    tree.write("build/deep/out.txt")
    tree.write(".git/config")
    tree.write("x.tmp")
    seen = list(tree.scanner("build/").settle([tree.path(name)]))
    assert seen == [LeftOut(tree.path(closed))]


def test_settling_a_path_outside_the_root_finds_nothing(tree, tmp_path):
    (tmp_path / "root-beside").mkdir()
    (tmp_path / "root-beside" / "x.txt").write_text("x")
    beside = os.fsencode(tmp_path / "root-beside" / "x.txt")
    assert list(tree.scanner().settle([beside])) == []


def test_settling_below_what_became_a_file_finds_nothing(tree):
    tree.write("a")
    assert list(tree.scanner().settle([tree.path("a/b.txt")])) == []


def test_settling_through_a_link_finds_nothing(tree, tmp_path):
    (tmp_path / "outside.txt").write_text("x")
    tree.file("link").symlink_to(tmp_path)
    assert list(tree.scanner().settle([tree.path("link/outside.txt")])) == []


def test_settling_with_the_root_offline_is_told(tree):
    shutil.rmtree(tree.folder)
    (unlisted,) = tree.scanner().settle([tree.path("a.txt")])
    assert unlisted.path == tree.root.path


def test_a_large_folder_is_told_as_it_is_read(tree):
    for number in range(300):
        tree.write(f"{number}.txt")
    scan = tree.scanner().scan()
    assert isinstance(next(scan), FoundFile)
    scan.close()
