"""Small Outlook messages and winmail.dat files, made when a test asks for them."""

import struct
from dataclasses import dataclass, field
from typing import Any

Values = dict[int, Any]
"""Property tags, such as 0x0037001F, and their values."""

SECTOR, MINI_SECTOR, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


@dataclass
class Entry:
    """A line in the directory of a compound file."""

    name: str
    kind: int
    child: int = FREE
    right: int = FREE
    start: int = END
    content: bytes = b""


@dataclass
class Compound:
    """A compound file while it is put together ([MS-CFB])."""

    entries: list[Entry] = field(default_factory=list)
    sectors: list[bytes] = field(default_factory=list)
    chain: list[int] = field(default_factory=list)

    def add(self, tree: dict[str, Any]) -> int:
        """Add what is in a storage, return the number of its first entry."""
        before = None
        first = FREE
        for name in sorted(tree, key=lambda one: (len(one), one.upper())):
            held = tree[name]
            number = len(self.entries)
            is_storage = isinstance(held, dict)
            entry = Entry(name, 1 if is_storage else 2)
            self.entries.append(entry)
            if before is None:
                first = number
            else:
                before.right = number
            before = entry
            if is_storage:
                entry.child = self.add(held)
            else:
                entry.content = held
        return first

    def store(self, content: bytes) -> int:
        """Put content into sectors of its own, return the first."""
        start = len(self.sectors)
        for at in range(0, len(content), SECTOR):
            self.sectors.append(content[at : at + SECTOR].ljust(SECTOR, b"\0"))
            self.chain.append(len(self.chain) + 1)
        if len(self.sectors) == start:
            return END
        self.chain[-1] = END
        return start


def compound(tree: dict[str, Any]) -> bytes:
    """Return a compound file; storages are dicts, streams are bytes."""
    file = Compound([Entry("Root Entry", 5)])
    file.entries[0].child = file.add(tree)
    mini = bytearray()
    mini_chain: list[int] = []
    for entry in file.entries:
        if entry.kind != 2:
            continue
        if len(entry.content) >= CUTOFF:
            entry.start = file.store(entry.content)
        elif entry.content:
            entry.start = len(mini_chain)
            count = -(-len(entry.content) // MINI_SECTOR)
            mini_chain += range(entry.start + 1, entry.start + count)
            mini_chain.append(END)
            mini += entry.content.ljust(count * MINI_SECTOR, b"\0")
    file.entries[0].content = bytes(mini)
    file.entries[0].start = file.store(bytes(mini))
    mini_fat = file.store(struct.pack(f"<{len(mini_chain)}I", *mini_chain))
    directory = file.store(b"".join(map(_directory_entry, file.entries)))
    return _header(file, directory, mini_fat, -(-len(mini_chain) // 128)) + b"".join(
        file.sectors
    )


def _directory_entry(entry: Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    links = struct.pack(
        "<64sHBBIII", name, len(name), entry.kind, 1, FREE, entry.right, entry.child
    )
    return links + struct.pack("<16xI8x8xIQ", 0, entry.start, len(entry.content))


def _header(file: Compound, directory: int, mini_fat: int, mini_count: int) -> bytes:
    count = 1
    while count * 128 < len(file.sectors) + count:
        count += 1
    first = len(file.sectors)
    fat = [*file.chain, *[FAT] * count]
    fat += [FREE] * (count * 128 - len(fat))
    table = struct.pack(f"<{count * 128}I", *fat)
    file.sectors += [table[at : at + SECTOR] for at in range(0, len(table), SECTOR)]
    places = [*range(first, first + count), *[FREE] * (109 - count)]
    return struct.pack(
        "<8s16xHHHHH6xIIIIIIIII109I",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, count, directory, 0, CUTOFF, mini_fat, mini_count, END, 0),
        *places,
    )


def message(
    values: Values, recipients=(), attachments=(), names=(), *, embedded: bool = False
) -> dict[str, Any]:
    """Return the tree of a message ([MS-OXMSG]); `names` are of 0x8000, 0x8001, ..."""
    tree = _storage(values, 24 if embedded else 32)
    for number, recipient in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = _storage(recipient, 8)
    for number, (attachment, inner) in enumerate(attachments):
        storage = _storage(attachment, 8)
        if inner is not None:
            storage["__substg1.0_3701000D"] = inner
        tree[f"__attach_version1.0_#{number:08X}"] = storage
    if not embedded:
        tree["__nameid_version1.0"] = _names(names)
    return tree


def outlook_message(values: Values, **parts) -> bytes:
    """Return a .msg file."""
    return compound(message(values, **parts))


def _storage(values: Values, header: int) -> dict[str, Any]:
    table = bytearray(header)
    tree: dict[str, Any] = {}
    for tag, value in values.items():
        kind = tag & 0xFFFF
        if kind == 0x101F:
            for number, one in enumerate(value):
                tree[f"__substg1.0_{tag:08X}-{number:08X}"] = _raw(0x1F, one)
        elif kind in (0x1E, 0x1F, 0x0102):
            tree[f"__substg1.0_{tag:08X}"] = _raw(kind, value)
        else:
            table += struct.pack("<II", tag, 6) + _raw(kind, value).ljust(8, b"\0")
    tree["__properties_version1.0"] = bytes(table)
    return tree


def _names(names) -> dict[str, Any]:
    entries, strings = b"", b""
    for index, name in enumerate(names):
        if isinstance(name, int):
            entries += struct.pack("<IHH", name, 6, index)
        else:
            entries += struct.pack("<IHH", len(strings), 7, index)
            raw = name.encode("utf-16-le")
            strings += struct.pack("<I", len(raw)) + raw + b"\0" * (-len(raw) % 4)
    return {
        "__substg1.0_00020102": bytes(16),
        "__substg1.0_00030102": entries,
        "__substg1.0_00040102": strings,
    }


def _raw(kind: int, value) -> bytes:
    if kind == 0x1F:
        return value.encode("utf-16-le")
    if isinstance(value, (bytes, bytearray)):
        return bytes(value)
    if kind == 0x1E:
        return value.encode("cp1252")
    if kind == 0x40:
        return struct.pack("<Q", filetime(value))
    return struct.pack("<q" if kind == 0x14 else "<i", int(value))


def filetime(moment) -> int:
    """Return a moment as Windows counts it."""
    return int((moment.timestamp() + 11_644_473_600) * 10_000_000)


def winmail(values: Values, files=(), names=(), *, codepage: int = 1252) -> bytes:
    """Return winmail.dat; files are (name, content), the content may be one itself."""
    content = b"\x78\x9f\x3e\x22\x01\x00"
    content += _attribute(1, 0x00069007, struct.pack("<II", codepage, 0))
    content += _attribute(1, 0x00069003, _properties(values, names))
    for name, held in files:
        content += _attribute(2, 0x00069002, bytes(14))
        content += _attribute(2, 0x00018010, name.encode("cp1252") + b"\0")
        if held.startswith(content[:4]):
            inner = {0x3701000D: bytes(16) + held}
            content += _attribute(2, 0x00069005, _properties(inner, ()))
        else:
            content += _attribute(2, 0x0006800F, held)
    return content


def _attribute(level: int, number: int, value: bytes) -> bytes:
    head = struct.pack("<BII", level, number, len(value))
    return head + value + struct.pack("<H", sum(value) & 0xFFFF)


def _properties(values: Values, names) -> bytes:
    content = struct.pack("<I", len(values))
    for tag, value in values.items():
        kind, number = tag & 0xFFFF, tag >> 16
        content += struct.pack("<HH", kind, number)
        if number >= 0x8000:
            content += bytes(16) + _told_name(names[number - 0x8000])
        raw = _raw(kind, value)
        if kind in (0x0D, 0x1E, 0x1F, 0x0102):
            content += struct.pack("<II", 1, len(raw))
        content += raw + b"\0" * (-len(raw) % 4)
    return content


def _told_name(name) -> bytes:
    if isinstance(name, int):
        return struct.pack("<II", 0, name)
    raw = name.encode("utf-16-le") + b"\0\0"
    return struct.pack("<II", 1, len(raw)) + raw + b"\0" * (-len(raw) % 4)


def compressed_rtf(rtf: bytes) -> bytes:
    """Return RTF as Outlook keeps it, every byte written out ([MS-OXRTFCP])."""
    packed = b"".join(b"\0" + rtf[at : at + 8] for at in range(0, len(rtf), 8))
    head = struct.pack("<II4sI", len(packed) + 12, len(rtf), b"LZFu", 0)
    return head + packed
