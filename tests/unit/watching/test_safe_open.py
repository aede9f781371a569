import os
import socket
import threading
from pathlib import Path

import pytest

from indexer.errors import UnreadableError, UnsupportedError
from indexer.watching import posix_open, safe_open
from indexer.watching.root import Root
from indexer.watching.safe_open import open_file


def content(root: Root, path: bytes) -> bytes:
    with open_file(root, path) as file:
        return os.read(file.descriptor, 100)


@pytest.fixture(params=["openat2", "stepwise"], autouse=True)
def way(request, monkeypatch):
    """Both ways of opening must behave the same."""
    if request.param == "stepwise":
        monkeypatch.setattr(posix_open, "open_beneath", posix_open.open_stepwise)


def test_a_file_is_opened_with_its_stamp(tree):
    path = tree.write("below/a.txt", "hello")
    with open_file(tree.root, path) as file:
        assert os.read(file.descriptor, 100) == b"hello"
        assert file.stamp.size == 5
        assert file.is_unchanged()
        Path(os.fsdecode(path)).write_text("longer than before")
        assert not file.is_unchanged()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(file.descriptor)


def test_reading_leaves_the_file_as_it_was(tree):
    path = tree.write("a.txt")
    before = os.stat(path)
    content(tree.root, path)
    after = os.stat(path)
    assert (after.st_mtime_ns, after.st_ctime_ns) == (
        before.st_mtime_ns,
        before.st_ctime_ns,
    )


def test_what_is_not_there_is_not_found(tree, tmp_path):
    tree.write("file")
    tree.file("link").symlink_to("file")
    tree.file("out").symlink_to(tmp_path)
    (tmp_path / "outside.txt").write_text("x")
    tree.write("folder/a.txt")
    names = ("gone", "gone/too", "file/below", "link", "out/outside.txt", "folder")
    for path in [*map(tree.path, names), tree.path("../outside.txt"), tree.root.path]:
        with pytest.raises(FileNotFoundError):
            open_file(tree.root, path)


def test_a_path_outside_the_root_is_not_found(tree, tmp_path):
    (tmp_path / "outside.txt").write_text("x")
    with pytest.raises(FileNotFoundError):
        open_file(tree.root, os.fsencode(tmp_path / "outside.txt"))


def test_a_root_replaced_by_another_folder_holds_nothing(tree, tmp_path):
    tree.folder.rename(tmp_path / "moved away")
    tree.folder.mkdir()
    path = tree.write("a.txt")
    with pytest.raises(FileNotFoundError):
        open_file(tree.root, path)


def test_a_pipe_is_refused_without_waiting_for_a_writer(tree):
    os.mkfifo(tree.path("pipe"))
    with pytest.raises(UnsupportedError):
        open_file(tree.root, tree.path("pipe"))


def test_a_socket_is_refused(tree):
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(os.fsdecode(tree.path("socket")))
    with pytest.raises(UnsupportedError):
        open_file(tree.root, tree.path("socket"))


def test_a_refusal_by_the_system_is_a_problem_of_this_file(tree, monkeypatch):
    path = tree.write("a.txt")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(posix_open.OpenRoot, "open_file", refuse)
    with pytest.raises(UnreadableError) as caught:
        open_file(tree.root, path)
    assert caught.value.detail == "Permission denied"


def test_running_out_of_descriptors_is_not_blamed_on_the_file(tree, monkeypatch):
    path = tree.write("a.txt")

    def exhausted(*_):
        raise OSError(24, "Too many open files")

    monkeypatch.setattr(posix_open.OpenRoot, "open_file", exhausted)
    with pytest.raises(OSError, match="Too many open files"):
        open_file(tree.root, path)


def test_content_in_the_cloud_is_not_fetched(tree, monkeypatch):
    path = tree.write("a.txt")
    monkeypatch.setattr(safe_open, "keeps_content_elsewhere", lambda _: True)
    with pytest.raises(UnreadableError, match="cloud"):
        open_file(tree.root, path)


def test_a_path_longer_than_one_call_takes_is_opened(tree):
    assert content(tree.root, tree.write_deep(b"d" * 250, 40)) == b"deep"


def test_a_link_swapped_in_again_and_again_never_leads_outside(tree, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.txt").write_text("outside")
    path = tree.write("folder/a.txt", "inside")
    folder, aside, link = map(tree.file, ("folder", "aside", "link"))
    link.symlink_to(outside)
    stop = threading.Event()

    def swap():
        while not stop.is_set():
            folder.rename(aside)
            link.rename(folder)
            folder.rename(link)
            aside.rename(folder)

    thread = threading.Thread(target=swap)
    thread.start()
    seen = []
    try:
        for _ in range(1500):
            try:
                seen.append(content(tree.root, path))
            except FileNotFoundError:
                seen.append(b"")
    finally:
        stop.set()
        thread.join()
    assert b"outside" not in seen
    assert b"inside" in seen


def test_no_descriptor_is_left_open(tree):
    path = tree.write("a/b/c.txt")
    os.mkfifo(tree.path("pipe"))
    before = len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        content(tree.root, path)
        for name in ("gone", "pipe", "a"):
            with pytest.raises((FileNotFoundError, UnsupportedError)):
                open_file(tree.root, tree.path(name))
    assert len(os.listdir("/proc/self/fd")) == before
