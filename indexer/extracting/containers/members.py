"""Reads what an archive holds, member by member, whatever kind of archive it is.

What no reader can read is listed by its name and not unpacked; what cannot be
unpacked, or not within the limits, is listed with the reason.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from indexer.errors import (
    DamagedError,
    DocumentError,
    EncryptedError,
    TooLargeError,
    UnsupportedError,
)
from indexer.extracting.context import Context, Piece
from indexer.extracting.detection import HEAD_BYTES, format_of
from indexer.extracting.kinds import kind_by_name, suffix_of
from indexer.extracting.limits import Limits
from indexer.records import Document
from indexer.sentences import sentence

_SYSTEM_FOLDERS = frozenset({"__macosx", ".git", ".svn", "$recycle.bin"})
_SYSTEM_FILES = frozenset(
    {".ds_store", "thumbs.db", "desktop.ini", "pax_global_header"}
)
_DRIVE = re.compile(r"\A[A-Za-z]:(?=/)")
_NEVER_READ_SUFFIXES = (
    ".3gp .aac .aif .aiff .apk .appimage .avi .bin .class .dll .dmg .dylib .exe"
    " .flac .flv .glb .img .ipa .iso .jmod .lib .m2ts .m4a .m4v .mid .mkv .mov .mp3"
    " .mp4 .mpeg .mpg .mts .o .obj .ogg .ogv .opus .otf .psd .pyc .rpm .so .swf .ttf"
    " .vdi .vhd .vmdk .wav .webm .wma .wmv .woff .woff2"
)
"""Suffixes of films, sound, programs and images of disks."""
_NEVER_READ = frozenset(_NEVER_READ_SUFFIXES.split())
READ_BY_BEGINNING = frozenset({"text", "code", "csv"})
"""Formats of which a beginning says as much as its share of the whole."""
_PACKAGES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""What begins like this may be anything; only the whole of it tells."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file in an archive."""

    path: str
    """Its folders and name, as `member_path` returns them."""
    size: int
    """What it unpacks to, as the archive says."""
    chunks: Callable[[], Iterator[bytes]]
    """Unpacks it; raises a `DocumentError` where that fails."""


class MemberReader:
    """Reads the members of one archive and remembers what went wrong."""

    def __init__(self, context: Context) -> None:
        """Take the circumstances of the archive.

        Raises:
            TooLargeError: the archive stands within too many other containers.
        """
        if context.depth >= context.limits.archive_depth:
            raise TooLargeError("Archives are nested too deeply here to be read.")
        self._context = context
        self._failed: list[DocumentError] = []

    def pieces(self, member: Member) -> Iterator[Piece]:
        """Yield the documents of a member, at least one."""
        self._context.beat()
        try:
            content, failed = self._content(member)
        except DocumentError as error:
            content, failed = b"", error
        read = self._context.read_packed
        if (content or failed is None) and read is not None:
            yield from read(content, member.path, self._context)
        else:
            yield Document(kind_by_name(file_name(member.path)), member=member.path)
        if failed is not None:
            yield failed.problem
            self.note(failed)

    def note(self, failed: DocumentError) -> None:
        """Remember that the archive could not be read in full."""
        if not isinstance(failed, UnsupportedError):
            self._failed.append(failed)

    def finish(self) -> None:
        """Say what kept members from being read.

        Raises:
            DocumentError: the gravest reason, about the archive as a whole.
        """
        for kind, words in _REASONS:
            if any(isinstance(error, kind) for error in self._failed):
                raise kind(words)

    def _content(self, member: Member) -> tuple[bytes, DocumentError | None]:
        """Return what a member holds, and why that is not all of it."""
        limits = self._context.limits
        if not is_ever_read(member.path):
            raise UnsupportedError
        chunks = member.chunks()
        head, failed = self._gathered(b"", chunks, HEAD_BYTES)
        most = most_bytes(head, member.path, limits)
        if not most:
            raise failed or UnsupportedError
        is_text = most == limits.text_characters
        if not is_text and member.size > most:
            raise TooLargeError
        if failed is None:
            head, failed = self._gathered(head, chunks, most)
        if len(head) > most and not is_text:
            raise TooLargeError
        if len(head) > most:
            failed = TooLargeError("Only the beginning of this file is searchable.")
        return head, failed

    def _gathered(
        self, start: bytes, chunks: Iterator[bytes], most: int
    ) -> tuple[bytes, DocumentError | None]:
        """Return more than `most` bytes if there are, and what ended them early."""
        gathered = bytearray(start)
        try:
            while len(gathered) <= most and (chunk := next(chunks, None)) is not None:
                self._context.allowance.take(len(chunk))
                self._context.beat()
                gathered += chunk
        except DocumentError as error:
            return bytes(gathered), error
        return bytes(gathered), None


def is_ever_read(path: str) -> bool:
    """Return whether a file of this name can be one that is read."""
    return suffix_of(file_name(path)) not in _NEVER_READ


def most_bytes(head: bytes, path: str, limits: Limits) -> int:
    """Return how much to unpack of a file that begins like this; 0 for nothing."""
    found = format_of(head, file_name(path))
    if found == "other" and head and not head.startswith(_PACKAGES):
        return 0
    is_text = found in READ_BY_BEGINNING
    return limits.text_characters if is_text else limits.member_bytes


def member_path(name: str) -> str | None:
    """Return the path of a member as people see it, None where it is not theirs."""
    path = _DRIVE.sub("", name.replace("\\", "/"))
    parts = [one for one in path.split("/") if one.strip() not in ("", ".", "..")]
    if not parts or path.endswith("/"):
        return None
    if parts[-1].lower() in _SYSTEM_FILES or parts[-1].startswith("._"):
        return None
    if any(part.lower() in _SYSTEM_FOLDERS for part in parts[:-1]):
        return None
    return "/".join(parts)


def file_name(path: str) -> str:
    """Return the last part of a path."""
    return path.rpartition("/")[2]


_REASONS: tuple[tuple[type[DocumentError], str], ...] = (
    (
        EncryptedError,
        sentence("This archive, or a part of it, is protected by a password."),
    ),
    (
        TooLargeError,
        sentence("This archive unpacks to more than can be read; see the files in it."),
    ),
    (
        DamagedError,
        sentence("This archive is damaged; some files in it cannot be read."),
    ),
)
