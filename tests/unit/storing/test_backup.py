import os
import time

import pytest

from indexer.errors import StoreError
from indexer.storing import backup
from indexer.storing.backup import Backup


@pytest.fixture
def copy(library):
    return Backup(library.paths.catalogue)


def test_a_copy_is_whole_and_private_while_the_catalogue_is_in_use(library, copy):
    library.put("a.txt", "the rent is due")
    assert copy.make()
    assert copy.is_sound()
    assert b"the rent is due" in copy.file.read_bytes()
    assert os.stat(copy.file).st_mode & 0o777 == 0o600
    beside = {path.name for path in library.paths.root.iterdir()}
    assert not {name for name in beside if name.startswith("catalogue.copy-")}


def test_a_copy_is_due_when_there_is_none_or_it_is_a_day_old(copy):
    assert copy.is_due
    copy.make()
    assert not copy.is_due
    for age in (backup.DAY_SECONDS + 1, -100.0):
        then = time.time() - age
        os.utime(copy.file, (then, then))
        assert copy.is_due


def test_no_copy_is_made_where_the_disk_has_no_room(copy, monkeypatch):
    monkeypatch.setattr(backup, "ROOM", 1 << 60)
    assert not copy.make()
    assert not copy.file.exists()


def test_a_damaged_catalogue_does_not_replace_a_good_copy(library, copy):
    for number in range(60):
        library.put(f"{number}.txt", f"text {number} " * 50)
    copy.make()
    before = copy.file.read_bytes()
    library.catalogue.close()
    content = bytearray(library.paths.catalogue.read_bytes())
    content[3 * 4096 :: 64] = b"\xa5" * len(content[3 * 4096 :: 64])
    library.paths.catalogue.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged"):
        copy.make()
    assert copy.file.read_bytes() == before
    assert copy.is_sound()


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" * 999])
def test_a_copy_that_is_none_is_noticed(copy, content):
    copy.file.write_bytes(content)
    assert not copy.is_sound()


def test_a_removed_copy_is_gone(copy):
    copy.make()
    copy.remove()
    copy.remove()
    assert copy.made_at is None
    assert not copy.is_sound()
