"""Undoes the compression of the RTF bodies of Outlook ([MS-OXRTFCP])."""

import struct

_COMPRESSED = b"LZFu"
_PLAIN = b"MELA"
_HEADER = 16
_WINDOW = 4096
_FIRST = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss "
    b"\\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{"
    b"\\colortbl\\red0\\green0\\blue0\r\n"
    b"\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
"""What both sides know before the first byte (section 2.1.2)."""


def decompressed_rtf(content: bytes, limit: int) -> bytes:
    """Return the RTF, at most `limit` bytes; the checksum is not insisted on.

    What is cut gives its beginning; what is no compressed RTF gives nothing.
    """
    if content.startswith(b"{\\rtf"):
        return content[:limit]
    if len(content) < _HEADER:
        return b""
    _, size, mark = struct.unpack_from("<II4s", content)
    if mark == _PLAIN:
        return content[_HEADER : _HEADER + min(size, limit)]
    if mark != _COMPRESSED:
        return b""
    return _unpacked(content, min(size, limit))


def _unpacked(content: bytes, size: int) -> bytes:
    window = bytearray(_FIRST) + bytearray(_WINDOW - len(_FIRST))
    write = len(_FIRST)
    text = bytearray()
    at = _HEADER
    while at < len(content) and len(text) < size:
        control = content[at]
        at += 1
        for bit in range(8):
            if at + (control >> bit & 1) >= len(content):
                return bytes(text[:size])
            if not control >> bit & 1:
                piece = content[at : at + 1]
                at += 1
            else:
                token = content[at] << 8 | content[at + 1]
                at += 2
                if token >> 4 == write:
                    return bytes(text[:size])
                piece = _repeated(window, token >> 4, (token & 15) + 2, write)
            for byte in piece:
                window[write] = byte
                write = (write + 1) % _WINDOW
            text += piece
    return bytes(text[:size])


def _repeated(window: bytearray, start: int, length: int, write: int) -> bytes:
    """Return a run of the window, which may run into what it is itself writing."""
    run = bytearray()
    for step in range(length):
        at = (start + step) % _WINDOW
        behind = (at - write) % _WINDOW
        run.append(run[behind] if behind < len(run) else window[at])
    return bytes(run)
