"""OpenDocument files, zipped and flat: their streams and what they say of themselves.

OASIS OpenDocument 1.3 part 2 (packages) and part 3, 4.3 (metadata). OpenOffice.org 1
used other namespaces for the same names, so elements are told by their local names.
"""

from collections.abc import Iterator

from indexer.errors import DocumentError
from indexer.extracting.formats.office.office_package import Package
from indexer.extracting.formats.open_document.odf_encryption import open_document
from indexer.extracting.formats.xml_pull import PIECE_BYTES, elements
from indexer.extracting.formats.xml_trees import Element, attribute, local_name, parse
from indexer.extracting.limits import Limits

META_BYTES = 256 * 1024
"""In a file that is one XML document the metadata come first."""
_PROPERTIES = {
    "title": "title",
    "subject": "subject",
    "description": "comments",
    "creator": "author",
    "initial-creator": "author",
    "keyword": "keywords",
}
_OF_PROGRAMS = frozenset(
    [
        "AppVersion",
        "DocSecurity",
        "HyperlinksChanged",
        "LinksUpToDate",
        "ScaleCrop",
        "ShareDoc",
    ]
)
"""Properties that say nothing to people."""


class OpenDocument:
    """One OpenDocument file."""

    def __init__(
        self, content: bytes, limits: Limits, password: str | None = None
    ) -> None:
        """Open the file.

        Raises:
            EncryptedError: it needs a password, or another one.
            DocumentError: it is no sound package.
        """
        self._flat = b"" if content.startswith(b"PK") else content
        self.package: Package | None = None
        """The parts; None for a file that is one XML document."""
        if not self._flat:
            self.package = open_document(content, limits, password)

    @property
    def is_damaged(self) -> bool:
        """Whether some part was found broken so far."""
        return self.package is not None and self.package.is_damaged

    def content(self) -> Iterator[bytes]:
        """Yield the XML with the document's body."""
        if self.package is not None:
            yield from self.package.chunks("content.xml")
            return
        for at in range(0, len(self._flat), PIECE_BYTES):
            yield self._flat[at : at + PIECE_BYTES]

    def master_pages(self) -> Iterator[Element]:
        """Yield the master pages, which hold running headers and footers."""
        if self.package is None:
            yield from elements(self.content(), ("master-page", "binary-data"), _quiet)
        elif "styles.xml" in self.package:
            yield from self.package.tree("styles.xml").iter("{*}master-page")

    def properties(self) -> dict[str, str]:
        """Return title, author and the like, with what people added themselves."""
        try:
            meta = self._meta()
        except DocumentError:
            return {}
        found: dict[str, str] = {}
        for element in [] if meta is None else meta.iter("{*}*"):
            text = " ".join((element.text or "").split())
            name = _PROPERTIES.get(local_name(element))
            if local_name(element) == "user-defined":
                name = attribute(element, "name").strip()
            if name and text and name not in _OF_PROGRAMS:
                known = found.get(name)
                is_more = name == "keywords" and known is not None
                found[name] = f"{known}, {text}" if is_more else known or text
        return found

    def _meta(self) -> Element | None:
        if self.package is None:
            beginning = parse(self._flat[:META_BYTES], recover=True)
            return next(beginning.iter("{*}meta"), None)
        if "meta.xml" not in self.package:
            return None
        return self.package.tree("meta.xml")


def _quiet() -> None:
    """Tell nobody: what is read here is short."""
