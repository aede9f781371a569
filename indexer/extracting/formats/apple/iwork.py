"""Pages, Numbers and Keynote: since 2013 packed messages, before that XML."""

from collections.abc import Iterator

from indexer.errors import DamagedError, EncryptedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.formats.apple.iwa.document import read_iwa
from indexer.extracting.formats.apple.iwork_xml import read_xml
from indexer.extracting.formats.archive import Archive

_XML = ("index.apxl", "index.xml", "index.apxl.gz", "index.xml.gz")
_OLD_ENCRYPTION = b"mcl\x00iwpv"
"""Stands in the extra field of each member of a file of 2009 with a password."""
_ENCRYPTION = frozenset({".iwph", ".iwpv", ".iwpv2"})


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield what a document of any of the three programs says.

    Raises:
        DocumentError: it is protected, damaged or none of them.
    """
    if _OLD_ENCRYPTION in content:
        raise EncryptedError
    archive = Archive(content, context.limits)
    names = {one.rpartition("/")[2]: one for one in archive.names}
    if _ENCRYPTION & names.keys():
        raise EncryptedError
    main = next((names[one] for one in _XML if one in names), None)
    if "Index.zip" in names:
        inner = Archive(archive.read(names["Index.zip"]), context.limits)
        yield from read_iwa(_streams(inner), context)
    elif any(one.endswith(".iwa") for one in names):
        yield from read_iwa(_streams(archive), context)
    elif main is not None:
        yield from read_xml(archive.read(main), context)
    else:
        raise DamagedError


def _streams(archive: Archive) -> Iterator[tuple[str, bytes]]:
    """Yield the streams; one that cannot be unpacked as one that makes no sense."""
    for name in archive.names:
        if name.endswith(".iwa"):
            stream = name.rpartition("/")[2].removesuffix(".iwa")
            try:
                yield stream, archive.read(name)
            except DamagedError:
                yield stream, b"\xff" * 4
