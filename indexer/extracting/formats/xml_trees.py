"""Parses the XML inside documents without ever leaving them.

Entities are not resolved, no DTD is loaded and nothing is fetched; what is nested or
swollen beyond measure is refused by the library (`huge_tree`).
"""

import io
from collections.abc import Iterator
from typing import Any, TypeAlias

from lxml import etree

from indexer.errors import DamagedError

Element: TypeAlias = Any
"""The library has no types."""


def parse(content: bytes, *, recover: bool = False) -> Element:
    """Return the root of an XML document.

    Args:
        content: the document, in the encoding that it declares.
        recover: take what is readable of a document that is not well-formed.

    Raises:
        DamagedError: it is not well-formed, or holds nothing at all.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=recover,
    )
    try:
        root: Element = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise DamagedError(detail=str(error)) from error
    if root is None:
        raise DamagedError
    return root


def stream(content: bytes) -> Iterator[tuple[str, Element]]:
    """Yield the start and end of each element while the document is parsed.

    Whoever takes them clears the elements that are done with. Raises
    `etree.LxmlError` at the first fault, after all events before it.
    """
    events: Iterator[tuple[str, Element]] = etree.iterparse(
        io.BytesIO(content),
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    return events


def walk(root: Element) -> Any:  # noqa: ANN401 - the library's iterator, with skip_subtree
    """Yield the start and end of each element of a tree, without recursion."""
    return etree.iterwalk(root, events=("start", "end"))


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace, empty for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute whatever its namespace, empty where it is missing."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return ""
