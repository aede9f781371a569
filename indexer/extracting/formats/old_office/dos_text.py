"""Text of the time between DOS and Windows, whose character set nobody noted down."""

import re

from indexer.extracting.formats.text.decoding import decode

_DOS_LETTERS = re.compile(rb"[A-Za-z][\x80-\x84\x86-\x90\x93-\x9a\xa0-\xa5\xe1]+[a-z]")
_WINDOWS_LETTERS = re.compile(rb"[A-Za-z][\xc0-\xd6\xd8-\xf6\xf8-\xff]+[a-z]")


def is_dos(raw: bytes) -> bool:
    """Return whether letters with accents stand where code page 850 has them."""
    found = len(_DOS_LETTERS.findall(raw))
    return found > len(_WINDOWS_LETTERS.findall(raw))


def decode_old(raw: bytes) -> str:
    """Return the text of some bytes, newlines plain."""
    if not is_dos(raw):
        return decode(raw)
    return raw.decode("cp850").replace("\r\n", "\n").replace("\r", "\n")
