"""Finds the current version of each object in an old PowerPoint file.

Every save may append objects and a directory of them ([MS-PPT] 2.1.2); the newest
directory that names an object is right.
"""

import struct

from indexer.extracting.formats.old_office.ppt_records import (
    DOCUMENT,
    PERSIST_DIRECTORIES,
    USER_EDIT,
    Record,
    record_at,
)

MAX_SAVES = 10_000
MAX_OBJECTS = 200_000
_ENCRYPTED_TOKEN = 0xF3D1C4DF
_LENGTH_WITH_KEY = 32


class Persisted:
    """The objects of a file by their identifiers."""

    def __init__(
        self, stream: bytes, current_user: bytes, directories: bytes | None = None
    ) -> None:
        """`directories` is the stream as it was before it was decrypted.

        Directories are never encrypted, but decrypting garbles some of them.
        """
        self.document: Record | None = None
        self.encrypted = current_user[12:16] == _ENCRYPTED_TOKEN.to_bytes(4, "little")
        self._stream = stream
        self._directories = stream if directories is None else directories
        self._offsets: dict[int, int] = {}
        at = int.from_bytes(current_user[16:20], "little")
        edit = record_at(self._directories, at)
        if edit is None or edit.kind != USER_EDIT:
            edit = _last_edit(self._directories)
        self._follow(edit)

    def find(self, identifier: int) -> Record | None:
        """Return the current record of an object."""
        offset = self._offsets.get(identifier)
        return None if offset is None else record_at(self._stream, offset)

    def _follow(self, edit: Record | None) -> None:
        seen: set[int] = set()
        newest = edit
        while edit is not None and edit.kind == USER_EDIT and edit.start not in seen:
            seen.add(edit.start)
            length = edit.end - edit.start
            self.encrypted |= length >= _LENGTH_WITH_KEY and edit.number(28) > 0
            directory = record_at(self._directories, edit.number(12))
            if directory is not None and directory.kind in PERSIST_DIRECTORIES:
                self._take(directory.body)
            previous = edit.number(8)
            if previous <= 0 or len(seen) >= MAX_SAVES:
                break
            edit = record_at(self._directories, previous)
        if newest is not None:
            document = self.find(newest.number(16))
            if document is not None and document.kind == DOCUMENT:
                self.document = document

    def _take(self, directory: bytes) -> None:
        at = 0
        while at + 4 <= len(directory) and len(self._offsets) < MAX_OBJECTS:
            (head,) = struct.unpack_from("<I", directory, at)
            first, count = head & 0xFFFFF, head >> 20
            at += 4
            for number in range(min(count, (len(directory) - at) // 4)):
                (offset,) = struct.unpack_from("<I", directory, at + 4 * number)
                self._offsets.setdefault(first + number, offset)
            at += 4 * count


def _last_edit(stream: bytes) -> Record | None:
    """Return the last record of a save, for files that lost where it stands."""
    at = stream.rfind(b"\x00\x00\xf5\x0f")
    return record_at(stream, at) if at >= 0 else None
