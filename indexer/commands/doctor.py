"""`doctor`: what this installation is made of, and whether it works."""

import argparse
import platform
import shutil
import sqlite3
import sys
from importlib.metadata import version
from typing import Any

from indexer import __version__
from indexer.commands.output import print_json, print_line
from indexer.embedding.llama_library import load_library
from indexer.embedding.processor import default_threads
from indexer.offline import Level, probe
from indexer.paths import LibraryPaths
from indexer.records import to_plain

PACKAGES = (
    "lancedb",
    "llama-cpp-python",
    "pymupdf-lite",
    "pyarrow",
    "python-docx",
    "watchdog",
)


def doctor(arguments: argparse.Namespace) -> int:
    """Print versions, back end, sandbox level, proof of privacy, and free disk."""
    report = _report(arguments)
    if arguments.json:
        print_json(report)
    else:
        for name, value in report.items():
            print_line(f"{name}: {_plain_words(value)}")
    return 0


def _report(arguments: argparse.Namespace) -> dict[str, Any]:
    library = LibraryPaths(arguments.data)
    library.create()
    disk = shutil.disk_usage(library.root)
    attempts = probe()
    return {
        "inkling": __version__,
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "sqlite": sqlite3.sqlite_version,
        "packages": {name: version(name) for name in PACKAGES},
        "compute": {
            "back_end": "cpu",
            "features": load_library().llama_print_system_info().decode("ascii"),
            "threads": default_threads(),
        },
        "network": {
            "level": _level(attempts_by_system=all(one.by_system for one in attempts)),
            "attempts": [to_plain(attempt) for attempt in attempts],
        },
        "extractors": _sandbox(),
        "library": str(library.root),
        "disk_free_bytes": disk.free,
    }


def _level(*, attempts_by_system: bool) -> Level:
    return Level.ENFORCED if attempts_by_system else Level.PYTHON_ONLY


def _sandbox() -> str:
    limits = "own process, deadline, bytes only"
    if sys.platform == "win32":
        return limits
    return f"{limits}, memory limit, no network"


def _plain_words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{name} {_plain_words(one)}" for name, one in value.items())
    if isinstance(value, list):
        return "; ".join(_plain_words(one) for one in value)
    return str(value)
