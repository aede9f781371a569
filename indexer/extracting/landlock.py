"""Takes all files away from this process but some folders to read (Linux, Landlock).

Numbers and layouts are those of linux/landlock.h; the calls have the same numbers on
every processor. Unlike file permissions, Landlock binds the administrator too.
"""

import ctypes
import os
import stat
import struct
from collections.abc import Iterable

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_VERSION = 1
"""Flag that makes `_CREATE_RULESET` tell what the kernel knows."""
_PATH_BENEATH = 1

_READ_FILE = 1 << 2
_READ_FOLDER = 1 << 3
_FIRST_FILE_RIGHTS = 13
"""Rights in the first version; the others came one by one."""
_LATER_FILE_RIGHTS = ((2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
"""Linking elsewhere, cutting short, and commands to devices."""
_TCP_RIGHTS = (4, 0b11)
_SCOPES = (6, 0b11)
"""Abstract sockets of other processes, and signals to them."""


def version() -> int:
    """Return which version of Landlock the kernel offers, less than 1 for none."""
    return int(_libc().syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), _VERSION))


def restrict(places: Iterable[str], *, network: bool = False) -> bool:
    """Leave this thread nothing but reading what is in `places`: folders or files.

    With `network` it may also go on using that; what is open stays open.

    Returns whether that holds. It binds threads that are started later, not those that
    already run. The process must have given up new privileges.
    """
    libc, offered = _libc(), version()
    if offered < 1:
        return False
    attributes = _attributes(offered, network=network)
    rules = libc.syscall(
        _CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), 0
    )
    if rules < 0:
        return False
    try:
        for place in places:
            _allow_reading(libc, rules, place)
        return bool(libc.syscall(_RESTRICT_SELF, rules, 0) == 0)
    finally:
        os.close(rules)


def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def _attributes(offered: int, *, network: bool) -> bytes:
    """Return the rights to be taken away: all that this kernel knows and we do."""
    files = (1 << _FIRST_FILE_RIGHTS) - 1
    for since, right in _LATER_FILE_RIGHTS:
        files |= right if offered >= since else 0
    words = [files]
    for (since, rights), kept in ((_TCP_RIGHTS, network), (_SCOPES, False)):
        if offered >= since:
            words.append(0 if kept else rights)
    return struct.pack(f"={len(words)}Q", *words)


def _allow_reading(libc: ctypes.CDLL, rules: int, place: str) -> None:
    """Add a rule; a place that cannot be opened is not missed."""
    try:
        descriptor = os.open(place, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        is_folder = stat.S_ISDIR(os.fstat(descriptor).st_mode)
        rights = _READ_FILE | (_READ_FOLDER if is_folder else 0)
        rule = struct.pack("=Qi", rights, descriptor)
        libc.syscall(_ADD_RULE, rules, _PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)
