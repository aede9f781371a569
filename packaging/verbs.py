"""What each word after `bootstrap.py` does."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import checks
import system_packages
from environment import Environment, SetupError

USAGE = """\
usage: python3 packaging/bootstrap.py run [ARGUMENTS]
       python3 packaging/bootstrap.py test [PYTEST ARGUMENTS]
       python3 packaging/bootstrap.py packages

run       make the environment if need be, then start Inkling
test      make the environment if need be, then run ruff, mypy and pytest
packages  print the system packages that `test` lacks here, one a line
"""


def main(arguments: Sequence[str]) -> int:
    """Carry out one verb and return its exit code; 2 for wrong usage."""
    verb, *rest = arguments or ("",)
    environment = Environment(Path(__file__).resolve().parent.parent)
    try:
        match verb:
            case "run":
                return _run(environment, rest)
            case "test":
                return _test(environment, rest)
            case "packages":
                sys.stdout.writelines(
                    f"{name}\n" for name in _missing("offscreen").packages
                )
                return 0
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130
    sys.stderr.write(USAGE)
    return 0 if verb in {"-h", "--help"} else 2


def _run(environment: Environment, arguments: list[str]) -> int:
    if not environment.is_ready():
        _require("compiler")
    if not arguments and (platform := system_packages.display(os.environ)):
        _require(platform)
    environment.prepare()
    command = [str(environment.inkling), *arguments]
    if os.name == "posix":
        os.execv(command[0], command)  # noqa: S606
    return subprocess.run(command, check=False).returncode


def _test(environment: Environment, arguments: list[str]) -> int:
    _require("compiler", "offscreen")
    environment.prepare()
    return checks.run(environment.python, environment.root, arguments)


def _missing(*needs: str) -> system_packages.Missing:
    return system_packages.missing(needs)


def _require(*needs: str) -> None:
    lacking = _missing(*needs)
    if lacking.packages:
        raise SetupError(lacking.sentence)
