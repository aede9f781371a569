"""XMP: what a document or picture says about itself, as XML inside the file.

Names and forms of the properties are those of ISO 16684-1.
"""

from collections.abc import Iterator

from lxml import etree

MAX_BYTES = 4 << 20
"""A longer packet is left alone: it holds thumbnails and editing histories."""
MAX_VALUES = 200
"""Of one property."""

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_NAMES = {
    "{http://purl.org/dc/elements/1.1/}": "dc",
    "{http://ns.adobe.com/photoshop/1.0/}": "photoshop",
    "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}": "iptc",
    "{http://ns.adobe.com/pdf/1.3/}": "pdf",
    "{http://ns.adobe.com/xap/1.0/}": "xmp",
    "{http://ns.adobe.com/lightroom/1.0/}": "lightroom",
    "{http://www.digikam.org/ns/1.0/}": "digikam",
    "{http://ns.microsoft.com/photo/1.0/}": "microsoft",
    "{http://ns.microsoft.com/photo/1.0}": "microsoft",
    "{http://ns.adobe.com/exif/1.0/}": "exif",
    "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}": "iptc",
    "{http://www.metadataworkinggroup.com/schemas/regions/}": "region",
    "{http://ns.microsoft.com/photo/1.2/t/Region#}": "region",
}


def xmp_properties(packet: bytes | str) -> dict[str, tuple[str, ...]]:
    """Return the values of known properties by names such as `dc:title`.

    A damaged packet says nothing; it is never an error.
    """
    raw = packet.encode("utf-8", "replace") if isinstance(packet, str) else packet
    start = raw.find(b"<")
    if start < 0 or len(raw) > MAX_BYTES:
        return {}
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    try:
        root = etree.fromstring(raw[start:].rstrip(b"\x00 \r\n\t"), parser)
    except (etree.LxmlError, ValueError):
        return {}
    return {} if root is None else _gathered(root)


def _gathered(root: etree._Element) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for holder in root.iter(f"{_RDF}Description", f"{_RDF}li"):
        for name, value in holder.attrib.items():
            _add(found, _known(str(name)), [str(value)])
        for element in holder.iterchildren("*"):
            _add(found, _known(str(element.tag)), _values(element))
    return found


def _add(found: dict[str, tuple[str, ...]], name: str, values: list[str]) -> None:
    texts = [text for value in values if (text := " ".join(value.split()))]
    if name and texts:
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), *texts)))[:MAX_VALUES]


def _known(tag: str) -> str:
    """Return the short name of a tag, empty for one of no interest."""
    space, _, name = tag.rpartition("}")
    short = _NAMES.get(space + "}")
    return f"{short}:{name}" if short else ""


def _values(element: etree._Element) -> list[str]:
    """Return the items of a property: its own text or those of its list."""
    items = list(_items(element))
    return items or [str(element.text or "")]


def _items(element: etree._Element) -> Iterator[str]:
    for item in element.iter(f"{_RDF}li"):
        yield str(item.text or "")
