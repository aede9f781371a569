"""The pages of a Visio drawing in their order ([MS-VSDX] 2.2.3)."""

import re
from dataclasses import dataclass

from indexer.errors import DocumentError
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.xml_trees import attribute

_PAGE = re.compile(r"/?visio/pages/page(\d+)\.xml", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page and the part that its shapes stand in."""

    id: str
    name: str
    number: int | None
    """From 1 as the tabs show them; None for what lies behind other pages."""
    part: str


def pages(package: Package, main: str) -> list[Page]:
    """Return the pages, backgrounds last; by number where no list can be read."""
    found = [
        page
        for part in package.related(main, "pages")
        for page in _listed(package, part)
    ]
    if not found:
        found = _by_number(package)
    return sorted(found, key=lambda page: page.number is None)


def _listed(package: Package, part: str) -> list[Page]:
    try:
        root = package.tree(part)
    except DocumentError:
        return []
    found: list[Page] = []
    number = 0
    for one in root.iterchildren("{*}Page"):
        relations = (attribute(rel, "id") for rel in one.iterchildren("{*}Rel"))
        target = package.target(part, next(relations, ""))
        behind = one.get("Background", "0") not in ("0", "")
        number += not behind
        name = one.get("Name") or one.get("NameU") or ""
        shown = None if behind else number
        if target:
            found.append(Page(one.get("ID", ""), name.strip(), shown, target))
    return found


def _by_number(package: Package) -> list[Page]:
    matches = (_PAGE.fullmatch(name) for name in package.names)
    numbered = sorted((int(one[1]), one[0].lstrip("/")) for one in matches if one)
    return [Page("", "", number, part) for number, (_, part) in enumerate(numbered, 1)]
