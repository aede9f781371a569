"""`models download` and `models mirror`: the one thing that uses the network.

The command itself stays under the network filter: it asks the person and looks after
the file; a fetcher, started before the filter, gets the bytes.
"""

import argparse
import json
import sys
from collections.abc import Callable
from dataclasses import replace

from indexer.commands.models import model_json
from indexer.commands.output import ProgressLine, print_json, print_line
from indexer.embedding.known_files import (
    RECOMMENDED,
    SOURCE,
    KnownFile,
    by_name,
    downloadable,
)
from indexer.embedding.models import ModelShelf
from indexer.errors import UsageError
from indexer.fetching.addresses import check_base, host_of
from indexer.fetching.process import FetcherProcess
from indexer.paths import LibraryPaths
from indexer.settings import Settings


def download(arguments: argparse.Namespace) -> int:
    """Ask for consent, have the file downloaded, check it, put it on the shelf."""
    known = _wanted(arguments.name)
    paths = LibraryPaths(arguments.data)
    paths.create()
    settings = Settings.load(paths.settings)
    if settings.privacy:
        raise UsageError(
            "Privacy mode is on, so nothing is downloaded. Copy the file here in "
            "another way and add it with: inkling models add FILE"
        )
    base = settings.mirror or SOURCE
    shelf = ModelShelf(paths.models)
    part = shelf.place_for_download(known)
    _require_consent(known, base, agreed=arguments.yes)
    fetcher: FetcherProcess = arguments.fetcher
    progress = Progress(known, as_json=arguments.json)
    fetcher.fetch(known, base, part, progress)
    progress.clear()
    model = shelf.take(part, known)
    if arguments.json:
        print_json(model_json(model, settings.model))
    else:
        print_line(f"Added {model.name}. Use it with: inkling models use {model.name}")
    return 0


def mirror(arguments: argparse.Namespace) -> int:
    """Print where downloads come from, or change it."""
    paths = LibraryPaths(arguments.data)
    paths.create()
    settings = Settings.load(paths.settings)
    if arguments.base:
        base = "" if arguments.base == "none" else arguments.base.rstrip("/")
        if base:
            check_base(base)
        settings = replace(settings, mirror=base)
        settings.save(paths.settings)
    if arguments.json:
        print_json({"mirror": settings.mirror or None})
    else:
        print_line(settings.mirror or SOURCE)
    return 0


class Progress:
    """Shows how far a download is: a line for people, JSON lines for programs."""

    def __init__(self, known: KnownFile, *, as_json: bool) -> None:
        self._known = known
        self._as_json = as_json
        self._have = 0
        self._line = ProgressLine(self._text)

    def __call__(self, have: int) -> None:
        """Take note of how many bytes are there."""
        self._have = have
        if self._as_json:
            told = {"bytes": have, "of": self._known.bytes}
            sys.stderr.write(json.dumps(told) + "\n")
            sys.stderr.flush()
        else:
            self._line.update()

    def clear(self) -> None:
        """Leave the line empty for what comes next."""
        self._line.clear()

    def _text(self) -> str:
        megabytes = self._known.bytes / 1e6
        return f"{self._have / 1e6:.0f} of {megabytes:.0f} MB"


def _wanted(name: str) -> KnownFile:
    known = by_name(name)
    if known is None:
        names = ", ".join(file.name for file in downloadable())
        raise UsageError(f'There is no model "{name}" to download. There are: {names}.')
    if not known.complete:
        raise UsageError(
            f"{known.file} of {known.publisher} lacks the last two layers of "
            f"EmbeddingGemma, so its vectors would be wrong. Get {RECOMMENDED.name}."
        )
    return known


def _require_consent(
    known: KnownFile,
    base: str,
    *,
    agreed: bool,
    ask: Callable[[], str] = input,
) -> None:
    """Tell what will be downloaded from where under which terms; wait for a yes."""
    if agreed:
        return
    terms = (
        f"{known.file} of {known.publisher} ({known.bytes / 1e6:.0f} MB) would come "
        f"from {host_of(base)}. Its licence: {known.licence.name}, "
        f"{known.licence.url}"
    )
    if not sys.stdin.isatty():
        raise UsageError(f"{terms} (accept it with --yes).")
    sys.stderr.write(f"{terms}\nAccept it and download? [y/N] ")
    sys.stderr.flush()
    if ask().strip().lower() not in ("y", "yes"):
        raise UsageError("Nothing was downloaded.")
