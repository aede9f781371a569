"""How soon the window is there."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from tests.benchmarks.measures import Figure

STARTS = 5
SCRIPT = Path(__file__).parents[1] / "first_paint.py"


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    taken = []
    for _ in range(STARTS + 1):
        line = [sys.executable, str(SCRIPT), str(folder / "library")]
        started = subprocess.run(
            line, check=True, capture_output=True, text=True, env=environment
        )
        taken.append(json.loads(started.stdout.splitlines()[-1]))
    for name in taken[0]:
        values = [one[name] for one in taken[1:]]
        yield Figure(f"app: {name}", float(np.median(values)), "ms")
