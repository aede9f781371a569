"""Runs a filter of system calls the way the kernel does, for any processor."""

import struct

ALLOWED, KILLED = "allowed", "killed"
_CODES = {
    0x20: "load",
    0x15: "equal",
    0x35: "at least",
    0x45: "any bit",
    0x06: "return",
}


def verdict(lines, architecture: int, number: int, *arguments: int) -> str | int:
    """Return what the filter says of a call: allowed, killed, or the error."""
    padded = (*arguments, 0, 0, 0, 0, 0, 0)[:6]
    call = struct.pack("<IIQ6Q", number, architecture, 0, *padded)
    at, word = 0, 0
    while True:
        code, if_true, if_false, value = lines[at]
        at += 1
        match _CODES[code]:
            case "load":
                (word,) = struct.unpack_from("<I", call, value)
            case "equal":
                at += if_true if word == value else if_false
            case "at least":
                at += if_true if word >= value else if_false
            case "any bit":
                at += if_true if word & value else if_false
            case _:
                return _meaning(value)


def _meaning(value: int) -> str | int:
    match value & 0xFFFF0000:
        case 0x7FFF0000:
            return ALLOWED
        case 0x80000000:
            return KILLED
    assert value & 0xFFFF0000 == 0x00050000
    return value & 0xFFFF
