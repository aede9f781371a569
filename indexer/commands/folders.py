"""`folders`: which folders are included, and what of them counts."""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path

from indexer.commands.output import counted, print_json, print_line
from indexer.library import Library, open_library
from indexer.records import Folder, FolderRules, to_plain


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
        root = library.include(Path(arguments.folder), rules_of(arguments))
    if arguments.json:
        print_json({"path": os.fsdecode(root.path)})
    else:
        print_line(f"Included {os.fsdecode(root.path)}. Read it with: inkling index")
    return 0


def set_folder(arguments: argparse.Namespace) -> int:
    """Change what of a folder counts; files leave at once, and new ones by name."""
    with open_library(arguments.data) as library:
        root = library.included.set_rules(Path(arguments.folder), rules_of(arguments))
        before = library.tally.removed
        library.pipeline.find(root)
        gone, waiting = library.tally.removed - before, library.tally.waiting
        (folder,) = _listed(library, root.path)
    if arguments.json:
        print_json({"folder": to_plain(folder), "left": gone, "to_read": waiting})
        return 0
    print_line(_folder_line(folder))
    print_line(_change_line(folder, gone, waiting))
    return 0


def remove_folder(arguments: argparse.Namespace) -> int:
    """Take a folder out, with everything that came from it."""
    with open_library(arguments.data) as library:
        files = library.remove(Path(arguments.folder))
    if arguments.json:
        print_json({"files": files})
    else:
        print_line(f"Taken out of the library: {counted(files, 'file')}.")
    return 0


def rules_of(arguments: argparse.Namespace) -> FolderRules:
    """Return the rules that were given; what was not given stays as it is."""
    return FolderRules(
        exclude=None if arguments.exclude is None else tuple(arguments.exclude),
        include=None if arguments.include is None else tuple(arguments.include),
        gitignore=None if arguments.gitignore is None else arguments.gitignore == "on",
    )


def _listed(library: Library, path: bytes) -> Iterator[Folder]:
    return (one for one in library.folders() if os.fsencode(one.path) == path)


def _folder_line(folder: Folder) -> str:
    files, problems = counted(folder.files, "file"), counted(folder.problems, "problem")
    parts = [f"{folder.path}: {files}, {problems}"]
    if folder.exclude:
        parts.append(f"without {' '.join(folder.exclude)}")
    if folder.include:
        parts.append(f"with {' '.join(folder.include)}")
    if folder.gitignore:
        parts.append("without what .gitignore files name")
    if not folder.online:
        parts.append("offline")
    return ", ".join(parts)


def _change_line(folder: Folder, gone: int, waiting: int) -> str:
    if not folder.online:
        return "The folder cannot be reached now; the rules hold once it is back."
    left = f"{counted(gone, 'file')} left the library."
    return (
        f"{left} Waiting to be read: {waiting:,}. Run: inkling index"
        if waiting
        else left
    )
