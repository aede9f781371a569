"""Opens OpenDocument packages whose parts are encrypted one by one, or as a whole.

OpenDocument 1.3 part 2: `META-INF/manifest.xml` lists the parts and how each is
encrypted; in the newest form a whole package is the only part of another one.
"""

from indexer.errors import DocumentError, EncryptedError
from indexer.extracting.formats.office.office_package import Package, open_package
from indexer.extracting.formats.open_document.odf_decryption import (
    Encryption,
    decrypted,
    told_encryption,
)
from indexer.extracting.formats.xml_trees import attribute, parse
from indexer.extracting.limits import Limits

_MANIFEST = "META-INF/manifest.xml"
_WHOLE = "encrypted-package"
_MAIN = ("content.xml", _WHOLE)


def open_document(content: bytes, limits: Limits, password: str | None) -> Package:
    """Return the parts of an OpenDocument file, unlocked if they are locked.

    Raises:
        EncryptedError: the password is missing or wrong.
        DocumentError: it is no sound package.
    """
    package = open_package(content, limits)
    encrypted = _encrypted(package)
    if not encrypted:
        return package
    if password is None and any(name in encrypted for name in _MAIN):
        raise EncryptedError
    unlocked = Package(_Unlocked(package, encrypted, password, limits), limits)
    if _WHOLE in unlocked:
        return open_package(unlocked.read(_WHOLE), limits)
    return unlocked


def _encrypted(package: Package) -> dict[str, Encryption]:
    """Return part name -> how it is encrypted."""
    if _MANIFEST not in package:
        return {}
    try:
        manifest = parse(package.read(_MANIFEST), recover=True)
    except DocumentError:
        return {}
    return {
        attribute(entry, "full-path"): told_encryption(told)
        for entry in manifest.iter("{*}file-entry")
        for told in entry.iterchildren("{*}encryption-data")
    }


class _Unlocked:
    """The members of a package, each decrypted when it is read."""

    is_within_limits = False

    def __init__(
        self,
        package: Package,
        encrypted: dict[str, Encryption],
        password: str | None,
        limits: Limits,
    ) -> None:
        self.names = package.names
        self._package = package
        self._encrypted = encrypted
        self._password = password
        self._limits = limits

    def size(self, name: str) -> int:
        return self._package.size(name)

    def read(self, name: str) -> bytes:
        content = self._package.read(name)
        how = self._encrypted.get(name)
        if how is None:
            return content
        if self._password is None:
            raise EncryptedError
        return decrypted(content, how, self._password, self._limits.zip_bytes)
