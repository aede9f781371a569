"""`index`: include folders, make the library equal to the disk once, and end."""

import argparse
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from indexer.commands.folders import rules_of
from indexer.commands.output import ProgressLine, counted, print_json, print_line
from indexer.errors import UsageError
from indexer.library import Library, open_library
from indexer.recording import Tally


def index(arguments: argparse.Namespace) -> int:
    """Index the given folders, or all included ones where none is given."""
    started = time.monotonic()
    folders = [Path(path) for path in arguments.paths]
    for folder in folders:
        if not folder.is_dir():
            raise UsageError(f"There is no folder {folder}.")
    with open_library(arguments.data) as library:
        for folder in folders:
            library.include(folder, rules_of(arguments))
        if not library.catalogue.roots():
            raise UsageError("No folder is included yet. Try: inkling index FOLDER")
        with _progress(library):
            library.reconcile(folders)
            read = time.monotonic() - started
            if arguments.until == "meaning":
                library.embed_all()
            library.scans.read_all(library.gate.go_on)
            if arguments.until == "meaning":
                library.embed_all()
            library.pipeline.tidy()
        summary = _summary(library.pipeline.tally, read, time.monotonic() - started)
    notice = library.notice.english if library.notice else None
    _print(summary, notice, as_json=arguments.json)
    return 0


def _print(summary: dict[str, Any], notice: str | None, *, as_json: bool) -> None:
    if as_json:
        print_json({**summary, "notice": notice} if notice else summary)
        return
    if notice:
        print_line(notice)
    print_line(_sentence(summary))


@contextmanager
def _progress(library: Library) -> Iterator[None]:
    """Show how far indexing is while it runs."""
    tally = library.pipeline.tally
    line = ProgressLine(
        lambda: (
            f"{counted(tally.files, 'file')} read, {tally.waiting:,} waiting; "
            f"{tally.embedded:,} of {counted(tally.passages, 'passage')} with meaning"
        )
    )
    ended = threading.Event()

    def show() -> None:
        while not ended.wait(ProgressLine.SECONDS):
            line.update()

    thread = threading.Thread(target=show, name="progress")
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        line.clear()


def _summary(tally: Tally, read_seconds: float, seconds: float) -> dict[str, Any]:
    embed_seconds = max(seconds - read_seconds, 1e-9)
    lost = {"unusable": tally.unusable} if tally.unusable else {}
    return {
        "files": tally.files,
        "documents": tally.documents,
        "passages": tally.passages,
        "embedded": tally.embedded,
        "reused": tally.reused,
        "problems": tally.problems,
        "skipped": tally.skipped,
        "removed": tally.removed,
        "bytes": tally.read_bytes,
        "seconds": round(seconds, 3),
        "rates": {
            "files_per_s": round(tally.files / read_seconds, 1),
            "mb_per_s": round(tally.read_bytes / 1e6 / read_seconds, 2),
            "tokens_per_s": round(tally.tokens / embed_seconds, 1),
        },
        **lost,
    }


def _sentence(summary: dict[str, Any]) -> str:
    lost = summary.get("unusable")
    unusable = f"; {lost} that the model could not embed" if lost else ""
    return (
        f"{counted(summary['files'], 'file')} read, {summary['skipped']:,} unchanged, "
        f"{summary['removed']:,} removed; {counted(summary['passages'], 'passage')}, "
        f"of which {summary['embedded']:,} embedded and {summary['reused']:,} known "
        f"before{unusable}; "
        f"{counted(summary['problems'], 'problem')}; {summary['seconds']:.1f} s"
    )
