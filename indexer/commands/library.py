"""`folders`, `status` and `problems`: what the library holds."""

import argparse
import os
from pathlib import Path
from typing import Any

from indexer.commands.output import print_json, print_line
from indexer.library import Library, open_library
from indexer.records import Folder, to_plain
from indexer.storing import generations
from indexer.storing.outbox import Leg


def list_folders(arguments: argparse.Namespace) -> int:
    """Print the included folders."""
    with open_library(arguments.data, writable=False) as library:
        folders = library.folders()
    if arguments.json:
        print_json({"folders": [to_plain(folder) for folder in folders]})
    else:
        for folder in folders:
            print_line(_folder_line(folder))
    return 0


def add_folder(arguments: argparse.Namespace) -> int:
    """Include a folder; `index` or the running app reads it."""
    with open_library(arguments.data) as library:
        root = library.include(Path(arguments.folder), arguments.exclude)
    if arguments.json:
        print_json({"path": os.fsdecode(root.path)})
    else:
        print_line(f"Included {os.fsdecode(root.path)}. Read it with: inkling index")
    return 0


def remove_folder(arguments: argparse.Namespace) -> int:
    """Take a folder out, with everything that came from it."""
    with open_library(arguments.data) as library:
        files = library.remove(Path(arguments.folder))
    if arguments.json:
        print_json({"files": files})
    else:
        print_line(f"{files} files were taken out of the library.")
    return 0


def status(arguments: argparse.Namespace) -> int:
    """Print how much the library holds and how far indexing is."""
    with open_library(arguments.data, writable=False) as library:
        body = _status(library)
    if arguments.json:
        print_json(body)
        return 0
    print_line(
        f"{body['files']} files, {body['documents']} documents, "
        f"{body['passages']} passages, {body['embedded']} found by meaning, "
        f"{body['waiting']} waiting, {body['problems']} problems"
    )
    print_line(f"model {body['model']}, {body['dims']} dimensions")
    print_line(f"library {body['library']}, {body['bytes_on_disk'] / 1e6:.1f} MB")
    return 0


def problems(arguments: argparse.Namespace) -> int:
    """Print what could not be (fully) indexed, and why."""
    with open_library(arguments.data, writable=False) as library:
        found = library.catalogue.problems(arguments.limit)
    if arguments.json:
        print_json({"problems": [to_plain(problem) for problem in found]})
        return 0
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


def _folder_line(folder: Folder) -> str:
    offline = "" if folder.online else ", offline"
    left_out = f", without {' '.join(folder.exclude)}" if folder.exclude else ""
    return (
        f"{folder.path}: {folder.files} files, {folder.problems} problems"
        f"{left_out}{offline}"
    )
