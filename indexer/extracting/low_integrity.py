"""Lowers this process to what may change nothing of a person's (Windows).

Integrity levels are those of "Mandatory Integrity Control" in Microsoft's reference;
a process may always lower its own. Not yet run on Windows.
"""

import ctypes
import struct
import sys
from typing import Any

LOW = 0x1000
_MANDATORY_LABEL_AUTHORITY = 16
_TOKEN_QUERY, _TOKEN_ADJUST_DEFAULT = 0x0008, 0x0080
_TOKEN_INTEGRITY_LEVEL = 25
_GROUP_INTEGRITY = 0x20


class _Label(ctypes.Structure):
    """Windows' `TOKEN_MANDATORY_LABEL`."""

    _fields_ = (("identifier", ctypes.c_void_p), ("attributes", ctypes.c_uint32))


def lower() -> bool:
    """Let this process change no file of its user; return whether it holds."""
    if sys.platform == "win32":
        advapi = ctypes.WinDLL("advapi32", use_last_error=True)
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel.GetCurrentProcess())
        rights = _TOKEN_QUERY | _TOKEN_ADJUST_DEFAULT
        token = ctypes.c_void_p()
        if advapi.OpenProcessToken(process, rights, ctypes.byref(token)):
            try:
                return set_level(advapi, token, LOW)
            finally:
                kernel.CloseHandle(token)
    return False


def set_level(advapi: Any, token: ctypes.c_void_p, level: int) -> bool:  # noqa: ANN401 - a library that exists on Windows alone
    """Give a token an integrity level; return whether the system did."""
    named = ctypes.create_string_buffer(identifier(level))
    label = _Label(ctypes.addressof(named), _GROUP_INTEGRITY)
    size = ctypes.sizeof(label) + len(identifier(level))
    return bool(
        advapi.SetTokenInformation(
            token, _TOKEN_INTEGRITY_LEVEL, ctypes.byref(label), size
        )
    )


def identifier(level: int) -> bytes:
    """Return the security identifier S-1-16-`level` as it lies in memory."""
    authority = _MANDATORY_LABEL_AUTHORITY.to_bytes(6, "big")
    return bytes((1, 1)) + authority + struct.pack("<I", level)
