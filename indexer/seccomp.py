"""Filters that let the Linux kernel refuse system calls: how they are built and put up.

The numbers are those of the kernel's public headers: linux/bpf_common.h (codes),
linux/seccomp.h (verdicts, layout of a call), linux/audit.h (processors) and the
tables of system calls. Nothing heavy is imported: filters go up before all else.
"""

import ctypes
import errno
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

Line: TypeAlias = tuple[int, int, int, int]
"""One instruction: code, lines to skip if true, lines to skip if not, value."""
Lines: TypeAlias = tuple[Line, ...]

_LOAD_WORD = 0x20
_JUMP_IF_EQUAL = 0x15
_JUMP_IF_AT_LEAST = 0x35
_JUMP_IF_ANY_BIT = 0x45
_RETURN = 0x06

_NUMBER_OFFSET = 0
_ARCHITECTURE_OFFSET = 4
_ARGUMENTS_OFFSET = 16
_ARGUMENT_BYTES = 8

_RET_KILL_PROCESS = 0x80000000
_RET_ERRNO = 0x00050000
_RET_ALLOW = 0x7FFF0000

_PR_SET_NO_NEW_PRIVS = 38
_SET_MODE_FILTER = 1
_FILTER_FLAG_TSYNC = 1
_X32_BIT = 0x40000000


@dataclass(frozen=True, slots=True)
class Processor:
    """What a filter has to know of a processor family."""

    architecture: int
    seccomp: int
    """Number of the system call `seccomp`."""
    has_x32: bool = False
    """Whether a second set of call numbers exists."""


PROCESSORS = {
    "x86_64": Processor(0xC000003E, 317, has_x32=True),
    "aarch64": Processor(0xC00000B7, 277),
}


class _Instruction(ctypes.Structure):
    _fields_ = (
        ("code", ctypes.c_uint16),
        ("if_true", ctypes.c_uint8),
        ("if_false", ctypes.c_uint8),
        ("value", ctypes.c_uint32),
    )


class _Program(ctypes.Structure):
    _fields_ = (
        ("length", ctypes.c_uint16),
        ("instructions", ctypes.POINTER(_Instruction)),
    )


ALLOW: Lines = ((_RETURN, 0, 0, _RET_ALLOW),)
KILL: Lines = ((_RETURN, 0, 0, _RET_KILL_PROCESS),)


def refuse(error: int = errno.EPERM) -> Lines:
    """End the call with an error."""
    return ((_RETURN, 0, 0, _RET_ERRNO | error),)


def begin(processor: Processor, x32: Lines) -> Lines:
    """Kill callers of another architecture, treat x32 as told, load the number."""
    lines = (
        (_LOAD_WORD, 0, 0, _ARCHITECTURE_OFFSET),
        (_JUMP_IF_EQUAL, len(KILL), 0, processor.architecture),
        *KILL,
        (_LOAD_WORD, 0, 0, _NUMBER_OFFSET),
    )
    return (*lines, *at_least(_X32_BIT, x32)) if processor.has_x32 else lines


def equal(value: int, then: Lines) -> Lines:
    """Run `then`, which has to end the filter, where the loaded word is `value`."""
    return ((_JUMP_IF_EQUAL, 0, len(then), value), *then)


def at_least(value: int, then: Lines) -> Lines:
    """Run `then` where the loaded word is `value` or more."""
    return ((_JUMP_IF_AT_LEAST, 0, len(then), value), *then)


def any_bit(mask: int, then: Lines) -> Lines:
    """Run `then` where the loaded word has one of the bits of `mask`."""
    return ((_JUMP_IF_ANY_BIT, 0, len(then), mask), *then)


def argument(index: int) -> Lines:
    """Load the low half of an argument: all that the kernel uses of an `int`."""
    return ((_LOAD_WORD, 0, 0, _ARGUMENTS_OFFSET + _ARGUMENT_BYTES * index),)


def machine() -> str | None:
    """Return this processor's name, None where filters are not to be tried."""
    if sys.platform != "linux" or sys.maxsize < 1 << 32:
        return None
    return os.uname().machine


def set_process(option: int, value: int) -> bool:
    """Set an option of this process (prctl); return whether it is set."""
    return bool(ctypes.CDLL(None).prctl(option, value, 0, 0, 0) == 0)


def forbid_new_privileges() -> bool:
    """Let no program that is started from here gain rights."""
    return set_process(_PR_SET_NO_NEW_PRIVS, 1)


def install(processor: Processor, lines: Iterable[Line]) -> bool:
    """Put the filter on all threads of this process; return whether it holds."""
    listed = [_Instruction(*line) for line in lines]
    program = _Program(len(listed), (_Instruction * len(listed))(*listed))
    if not forbid_new_privileges():
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    done = libc.syscall(
        processor.seccomp, _SET_MODE_FILTER, _FILTER_FLAG_TSYNC, ctypes.byref(program)
    )
    return bool(done == 0)
