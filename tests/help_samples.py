"""Makes compiled HTML help, with an encoder for LZX that is as simple as can be."""

import struct

FRAME = 1 << 15
SPACE = "::DataSpace/Storage/MSCompressed/"
RESET_TABLE = (
    SPACE + "Transform/{7FC28940-9D31-11D0-9B27-00A0C91E9C7C}/InstanceData/ResetTable"
)
WINDOW_BITS = 16


def compiled_help(pages: dict[str, bytes], title="", contents=b"", **options) -> bytes:
    """Return a help file; `contents` is its table of contents in HTML."""
    system = struct.pack("<I", 3)
    for code, text in ((3, title.encode("cp1252")), (0, b"toc.hhc")):
        system += struct.pack("<2H", code, len(text) + 1) + text + b"\x00"
    system += struct.pack("<2HI", 4, 4, options.get("language", 0x0407))
    packed_files = {"/toc.hhc": contents, **pages}
    joined = b"".join(packed_files.values())
    frames = [
        packed_frame(joined[at : at + FRAME]) for at in range(0, len(joined), FRAME)
    ]
    starts = [sum(map(len, frames[:at])) for at in range(len(frames))]
    packed = b"".join(frames)
    table = struct.pack("<4I3Q", 2, len(starts), 8, 40, len(joined), len(packed), FRAME)
    table += b"".join(struct.pack("<Q", start) for start in starts)
    control = struct.pack("<I4s4I", 6, b"LZXC", 2, 1, 2, 0) + bytes(4)
    plain_files = {
        "/#SYSTEM": system,
        SPACE + "ControlData": control,
        SPACE + "Content": packed,
        RESET_TABLE: table,
    }
    entries = [*listed(0, plain_files), *listed(1, packed_files)]
    return assembled(sorted(entries), b"".join(plain_files.values()))


def listed(section: int, files: dict[str, bytes]) -> list[bytes]:
    """Return directory entries for files that lie one after another."""
    entries, offset = [], 0
    for path, content in files.items():
        name = path.encode()
        numbers = (section, offset, len(content))
        entries.append(
            number(len(name)) + name + b"".join(number(value) for value in numbers)
        )
        offset += len(content)
    return entries


def number(value: int) -> bytes:
    groups = [value & 0x7F]
    while value := value >> 7:
        groups.append(value & 0x7F | 0x80)
    return bytes(reversed(groups))


def assembled(entries: list[bytes], data: bytes) -> bytes:
    chunk_size = 4096
    chunk = b"".join(entries)
    free = chunk_size - 20 - len(chunk)
    assert free >= 0
    chunk = b"PMGL" + struct.pack("<4I", free, 0, 0, 0) + chunk + bytes(free)
    directory = b"ITSP" + struct.pack("<4I", 1, 0x54, 10, chunk_size)
    directory += struct.pack("<7I", 2, 1, 0, 0, 0, 0xFFFFFFFF, 1)
    directory += bytes(0x54 - len(directory)) + chunk
    header = b"ITSF" + struct.pack("<2I", 3, 0x60) + bytes(0x38 - 12)
    header += struct.pack("<4Q", 0x60, 0, 0x60, len(directory))
    header += struct.pack("<Q", 0x60 + len(directory))
    return header + directory + data


class BitWriter:
    """Writes bits into words of 16 bits, the highest first."""

    def __init__(self) -> None:
        self.bits: list[str] = []

    def put(self, value: int, size: int) -> None:
        self.bits.append(f"{value:0{size}b}" if size else "")

    def content(self) -> bytes:
        text = "".join(self.bits)
        text += "0" * (-len(text) % 16)
        words = (int(text[at : at + 16], 2) for at in range(0, len(text), 16))
        return b"".join(struct.pack("<H", word) for word in words)


def packed_frame(content: bytes, kind: int = 1) -> bytes:
    """Return up to 32 KiB as an interval with one block, codes of equal length.

    The 512 symbols of the main code have nine bits each, the lengths eight.
    """
    out = BitWriter()
    out.put(0, 1)
    out.put(kind, 3)
    out.put(len(content) >> 8, 16)
    out.put(len(content) & 0xFF, 8)
    if kind == 2:
        for _ in range(8):
            out.put(3, 3)
    put_lengths(out, 256, 9)
    put_lengths(out, 256, 9)
    put_lengths(out, 249, 8)
    recent = [1, 1, 1]
    at = 0
    while at < len(content):
        start, length = longest_match(content, at)
        if length < 3:
            out.put(content[at], 9)
            at += 1
        else:
            put_match(out, at - start, length, recent, kind)
            at += length
    return out.content()


def put_lengths(out: BitWriter, count: int, length: int) -> None:
    """Write `count` equal lengths; before the block all were zero."""
    symbol = -length % 17
    for one in range(20):
        out.put(1 if one == symbol else 0, 4)
    for _ in range(count):
        out.put(0, 1)


def longest_match(content: bytes, at: int) -> tuple[int, int]:
    """Return a place before with the same bytes, and how many they are."""
    start = content.rfind(content[at : at + 3], 0, at + 2) if at else -1
    length = 0
    limit = min(257, len(content) - at)
    while (
        start >= 0
        and length < limit
        and content[start + length] == content[at + length]
    ):
        length += 1
    return start, length


def put_match(
    out: BitWriter, distance: int, length: int, recent: list[int], kind: int
) -> None:
    if distance in recent:
        slot = recent.index(distance)
        recent[0], recent[slot] = recent[slot], recent[0]
        extra = more = 0
    else:
        recent[:] = [distance, recent[0], recent[1]]
        extras = [0, 0, *(slot // 2 - 1 for slot in range(2, 32))]
        slot, base = 0, 0
        while distance + 2 >= base + (1 << extras[slot]):
            base += 1 << extras[slot]
            slot += 1
        extra, more = extras[slot], distance + 2 - base
    head = min(length - 2, 7)
    out.put(256 + 8 * slot + head, 9)
    if head == 7:
        out.put(length - 9, 8)
    if kind == 2 and extra >= 3:
        out.put(more >> 3, extra - 3)
        out.put(more & 7, 3)
    else:
        out.put(more, extra)
