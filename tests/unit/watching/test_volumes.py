import os

import pytest

from indexer.watching.root import Root
from indexer.watching.volumes import COARSE_GRANULARITY_NS, Volume, volume_kind

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:45 / /srv/share rw shared:5 master:2 - nfs4 server:/x rw
31 22 8:17 / /media/with\\040space rw - vfat /dev/sdb1 rw
32 22 0:50 / /media/cloud rw - fuse.rclone remote: rw
"""


@pytest.fixture
def mounts(tmp_path):
    file = tmp_path / "mountinfo"
    file.write_text(MOUNTS)
    return file


@pytest.mark.parametrize(
    ("major", "minor", "volume"),
    [
        pytest.param(8, 1, Volume(), id="local disk"),
        pytest.param(0, 45, Volume(COARSE_GRANULARITY_NS, True), id="network"),
        pytest.param(8, 17, Volume(COARSE_GRANULARITY_NS, False), id="stick"),
        pytest.param(0, 50, Volume(COARSE_GRANULARITY_NS, True), id="cloud mount"),
        pytest.param(9, 9, Volume(), id="not in the table"),
    ],
)
def test_a_root_is_trusted_as_far_as_its_file_system_allows(
    mounts, major, minor, volume
):
    assert volume_kind(Root(b"/x", os.makedev(major, minor), 2), mounts) == volume


def test_without_a_table_of_mounts_a_disk_counts_as_local(tmp_path):
    assert volume_kind(Root(b"/x", 1, 2), tmp_path / "missing") == Volume()


def test_the_table_of_this_computer_can_be_read(tree):
    assert volume_kind(tree.root).granularity_ns > 0
