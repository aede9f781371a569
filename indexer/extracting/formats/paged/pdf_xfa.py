"""XFA forms in PDF: what was filled in, and the captions that no page shows.

The packets are those of the XML Forms Architecture specification, version 3.3.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from indexer.errors import DamagedError
from indexer.extracting.formats.paged.mupdf import ask

if TYPE_CHECKING:
    import pymupdf

MAX_BYTES = 16 << 20
"""Of all packets together."""

_REFERENCE = re.compile(r"(\d+) 0 R")
_SPACES = re.compile(r"\s+")
_SPOKEN = frozenset({"text", "exData"})
_HOLDERS = frozenset({"caption", "draw", "items", "toolTip"})


def xfa_lines(pdf: "pymupdf.Document", shown: str) -> list[str]:
    """Return the lines of a form that are not among what its pages show."""
    visible = _SPACES.sub("", shown)
    lines: dict[str, None] = {}
    for packet in _packets(pdf):
        for line, word in _lines(packet):
            if _SPACES.sub("", word) not in visible:
                lines[line] = None
    return list(lines)


def _packets(pdf: "pymupdf.Document") -> Iterator[bytes]:
    """Yield the XML of the form: one stream, or one for each packet."""
    try:
        kind, value = ask(lambda: pdf.xref_get_key(pdf.pdf_catalog(), "AcroForm/XFA"))
    except DamagedError:
        return
    if kind == "xref":
        kind, value = "array", f"{value} {_target(pdf, value)}"
    left = MAX_BYTES
    for number in map(int, _REFERENCE.findall(value) if kind == "array" else ()):
        try:
            stream = ask(pdf.xref_stream, number)
        except DamagedError:
            continue
        if stream and len(stream) <= left:
            left -= len(stream)
            yield stream


def _target(pdf: "pymupdf.Document", reference: str) -> str:
    """Return the array that a reference leads to, empty where it is a stream."""
    number = int(reference.split(maxsplit=1)[0])
    try:
        return "" if ask(pdf.xref_is_stream, number) else ask(pdf.xref_object, number)
    except DamagedError:
        return ""


def _lines(packet: bytes) -> Iterator[tuple[str, str]]:
    """Yield lines, each with the part of it that a page might show."""
    start = packet.find(b"<")
    if start < 0:
        return
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    try:
        root = etree.fromstring(packet[start:], parser)
    except (etree.LxmlError, ValueError):
        return
    if root is None:
        return
    for element in root.iter("{*}template", "{*}data"):
        name = etree.QName(element).localname
        yield from _captions(element) if name == "template" else _filled(element)


def _captions(template: etree._Element) -> Iterator[tuple[str, str]]:
    for element in template.iter("{*}text", "{*}exData"):
        holders = {etree.QName(one).localname for one in element.iterancestors("*")}
        if holders & _HOLDERS and "event" not in holders:
            line = " ".join("".join(map(str, element.itertext())).split())
            if line:
                yield line, line


def _filled(data: etree._Element) -> Iterator[tuple[str, str]]:
    for element in data.iter("*"):
        value = " ".join(str(element.text or "").split())
        if value and not len(element):
            yield f"{etree.QName(element).localname}: {value}", value
