"""Takes files, network and programs away from this process (macOS, sandbox_init).

The call is deprecated and in wide use; its profiles are written as sandbox(7) and
the profiles under /System/Library/Sandbox show. Not yet run on a Mac.
"""

import ctypes
from collections.abc import Iterable, Sequence

_LIBRARY = "/usr/lib/libSystem.B.dylib"
SYSTEM_FOLDERS = ("/System/Library", "/usr/lib", "/usr/share/zoneinfo")
"""Libraries of the system that are loaded late; nothing of a person is in them."""


def restrict(folders: Sequence[str]) -> bool:
    """Leave this process nothing but reading below `folders`; say whether it holds."""
    try:
        sandbox_init = ctypes.CDLL(_LIBRARY).sandbox_init
    except (OSError, AttributeError):
        return False
    text = profile(folders).encode()
    reason = ctypes.c_char_p()
    return bool(sandbox_init(text, ctypes.c_uint64(0), ctypes.byref(reason)) == 0)


def profile(folders: Iterable[str]) -> str:
    """Return the rules, in the language of the system's own profiles."""
    readable = " ".join(
        f"(subpath {_quoted(folder)})" for folder in (*folders, *SYSTEM_FOLDERS)
    )
    return "\n".join(
        (
            "(version 1)",
            "(deny default)",
            "(allow file-read-metadata)",
            f"(allow file-read* {readable})",
            f"(allow file-map-executable {readable})",
            '(allow file-read-data (literal "/dev/urandom"))',
            "(allow sysctl-read)",
            "(allow process-info* (target self))",
            "(allow signal (target self))",
        )
    )


def _quoted(path: str) -> str:
    escaped = path.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
