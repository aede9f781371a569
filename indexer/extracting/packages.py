"""Tells apart the formats that share a wrapping: zip files and OLE storages."""

import io
import re
import zipfile

from indexer.extracting.kinds import format_by_name, suffix_of

_MIME = (
    (re.compile(r"application/epub\+zip"), "epub"),
    (re.compile(r"(opendocument\.text|sun\.xml\.writer)"), "odt"),
    (re.compile(r"(opendocument\.spreadsheet|sun\.xml\.calc)"), "ods"),
    (re.compile(r"(opendocument\.presentation|sun\.xml\.impress)"), "odp"),
    (re.compile(r"(opendocument\.graphics|sun\.xml\.draw)"), "odg"),
)
_MAIN_PARTS = (
    (
        re.compile(
            rb"wordprocessingml\.(document|template)\.main\+xml"
            rb"|ms-word\.(document|template)\.macroEnabled(Template)?\.main\+xml"
        ),
        "docx",
    ),
    (re.compile(rb"presentationml\.(presentation|slideshow|template)\.main"), "pptx"),
    (re.compile(rb"ms-powerpoint\.\w+\.macroEnabled\.main"), "pptx"),
    (re.compile(rb"ms-excel\.sheet\.binary\.macroEnabled\.main"), "xlsb"),
    (re.compile(rb"spreadsheetml\.(sheet|template)\.main"), "xlsx"),
    (re.compile(rb"ms-excel\.(sheet|template|addin)\.macroEnabled"), "xlsx"),
    (re.compile(rb"ms-visio\.\w+(\.macroEnabled)?\.main\+xml"), "vsdx"),
    (re.compile(rb"(ms-package\.xps-|oxps)"), "xps"),
)
_IWORK = frozenset({"pages", "numbers", "keynote"})
_PACKAGED = _IWORK | {"docx", "pptx", "xlsx", "xlsb", "vsdx", "epub", "xps"}
_PACKAGED |= {"odt", "ods", "odp", "odg"}
"""Formats whose damaged files are better refused than listed as an archive."""

_STREAMS = (
    ("EncryptedPackage", "protected"),
    ("WordDocument", "doc"),
    ("PowerPoint Document", "ppt"),
    ("PP97_DUALSTORAGE", "ppt"),
    ("PP40", "ppt"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("__properties_version1.0", "msg"),
    ("VisioDocument", "vsd"),
    ("Quill", "publisher"),
    ("MatOST", "works"),
    ("HwpSummaryInformation", "hwp"),
    ("\x05HwpSummaryInformation", "hwp"),
)
"""Names in the root of a storage; the first that is there decides."""


def zip_format(content: bytes, name: str) -> str:
    """Return the format of a zip file; a plain one is `zip`."""
    told = format_by_name(name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = _format_of_archive(archive, told)
    except Exception:  # noqa: BLE001 - any failure means that it is no sound package
        found = None
    return found or (told if told in _PACKAGED else "zip")


def _format_of_archive(archive: zipfile.ZipFile, told: str) -> str | None:
    names = set(archive.namelist())
    for found in (_told_by_mimetype(archive, names), _told_by_types(archive, names)):
        if found is not None:
            return found
    if told in _IWORK and names & {"Index.zip", "index.apxl", "index.xml"}:
        return told
    if any(one.endswith("Index/Document.iwa") for one in names):
        return told if told in _IWORK else "pages"
    if "META-INF/container.xml" in names and told == "epub":
        return "epub"
    # A sound archive that only calls itself a package is an archive.
    return "zip" if told not in _PACKAGED else None


def _told_by_mimetype(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    if "mimetype" not in names:
        return None
    mime = archive.open("mimetype").read(200).decode("ascii", "replace")
    return next((found for pattern, found in _MIME if pattern.search(mime)), None)


def _told_by_types(archive: zipfile.ZipFile, names: set[str]) -> str | None:
    types = next((one for one in names if one.lower() == "[content_types].xml"), None)
    return _main_part(archive.open(types).read(1 << 20)) if types else None


def _main_part(types: bytes) -> str | None:
    if types.startswith((b"\xff\xfe", b"\xfe\xff")):
        types = types.decode("utf-16", "replace").encode("utf-8")
    for pattern, found in _MAIN_PARTS:
        if pattern.search(types):
            return found
    return None


def ole_format(content: bytes, name: str) -> str:
    """Return the format of an OLE storage, `protected` for Office behind a password."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(content)) as storage:
            names = {entry[0] for entry in storage.listdir(streams=True, storages=True)}
    except Exception:  # noqa: BLE001 - the library lets through what damage causes
        names = set()
    for stream, found in _STREAMS:
        if stream in names or (not names and _mentions(content, stream)):
            return found
    told = format_by_name(name)
    return told if told in _OLE_FORMATS or suffix_of(name) == ".wps" else "other"


def _mentions(content: bytes, stream: str) -> bool:
    """Return whether a directory entry of a damaged storage has this name."""
    return stream.encode("utf-16-le") + b"\x00\x00" in content


_OLE_FORMATS = frozenset({"doc", "ppt", "xls", "msg", "vsd", "publisher", "hwp"})
