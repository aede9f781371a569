"""Cuts Rich Text Format into tokens; facts of the format from its specification 1.9.1.

A single pattern reads any bytes in linear time: what fits nowhere is passed over.
"""

import re

TOKEN = re.compile(
    rb"([^\\{}\r\n\x00]+)"
    rb"|\\([a-zA-Z]+)(-?[0-9]{1,10})?[ ]?"
    rb"|((?:\\'[0-9a-fA-F]{2}[\r\n]*)+)"
    rb"|([{}])"
    rb"|\\(.)"
    rb"|[\r\n\x00]+|\\",
    re.DOTALL,
)
"""Any place in a file matches; `lastindex` tells what with the numbers below."""

TEXT = 1
WORD = 2
WORD_WITH_NUMBER = 3
BYTES = 4
BRACE = 5
SYMBOL = 6

_STRUCTURE = re.compile(rb"[{}]|\\(?:bin(?![a-zA-Z])([0-9]{1,10})?[ ]?|.)", re.DOTALL)


def group_end(content: bytes, at: int) -> int | None:
    """Return the place of the brace that closes the group around a place.

    None where the content ends before it. Much faster than reading tokens.
    """
    depth = 1
    while piece := _STRUCTURE.search(content, at):
        at = piece.end()
        mark = piece[0]
        if mark == b"{":
            depth += 1
        elif mark == b"}":
            depth -= 1
            if not depth:
                return piece.start()
        elif piece[1]:
            at += int(piece[1])
    return None


def bytes_of(run: bytes) -> bytes:
    r"""Return the bytes that a run such as `\'e4\'f6` stands for."""
    digits = run.replace(b"\\'", b"")
    return bytes.fromhex(digits.decode("ascii"))
