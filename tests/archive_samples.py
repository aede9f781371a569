"""Makes archives of every kind for tests."""

import io
import tarfile
import zipfile

import py7zr


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


def tarred(members: dict[str, bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form) as archive:
        for name, content in members.items():
            header = tarfile.TarInfo(name)
            header.size = len(content)
            archive.addfile(header, io.BytesIO(content))
    return packed.getvalue()


def seven_zipped(members: dict[str, bytes], **options) -> bytes:
    packed = io.BytesIO()
    with py7zr.SevenZipFile(packed, "w", **options) as archive:
        for name, content in members.items():
            archive.writestr(content, name)
    return packed.getvalue()


def told(extraction) -> dict[str, str]:
    """Return the text of each member of an extraction, by its name."""
    return {
        document.member: "\n".join(one.text for one in document.sections)
        for document in extraction.documents[1:]
    }
