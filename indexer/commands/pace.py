"""`pause`, `resume` and `background`: when the background may work.

They write a file that a running indexer follows, so they work beside it.
"""

import argparse
import os
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from indexer.commands.output import print_json, print_line
from indexer.errors import StoreError
from indexer.paths import LibraryPaths
from indexer.settings import Pace


def pause(arguments: argparse.Namespace) -> int:
    """Let the background rest until `resume`, also after a restart."""
    return _change(arguments, paused=True, until=0.0)


def resume(arguments: argparse.Namespace) -> int:
    """Let the background go on."""
    return _change(arguments, paused=False, until=0.0)


def background(arguments: argparse.Namespace) -> int:
    """Show or choose when the background works."""
    given = {
        "only_on_mains": arguments.only_on_mains,
        "only_when_idle": arguments.only_when_idle,
    }
    return _change(
        arguments,
        **{name: value == "on" for name, value in given.items() if value is not None},
    )


def _change(arguments: argparse.Namespace, **changes: Any) -> int:  # noqa: ANN401
    file = _file(arguments.data)
    pace = Pace.load(file)
    if changes:
        pace = replace(pace, **changes)
        os.umask(0o077)
        pace.save(file)
    if arguments.json:
        print_json(asdict(pace))
    else:
        print_line(sentence(pace))
    return 0


def sentence(pace: Pace) -> str:
    """Return in words when the background works."""
    if pace.paused and pace.until:
        end = datetime.fromtimestamp(pace.until).astimezone().strftime("%Y-%m-%d %H:%M")
        return f"The background is paused until {end}. It goes on with: inkling resume"
    if pace.paused:
        return "The background is paused. It goes on with: inkling resume"
    conditions = [
        words
        for chosen, words in (
            (pace.only_on_mains, "on mains power"),
            (pace.only_when_idle, "when nobody has used the computer for two minutes"),
        )
        if chosen
    ]
    return f"The background works {' and '.join(conditions) or 'at any time'}."


def _file(library: Path) -> Path:
    paths = LibraryPaths(library.absolute())
    if not paths.catalogue.exists():
        raise StoreError(
            f"There is no library in {library}. Make one with: inkling index FOLDER"
        )
    return paths.pace
