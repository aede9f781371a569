"""Resolves the dependencies anew and writes `requirements.lock`.

    python3 packaging/lock.py [--upgrade | --upgrade-package NAME]

Versions stay as they are locked unless they are asked to move. One lock serves every
system and Python version, names no package index and holds a hash for every file.
"""

import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from pathlib import Path

from environment import SetupError, find_uv

COMPILE = (
    *("pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
    *("--generate-hashes", "--no-header", "--no-annotate"),
    *("--output-file", "requirements.lock", "pyproject.toml"),
)


def main(root: Path, arguments: Sequence[str]) -> int:
    """Write the lock of the source tree in `root` and return the exit code."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    development = "\n".join(project["dependency-groups"]["dev"])
    with tempfile.TemporaryDirectory() as folder:
        wanted = Path(folder, "development.in")
        wanted.write_text(development, "utf-8")
        command = [str(find_uv(root)), *COMPILE, str(wanted), *arguments]
        return subprocess.run(command, cwd=root, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(Path(__file__).resolve().parent.parent, sys.argv[1:]))
    except SetupError as error:
        sys.exit(str(error))
