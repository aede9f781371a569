"""Small Outlook stores, made when a test asks for them ([MS-PST], Unicode form)."""

import struct
import zlib

from tests.outlook_samples import Values, _raw

STORE, NAMES, ROOT, TOP = 0x21, 0x61, 0x122, 0x8022
FOLDER, MESSAGE = 0x02, 0x04
FOLDERS_TABLE, MESSAGES_TABLE = 0x0D, 0x0E
PAGE, TRAILER = 512, 16


def outlook_store(
    folders: dict[str, list[Values]], names=(0x8208,), *, with_tables: bool = True
) -> bytes:
    """Return a store with folders of messages; `a/b` is a folder within a folder.

    Without its tables a folder does not know what is in it, as in a damaged store.
    """
    nodes: list[tuple[int, int, bytes]] = [
        (STORE, 0, properties({0x35E00102: bytes(20) + struct.pack("<I", TOP)})),
        (NAMES, 0, properties(_name_tables(names))),
        (ROOT, ROOT, properties({0x3001001F: "root"})),
        (TOP, ROOT, properties({0x3001001F: "Top of store"})),
    ]
    places = {"": TOP}
    below: dict[int, tuple[list[int], list[int]]] = {ROOT: ([TOP], [])}
    number = 0x501
    for path, messages in folders.items():
        above, _, name = path.rpartition("/")
        places[path] = number << 5 | FOLDER
        number += 1
        nodes.append((places[path], places[above], properties({0x3001001F: name})))
        below.setdefault(places[above], ([], []))[0].append(places[path])
        for values in messages:
            place = number << 5 | MESSAGE
            nodes.append((place, places[path], properties(values)))
            below.setdefault(places[path], ([], []))[1].append(place)
            number += 1
    if with_tables:
        for folder, (inner, inside) in below.items():
            nodes.append((folder & ~31 | FOLDERS_TABLE, 0, table(inner)))
            nodes.append((folder & ~31 | MESSAGES_TABLE, 0, table(inside)))
    return _file(sorted(nodes))


def properties(values: Values) -> bytes:
    """Return the heap of a property context (2.3.1 to 2.3.3)."""
    records = b""
    allocations: list[bytes] = [b"", b""]
    for tag in sorted(values, key=lambda tag: tag >> 16):
        kind, number = tag & 0xFFFF, tag >> 16
        raw = _raw(kind, values[tag])
        if kind in (0x02, 0x03, 0x0B):
            place = int.from_bytes(raw[:4], "little")
        else:
            allocations.append(raw)
            place = len(allocations) << 5
        records += struct.pack("<HHI", number, kind, place)
    allocations[0] = struct.pack("<BBBBI", 0xB5, 2, 6, 0, 2 << 5)
    allocations[1] = records
    return _heap(0xBC, allocations)


def table(rows: list[int]) -> bytes:
    """Return the heap of a table that has nothing but the numbers of its rows."""
    columns = ((0x67F20003, 0), (0x67F30003, 4))
    head = struct.pack("<BBHHHHIII", 0x7C, 2, 8, 8, 8, 9, 2 << 5, 4 << 5, 0)
    head += b"".join(
        struct.pack("<IHBB", tag, at, 4, bit) for bit, (tag, at) in enumerate(columns)
    )
    index = struct.pack("<BBBBI", 0xB5, 4, 4, 0, 3 << 5)
    numbers = b"".join(struct.pack("<II", row, at) for at, row in enumerate(rows))
    cells = b"".join(struct.pack("<IIB", row, 1, 0xC0) for row in rows)
    return _heap(0x7C, [head, index, numbers, cells])


def _heap(client: int, allocations: list[bytes]) -> bytes:
    offsets = [12]
    for one in allocations:
        offsets.append(offsets[-1] + len(one))
    padding = offsets[-1] % 2
    head = struct.pack("<HBBII", offsets[-1] + padding, 0xEC, client, 1 << 5, 0)
    page_map = struct.pack(f"<HH{len(offsets)}H", len(allocations), 0, *offsets)
    return head + b"".join(allocations) + b"\0" * padding + page_map


def _name_tables(names) -> Values:
    entries, strings = b"", b""
    for index, name in enumerate(names):
        if isinstance(name, int):
            entries += struct.pack("<IHH", name, 6, index)
        else:
            entries += struct.pack("<IHH", len(strings), 7, index)
            raw = name.encode("utf-16-le")
            strings += struct.pack("<I", len(raw)) + raw
    return {
        0x00010003: 251,
        0x00020102: bytes(16),
        0x00030102: entries,
        0x00040102: strings,
    }


def _file(nodes: list[tuple[int, int, bytes]]) -> bytes:
    content = bytearray(PAGE * 2)
    blocks, entries = [], []
    for at, (node, parent, data) in enumerate(nodes):
        block = (at + 1) << 2
        blocks.append(struct.pack("<QQHH4x", block, len(content), len(data), 2))
        entries.append(struct.pack("<QQQI4x", node, block, 0, parent))
        content += _block(data, block, len(content))
    content += bytes(-len(content) % PAGE)
    roots = []
    for kind, rows in ((0x81, entries), (0x80, blocks)):
        rows_at, row = len(content), len(rows[0])
        size = 480 // row
        leaves = [rows[at : at + size] for at in range(0, len(rows), size)]
        if len(leaves) == 1:
            roots.append(rows_at)
            content += _page(leaves[0], kind, rows_at, 0)
            continue
        links = []
        for leaf in leaves:
            at = len(content)
            links.append(leaf[0][:8] + struct.pack("<QQ", at, at))
            content += _page(leaf, kind, at, 0)
        roots.append(len(content))
        content += _page(links, kind, len(content), 1)
    content[:564] = _header(roots, len(content))
    return bytes(content)


def _block(data: bytes, number: int, place: int) -> bytes:
    size = -(-(len(data) + TRAILER) // 64) * 64 - TRAILER
    trailer = struct.pack(
        "<HHIQ", len(data), _signature(place, number), _crc(data), number
    )
    return data.ljust(size, b"\0") + trailer


def _page(rows: list[bytes], kind: int, place: int, level: int) -> bytes:
    row = len(rows[0])
    body = b"".join(rows).ljust(488, b"\0")
    body += struct.pack("<BBBB4x", len(rows), 488 // row, row, level)
    signature = _signature(place, place)
    return body + struct.pack("<BBHIQ", kind, kind, signature, _crc(body), place)


def _header(roots: list[int], size: int) -> bytes:
    root = struct.pack(
        "<IQQQQQQQQBBH",
        0,
        size,
        0,
        0,
        0,
        roots[0],
        roots[0],
        roots[1],
        roots[1],
        1,
        0,
        0,
    )
    body = struct.pack("<HHHBBIIQQI", 0x4D53, 23, 19, 1, 1, 0, 0, 0, 4, 1)
    body += bytes(128 + 8) + root + bytes(4 + 256) + b"\x80\x00\x00\x00"
    body += struct.pack("<Q", 4)
    full = struct.pack("<I", _crc(body[:516]))
    return b"!BDN" + struct.pack("<I", _crc(body[:471])) + body + full + bytes(36)


def _signature(place: int, number: int) -> int:
    mixed = place ^ number
    return (mixed >> 16 ^ mixed) & 0xFFFF


def _crc(content: bytes) -> int:
    return zlib.crc32(content, 0xFFFFFFFF) ^ 0xFFFFFFFF
