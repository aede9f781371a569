"""Builds what stands before the calls of the system, and runs the writer with it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")
REPOSITORY = Path(__file__).parents[2]
WRITER = ("-m", "tests.faults.store_writer")
PATIENCE_S = 120.0


def compiler() -> str | None:
    """Return a C compiler, if this is a system that the shim works on."""
    return shutil.which("cc") if sys.platform == "linux" else None


def build(folder: Path) -> Path:
    """Compile the shim; return the library."""
    made = folder / "shim.so"
    options = ("-O2", "-shared", "-fPIC", "-o", made, SOURCE, "-ldl", "-lpthread")
    subprocess.run([compiler() or "cc", *options], check=True)
    return made


def run_writer(
    shim: Path, home: Path, diary: Path, seed: int, steps: int, **faults: object
) -> subprocess.CompletedProcess[str]:
    """Run the writer on a library, with the faults that are named."""
    home.mkdir(mode=0o700, exist_ok=True)
    named = {f"FAULTS_{name.upper()}": str(value) for name, value in faults.items()}
    environment = {
        **os.environ,
        **named,
        "FAULTS_ROOT": str(home),
        "LD_PRELOAD": str(shim),
        "PYTHONPATH": str(REPOSITORY),
    }
    return subprocess.run(
        [sys.executable, *WRITER, home, diary, str(seed), str(steps)],
        env=environment,
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
