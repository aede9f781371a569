"""How the app feels: quick search there at once, the event loop never held up."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.measures import Figure

SCRIPT = Path(__file__).parents[1] / "app_feel.py"


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, str(SCRIPT), str(folder)],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    for name, value in json.loads(done.stdout.splitlines()[-1]).items():
        yield Figure(f"app: {name}", value, "MB" if "memory" in name else "ms")
