"""Makes iWork files: messages, framed as Snappy does without packing them."""

import io
import struct
import zipfile
from typing import Any, TypeAlias

Fields: TypeAlias = dict[int, Any]
PARAGRAPH_STYLE, STORAGE = 2022, 2001


def message(fields: Fields) -> bytes:
    """Return a protocol buffer message; lists are repeated, dicts are messages."""
    return b"".join(
        field(number, one)
        for number, value in fields.items()
        for one in (value if isinstance(value, list) else [value])
    )


def field(number: int, value) -> bytes:
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    if isinstance(value, dict):
        value = message(value)
    raw = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(raw)) + raw


def varint(value: int) -> bytes:
    groups = bytearray()
    while value > 0x7F:
        groups.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(groups) + bytes([value])


def refer(identifier: int) -> Fields:
    return {1: identifier}


def stream(*objects: tuple[int, int, Fields]) -> bytes:
    """Return a stream of objects: (identifier, type, fields)."""
    content = b""
    for identifier, kind, fields in objects:
        body = message(fields)
        head = message({1: identifier, 2: {1: kind, 3: len(body)}})
        content += varint(len(head)) + head + body
    return framed(content)


def framed(content: bytes) -> bytes:
    """Return bytes as chunks of Snappy that hold nothing but literals."""
    chunks = b""
    for at in range(0, len(content), 60):
        piece = content[at : at + 60]
        packed = varint(len(piece)) + bytes([len(piece) - 1 << 2]) + piece
        chunks += b"\x00" + len(packed).to_bytes(3, "little") + packed
    return chunks


def package(streams: dict[str, bytes], inner: bool = False) -> bytes:
    content = zipped({f"Index/{name}.iwa": one for name, one in streams.items()})
    return zipped({"Index.zip": content, "preview.jpg": b""}) if inner else content


def zipped(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def pages(*paragraphs: tuple[str, str], header: str = "", inner: bool = False) -> bytes:
    """Return a Pages document: (name of the style, text) for each paragraph."""
    names = sorted({style for style, _ in paragraphs})
    styles = [
        (50 + at, PARAGRAPH_STYLE, {1: {1: name}}) for at, name in enumerate(names)
    ]
    runs, text = [], ""
    for style, paragraph in paragraphs:
        runs.append({1: len(text), 2: refer(50 + names.index(style))})
        text += paragraph + "\n"
    document = stream(
        (1, 10_000, {4: refer(3)}),
        (2, STORAGE, {1: 1, 3: header}),
        (3, STORAGE, {1: 0, 3: text.rstrip("\n"), 5: {1: runs}}),
        (9, 3056, {1: "Check this again.", 3: refer(10)}),
        (10, 212, {1: "Anna Berg"}),
    )
    return package({"Document": document, "DocumentStylesheet": stream(*styles)}, inner)


def cell(kind: int, flags: int, *values: bytes) -> bytes:
    """Return a cell in the layout since 2016."""
    return bytes([5, kind]) + bytes(6) + struct.pack("<I", flags) + b"".join(values)


def old_cell(kind: int, flags: int, *values: bytes) -> bytes:
    """Return a cell in the layout before."""
    head = bytes([3, 0, kind, 0]) + struct.pack("<I", flags) + bytes(4)
    return head + b"".join(values)


def decimal(digits: int, exponent: int) -> bytes:
    sign = 1 << 127 if digits < 0 else 0
    return (sign | (exponent + 6176) << 113 | abs(digits)).to_bytes(16, "little")


def row(number: int, cells: list[bytes | None], old: bool = False) -> Fields:
    buffer, offsets = b"", b""
    for one in cells:
        offsets += struct.pack("<H", 0xFFFF if one is None else len(buffer))
        buffer += one or b""
    fields = {1: number, 2: len(cells)}
    return (
        {**fields, 3: buffer, 4: offsets} if old else {**fields, 6: buffer, 7: offsets}
    )


def numbers(rows: list[Fields], strings: list[str], sheet="Haushalt", name="Ausgaben"):
    """Return a Numbers document with one table."""
    entries = [{1: at + 1, 2: 1, 3: text} for at, text in enumerate(strings)]
    document = stream(
        (1, 1, {1: refer(2)}),
        (2, 2, {1: sheet, 2: refer(3)}),
        (3, 6000, {1: {}, 2: refer(4)}),
        (4, 6001, {1: "id", 4: store(), 6: 9, 7: 9, 8: name}),
        (12, 6218, {1: refer(13)}),
        (13, STORAGE, {1: 5, 3: "mehrere\nZeilen"}),
    )
    tables = stream(
        (5, 6002, {5: rows}),
        (6, 6005, {1: 1, 3: entries}),
        (7, 6005, {1: 8, 3: {1: 1, 9: refer(12)}}),
    )
    return package({"Document": document, "Tables/Tile": tables})


def store() -> Fields:
    return {3: {1: {1: 0, 2: refer(5)}}, 4: refer(6), 17: refer(7)}


def keynote(*slides: tuple[str, str]) -> bytes:
    """Return a presentation: (text, notes) for each slide, stored last slide first."""
    nodes = [(100 + at, 4, {2: refer(200 + at)}) for at in range(len(slides))]
    show = {3: {2: [refer(100 + at) for at in range(len(slides))]}}
    streams = {"Document": stream((1, 1, {2: refer(2)}), (2, 2, show), *nodes)}
    for at, (text, notes) in reversed(list(enumerate(slides))):
        streams[f"Slide-{7_000 - at}"] = stream(
            (200 + at, 5, {}),
            (300 + at, STORAGE, {1: 4, 3: notes}),
            (400 + at, STORAGE, {1: 3, 3: text}),
        )
    sample = stream((900, STORAGE, {1: 3, 3: "Double-click to edit"}), (901, 6, {}))
    return package({**streams, "MasterSlide-1": sample})
