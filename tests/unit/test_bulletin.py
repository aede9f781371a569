import pytest

from indexer import bulletin
from indexer.bulletin import Bulletin, BulletinBoard
from indexer.records import Progress

TOLD = Bulletin(Progress("indexing", files=9, waiting=3), {"/media/nas": 0})


@pytest.fixture
def file(tmp_path):
    return tmp_path / "running.json"


def test_others_read_what_a_running_process_told(file):
    board = BulletinBoard(file)
    board.write(TOLD)
    assert bulletin.read(file) == TOLD
    board.close()
    assert bulletin.read(file) is None


def test_no_name_of_a_file_is_told(file):
    board = BulletinBoard(file)
    board.write(Bulletin(Progress("indexing", current="/Users/anna/diary.txt"), {}))
    assert b"diary" not in file.read_bytes()
    board.close()


def test_what_a_killed_process_left_behind_is_not_believed(file):
    board = BulletinBoard(file)
    board.write(TOLD)
    left = file.read_bytes()
    board.close()
    file.write_bytes(left)
    assert bulletin.read(file) is None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff"])
def test_what_cannot_be_read_is_nothing(file, content):
    board = BulletinBoard(file)
    board.write(TOLD)
    file.write_bytes(content)
    assert bulletin.read(file) is None
    board.close()


def test_nothing_is_written_while_nothing_changes(file):
    board = BulletinBoard(file)
    board.write(TOLD)
    before = file.stat()
    board.write(TOLD)
    assert file.stat().st_ino == before.st_ino
    board.close()


def test_a_disk_that_refuses_is_no_matter(tmp_path):
    board = BulletinBoard(tmp_path / "nowhere" / "running.json")
    board.write(TOLD)
    board.close()
