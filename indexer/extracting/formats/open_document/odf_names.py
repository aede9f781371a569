"""Names of OpenDocument elements with the prefixes that the specification uses.

OpenOffice 1 and the drafts of the standard had other namespaces for the same names.
"""

import re

_PLAIN = re.compile(r"\{[^}]*[/:](\w[\w-]*?)(?:-compatible)?(?::1\.\d)?(?:#\d\.\d)?\}")
LONGEST_NAMESPACE = 200
_FIXED = {
    "{http://purl.org/dc/elements/1.1/}": "dc",
    "{http://www.w3.org/1998/Math/MathML}": "math",
    "{http://www.w3.org/2000/svg}": "svg",
    "{http://openoffice.org/2000/drawing}": "draw",
    "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}": "draw",
}


def odf_name(tag: str) -> str:
    """Return a name such as `text:p` for the tag of an element in any version."""
    space, _, local = tag.rpartition("}")
    space += "}"
    prefix = _FIXED.get(space)
    if prefix is None and len(space) < LONGEST_NAMESPACE:
        found = _PLAIN.match(space)
        prefix = found[1] if found else None
    return f"{prefix or ''}:{local}"


def told(attributes: dict[str, str], name: str) -> str:
    """Return an attribute whatever its namespace, empty where it is missing."""
    for key, value in attributes.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""
