"""`status` and `problems`: what the library holds."""

import argparse
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

from indexer import bulletin
from indexer.bulletin import Bulletin
from indexer.commands.dims import check_line
from indexer.commands.output import counted, print_json, print_line
from indexer.commands.pace import sentence
from indexer.commands.running import running_lines
from indexer.dial_state import MeaningCheck
from indexer.document_records import FileProblem
from indexer.library import Library, open_library
from indexer.records import from_plain, to_plain
from indexer.settings import Pace
from indexer.storing import generations
from indexer.storing.outbox import Leg


def status(arguments: argparse.Namespace) -> int:
    """Print how much the library holds and how far indexing is."""
    with open_library(arguments.data, writable=False) as library:
        body = _status(library)
    if arguments.json:
        print_json(body)
        return 0
    print_line(
        f"{counted(body['files'], 'file')}, {counted(body['documents'], 'document')}, "
        f"{counted(body['passages'], 'passage')}, {body['embedded']:,} found by "
        f"meaning, {body['waiting']:,} waiting, {counted(body['problems'], 'problem')}"
    )
    print_line(f"model {body['model']}, {body['dims']} dimensions")
    if body["meaning"]:
        print_line(check_line(from_plain(body["meaning"], MeaningCheck)))
    if body["running"]:
        for line in running_lines(from_plain(body["running"], Bulletin)):
            print_line(line)
    print_line(sentence(Pace(**body["background"])))
    print_line(f"library {body['library']}, {body['bytes_on_disk'] / 1e6:.1f} MB")
    return 0


def _problem_json(problem: FileProblem) -> dict[str, Any]:
    body: dict[str, Any] = to_plain(problem)
    del body["said"]
    return body


def problems(arguments: argparse.Namespace) -> int:
    """Print what could not be (fully) indexed, and why."""
    with open_library(arguments.data, writable=False) as library:
        found = library.catalogue.problems(arguments.limit)
    if arguments.json:
        print_json({"problems": [_problem_json(problem) for problem in found]})
        return 0
    if not found:
        print_line("There are no problems.")
    for problem in found:
        inside = f" › {problem.member}" if problem.member else ""
        print_line(f"{problem.code}: {problem.path}{inside}: {problem.summary}")
    return 0


def _status(library: Library) -> dict[str, Any]:
    counts = library.catalogue.counts()
    meaning = generations.serving(library.catalogue, Leg.MEANING)
    return {
        "library": str(library.paths.root),
        **to_plain(counts),
        "folders": len(library.catalogue.roots()),
        "model": library.settings.model,
        "dims": meaning.dims if meaning else None,
        "meaning": to_plain(library.dial.checked()),
        "background": asdict(Pace.load(library.paths.pace)),
        "running": to_plain(bulletin.read(library.paths.running)),
        "bytes_on_disk": _bytes_below(library.paths.root),
    }


def _bytes_below(folder: Path) -> int:
    total = 0
    for where, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(where, name)).st_size
            except FileNotFoundError:
                continue
    return total
