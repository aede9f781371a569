"""The parts of an Office Open XML file and how they refer to each other.

ECMA-376 part 2 (open packaging conventions): a part is a named member, and a part
`a/b.xml` lists what it refers to in `a/_rels/b.xml.rels`. Part names differ in case
only by mistake, and both the first (transitional) and the strict edition are read, so
types of relations are told by the last piece of their address.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import unquote

from indexer.errors import DamagedError, DocumentError, TooLargeError
from indexer.extracting.formats.archive import Archive
from indexer.extracting.formats.office.flat_members import FlatMembers
from indexer.extracting.formats.office.salvage import SalvagedArchive
from indexer.extracting.formats.xml_trees import Element, parse
from indexer.extracting.limits import Limits


class Members(Protocol):
    """Where parts come from: a zip file, a broken one, or one XML file."""

    names: list[str]
    is_within_limits: bool

    def size(self, name: str) -> int:
        """Return the size of a member in bytes."""

    def read(self, name: str) -> bytes:
        """Return the content of a member or raise a `DocumentError`."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A reference from one part to another, or to an address outside."""

    id: str
    type: str
    """The last piece of the address of its type, such as `slide`."""
    target: str
    """A part name without leading slash, or an address where it is external."""
    is_external: bool = False


class Package:
    """Parts by name; damage is noted and what is readable is given."""

    def __init__(self, members: Members, limits: Limits, content: bytes = b"") -> None:
        """Look at the names; `content` is what broken members are salvaged from."""
        self.is_damaged = isinstance(members, SalvagedArchive)
        """Whether something was found broken so far."""
        self._members = members
        self._limits = limits
        self._content = content
        self._names: dict[str, str] = {}
        for name in members.names:
            self._names.setdefault(_folded(name), name)
        self._relations: dict[str, tuple[Relation, ...]] = {}

    @property
    def names(self) -> list[str]:
        """All part names as they stand in the file."""
        return list(self._names.values())

    @property
    def is_sound(self) -> bool:
        """Whether it may be handed to a library that reads all of it at once."""
        return not self.is_damaged and self._members.is_within_limits

    def __contains__(self, name: str) -> bool:
        """Return whether there is such a part."""
        return _folded(name) in self._names

    def size(self, name: str) -> int:
        """Return the size of a part in bytes; 0 where there is none."""
        actual = self._names.get(_folded(name))
        return 0 if actual is None else self._members.size(actual)

    def read(self, name: str) -> bytes:
        """Return the content of a part, or its beginning where it is broken.

        Raises:
            DocumentError: nothing of it can be read.
        """
        actual = self._names.get(_folded(name))
        if actual is None:
            raise DamagedError(detail="a part is missing")
        try:
            return self._members.read(actual)
        except DamagedError:
            self.is_damaged = True
            return SalvagedArchive(self._content, self._limits).read(actual)

    def chunks(self, name: str) -> Iterator[bytes]:
        """Yield a part piece by piece, as far as it is sound.

        Raises:
            DocumentError: nothing of it can be read, or it goes on beyond all limits.
        """
        actual = self._names.get(_folded(name))
        begun = False
        if actual is not None and isinstance(self._members, Archive):
            try:
                for piece in self._members.chunks(actual):
                    begun = True
                    yield piece
            except DamagedError:
                self.is_damaged = True
            else:
                return
        if not begun:
            yield self.read(name)

    def tree(self, name: str) -> Element:
        """Return the root of an XML part; what is readable of it where it is broken.

        Raises:
            DocumentError: nothing of it can be read, or it is too large.
        """
        content = self.read(name)
        if len(content) > self._limits.part_bytes:
            raise TooLargeError("Part of this file is too large to be read.")
        try:
            return parse(content)
        except DamagedError:
            self.is_damaged = True
            return parse(content, recover=True)

    def relations(self, part: str = "") -> tuple[Relation, ...]:
        """Return what a part refers to; the empty name is the package itself."""
        if part not in self._relations:
            folder, name = posixpath.split(part)
            listing = posixpath.join(folder, "_rels", f"{name}.rels")
            self._relations[part] = tuple(self._listed(listing, folder))
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the names of the parts of one type that a part refers to."""
        return [
            relation.target
            for relation in self.relations(part)
            if relation.type == kind and not relation.is_external
        ]

    def target(self, part: str, relation_id: str) -> str:
        """Return what one relation of a part leads to, empty where to none."""
        for relation in self.relations(part):
            if relation.id == relation_id and not relation.is_external:
                return relation.target
        return ""

    def main_part(self, usual: re.Pattern[str]) -> str:
        """Return the name of the part that holds the document.

        Raises:
            DamagedError: the package names none and no part is called as `usual`.
        """
        for name in self.related("", "officeDocument") + self.related("", "document"):
            if name in self:
                return name
        for name in self.names:
            if usual.fullmatch(name):
                return _plain(name)
        raise DamagedError

    def _listed(self, listing: str, folder: str) -> Iterator[Relation]:
        if listing not in self:
            return
        try:
            root = self.tree(listing)
        except DocumentError:
            return
        for one in root.iter("{*}Relationship"):
            external = one.get("TargetMode", "").lower() == "external"
            address = one.get("Target") or ""
            yield Relation(
                one.get("Id", ""),
                (one.get("Type") or "").rpartition("/")[2],
                address if external else self._resolved(address, folder),
                external,
            )

    def _resolved(self, address: str, folder: str) -> str:
        """Return the part that an address in a folder means."""
        address = _plain(address.partition("#")[0], keep_root=True)
        path = posixpath.normpath(posixpath.join("/", folder, address)).lstrip("/")
        decoded = unquote(path)
        return decoded if path not in self and decoded in self else path


def open_package(content: bytes, limits: Limits) -> Package:
    """Return the package in a zip file, whole or in pieces, or in an XML file.

    Raises:
        DocumentError: there is nothing to be read.
    """
    if not content.startswith(b"PK"):
        members = FlatMembers(content, limits)
        package = Package(members, limits)
        package.is_damaged = not members.is_whole
        return package
    try:
        return Package(Archive(content, limits), limits, content)
    except DamagedError:
        return Package(SalvagedArchive(content, limits), limits, content)


def _plain(name: str, *, keep_root: bool = False) -> str:
    name = name.replace("\\", "/")
    return name if keep_root else name.lstrip("/")


def _folded(name: str) -> str:
    return _plain(name).lower()
