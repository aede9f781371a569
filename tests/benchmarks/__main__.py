"""Runs benchmarks: `python -m tests.benchmarks [NAME ...] [--json FILE]`."""

import argparse
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measures import Figure

NAMES = ("app", "extraction", "embedding", "memory", "searching", "startup", "upkeep")
CACHE = Path(__file__).parents[2] / "build" / "benchmarks"
"""The full-shape stand-in takes a minute to make and is kept here."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=NAMES, metavar="NAME")
    parser.add_argument("--json", type=Path, default=CACHE / "figures.json")
    arguments = parser.parse_args()
    CACHE.mkdir(parents=True, exist_ok=True)
    figures: list[Figure] = []
    for name in arguments.names:
        benchmark = import_module(f"tests.benchmarks.{name}")
        with tempfile.TemporaryDirectory() as folder:
            for figure in benchmark.run(Path(folder), CACHE):
                show(figure)
                figures.append(figure)
    machine = f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}"
    stored = {"machine": machine, "figures": [asdict(figure) for figure in figures]}
    arguments.json.write_text(json.dumps(stored, indent=1) + "\n", "utf-8")
    return 0


def show(figure: Figure) -> None:
    """Print one row of the table."""
    ratio = f"{figure.ratio:6.2f} x {figure.yardstick}" if figure.ratio else ""
    print(f"{figure.name:48} {figure.value:10.1f} {figure.unit:10} {ratio}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
