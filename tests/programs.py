"""Runs the real program as a child, the way a person or a script does."""

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE_S = 50.0

WITHOUT_PRIVILEGES = """
import ctypes, sys
class Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]
none = (ctypes.c_uint32 * 6)()
header = Header(0x20080522, 0)
assert ctypes.CDLL(None).capset(ctypes.byref(header), none) == 0
from indexer.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""Even the administrator is then refused what a file's permissions refuse."""

SMALL_FILES_ONLY = """
import resource, sys
size = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
from indexer.cli import main
sys.exit(main(sys.argv[2:]))
"""
"""No file may grow beyond a size, as on a disk that is full."""


@pytest.fixture(scope="session", autouse=True)
def compiled_once(tmp_path_factory):
    """Let children share compiled modules, or each start takes a second longer."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
        patch.setenv("PYTHONPYCACHEPREFIX", str(tmp_path_factory.mktemp("compiled")))
        yield


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run left."""

    code: int
    output: str
    errors: str

    @property
    def json(self):
        """The one JSON document that was printed."""
        return json.loads(self.output)

    @property
    def lines(self):
        """The JSON documents that were printed, one a line."""
        return [json.loads(line) for line in self.output.split("\n") if line]

    @property
    def sentence(self) -> str:
        """The one plain sentence on standard error."""
        assert self.errors.startswith("inkling: "), self.errors
        assert self.errors.count("\n") == 1
        assert self.errors.endswith((".\n", "inkling index FOLDER\n"))
        return self.errors.removeprefix("inkling: ").strip()


class Inkling:
    """Runs commands on one library; each has to end as expected, never by a bug."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def __call__(
        self,
        *arguments: str | bytes | os.PathLike[str],
        code: int = 0,
        program: tuple[str, ...] = ("-m", "indexer"),
        given: str | bytes = b"",
        **options,
    ) -> Ran:
        """Run a command to its end."""
        data = given.encode() if isinstance(given, str) else given
        options.setdefault("stdout", subprocess.PIPE)
        done = subprocess.run(
            [sys.executable, *program, "--data", self.library, *arguments],
            input=data,
            stderr=subprocess.PIPE,
            check=False,
            timeout=PATIENCE_S,
            **options,
        )
        output = (done.stdout or b"").decode()
        ran = Ran(done.returncode, output, done.stderr.decode())
        assert "Traceback" not in ran.errors, ran.errors
        assert ran.code == code, ran
        assert code or not ran.errors, "a success is silent"
        return ran

    def refusal(self, *arguments, code: int, **options) -> str:
        """Run a command that has to fail; return the sentence it says."""
        ran = self(*arguments, code=code, **options)
        assert ran.output == ""
        return ran.sentence

    def answers(self, query: str, *more: str) -> list[str]:
        """Return the names of the files that a search finds, best first."""
        found = self("search", "--json", query, *more).json["results"]
        return [Path(result["path"]).name for result in found]

    @contextlib.contextmanager
    def running(self, *arguments) -> Iterator[subprocess.Popen[bytes]]:
        """Run a command in the background; it is killed at the latest at the end."""
        child = subprocess.Popen(
            [sys.executable, "-m", "indexer", "--data", self.library, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        try:
            yield child
        finally:
            child.kill()
            child.communicate()


def wait_until(condition, what: str = "it happens", seconds: float = PATIENCE_S):
    """Return what `condition` returns as soon as that is true."""
    deadline = time.monotonic() + seconds
    while not (result := condition()):
        assert time.monotonic() < deadline, f"waited in vain until {what}"
        time.sleep(0.02)
    return result
