"""Makes an OLE storage from streams, so that an embedded one can be read by itself.

[MS-CFB] with sectors of 512 bytes; every stream is padded to the size from which
streams live in sectors of their own, which spares the table of small ones.
"""

import struct
from collections.abc import Mapping
from itertools import pairwise

from indexer.extracting.formats.old_office.ole_storage import SIGNATURE

_SECTOR = 512
_FREE, _END, _FAT, _DIFAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC
_CUTOFF = 4096
_ROOT_NAME = "Root Entry"


def write_storage(streams: Mapping[str, bytes]) -> bytes:
    """Return a storage with these streams; a path has `/` between its names."""
    names = _with_storages(streams)
    sectors: list[bytes] = []
    links: list[int] = []
    starts: dict[str, int] = {}
    for path, content in streams.items():
        starts[path] = _append(content.ljust(_CUTOFF, b"\x00"), sectors, links)
    directory = _directory(names, streams, starts)
    first = _append(directory, sectors, links)
    return _assemble(sectors, links, first)


def _with_storages(streams: Mapping[str, bytes]) -> list[str]:
    names: dict[str, None] = {}
    for path in streams:
        above = path
        while above:
            above = above.rpartition("/")[0]
            if above:
                names[above] = None
        names[path] = None
    return list(names)


def _append(content: bytes, sectors: list[bytes], links: list[int]) -> int:
    first = len(sectors)
    for at in range(0, len(content), _SECTOR):
        sectors.append(content[at : at + _SECTOR].ljust(_SECTOR, b"\x00"))
        links.append(len(sectors))
    links[-1] = _END
    return first


def _directory(
    names: list[str], streams: Mapping[str, bytes], starts: Mapping[str, int]
) -> bytes:
    kids: dict[str, list[int]] = {}
    for number, path in enumerate(names, 1):
        kids.setdefault(path.rpartition("/")[0], []).append(number)
    right: dict[int, int] = {}
    child: dict[str, int] = {}
    for above, numbers in kids.items():
        numbers.sort(key=lambda one: _order(names[one - 1]))
        child[above] = numbers[0]
        right.update(pairwise(numbers))
    entries = [_entry(_ROOT_NAME, 5, _FREE, child.get("", _FREE), _END, 0)]
    for number, path in enumerate(names, 1):
        kind = 2 if path in streams else 1
        size = max(_CUTOFF, len(streams[path])) if kind == 2 else 0
        name = path.rpartition("/")[2]
        links = (right.get(number, _FREE), child.get(path, _FREE))
        entries.append(_entry(name, kind, *links, starts.get(path, 0), size))
    return b"".join(entries)


def _order(path: str) -> tuple[int, str]:
    name = path.rpartition("/")[2]
    return len(name), name.upper()


def _entry(
    name: str, kind: int, right: int, child: int, first: int, size: int
) -> bytes:
    raw = name.encode("utf-16-le")[:62]
    head = raw.ljust(64, b"\x00") + struct.pack("<HBB", len(raw) + 2, kind, 1)
    return head + struct.pack("<III36xIQ", _FREE, right, child, first, size)


def _assemble(sectors: list[bytes], links: list[int], directory: int) -> bytes:
    tables = difats = 0
    while (wanted := -(-(len(sectors) + tables + difats) // 128)) > tables:
        tables = wanted
        difats = max(0, -(-(tables - 109) // 127))
    links += [_FAT] * tables + [_DIFAT] * difats
    links += [_FREE] * (128 * tables - len(links))
    places = list(range(len(sectors), len(sectors) + tables))
    after = len(sectors) + tables
    lists = [
        places[at : at + 127] + [_FREE] * (127 - len(places[at : at + 127]))
        for at in range(109, len(places), 127)
    ]
    for number, one in enumerate(lists, 1):
        one.append(after + number if number < len(lists) else _END)
    first_list = after if lists else _END
    header = struct.pack(
        "<8s16xHHHHH10x8I",
        *(SIGNATURE, 0x3E, 3, 0xFFFE, 9, 6, tables, directory, 0, _CUTOFF),
        *(_END, 0, first_list, len(lists)),
    )
    listed = (places[:109] + [_FREE] * 109)[:109]
    parts = [header, struct.pack("<109I", *listed), *sectors]
    parts.append(struct.pack(f"<{len(links)}I", *links))
    parts += [struct.pack("<128I", *one) for one in lists]
    return b"".join(parts)
