"""Digests of the files of a search index, so that a flipped byte in one is noticed.

LanceDB writes each file once, under a name that no other has, and checks nothing when
it reads: a damaged word index simply finds less. The digests stand in a file beside the
table. It need not survive a power cut: a file without a digest is not looked at.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

CHECKS = "checks"
WRITTEN_ONCE = ("data", "_deletions", "_indices")
"""Folders of a table; what lies in others may be written again."""
DELETIONS = "_deletions"
"""Small files, of which LanceDB ends the process when one claims a monstrous size."""


class FileChecks:
    """The digests of one generation; written by one thread only."""

    def __init__(self, folder: Path) -> None:
        """Name the generation's folder, which may not exist yet."""
        self._folder = folder
        self._known: dict[str, str] | None = None

    def note(self) -> None:
        """Write down the digest of each file that has none yet.

        Raises:
            OSError: the disk refused.
        """
        known = self._stored() if self._known is None else self._known
        new = {
            name: _digest(self._folder / name)
            for name in self._names()
            if name not in known
        }
        self._known = {**known, **new}
        if new:
            with (self._folder / CHECKS).open("ab") as file:
                # What a power cut left of the last line is not continued.
                file.write(b"\n" + _lines(new))

    def forget_gone(self) -> None:
        """Drop the digests of files that are no more.

        Raises:
            OSError: the disk refused.
        """
        present = set(self._names())
        self._known = {
            name: digest for name, digest in self._stored().items() if name in present
        }
        partial = self._folder / f"{CHECKS}.partial"
        partial.write_bytes(_lines(self._known))
        partial.replace(self._folder / CHECKS)

    def compare(self, part: str = "") -> tuple[int, int]:
        """Return how many files were looked at, and how many are not as written.

        Only those in one folder of the table, where that is named.
        """
        looked_at = damaged = 0
        # Names come from the disk: those in a damaged file of digests may say anything.
        known = self._stored()
        for name in self._names():
            if name not in known or part not in ("", Path(name).parent.name):
                continue
            try:
                found = _digest(self._folder / name)
            except FileNotFoundError:
                # Upkeep takes files away; what is missed otherwise is noticed in use.
                continue
            looked_at += 1
            damaged += found != known[name]
        return looked_at, damaged

    def _names(self) -> Iterator[str]:
        for table in self._folder.glob("*.lance"):
            for part in WRITTEN_ONCE:
                for where, _, names in os.walk(table / part):
                    for name in names:
                        yield os.path.relpath(os.path.join(where, name), self._folder)

    def _stored(self) -> dict[str, str]:
        try:
            text = (self._folder / CHECKS).read_text("ascii", "replace")
        except FileNotFoundError:
            return {}
        parts = (line.split(" ", 2) for line in text.split("\n"))
        return {
            one[2]: one[1]
            for one in parts
            if len(one) == 3 and one[0] == _check(one[1], one[2])
        }


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, hashlib.blake2s).hexdigest()


def _lines(digests: dict[str, str]) -> bytes:
    """Each line begins with a check of itself: it can be damaged like any other."""
    return "".join(
        f"{_check(digest, name)} {digest} {name}\n" for name, digest in digests.items()
    ).encode()


def _check(digest: str, name: str) -> str:
    line = f"{digest} {name}".encode("ascii", "replace")
    return hashlib.blake2s(line, digest_size=4).hexdigest()
