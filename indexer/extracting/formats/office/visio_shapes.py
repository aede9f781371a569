"""The text of Visio shapes, their own or that of the master they were made from.

[MS-VSDX] 2.2.5: a shape without text of its own shows that of its master; a shape in
a group refers by `MasterShape` to a shape of the group's master.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.errors import DocumentError
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.xml_trees import Element, attribute, local_name, walk


@dataclass(frozen=True, slots=True)
class _Master:
    """The texts of a master by the id of its shapes; the first is that of the whole."""

    texts: dict[str, str]
    first: str


_NO_MASTER = _Master({}, "")


class Masters:
    """The masters of a drawing, read when a shape refers to them."""

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._parts = dict(_master_parts(package, main))
        self._read: dict[str, _Master] = {}

    def get(self, master_id: str) -> _Master:
        """Return a master; one without texts where it is missing."""
        if master_id not in self._read:
            self._read[master_id] = self._open(self._parts.get(master_id, ""))
        return self._read[master_id]

    def _open(self, part: str) -> _Master:
        try:
            shapes = list(self._package.tree(part).iter("{*}Shape"))
        except DocumentError:
            return _NO_MASTER
        texts = {one.get("ID", ""): _own_text(one) or "" for one in shapes}
        return _Master(texts, next(iter(texts), ""))


def _master_parts(package: Package, main: str) -> Iterator[tuple[str, str]]:
    for part in package.related(main, "masters"):
        try:
            root = package.tree(part)
        except DocumentError:
            continue
        for one in root.iterchildren("{*}Master"):
            for rel in one.iterchildren("{*}Rel"):
                yield one.get("ID", ""), package.target(part, attribute(rel, "id"))


def page_text(root: Element, masters: Masters) -> str:
    """Return the texts of the shapes of a page, each on lines of its own."""
    lines: list[str] = []
    inherited: list[_Master] = [_NO_MASTER]
    for event, element in walk(root):
        if local_name(element) != "Shape":
            continue
        if event == "end":
            inherited.pop()
            continue
        told = element.get("Master")
        inherited.append(masters.get(told) if told else inherited[-1])
        lines.extend(_shown(element, inherited[-1], is_instance=told is not None))
    return "\n".join(lines)


def _shown(shape: Element, master: _Master, *, is_instance: bool) -> Iterator[str]:
    text = _own_text(shape)
    if text is None:
        key = master.first if is_instance else shape.get("MasterShape", "")
        text = master.texts.get(key, "")
    yield from filter(None, [text, *_data(shape)])


def _own_text(shape: Element) -> str | None:
    """Return the text of a shape, None where it shows that of its master."""
    for text in shape.iterchildren("{*}Text"):
        return "".join(text.itertext()).strip()
    return None


def _data(shape: Element) -> Iterator[str]:
    """Yield the shape data that people filled in, each after its label."""
    for section in shape.iterchildren("{*}Section"):
        if section.get("N") == "Property":
            for row in section.iterchildren("{*}Row"):
                cells = {
                    one.get("N"): one.get("V") for one in row.iterchildren("{*}Cell")
                }
                label, value = cells.get("Label"), cells.get("Value")
                if label and value:
                    yield f"{label}: {value}"
