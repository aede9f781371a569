import pytest

from app.folders.holding import folder_holding, is_away
from indexer.records import Folder

DISK = Folder("/media/disk", online=False)
FOLDERS = (Folder("/media"), DISK, Folder("/media/disk/back"), Folder("/"))


@pytest.mark.parametrize(
    ("path", "holding"),
    [
        ("/media/x.pdf", "/media"),
        ("/media/disk/x.pdf", "/media/disk"),
        ("/media/diskette/x.pdf", "/media"),
        ("/media/disk/back/x.pdf", "/media/disk/back"),
        ("/etc/x.pdf", "/"),
    ],
)
def test_the_nearest_folder_holds_a_file(path, holding):
    assert folder_holding(FOLDERS, path).path == holding
    assert is_away(FOLDERS, path) is (holding == DISK.path)


def test_what_lies_in_no_folder_is_held_by_none():
    assert folder_holding(FOLDERS[:3], "/etc/x.pdf") is None
    assert not is_away((), "/etc/x.pdf")
