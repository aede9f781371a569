"""The system calls that an extractor may still make; the kernel refuses all others.

A list of what is allowed rather than of what is not: it is shorter, and it holds
against calls that nobody thought of. It was drawn from traces of every reader at
work, with what threads, memory and late imports need on older and newer C libraries.
Numbers are those of the kernel's tables for each processor.
"""

import errno
import os

from indexer import seccomp
from indexer.seccomp import Lines

FREE: dict[str, tuple[int | None, int | None]] = {
    "access": (21, None),
    "arch_prctl": (158, None),
    "brk": (12, 214),
    "clock_getres": (229, 114),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "close": (3, 57),
    "dup": (32, 23),
    "dup2": (33, None),
    "dup3": (292, 24),
    "exit": (60, 93),
    "exit_group": (231, 94),
    "faccessat": (269, 48),
    "fstat": (5, 80),
    "futex": (202, 98),
    "getcwd": (79, 17),
    "getdents64": (217, 61),
    "getegid": (108, 177),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getpid": (39, 172),
    "getrandom": (318, 278),
    "getrusage": (98, 165),
    "gettid": (186, 178),
    "gettimeofday": (96, 169),
    "getuid": (102, 174),
    "lseek": (8, 62),
    "lstat": (6, None),
    "madvise": (28, 233),
    "membarrier": (324, 283),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "mremap": (25, 216),
    "munmap": (11, 215),
    "nanosleep": (35, 101),
    "newfstatat": (262, 79),
    "poll": (7, None),
    "ppoll": (271, 73),
    "pread64": (17, 67),
    "pselect6": (270, 72),
    "read": (0, 63),
    "readlink": (89, None),
    "readlinkat": (267, 78),
    "readv": (19, 65),
    "restart_syscall": (219, 128),
    "rseq": (334, 293),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sched_getaffinity": (204, 123),
    "sched_yield": (24, 124),
    "select": (23, None),
    "set_robust_list": (273, 99),
    "set_tid_address": (218, 96),
    "sigaltstack": (131, 132),
    "stat": (4, None),
    "statx": (332, 291),
    "sysinfo": (99, 179),
    "time": (201, None),
    "uname": (63, 160),
    "write": (1, 64),
    "writev": (20, 66),
}
"""Name -> number on x86_64 and on aarch64: calls that may be made with anything."""

CHECKED: dict[str, tuple[int | None, int | None]] = {
    "clone": (56, 220),
    "fcntl": (72, 25),
    "ioctl": (16, 29),
    "open": (2, None),
    "openat": (257, 56),
    "prctl": (157, 167),
    "prlimit64": (302, 261),
    "tgkill": (234, 131),
}
"""Calls that may be made with some arguments."""

COLUMNS = {"x86_64": 0, "aarch64": 1}
_CLONE3 = 435
"""This call and all that came later answer as on a kernel that lacks them, for which
C libraries are prepared. Its arguments cannot be looked at by a filter."""

_CLONE_THREAD = 0x10000
_DUPLICATE_TO_FLAGS = 4
"""The commands of `fcntl` from F_DUPFD (0) to F_SETFL (4)."""
_F_DUPFD_CLOEXEC = 1030
_TCGETS, _FIOCLEX = 0x5401, 0x5451
_PR_SET_NAME, _PR_GET_NAME = 15, 16
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def allow_only_reading() -> bool:
    """Put the filter on all threads of this process; return whether it holds."""
    machine = seccomp.machine()
    if machine not in COLUMNS:
        return False
    return seccomp.install(seccomp.PROCESSORS[machine], _filter(machine))


def _filter(machine: str) -> Lines:
    column = COLUMNS[machine]
    lines = seccomp.begin(seccomp.PROCESSORS[machine], x32=seccomp.KILL)
    for numbers in FREE.values():
        if (number := numbers[column]) is not None:
            lines += seccomp.equal(number, seccomp.ALLOW)
    conditions = _conditions()
    for name, numbers in CHECKED.items():
        if (number := numbers[column]) is not None:
            lines += seccomp.equal(number, conditions[name])
    lines += seccomp.at_least(_CLONE3, seccomp.refuse(errno.ENOSYS))
    return lines + seccomp.refuse()


def _conditions() -> dict[str, Lines]:
    own = os.getpid()
    return {
        "clone": _only_with_bit(0, _CLONE_THREAD),
        "fcntl": _only(1, *range(_DUPLICATE_TO_FLAGS + 1), _F_DUPFD_CLOEXEC),
        "ioctl": _only(1, _TCGETS, _FIOCLEX),
        "open": _only_without_bits(1, _WRITING),
        "openat": _only_without_bits(2, _WRITING),
        "prctl": _only(0, _PR_SET_NAME, _PR_GET_NAME),
        "prlimit64": _only(0, 0, own),
        "tgkill": _only(0, own),
    }


def _only(index: int, *values: int) -> Lines:
    allowed = (seccomp.equal(value, seccomp.ALLOW) for value in values)
    return seccomp.argument(index) + sum(allowed, ()) + seccomp.refuse()


def _only_with_bit(index: int, bit: int) -> Lines:
    allowed = seccomp.any_bit(bit, seccomp.ALLOW)
    return seccomp.argument(index) + allowed + seccomp.refuse()


def _only_without_bits(index: int, bits: int) -> Lines:
    refused = seccomp.any_bit(bits, seccomp.refuse())
    return seccomp.argument(index) + refused + seccomp.ALLOW
