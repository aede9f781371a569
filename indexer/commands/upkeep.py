"""`verify`, `rebuild` and `forget`: whether a library is sound, and what mends it."""

import argparse
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from indexer.commands.output import counted, print_json, print_line
from indexer.errors import UnreadableError, UnsupportedError
from indexer.library import Library, open_library
from indexer.paths import LibraryPaths
from indexer.pipeline import as_root
from indexer.records import to_plain
from indexer.storing import recovery, verification
from indexer.storing.catalogue import StoredFile, StoredRoot
from indexer.storing.verification import Check
from indexer.watching.root import stamp_of
from indexer.watching.safe_open import open_file

SAMPLE = 1000
"""Files looked at on the disk when not all are."""
BLOCK = 1 << 20
NAMES = {
    "database": "Catalogue",
    "references": "Passages with their files",
    "texts": "Texts of passages",
    "vectors": "Vectors of passages",
    "words index": "Index of words",
    "words files": "Files of the index of words",
    "meaning index": "Index of meaning",
    "meaning files": "Files of the index of meaning",
    "files": "Your files, compared with what is known of them",
}
"""What each check looks at, for people."""


def verify(arguments: argparse.Namespace) -> int:
    """Compare the library with itself and with the disk; 1 if something is wrong."""
    with open_library(arguments.data, writable=False) as library:
        done = list(
            verification.checks(
                library.catalogue, library.paths.index, deep=arguments.deep
            )
        )
        changed = 0
        if not done[0].problems:
            files, changed = _files(library, deep=arguments.deep)
            done.append(files)
    sound = not any(one.problems for one in done)
    if arguments.json:
        checks = [to_plain(one) for one in done]
        print_json({"sound": sound, "checks": checks, "changed_files": changed})
    else:
        for line in _lines(done, changed, sound=sound):
            print_line(line)
    return 0 if sound else 1


def rebuild(arguments: argparse.Namespace) -> int:
    """Build the search index anew; have files read again whose text is damaged.

    A damaged catalogue is mended first, as far as it can be.
    """
    recovery.doubt(LibraryPaths(arguments.data).catalogue)
    with open_library(arguments.data) as library:
        again = verification.read_again(library.catalogue, everything=arguments.reread)
        library.rebuild()
        passages = library.catalogue.counts().passages
        notice = library.notice.english if library.notice else None
    if arguments.json:
        told = {"notice": notice} if notice else {}
        print_json({"passages": passages, "read_again": again, **told})
        return 0
    if notice:
        print_line(notice)
    print_line(f"The search index was built anew from {counted(passages, 'passage')}.")
    if again:
        print_line(f"To be read again: {counted(again, 'file')}. Run: inkling index")
    return 0


def forget(arguments: argparse.Namespace) -> int:
    """Take a file or folder out, leave no trace of its text, never read it again."""
    path = Path(arguments.path)
    with open_library(arguments.data) as library:
        if arguments.undo:
            library.safekeeping.unforget(path)
            gone = 0
        else:
            gone = library.safekeeping.forget(path)
    if arguments.json:
        print_json({"files": gone})
    elif arguments.undo:
        print_line(f"{path} may be read again with the next: inkling index")
    else:
        print_line(
            f"Forgotten: {counted(gone, 'file')}. No file of the library holds the "
            f"text any more, and {path} is left out from now on. Copies of it "
            "elsewhere, backups and what the disk itself keeps are not touched."
        )
    return 0


def _files(library: Library, *, deep: bool) -> tuple[Check, int]:
    """Compare files with what is known of them; changed ones are no problem."""
    looked_at = changed = problems = 0
    for root in library.catalogue.roots():
        known = list(library.catalogue.files(root.root_id))
        step = 1 if deep else max(len(known) // SAMPLE, 1)
        for file in known[::step]:
            looked_at += 1
            same = _is_as_known(root, file, deep=deep)
            changed += same is None
            problems += same is False
    advice = "inkling rebuild --reread, then inkling index"
    return Check("files", looked_at, problems, advice if problems else ""), changed


def _is_as_known(root: StoredRoot, file: StoredFile, *, deep: bool) -> bool | None:
    """Return whether the content is what was read; None where the file is another."""
    try:
        if stamp_of(os.lstat(file.path)) != file.stamp:
            return None
        if not deep or file.content_hash is None:
            return True
        with open_file(as_root(root), file.path) as opened:
            digest = _digest(opened.descriptor)
            if not opened.is_unchanged():
                return None
    except (OSError, UnreadableError, UnsupportedError):
        return None
    return digest == file.content_hash


def _digest(descriptor: int) -> bytes:
    digest = hashlib.blake2b(digest_size=32)
    while block := os.read(descriptor, BLOCK):
        digest.update(block)
    return digest.digest()


def _lines(done: list[Check], changed: int, *, sound: bool) -> Iterator[str]:
    for one in done:
        result = f"{one.problems} WRONG, mended by: {one.advice}"
        yield f"{NAMES[one.name]}: {one.looked_at} looked at, " + (
            result if one.problems else "all right"
        )
    if changed:
        yield f"Changed since then: {counted(changed, 'file')}. Run: inkling index"
    if sound:
        yield "The library is sound."
    else:
        yield "The library is not sound; your own files are not affected."
