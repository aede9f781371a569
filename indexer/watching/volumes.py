"""What kind of file system a root is on, and how far it can be trusted."""

import sys
from dataclasses import dataclass
from pathlib import Path

from indexer.watching.mounts import MOUNTS, mounts
from indexer.watching.reconciler import LOCAL_GRANULARITY_NS
from indexer.watching.root import Root

COARSE_GRANULARITY_NS = 3_000_000_000
"""FAT counts in steps of two seconds, and a server's clock may differ from ours."""
NETWORK = frozenset(
    ("nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "davfs")
)
FAT = frozenset(("vfat", "msdos", "exfat"))


@dataclass(frozen=True, slots=True)
class Volume:
    """The file system of a root."""

    granularity_ns: int = LOCAL_GRANULARITY_NS
    """How far apart two writes must be to get different times."""
    changes_elsewhere: bool = False
    """True where other computers can change files without an event here."""


def volume_kind(root: Root, table: Path = MOUNTS) -> Volume:
    """Return what is known of the root's file system; a local disk when nothing is."""
    if sys.platform != "linux":
        return Volume()
    kinds = {mount.device: mount.kind for mount in mounts(table)}
    kind = kinds.get(root.device, "")
    remote = kind in NETWORK or kind.startswith("fuse.")
    if remote or kind in FAT:
        return Volume(COARSE_GRANULARITY_NS, remote)
    return Volume()
