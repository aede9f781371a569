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
        for line in _lines(report):
            print_line(line)
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


def _lines(report: dict[str, Any]) -> list[str]:
    packages = [f"{name} {number}" for name, number in report["packages"].items()]
    compute, network = report["compute"], report["network"]
    refused = [one["name"] for one in network["attempts"] if one["refused"]]
    open_ways = [one["name"] for one in network["attempts"] if not one["refused"]]
    enforced = network["level"] == Level.ENFORCED
    return [
        f"Inkling {report['inkling']}, Python {report['python']}, "
        f"SQLite {report['sqlite']}",
        f"System: {report['system']}",
        f"Packages: {', '.join(packages)}",
        f"Compute: {compute['back_end']}, {compute['threads']} threads, "
        f"{compute['features']}",
        f"Network: refused by {'the system' if enforced else 'Python only'} "
        f"for {', '.join(refused) or 'nothing'}",
        *(f"Network: NOT refused for {name}" for name in open_ways),
        f"Extractors: {report['extractors']}",
        f"Library: {report['library']}, {report['disk_free_bytes'] / 1e9:.1f} GB free",
    ]
