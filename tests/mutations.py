"""Damages files the way disks, mail programs and attackers do."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator

SPICES = (
    *(b"\x00", b"\xff\xfe", b"\x1b$B", b"=?utf-8?b?", b"<![CDATA[", b"&#0;", b"--"),
    *(b"\xff" * 4, b"<" * 64, b"{" * 64, b"(" * 64, b"[" * 64, b"\r\n\r\n", b"%s"),
)
LENGTHS = (0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
LENGTH_FORMATS = ("<H", ">H", "<I", ">I")


def mutants(content: bytes, seed: str, count: int) -> Iterator[bytes]:
    """Yield damaged forms of a file; the same for the same seed."""
    members = _members(content)
    for number in range(count):
        chance = random.Random(f"{seed} {number}")
        if members and chance.random() < 0.6:
            yield _with_damaged_member(members, chance)
        else:
            yield damaged(content, chance)


def damaged(content: bytes, chance: random.Random) -> bytes:
    """Return the content with bytes changed, removed, repeated, added, or cut off."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 20))):
        _change(changed, chance)
    ends = (len(changed), len(changed), len(changed), chance.randrange(len(changed)))
    return bytes(changed[: chance.choice(ends) + 1])


def _change(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content))
    size = chance.choice((1, 1, 4, 64, 512))
    other = chance.randrange(len(content))
    match chance.randrange(8):
        case 0:
            content[at] ^= 1 << chance.randrange(8)
        case 1:
            content[at : at + size] = chance.randbytes(size)
        case 2:
            del content[at : min(at + size, len(content) - 1)]
        case 3:
            content[at:at] = content[at : at + size] * 5
        case 4:
            content[at:at] = chance.choice(SPICES)
        case 5:
            content[at : at + size] = content[other : other + size]
        case 6:
            content[at : at + size] = bytes(size)
        case _:
            _change_length(content, chance)


def _change_length(content: bytearray, chance: random.Random) -> None:
    """Put an absurd number, or a number that is off by a little, where one may be."""
    layout = chance.choice(LENGTH_FORMATS)
    size = struct.calcsize(layout)
    if len(content) <= size:
        return
    at = chance.randrange(len(content) - size)
    (value,) = struct.unpack_from(layout, content, at)
    value = chance.choice((*LENGTHS, value + 1, value - 1, value * 2))
    struct.pack_into(layout, content, at, value & ((1 << 8 * size) - 1))


def _members(content: bytes) -> dict[str, bytes]:
    """Return what is inside a zip file, nothing where that cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            bodies = {name: archive.read(name) for name in archive.namelist()}
    except (zipfile.BadZipFile, zlib.error, RuntimeError, ValueError, OSError):
        return {}
    return {name: body for name, body in bodies.items() if body}


def _with_damaged_member(members: dict[str, bytes], chance: random.Random) -> bytes:
    """Damage what is inside a zip file and pack it again, so that it is unpacked."""
    chosen = chance.choice(list(members))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in members.items():
            archive.writestr(name, damaged(body, chance) if name == chosen else body)
    return packed.getvalue()
