import os

import pytest

from indexer.watching.mounts import Mount, mounts, mounts_around, volume_by_source

TABLE = rb"""22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
31 22 0:45 / /srv/anna/server rw - nfs4 files.example.org:/anna rw
32 22 0:46 / /media/my\040stick rw shared:7 master:2 - fuse.exfat /dev/no-such rw
33 22 0:47 / /home/bernd rw - tmpfs tmpfs rw
"""


@pytest.fixture
def file(tmp_path):
    file = tmp_path / "mountinfo"
    file.write_bytes(TABLE)
    return file


def test_each_line_is_a_mount(file):
    found = mounts(file)
    assert found[2] == Mount(
        b"32", os.makedev(0, 46), b"/media/my stick", "fuse.exfat", b"/dev/no-such"
    )
    assert [one.kind for one in found] == ["ext4", "nfs4", "fuse.exfat", "tmpfs"]


def test_where_nobody_says_there_are_none(tmp_path):
    assert mounts(tmp_path / "missing") == []


@pytest.mark.parametrize(
    ("folder", "numbers"),
    [
        (b"/srv/anna", [b"22", b"31"]),
        (b"/srv/anna/server/letters", [b"22", b"31"]),
        (b"/srv/annabel", [b"22"]),
        (b"/media/my stick", [b"22", b"32"]),
        (b"/", [b"22", b"31", b"32", b"33"]),
    ],
)
def test_only_what_is_above_or_below_a_folder_counts_for_it(file, folder, numbers):
    assert [one.number for one in mounts_around(folder, mounts(file))] == numbers


def test_a_network_folder_is_known_by_where_it_comes_from(file, tmp_path):
    anna = volume_by_source(os.makedev(0, 45), file)
    later = tmp_path / "later"
    later.write_bytes(TABLE.replace(b"0:45", b"0:61"))
    assert anna == volume_by_source(os.makedev(0, 61), later)
    later.write_bytes(TABLE.replace(b"/anna rw", b"/bernd rw"))
    assert anna != volume_by_source(os.makedev(0, 45), later)
    assert 0 < anna < 1 << 63


def test_what_is_not_mounted_has_no_number(file):
    assert volume_by_source(os.makedev(0, 99), file) == 0
