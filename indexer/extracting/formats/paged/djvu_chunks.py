"""The pieces of a DjVu file: chunks within forms, pages in their order.

The arrangement is that of EA IFF 85, its names those of the DjVu3 specification.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.errors import DamagedError, TooLargeError, UnsupportedError
from indexer.extracting.formats.paged.bzz import unpacked

MAX_CHUNK = 8 << 20
"""Of unpacked text or bookmarks."""

_PAGE, _BUNDLED, _KINDS = 1, 0x80, 0x3F
_PREFIX = b"AT&T"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A named run of bytes; a form names what it holds, as in `FORM:DJVU`."""

    name: str
    content: bytes
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class Component:
    """A page or another part of a bundle, with the name that links lead to."""

    name: str
    is_page: bool
    chunk: Chunk


def chunks(content: bytes, start: int = 0) -> Iterator[Chunk]:
    """Yield the chunks from a place on; the last one may be cut short."""
    at = start
    while at + 8 <= len(content):
        name = content[at : at + 4].decode("latin-1")
        size = int.from_bytes(content[at + 4 : at + 8], "big")
        body = content[at + 8 : at + 8 + size]
        whole = len(body) == size
        if name == "FORM":
            yield Chunk(f"FORM:{body[:4].decode('latin-1')}", body[4:], whole)
        else:
            yield Chunk(name, body, whole)
        at += 8 + size + size % 2


def components(content: bytes, beat: Callable[[], None]) -> list[Component]:
    """Return the pages and other parts of a file, in their order.

    Raises:
        DamagedError: it is no DjVu.
        UnsupportedError: its pages are in other files.
    """
    start = len(_PREFIX) if content.startswith(_PREFIX) else 0
    whole = next(chunks(content, start), None)
    if whole is None or not whole.name.startswith("FORM:"):
        raise DamagedError
    if whole.name != "FORM:DJVM":
        return [Component("", is_page=True, chunk=whole)]
    inner = list(chunks(whole.content))
    directory = next((one for one in inner if one.name == "DIRM"), None)
    if directory and directory.content and not directory.content[0] & _BUNDLED:
        raise UnsupportedError("The pages of this file are in other files.")
    found = list(_listed(content, directory, beat)) if directory else []
    loose = [one for one in inner if one.name.startswith("FORM:")]
    if not any(one.is_page for one in found):
        found = [Component("", one.name == "FORM:DJVU", one) for one in loose]
    others = (one for one in inner if not one.name.startswith("FORM:"))
    return found + [Component("", is_page=False, chunk=one) for one in others]


def _listed(
    content: bytes, directory: Chunk, beat: Callable[[], None]
) -> Iterator[Component]:
    """Yield the parts as the directory of a bundle lists them."""
    count = int.from_bytes(directory.content[1:3], "big")
    offsets, rest = directory.content[3 : 3 + 4 * count], directory.content
    try:
        told = unpacked(rest[3 + 4 * count :], MAX_CHUNK, beat)
    except (DamagedError, TooLargeError):
        return
    flags, names = told[3 * count : 4 * count], told[4 * count :].split(b"\x00")
    for number, (flag, name) in enumerate(zip(flags, names, strict=False)):
        offset = int.from_bytes(offsets[4 * number : 4 * number + 4], "big")
        chunk = next(chunks(content, offset), None)
        if chunk is not None and chunk.name.startswith("FORM:"):
            is_page = flag & _KINDS == _PAGE
            yield Component(name.decode("utf-8", "replace"), is_page, chunk)


def text_of(chunk: Chunk, beat: Callable[[], None]) -> str:
    """Return what a chunk says, bytes that are no UTF-8 as surrogates.

    A chunk that cannot be unpacked says nothing.
    """
    try:
        return unpack(chunk, beat).decode("utf-8", "surrogateescape")
    except (DamagedError, TooLargeError):
        return ""


def unpack(chunk: Chunk, beat: Callable[[], None]) -> bytes:
    """Return what a chunk holds, unpacked where its name says that it is packed.

    Raises:
        DamagedError: it cannot be unpacked.
        TooLargeError: it unpacks to far too much.
    """
    packed = chunk.name.endswith("z") or chunk.name == "NAVM"
    return unpacked(chunk.content, MAX_CHUNK, beat) if packed else chunk.content
