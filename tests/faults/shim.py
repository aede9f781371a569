"""Builds what stands before the calls of the system."""

import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")


def compiler() -> str | None:
    """Return a C compiler, if this is a system that the shim works on."""
    return shutil.which("cc") if sys.platform == "linux" else None


def build(folder: Path) -> Path:
    """Compile the shim; return the library."""
    made = folder / "shim.so"
    options = ("-O2", "-shared", "-fPIC", "-o", made, SOURCE, "-ldl", "-lpthread")
    subprocess.run([compiler() or "cc", *options], check=True)
    return made
