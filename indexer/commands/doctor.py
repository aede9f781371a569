"""`doctor`: what this installation is made of, and whether it works."""

import argparse
import platform
import shutil
import sqlite3
from importlib.metadata import version
from typing import Any

from indexer import __version__
from indexer.commands.compute import compute_lines, compute_report
from indexer.commands.finding_report import finding_lines, finding_report
from indexer.commands.output import print_json, print_line
from indexer.commands.system_limits import limit_lines, limits
from indexer.extracting.process import command
from indexer.extracting.sandbox import Level as SandboxLevel
from indexer.extracting.sandbox_probe import examine
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

SANDBOXES = {
    SandboxLevel.FULL: "cannot touch files, the network or other programs",
    SandboxLevel.NO_CHANGES: "cannot change files; could read some",
    SandboxLevel.NO_FILES: "cannot touch files; the system does not refuse all else",
    SandboxLevel.LIMITS: "are held by limits of memory and time alone",
}


def doctor(arguments: argparse.Namespace) -> int:
    """Print versions, back end, search, sandbox, proof of privacy, and free disk."""
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
        "compute": compute_report(library),
        "finding": finding_report(library),
        "network": {
            "level": _level(attempts_by_system=all(one.by_system for one in attempts)),
            "attempts": [to_plain(attempt) for attempt in attempts],
        },
        "extractors": to_plain(examine(command())),
        "limits": limits(),
        "library": str(library.root),
        "disk_free_bytes": disk.free,
    }


def _level(*, attempts_by_system: bool) -> Level:
    return Level.ENFORCED if attempts_by_system else Level.PYTHON_ONLY


def _lines(report: dict[str, Any]) -> list[str]:
    packages = [f"{name} {number}" for name, number in report["packages"].items()]
    network = report["network"]
    refused = [one["name"] for one in network["attempts"] if one["refused"]]
    open_ways = [one["name"] for one in network["attempts"] if not one["refused"]]
    enforced = network["level"] == Level.ENFORCED
    return [
        f"Inkling {report['inkling']}, Python {report['python']}, "
        f"SQLite {report['sqlite']}",
        f"System: {report['system']}",
        f"Packages: {', '.join(packages)}",
        *compute_lines(report["compute"]),
        *finding_lines(report["finding"]),
        f"Network: refused by {'the system' if enforced else 'Python only'} "
        f"for {', '.join(refused) or 'nothing'}",
        *(f"Network: not refused, but should be: {name}" for name in open_ways),
        *_extractor_lines(report["extractors"]),
        *limit_lines(report["limits"]),
        f"Library: {report['library']}, {report['disk_free_bytes'] / 1e9:.1f} GB free",
    ]


def _extractor_lines(extractors: dict[str, Any]) -> list[str]:
    refused = [one["name"] for one in extractors["attempts"] if one["refused"]]
    possible = [one["name"] for one in extractors["attempts"] if not one["refused"]]
    return [
        f"Extractors: they {SANDBOXES[SandboxLevel(extractors['level'])]}",
        f"Extractors: refused by the system: {', '.join(refused) or 'nothing'}",
        *(f"Extractors: not refused, but should be: {name}" for name in possible),
    ]
