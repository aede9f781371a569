"""Makes `.venv` with exactly the locked versions, and knows when it is ready."""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

OLDEST_UV = (0, 9)
"""Older ones do not know all settings that pyproject.toml holds."""


class SetupError(Exception):
    """The environment cannot be made; the text is one sentence for people."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of the source tree in `root`.

    A stamp in it says what it was made from. It is the first thing to go and the last
    to come, so an interrupted set-up is noticed and done again.
    """

    root: Path

    @property
    def venv(self) -> Path:
        """The folder of the environment."""
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return _script(self.venv, "python")

    @property
    def inkling(self) -> Path:
        """Its `inkling` command."""
        return _script(self.venv, "inkling")

    @property
    def _stamp(self) -> Path:
        return self.venv / "made-from.json"

    def is_ready(self) -> bool:
        """Tell whether it holds what the source tree asks for now."""
        made = self.python.exists() and self.inkling.exists()
        return made and self._stamped() == self._wanted()

    def prepare(self) -> None:
        """Make or mend the environment; quick when there is nothing to do.

        Raises:
            SetupError: a step failed; the next run takes up the work again.
        """
        if self.is_ready():
            return
        uv = find_uv(self.root)
        wanted, stamped = self._wanted(), self._stamped()
        self._stamp.unlink(missing_ok=True)
        if not self.python.exists() or any(
            stamped.get(part) != wanted[part] for part in ("python", "build")
        ):
            sys.stderr.write(
                "Preparing Inkling. The first time takes some minutes, because "
                "llama.cpp is compiled for this computer.\n"
            )
            self._uv(uv, "venv", "--quiet", "--clear", "--python", sys.executable)
        # Compiled now rather than by each command that may not write there later.
        sync = ("pip", "sync", "--quiet", "--require-hashes", "--compile-bytecode")
        self._uv(uv, *sync, "requirements.lock")
        self._uv(uv, "pip", "install", "--quiet", "--no-deps", "--editable", ".")
        self._stamp.write_text(json.dumps(wanted), "utf-8")

    def _wanted(self) -> dict[str, str]:
        lock = (self.root / "requirements.lock").read_bytes()
        project = (self.root / "pyproject.toml").read_bytes()
        uv = tomllib.loads(project.decode())["tool"]["uv"]
        return {
            "python": ".".join(map(str, sys.version_info[:3])),
            "build": _digest(json.dumps(uv["config-settings-package"]).encode()),
            "packages": _digest(lock + project),
        }

    def _stamped(self) -> dict[str, str]:
        try:
            stamp = json.loads(self._stamp.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) else {}

    def _uv(self, uv: Path, *arguments: str) -> None:
        processors = str(os.cpu_count() or 1)
        variables = {
            "CMAKE_BUILD_PARALLEL_LEVEL": processors,
            **os.environ,
            "VIRTUAL_ENV": str(self.venv),
        }
        _step([str(uv), *arguments], self.root, variables)


def find_uv(root: Path) -> Path:
    """Return a uv to work with: the one on the path, else our own in `.tools`.

    Raises:
        SetupError: there is none and this Python cannot install one.
    """
    tools = root / ".tools"
    own = _script(tools, "uv")
    for candidate in (shutil.which("uv"), str(own)):
        if candidate and uv_version(candidate) >= OLDEST_UV:
            return Path(candidate)
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(
            "Inkling needs uv, or a Python that can make virtual environments. "
            "Run: sudo apt install python3-venv"
        )
    _step([sys.executable, "-m", "venv", "--clear", str(tools)], root)
    pip = [str(_script(tools, "python")), "-m", "pip", "install", "--quiet"]
    lock = Path(__file__).with_name("tools.lock")
    _step([*pip, "--require-hashes", "--requirement", str(lock)], root)
    return own


def uv_version(command: str) -> tuple[int, ...]:
    """Return the version of a uv, or an empty tuple where it does not run."""
    try:
        said = subprocess.run(
            [command, "--version"], capture_output=True, text=True, check=True
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    found = re.match(r"uv (\d+)\.(\d+)\.(\d+)", said)
    return tuple(map(int, found.groups())) if found else ()


def _script(venv: Path, name: str) -> Path:
    if os.name == "nt":
        return venv / "Scripts" / f"{name}.exe"
    return venv / "bin" / name


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _step(
    command: list[str], folder: Path, variables: dict[str, str] | None = None
) -> None:
    try:
        subprocess.run(
            command, cwd=folder, env=variables, stdout=sys.stderr, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupError(
            f"Setting up stopped at `{Path(command[0]).name} {command[1]}`; the reason "
            "is above. The same command takes up the work again."
        ) from error
