"""The checks of the code, the same by hand and in continuous integration."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

BEFORE_TESTS = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))


def run(python: Path, root: Path, pytest_arguments: Sequence[str]) -> int:
    """Run every check and return the exit code of the first that failed, or 0.

    The tests come last, so that their summary is the last line.
    """
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    codes = []
    for check in (*BEFORE_TESTS, ("pytest", *pytest_arguments)):
        sys.stdout.write(f"$ {' '.join(check)}\n")
        sys.stdout.flush()
        command = [str(python), "-m", *check]
        done = subprocess.run(command, cwd=root, env=variables, check=False)
        codes.append(done.returncode)
    return next((code for code in codes if code), 0)
