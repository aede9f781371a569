"""Builds what stands before the calls of the system."""

import subprocess
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")


def build(folder: Path) -> Path:
    """Compile the shim; return the library."""
    made = folder / "shim.so"
    options = ("-O2", "-shared", "-fPIC", "-o", made, SOURCE, "-ldl", "-lpthread")
    subprocess.run(["cc", *options], check=True)
    return made
