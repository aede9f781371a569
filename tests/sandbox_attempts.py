"""Tries, inside an extractor's sandbox, what hostile code would: a child of a test.

Run with a folder that holds `secret.txt` and `inner/`. Every argument is harmless
where a call is let through: the wrong magic number, an address that is none, a name
that does not exist. Prints what became of each attempt, and what readers then read.
"""

import ctypes
import errno
import functools
import json
import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from indexer import seccomp
from indexer.errors import DocumentError
from indexer.extracting import sandbox, system_calls, worker
from indexer.extracting.context import Context
from indexer.extracting.limits import Limits
from indexer.extracting.reading import read_file
from indexer.records import Section

LIBC = ctypes.CDLL(None, use_errno=True)
X86 = os.uname().machine == "x86_64"
NOWHERE = b"/no/such/place"
UP = "/.." * 40 + "/etc/passwd"
THREAD_STARTERS = {"numpy", "onnxruntime", "pymupdf.layout"}
OPEN_PIPE = 0
"""A descriptor that is still there: the child's standard input."""

Action = Callable[[], object]


def native(name: str, *arguments: object) -> Action:
    """Return a call of a function of the C library."""
    return functools.partial(_checked, getattr(LIBC, name), *arguments)


def call(x86_64: int, aarch64: int, *arguments: object) -> Action:
    """Return a system call by number."""
    return functools.partial(
        _checked, LIBC.syscall, x86_64 if X86 else aarch64, *arguments
    )


def _checked(function: Callable[..., int], *arguments: object) -> None:
    if function(*arguments) == -1:
        raise OSError(ctypes.get_errno(), "refused")


def opening(path: str | bytes | Path, flags: int = os.O_RDONLY) -> Action:
    return lambda: os.close(os.open(path, flags, 0o600))


def reads(folder: Path) -> dict[str, Action]:
    """Return attempts to learn what files say or which there are."""
    parent = os.getppid()
    open_before = os.open(folder / "secret.txt", os.O_RDONLY)
    return {
        "read what was open before": lambda: os.read(open_before, 1),
        "open /etc/passwd": opening("/etc/passwd"),
        "open a file of a person": opening(folder / "secret.txt"),
        "climb out of an own folder": opening(f"{os.path.dirname(os.__file__)}/..{UP}"),
        "open through a link": opening(folder / "link.txt"),
        "list the home folder": lambda: os.listdir(Path.home()),
        "list a folder": lambda: os.listdir(folder),
        "list the root": lambda: os.listdir("/"),
        "list processes": lambda: os.listdir("/proc"),
        "open own environment": opening("/proc/self/environ"),
        "open own memory": opening("/proc/self/mem"),
        "open the parent's memory map": opening(f"/proc/{parent}/maps"),
        "open a device": opening("/dev/zero"),
        "open the terminal": opening("/dev/tty"),
        "open Python itself": opening(os.path.realpath(sys.executable)),
    }


def changes(folder: Path) -> dict[str, Action]:
    """Return attempts to change files, folders, or what is known of them."""
    secret, new, inner = folder / "secret.txt", folder / "new", folder / "inner"
    return {
        "create": opening(new, os.O_WRONLY | os.O_CREAT),
        "write": opening(secret, os.O_WRONLY),
        "read and write": opening(secret, os.O_RDWR),
        "append": opening(secret, os.O_WRONLY | os.O_APPEND),
        "cut by opening": opening(secret, os.O_RDONLY | os.O_TRUNC),
        "create without writing": opening(new, os.O_RDONLY | os.O_CREAT),
        "nameless file": opening(folder, os.O_TMPFILE | os.O_RDWR),
        "parent's memory": opening(f"/proc/{os.getppid()}/mem", os.O_RDWR),
        "write to a device": opening("/dev/null", os.O_WRONLY),
        "truncate": lambda: os.truncate(secret, 0),
        "ftruncate": lambda: os.ftruncate(OPEN_PIPE, 0),
        "unlink": secret.unlink,
        "rmdir": inner.rmdir,
        "mkdir": new.mkdir,
        "rename": lambda: secret.rename(new),
        "link": lambda: os.link(secret, new),
        "symlink": lambda: new.symlink_to(secret),
        "mkfifo": lambda: os.mkfifo(new),
        "chmod": lambda: secret.chmod(0o666),
        "fchmod": lambda: os.fchmod(OPEN_PIPE, 0o600),
        "chown": lambda: os.chown(secret, os.getuid(), os.getgid()),
        "fchown": lambda: os.fchown(OPEN_PIPE, os.getuid(), os.getgid()),
        "lchown": lambda: os.lchown(secret, os.getuid(), os.getgid()),
        "utime": lambda: os.utime(secret, (0, 0)),
        "setxattr": lambda: os.setxattr(secret, "user.a", b"b"),
        "removexattr": lambda: os.removexattr(secret, "user.a"),
        "fallocate": native("fallocate", OPEN_PIPE, 0, 0, 1),
        "creat": call(85, 56, b"/", os.O_WRONLY, 0),
        "chdir": lambda: os.chdir("/"),
        "chroot": lambda: os.chroot("/"),
        "umask": call(95, 166, 0o77),
        "mount": native("mount", None, NOWHERE, None, 0, None),
        "umount": native("umount2", NOWHERE, 0),
        "pivot_root": call(155, 41, NOWHERE, NOWHERE),
        "swapon": native("swapon", NOWHERE, 0),
        "copy inside the kernel": native("splice", 0, None, 1, None, 1, 0),
        "sendfile": native("sendfile", 1, 0, None, 1),
        "name_to_handle_at": native("name_to_handle_at", -100, b"/", None, None, 0),
        "open_by_handle_at": native("open_by_handle_at", -100, None, 0),
    }


def connections() -> dict[str, Action]:
    """Return attempts to reach anybody through a socket or shared memory."""
    families = ("INET", "INET6", "UNIX", "NETLINK", "PACKET", "VSOCK", "ALG")
    found: dict[str, Action] = {
        f"socket of {family}": functools.partial(
            socket.socket, getattr(socket, f"AF_{family}"), socket.SOCK_DGRAM
        )
        for family in families
        if hasattr(socket, f"AF_{family}")
    }
    address = ctypes.create_string_buffer(b"\x02\x00\x00\x09\x7f\x00\x00\x01", 16)
    return found | {
        "pair of sockets": socket.socketpair,
        "connect": native("connect", OPEN_PIPE, address, 16),
        "bind": native("bind", OPEN_PIPE, address, 16),
        "listen": native("listen", OPEN_PIPE, 1),
        "accept": native("accept", OPEN_PIPE, None, None),
        "sendto": native("sendto", OPEN_PIPE, b"a", 1, 0, address, 16),
        "sendmsg": native("sendmsg", OPEN_PIPE, None, 0),
        "recvfrom": native("recvfrom", OPEN_PIPE, None, 0, 0, None, None),
        "io_uring_setup": call(425, 425, 1, None),
        "io_uring_enter": call(426, 426, 0, 0, 0, 0, None, 0),
        "io_uring_register": call(427, 427, 0, 0, None, 0),
        "shmget": native("shmget", 0, 4096, 0o1600),
        "semget": native("semget", 0, 1, 0o1600),
        "msgget": native("msgget", 0, 0o1600),
        "mq_open": call(240, 180, b"a", os.O_CREAT, 0o600, None),
        "memfd_create": lambda: os.memfd_create("a"),
        "eventfd": native("eventfd", 0, 0),
        "pipe": os.pipe,
        "sethostname": native("sethostname", None, 0),
    }


def processes() -> dict[str, Action]:
    """Return attempts to start, read or disturb other programs."""
    parent = os.getppid()
    program = [sys.executable, "-c", "pass"]
    return {
        "fork": _fork,
        "vfork": call(58, 220, 17, 0, 0, 0, 0),
        "clone": call(56, 220, 17, 0, 0, 0, 0),
        "clone with a new namespace": call(56, 220, 0x10000011, 0, 0, 0, 0),
        "execve": lambda: os.execv(NOWHERE, [b"a"]),
        "execveat": call(322, 281, -100, NOWHERE, None, None, 0),
        "posix_spawn": lambda: os.posix_spawn(program[0], program, {}),
        "subprocess": lambda: subprocess.run(program, check=False),
        "kill the parent": lambda: os.kill(parent, 0),
        "kill itself": lambda: os.kill(os.getpid(), 0),
        "tkill": call(200, 130, parent, 0),
        "tgkill": call(234, 131, parent, parent, 0),
        "rt_sigqueueinfo": call(129, 138, parent, 0, None),
        "pidfd_open": call(434, 434, parent, 0),
        "pidfd_send_signal": call(424, 424, OPEN_PIPE, 0, None, 0),
        "signals by owner of a pipe": native("fcntl", OPEN_PIPE, 8, parent),
        "typing into the terminal": native("ioctl", OPEN_PIPE, 0x5412, b"a"),
        "ptrace": native("ptrace", 16, parent, None, None),
        "process_vm_readv": native("process_vm_readv", parent, None, 0, None, 0, 0),
        "process_vm_writev": native("process_vm_writev", parent, None, 0, None, 0, 0),
        "kcmp": call(312, 272, parent, parent, 0, 0, 0),
        "limits of the parent": call(302, 261, parent, 0, None, None),
        "priority": native("setpriority", 0, parent, 19),
        "sched_setaffinity": native("sched_setaffinity", parent, 0, None),
        "setpgid": native("setpgid", 0, 0),
        "setsid": native("setsid"),
        "move_pages": call(279, 239, parent, 0, None, None, None, 0),
    }


def _fork() -> None:
    if os.fork() == 0:
        os._exit(0)


def powers() -> dict[str, Action]:
    """Return attempts to gain rights or to use unusual parts of the kernel."""
    return {
        "unshare": native("unshare", 0x10000000),
        "setns": native("setns", OPEN_PIPE, 0),
        "bpf": call(321, 280, 0, None, 0),
        "perf_event_open": call(298, 241, None, 0, -1, -1, 0),
        "userfaultfd": call(323, 282, 0),
        "keyctl": call(250, 219, 0, 0, 0, 0, 0),
        "add_key": call(248, 217, b"user", b"a", b"b", 1, -2),
        "request_key": call(249, 218, b"user", b"a", None, 0),
        "inotify": native("inotify_init1", 0),
        "fanotify": native("fanotify_init", 0, 0),
        "personality": native("personality", 0xFFFFFFFF),
        "setuid": native("setuid", os.getuid()),
        "setgroups": native("setgroups", 0, None),
        "capset": native("capset", None, None),
        "init_module": call(175, 105, None, 0, b""),
        "delete_module": call(176, 106, NOWHERE, 0),
        "kexec_load": call(246, 104, 0, 0, None, 0),
        "reboot": call(169, 142, 0, 0, 0, None),
        "syslog": native("klogctl", 10, None, 0),
        "clock_settime": call(227, 112, 0, None),
        "acct": native("acct", NOWHERE),
        "quotactl": native("quotactl", 0, None, 0, None),
        "timer_create": call(222, 107, 0, None, None),
        "epoll": call(291, 20, 0),
        "become dumpable again": native("prctl", 4, 1, 0, 0, 0),
        "let others trace it": native("prctl", 0x59616D61, -1, 0, 0, 0),
        "another filter": call(317, 277, 0, 0, None),
        "seccomp by prctl": native("prctl", 22, 1, None, 0, 0),
    }


def newer_calls() -> dict[str, Action]:
    """Return calls that are answered as by a kernel that lacks them."""
    return {
        "clone3": call(435, 435, None, 0),
        "close_range": call(436, 436, 9, 9, 0),
        "openat2": call(437, 437, -100, b"/etc/passwd", None, 0),
        "pidfd_getfd": call(438, 438, 0, 0, 0),
        "process_madvise": call(440, 440, 0, None, 0, 0, 0),
        "mount_setattr": call(442, 442, -100, b"/", 0, None, 0),
        "landlock_create_ruleset": call(444, 444, None, 0, 1),
        "memfd_secret": call(447, 447, 0),
        "fchmodat2": call(452, 452, -100, NOWHERE, 0, 0),
        "a call of the future": call(600, 600, 0),
    }


GROUPS: dict[str, Callable[[], dict[str, Action]]] = {
    "connections": connections,
    "processes": processes,
    "powers": powers,
    "newer calls": newer_calls,
}
FILE_GROUPS: dict[str, Callable[[Path], dict[str, Action]]] = {
    "reads": reads,
    "changes": changes,
}


def _attempts(folder: Path) -> dict[str, dict[str, Action]]:
    of_files = {group: make(folder) for group, make in FILE_GROUPS.items()}
    return of_files | {group: make() for group, make in GROUPS.items()}


def outcome(action: Action) -> str:
    try:
        action()
    except OSError as error:
        return errno.errorcode[error.errno or 0]
    return "done"


def read_samples(samples: dict[str, bytes]) -> dict[str, str]:
    """Return for each sample how many characters its reader finds, or an error."""
    found = {}
    for name, content in samples.items():
        try:
            pieces = read_file(content, name, Context())
            told = sum(len(one.text) for one in pieces if isinstance(one, Section))
            found[name] = str(told)
        except DocumentError as error:
            found[name] = type(error).__name__
    return found


def start_thread() -> str:
    said: list[str] = []
    thread = threading.Thread(target=lambda: said.append("from a thread"))
    thread.start()
    thread.join()
    return said[0]


def temporary_file() -> str:
    """Write what a library would write to a temporary file, and read it again."""
    with tempfile.TemporaryFile("w+b") as file:
        file.write(b"clear text")
        file.seek(0)
        return file.read().decode()


def weaken(how: str) -> None:
    """Make this process one on a system that cannot do all that is asked."""
    if how == "no Landlock":
        processor = seccomp.PROCESSORS[os.uname().machine]
        lines = seccomp.begin(processor, x32=seccomp.ALLOW)
        lines += seccomp.equal(444, seccomp.refuse(errno.EOPNOTSUPP)) + seccomp.ALLOW
        assert seccomp.install(processor, lines)
    elif how == "unknown processor":
        system_calls.COLUMNS.clear()
    elif how == "a second thread":
        threading.Thread(target=threading.Event().wait, daemon=True).start()


def main() -> int:
    folder, samples_folder, how = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    samples = {one.name: one.read_bytes() for one in sorted(samples_folder.iterdir())}
    attempts = _attempts(folder)
    if how == "unknown processor":
        # Calls that nothing filters are better not made.
        attempts = {group: attempts[group] for group in FILE_GROUPS}
    weaken(how)
    level = sandbox.enter(Limits(), worker._warm_up, ())
    told = {
        "level": level,
        "outcomes": {
            group: {name: outcome(action) for name, action in listed.items()}
            for group, listed in attempts.items()
        },
        "thread": start_thread(),
        "temporary": temporary_file(),
        "samples": read_samples(samples),
        "thread_starters": sorted(THREAD_STARTERS & set(sys.modules)),
    }
    sys.stdout.write(json.dumps(told))
    return 0


if __name__ == "__main__":
    sys.exit(main())
