from app.folders.removed import RemovedFolder
from indexer.messages import IncludeFolder
from indexer.records import Folder, FolderRules

FLAT = Folder("/Users/mara/Flat", exclude=("*.tmp",), gitignore=True)
MAIL = Folder("/Users/mara/Mail")


def test_folders_come_back_with_their_rules_the_last_one_first(qtbot):
    removed = RemovedFolder()
    qtbot.addWidget(removed)
    wanted = []
    removed.undo_wanted.connect(wanted.append)
    assert removed.isHidden()
    for folder in (FLAT, MAIL):
        removed.offer(folder)
    assert "Mail" in removed.told.text()
    removed.undo.click()
    assert "Flat" in removed.told.text()
    removed.undo.click()
    assert wanted == [
        IncludeFolder(MAIL.path, FolderRules((), (), gitignore=False)),
        IncludeFolder(FLAT.path, FolderRules(("*.tmp",), (), gitignore=True)),
    ]
    assert removed.isHidden()
