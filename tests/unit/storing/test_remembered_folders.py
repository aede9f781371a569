import pytest

from indexer.storing import remembered_folders
from indexer.storing.catalogue import StoredRoot

ROOTS = [
    StoredRoot(1, b"/srv/anna/letters", 7, 8, 9, ("*.tmp", "/a b"), True),
    StoredRoot(2, b"/media/\xff\xfe\n", 7, 9, 0, (), False),
]


@pytest.fixture
def file(tmp_path):
    return tmp_path / "catalogue.sqlite"


def known(roots):
    return [
        (root.path, root.device, root.inode, root.volume, root.exclude)
        for root in roots
    ]


def test_folders_of_any_name_are_remembered(file):
    remembered_folders.remember(file, ROOTS)
    assert known(remembered_folders.remembered(file)) == known(ROOTS)


def test_nothing_is_written_where_nothing_changed(file, tmp_path):
    remembered_folders.remember(file, ROOTS)
    written = (tmp_path / "folders.json").stat()
    remembered_folders.remember(file, ROOTS)
    assert (tmp_path / "folders.json").stat().st_ino == written.st_ino


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[1]", b'[{"path": 5}]', b'{"a": 1}', b"\xff"]
)
def test_what_cannot_be_read_is_nothing(file, tmp_path, content):
    (tmp_path / "folders.json").write_bytes(content)
    assert remembered_folders.remembered(file) == []
    remembered_folders.remember(file, ROOTS)
    assert len(remembered_folders.remembered(file)) == len(ROOTS)
