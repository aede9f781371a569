"""A file that only takes up room, given back when the disk is full.

Deleting and compacting write before they free anything; on a full disk they need what
the reserve held.
"""

import os
import shutil
from pathlib import Path

from indexer.storing.durability import disk_errors, disk_full, put_in_place

LARGEST = 256 << 20
SMALLEST = 2 << 20
PLENTY = 16
"""A reserve is first made where so many of it are free."""
ENOUGH = 2
"""One that was given back is made again where so many of it are free."""
BLOCK = 1 << 20


class Reserve:
    """Room for deleting and compacting a library; as large as that may need."""

    def __init__(self, catalogue: Path) -> None:
        self._catalogue = catalogue
        self.file = catalogue.with_name("reserve")

    @property
    def size(self) -> int:
        """How much is held back now."""
        try:
            return self.file.stat().st_size
        except FileNotFoundError:
            return 0

    def require(self) -> None:
        """Make the reserve if it is missing, before anything else takes the room.

        A reserve that was given back is asked for again in full. A disk that never
        had room for one gets none, and is used as long as it takes what is written.

        Raises:
            DiskFullError: the disk is still full.
            StoreError: the disk refused for another reason.
        """
        if self.size >= self._wanted() // 2:
            return
        with disk_errors(self.file.parent):
            was_used = self._given_back.exists()
            times = ENOUGH if was_used else PLENTY
            free = shutil.disk_usage(self.file.parent).free
            if free >= times * self._wanted():
                self._write(self._wanted())
                self._given_back.unlink(missing_ok=True)
            elif was_used:
                raise disk_full(self.file.parent, OSError("no room for the reserve"))

    def release(self) -> bool:
        """Give the room back; return whether there was any."""
        with disk_errors(self.file.parent):
            held = self.size > 0
            if held:
                # Renaming needs no room, and tells the next start of the full disk.
                self.file.replace(self._given_back)
                os.truncate(self._given_back, 0)
        return held

    @property
    def _given_back(self) -> Path:
        return self.file.with_suffix(".used")

    def _wanted(self) -> int:
        """As much as the catalogue has, within bounds; a leg of the index has less."""
        size = self._catalogue.stat().st_size if self._catalogue.exists() else 0
        return min(max(size, SMALLEST), LARGEST)

    def _write(self, size: int) -> None:
        """Fill the file with what no file system can make smaller."""
        partial = self.file.with_suffix(".partial")
        try:
            with partial.open("wb") as content:
                for _ in range(0, size, BLOCK):
                    content.write(os.urandom(BLOCK))
            put_in_place(partial, self.file)
        finally:
            partial.unlink(missing_ok=True)
