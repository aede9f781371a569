"""Takes single elements out of XML of any length, without ever holding all of it."""

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.xml_trees import Element
from indexer.extracting.limits import MIB

FRUITLESS_BYTES = 12 * MIB
"""XML without a wanted element is held in memory up to this much."""
PIECE_BYTES = 64 * 1024


def elements(
    chunks: Iterable[bytes], names: Iterable[str], beat: Callable[[], None]
) -> Iterator[Element]:
    """Yield each element with one of some local names as soon as it is complete.

    What stands before an element is dropped once the next one is asked for, so
    whoever wants something of it takes it at once. XML that is not well-formed is
    read as far as it can be understood.

    Raises:
        DamagedError: it was not well-formed; all that can be understood was yielded.
        TooLargeError: an element is too large to be held.
    """
    parser = etree.XMLPullParser(
        events=("end",),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    fruitless = 0
    try:
        for piece in _pieces(chunks):
            beat()
            parser.feed(piece)
            fruitless += len(piece)
            for _, element in parser.read_events():
                fruitless = 0
                yield element
                _drop(element)
            if fruitless > FRUITLESS_BYTES:
                raise TooLargeError("Part of this file is too large to be read.")
        parser.close()
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DamagedError(detail=str(error)) from error
    if any(fault.level >= etree.ErrorLevels.ERROR for fault in parser.feed_error_log):
        raise DamagedError


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        for at in range(0, len(chunk), PIECE_BYTES):
            yield chunk[at : at + PIECE_BYTES]


def _drop(element: Element) -> None:
    element.clear(keep_tail=False)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
