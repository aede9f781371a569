import pytest

from app.folders.holding import folder_gone, folder_holding, is_away
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


def test_a_file_that_is_there_went_with_no_folder(tmp_path):
    file = tmp_path / "x.pdf"
    file.touch()
    for online in (True, False):
        assert folder_gone((Folder(str(tmp_path), online=online),), str(file)) is None


def test_a_file_is_gone_alone_where_its_folder_is_there(tmp_path):
    gone = str(tmp_path / "x.pdf")
    assert folder_gone((Folder(str(tmp_path)),), gone) is None
    away = Folder(str(tmp_path), online=False)
    assert folder_gone((away,), gone) is away


def test_a_folder_that_went_unnoticed_took_its_files_along(tmp_path):
    folder = Folder(str(tmp_path / "disk"))
    assert folder_gone((folder,), str(tmp_path / "disk" / "x.pdf")) is folder
