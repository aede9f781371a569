"""The parts of an Office document that is one XML file.

Such a flat package (ECMA-376; Word saves it as "Word XML document") holds what else
stands in a zip file: XML as it is and the rest as base64.
"""

import binascii

from lxml import etree

from indexer.errors import DamagedError, TooLargeError
from indexer.extracting.formats.xml_trees import (
    Element,
    attribute,
    local_name,
    parse,
)
from indexer.extracting.limits import Limits


class FlatMembers:
    """The parts in a flat package, each as it would stand in a zip file."""

    is_within_limits = False

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Parse the file.

        Raises:
            DamagedError: it is no flat package.
            TooLargeError: it is too large to be held.
        """
        root, self.is_whole = readable_root(content, limits)
        if local_name(root) != "package":
            raise DamagedError
        self._parts = {
            attribute(part, "name").lstrip("/"): part
            for part in root.iterchildren("{*}part")
        }
        self.names = list(self._parts)

    def size(self, name: str) -> int:
        """Return 0: what counts is the size of the whole, and that is known."""
        del name
        return 0

    def read(self, name: str) -> bytes:
        """Return a part as it would stand in a zip file.

        Raises:
            DamagedError: it holds nothing.
        """
        for data in self._parts[name].iterchildren("{*}xmlData", "{*}binaryData"):
            if local_name(data) == "binaryData":
                return _decoded(data.text or "")
            for root in data.iterchildren("{*}*"):
                return bytes(etree.tostring(root, with_tail=False))
        raise DamagedError


def _decoded(text: str) -> bytes:
    try:
        return binascii.a2b_base64(text)
    except (binascii.Error, ValueError) as error:
        raise DamagedError(detail=str(error)) from error


def readable_root(content: bytes, limits: Limits) -> tuple[Element, bool]:
    """Return the root of an XML file and whether all of it can be read.

    Raises:
        DamagedError: nothing of it can be read.
        TooLargeError: it is too large to be held.
    """
    if len(content) > limits.part_bytes:
        raise TooLargeError
    try:
        return parse(content), True
    except DamagedError:
        return parse(content, recover=True), False
