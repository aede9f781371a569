"""Lets msoffcrypto keep in memory what it would write to a temporary file.

It copies old Office files to one while it decrypts them, and the process that reads
files may write none.
"""

import importlib
import io

_MODULES = ("doc97", "ppt97", "xls97")


class _MemoryFiles:
    """Stands in for the module `tempfile`, of which one name is used."""

    TemporaryFile = io.BytesIO


def keep_in_memory() -> None:
    """Make the library use memory from now on; may be called again."""
    for name in _MODULES:
        module = importlib.import_module(f"msoffcrypto.format.{name}")
        setattr(module, "tempfile", _MemoryFiles)  # noqa: B010 - no such type is told
