"""Texts between the pixels of PNG and GIF files, which need no decoding of pixels.

The chunks are those of the PNG specification (11.3.4), the blocks those of GIF89a.
"""

import zlib
from collections.abc import Iterator

MAX_TEXT = 1 << 20
MAX_TEXTS = 200


def png_texts(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield keyword and text of the textual chunks, before or behind the pixels."""
    at, count = 8, 0
    while at + 8 <= len(content) and count < MAX_TEXTS:
        size = int.from_bytes(content[at : at + 4], "big")
        kind = content[at + 4 : at + 8]
        if kind in (b"tEXt", b"zTXt", b"iTXt"):
            count += 1
            told = _png_text(kind, content[at + 8 : at + 8 + size])
            if told is not None:
                yield told
        at += size + 12


def _png_text(kind: bytes, chunk: bytes) -> tuple[str, str] | None:
    keyword, _, rest = chunk.partition(b"\x00")
    packed = kind == b"zTXt"
    charset = "latin-1"
    if packed:
        rest = rest[1:]
    elif kind == b"iTXt":
        packed = rest[:1] == b"\x01"
        parts = rest[2:].split(b"\x00", 2)
        if len(parts) < 3:
            return None
        charset, rest = "utf-8", parts[2]
    if packed:
        try:
            rest = zlib.decompressobj().decompress(rest, MAX_TEXT)
        except zlib.error:
            return None
    return keyword.decode("latin-1"), rest[:MAX_TEXT].decode(charset, "replace")


def gif_comments(content: bytes) -> Iterator[bytes]:
    """Yield the comments in a GIF file, wherever they stand."""
    at = 13 + _colours(content[10:11])
    count = 0
    while at < len(content) and count < MAX_TEXTS:
        mark = content[at : at + 1]
        if mark == b"!":
            label = content[at + 1 : at + 2]
            blocks, at = _blocks(content, at + 2)
            if label == b"\xfe":
                count += 1
                yield blocks
        elif mark == b",":
            at += 11 + _colours(content[at + 9 : at + 10])
            _, at = _blocks(content, at, keep=False)
        else:
            return


def _colours(flags: bytes) -> int:
    """Return the bytes of a colour table that some flags announce."""
    if not flags or not flags[0] & 0x80:
        return 0
    return 3 << ((flags[0] & 7) + 1)


def _blocks(content: bytes, at: int, *, keep: bool = True) -> tuple[bytes, int]:
    """Return what a row of sub-blocks holds, and where it ends."""
    kept = bytearray()
    while at < len(content) and (size := content[at]):
        if keep and len(kept) < MAX_TEXT:
            kept += content[at + 1 : at + 1 + size]
        at += size + 1
    return bytes(kept), at + 1
