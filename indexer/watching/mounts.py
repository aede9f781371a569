"""What is mounted where (Linux); nothing elsewhere."""

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
BY_UUID = Path("/dev/disk/by-uuid")
LARGEST_INTEGER = (1 << 63) - 1
"""Of the catalogue's columns."""
_ESCAPED = re.compile(rb"\\([0-7]{3})")


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of the system's table."""

    number: bytes
    """Given anew with each mount, so that another disk at the same place shows."""
    device: int
    point: bytes
    kind: str
    source: bytes


def mounts(table: Path = MOUNTS) -> list[Mount]:
    """Return all mounts, in the order they were made; none where nobody says."""
    try:
        lines = table.read_bytes().splitlines()
    except OSError:
        return []
    return [_mount(line) for line in lines]


def mounts_around(folder: bytes, table: list[Mount]) -> tuple[Mount, ...]:
    """Return the mounts above, at and below a folder, which decide what is in it."""
    return tuple(
        mount
        for mount in table
        if _contains(mount.point, folder) or _contains(folder, mount.point)
    )


def volume_by_source(device: int, table: Path = MOUNTS) -> int:
    """Return a number for what is mounted as a device, 0 where it is not known.

    It is the disk's own id, or where a network folder comes from; a device number
    says only where a disk was plugged in, or in which order things were mounted.
    """
    found = [mount for mount in mounts(table) if mount.device == device]
    if not found:
        return 0
    name = _uuid(found[-1].source) or b"%s %s" % (
        found[-1].kind.encode(),
        found[-1].source,
    )
    digest = hashlib.blake2b(name, digest_size=8).digest()
    return int.from_bytes(digest, "big") & LARGEST_INTEGER


def _mount(line: bytes) -> Mount:
    """Read `id parent major:minor root point options … - type source options`."""
    before, _, after = line.partition(b" - ")
    number, _, device, _, point = before.split(b" ")[:5]
    major, _, minor = device.partition(b":")
    kind, source = after.split(b" ")[:2]
    return Mount(
        number,
        os.makedev(int(major), int(minor)),
        _unescaped(point),
        kind.decode("ascii", "replace"),
        _unescaped(source),
    )


def _unescaped(field: bytes) -> bytes:
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 8)]), field)


def _contains(folder: bytes, path: bytes) -> bool:
    return path == folder or path.startswith(folder.rstrip(b"/") + b"/")


def _uuid(source: bytes) -> bytes:
    """Return the id of the file system on a disk, empty for what is no disk."""
    try:
        disk = os.stat(source).st_rdev
        for name in os.listdir(BY_UUID):
            if disk and os.stat(BY_UUID / name).st_rdev == disk:
                return os.fsencode(name)
    except OSError:
        return b""
    return b""
