"""Takes the network away from this process and its children, and shows that it is gone.

On Linux the kernel refuses (a seccomp filter, which children inherit and which
survives exec). Elsewhere only Python's own sockets are refused: see `Level`.
Nothing heavy is imported, because this runs before everything else.
"""

import ctypes
import errno
import functools
import os
import sys
from collections.abc import MutableMapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from indexer import seccomp

AF_UNIX = 1
AF_INET = 2
AF_INET6 = 10
SOCK_STREAM = 1
SOCK_DGRAM = 2
SOCK_RAW = 3
IPPROTO_ICMP = 1

IO_URING_SETUP = 425
IO_URING_CALLS = (IO_URING_SETUP, 426, 427)

RESOLVING = frozenset(
    f"socket.{name}"
    for name in ("getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo")
)
ADDRESSING = frozenset(
    f"socket.{name}" for name in ("connect", "bind", "sendto", "sendmsg")
)
CLOUD_VARIABLES = ("AWS_", "AZURE_", "GOOGLE_")
QUIET_DEFAULTS = {
    "OMP_WAIT_POLICY": "PASSIVE",
    "GOMP_SPINCOUNT": "1000",
    "LANCEDB_LOG": "error",
    "OPENBLAS_NUM_THREADS": "1",
}
"""NumPy's helpers would spin for some 25 ms after each product of a matrix, on the core
that the rest of a search needs, and make none of ours faster."""


class Level(StrEnum):
    """Who refuses network connections."""

    ENFORCED = "enforced"
    """The kernel, whatever any library does."""
    PYTHON_ONLY = "python_only"
    """Python alone; native code is not held back by the system."""


@dataclass(frozen=True, slots=True)
class ConnectionAttempt:
    """One way of reaching the network that `probe` tried."""

    name: str
    refused: bool
    by_system: bool
    """True when the kernel itself refused, not only Python."""


@dataclass(frozen=True, slots=True)
class _Calls:
    """The system calls of one processor family that lead to other computers."""

    socket: int
    socketpair: int
    addressing: tuple[int, ...]
    """connect, bind, listen, accept, accept4."""


_CALLS = {
    "x86_64": _Calls(41, 53, (42, 49, 50, 43, 288)),
    "aarch64": _Calls(198, 199, (203, 200, 201, 202, 242)),
}


def forbid_network(*, local_sockets: bool = False) -> Level:
    """Refuse every network connection from now on, here and in all children.

    Cannot be undone and may be called again. With `local_sockets`, sockets that
    stay on this computer (AF_UNIX: the display, D-Bus) remain; without, only
    ready-made socket pairs do. `Level.ENFORCED` is claimed only after a try.
    """
    _guard_python(local_sockets)
    machine = _machine()
    if machine is None or not _install(machine, local_sockets):
        return Level.PYTHON_ONLY
    return Level.ENFORCED if _socket_refused(AF_INET, SOCK_DGRAM) else Level.PYTHON_ONLY


def probe() -> tuple[ConnectionAttempt, ...]:
    """Try each way to the network in this process, without sending a packet."""
    tries = (
        ("TCP over IPv4", AF_INET, SOCK_STREAM, 0),
        ("TCP over IPv6", AF_INET6, SOCK_STREAM, 0),
        ("UDP", AF_INET, SOCK_DGRAM, 0),
        ("raw packets", AF_INET, SOCK_RAW, IPPROTO_ICMP),
    )
    attempts = [_attempt(name, *arguments) for name, *arguments in tries]
    attempts.append(_attempt_resolver())
    if _machine() is not None:
        refused = _io_uring_refused()
        attempts.append(ConnectionAttempt("io_uring", refused, refused))
    return tuple(attempts)


def scrub_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Remove cloud credentials and make native libraries quiet and patient.

    Belongs before the first import of a heavy library: LanceDB has cloud stores
    compiled in, and OpenMP reads how to wait when it is loaded.
    """
    for name in [name for name in environment if name.startswith(CLOUD_VARIABLES)]:
        del environment[name]
    for name, value in QUIET_DEFAULTS.items():
        environment.setdefault(name, value)


@functools.cache
def _guard_python(local_sockets: bool) -> None:  # noqa: FBT001 - a key of the cache
    """Let Python refuse; names the culprit, and is all there is off Linux."""

    def refuse(event: str, arguments: tuple[Any, ...]) -> None:
        if event in RESOLVING or (
            event in ADDRESSING
            and not _stays_here(arguments[0].family, arguments[1], local_sockets)
        ):
            raise PermissionError(errno.EPERM, "Inkling does not use the network")

    sys.addaudithook(refuse)


def _stays_here(family: int, address: object, local_sockets: bool) -> bool:  # noqa: FBT001 - a closure's value
    if address is None:
        return True
    if family == AF_UNIX:
        return local_sockets
    # Windows has no socket pairs: Python's event loop, which LanceDB runs on,
    # connects to itself instead.
    loopback = isinstance(address, tuple) and address[0] in ("127.0.0.1", "::1")
    return sys.platform == "win32" and loopback


@functools.cache
def _install(machine: str, local_sockets: bool) -> bool:  # noqa: FBT001 - a key of the cache
    """Put the filter on all threads of this process; return whether it holds."""
    processor, calls = seccomp.PROCESSORS[machine], _CALLS[machine]
    lines = _filter(processor, calls, local_sockets=local_sockets)
    return seccomp.install(processor, lines)


def _filter(
    processor: seccomp.Processor, calls: _Calls, *, local_sockets: bool
) -> seccomp.Lines:
    refused: tuple[int, ...] = IO_URING_CALLS
    local_only: tuple[int, ...] = (calls.socketpair,)
    if local_sockets:
        local_only += (calls.socket,)
    else:
        refused += (calls.socket, *calls.addressing)
    lines = seccomp.begin(processor, x32=seccomp.refuse())
    for number in refused:
        lines += seccomp.equal(number, seccomp.refuse())
    stays_here = (
        *seccomp.argument(0),
        *seccomp.equal(AF_UNIX, seccomp.ALLOW),
        *seccomp.refuse(),
    )
    for number in local_only:
        lines += seccomp.equal(number, stays_here)
    return lines + seccomp.ALLOW


def _machine() -> str | None:
    """Return the processor to filter by, or None where its numbers are not known."""
    machine = seccomp.machine()
    return machine if machine in _CALLS else None


def _attempt(name: str, family: int, kind: int, protocol: int = 0) -> ConnectionAttempt:
    """Create a socket past Python; where that works, ask Python's guards."""
    by_system = _machine() is not None and _socket_refused(family, kind, protocol)
    return ConnectionAttempt(name, by_system or _python_refuses_to_connect(), by_system)


def _attempt_resolver() -> ConnectionAttempt:
    """See whether names can be looked up, over the network or a local daemon."""
    by_system = _machine() is not None and all(
        _socket_refused(family, kind)
        for family, kind in ((AF_INET, SOCK_DGRAM), (AF_UNIX, SOCK_STREAM))
    )
    refused = by_system or _refused("socket.getaddrinfo", "example.invalid", 53, 0, 0)
    return ConnectionAttempt("name lookup", refused, by_system)


def _python_refuses_to_connect() -> bool:
    class Placeholder:
        family = AF_INET

    # 192.0.2.0/24 is reserved for documentation, and only the hooks hear of it.
    return _refused("socket.connect", Placeholder(), ("192.0.2.1", 9))


def _refused(event: str, *arguments: object) -> bool:
    """Return whether Python's audit hooks would stop this call; makes none."""
    try:
        sys.audit(event, *arguments)
    except PermissionError:
        return True
    return False


def _socket_refused(family: int, kind: int, protocol: int = 0) -> bool:
    libc = ctypes.CDLL(None, use_errno=True)
    descriptor = libc.socket(family, kind, protocol)
    if descriptor >= 0:
        os.close(descriptor)
        return False
    return ctypes.get_errno() == errno.EPERM


def _io_uring_refused() -> bool:
    """Ask for a ring at no address: whoever gets as far as that could have one."""
    libc = ctypes.CDLL(None, use_errno=True)
    libc.syscall(IO_URING_SETUP, 1, None)
    return ctypes.get_errno() in (errno.EPERM, errno.ENOSYS)
