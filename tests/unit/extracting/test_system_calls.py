"""The list of allowed calls: its numbers and its conditions, on both processors."""

import ctypes
import errno
import os
import re
from pathlib import Path

import pytest

from indexer import seccomp
from indexer.extracting import system_calls
from indexer.extracting.system_calls import CHECKED, COLUMNS, FREE
from tests.filter_machine import ALLOWED, KILLED, verdict

HEADERS = {
    "x86_64": Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    "aarch64": Path("/usr/include/asm-generic/unistd.h"),
}
LIVE_CALLS = {
    "getpid": os.getpid,
    "getuid": os.getuid,
    "geteuid": os.geteuid,
    "getgid": os.getgid,
    "getegid": os.getegid,
}
DENIED = {
    "x86_64": {"socket": 41, "fork": 57, "execve": 59, "unlink": 87, "chmod": 90},
    "aarch64": {"socket": 198, "unlinkat": 35, "execve": 221, "fchmodat": 53},
}
MACHINES = tuple(COLUMNS)


def numbers(machine):
    column = COLUMNS[machine]
    table = {name: both[column] for name, both in (FREE | CHECKED).items()}
    return {name: number for name, number in table.items() if number is not None}


def header_numbers(machine):
    """Return the kernel's own table, empty where no headers are installed."""
    try:
        text = HEADERS[machine].read_text("ascii")
    except OSError:
        return {}
    defined = re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", text)
    found = {name: int(number) for name, number in defined}
    # The generic table names these two after what 32-bit processors have.
    return found | ({"newfstatat": 79} if found.get("fstatat") == 79 else {})


def said(machine, number, *arguments):
    architecture = seccomp.PROCESSORS[machine].architecture
    return verdict(system_calls._filter(machine), architecture, number, *arguments)


def test_numbers_are_those_of_this_kernel():
    table = numbers(os.uname().machine)
    libc = ctypes.CDLL(None)
    for name, ask in LIVE_CALLS.items():
        assert libc.syscall(table[name]) == ask(), name


@pytest.mark.parametrize("machine", MACHINES)
def test_numbers_are_those_of_the_kernels_headers(machine):
    table, of_kernel = numbers(machine), header_numbers(machine)
    wrong = {
        name: (number, of_kernel.get(name))
        for name, number in table.items()
        if of_kernel and of_kernel.get(name) != number
    }
    assert not wrong


@pytest.mark.parametrize("machine", MACHINES)
def test_no_number_stands_for_two_calls(machine):
    table = numbers(machine)
    assert len(set(table.values())) == len(table)


@pytest.mark.parametrize("machine", MACHINES)
def test_listed_calls_are_allowed_and_all_others_refused(machine):
    known = numbers(machine)
    free = {number for name, number in known.items() if name in FREE}
    for number in set(range(435)) - set(known.values()):
        assert said(machine, number) == errno.EPERM, number
    assert {number for number in free if said(machine, number) == ALLOWED} == free
    assert not free & set(DENIED[machine].values())


@pytest.mark.parametrize("machine", MACHINES)
def test_later_calls_are_answered_as_if_the_kernel_lacked_them(machine):
    assert (
        said(machine, 435) == said(machine, 462) == said(machine, 999) == (errno.ENOSYS)
    )


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(
    ("name", "arguments", "allowed"),
    [
        pytest.param("clone", (0x3D0F00,), True, id="a thread"),
        pytest.param("clone", (17,), False, id="a process"),
        pytest.param("openat", (-100 & 0xFFFFFFFF, 0, os.O_CLOEXEC), True, id="read"),
        pytest.param("openat", (0, 0, os.O_WRONLY), False, id="write"),
        pytest.param("openat", (0, 0, os.O_RDWR | os.O_TMPFILE), False, id="nameless"),
        pytest.param("openat", (0, 0, os.O_CREAT), False, id="create"),
        pytest.param("openat", (0, 0, os.O_TRUNC), False, id="cut"),
        pytest.param("fcntl", (1, 4), True, id="flags of a descriptor"),
        pytest.param("fcntl", (1, 8), False, id="signals of a descriptor"),
        pytest.param("fcntl", (1, 1024), False, id="lease"),
        pytest.param("ioctl", (1, 0x5401), True, id="is it a terminal"),
        pytest.param("ioctl", (1, 0x5412), False, id="type into a terminal"),
        pytest.param("prctl", (15,), True, id="name of a thread"),
        pytest.param("prctl", (4, 1), False, id="dumpable"),
        pytest.param("prlimit64", (0,), True, id="own limits"),
        pytest.param("prlimit64", (1,), False, id="limits of another"),
        pytest.param("tgkill", (os.getpid(),), True, id="own signal"),
        pytest.param("tgkill", (1,), False, id="signal to another"),
    ],
)
def test_arguments_decide(machine, name, arguments, allowed):
    told = said(machine, numbers(machine)[name], *arguments)
    assert told == (ALLOWED if allowed else errno.EPERM)


def test_other_architectures_are_killed():
    lines = system_calls._filter("x86_64")
    arm = seccomp.PROCESSORS["aarch64"].architecture
    assert verdict(lines, arm, numbers("aarch64")["read"]) == KILLED
    assert said("x86_64", 0x40000000 | numbers("x86_64")["read"]) == KILLED
