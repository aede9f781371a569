"""`watch`: the indexer in the foreground, until it is interrupted."""

import argparse
import time
from typing import NoReturn

from indexer.commands.output import ProgressLine, print_json, print_line
from indexer.commands.running import running_sentence
from indexer.errors import InklingError, UsageError
from indexer.library import open_library
from indexer.records import Progress, to_plain
from indexer.service import Service, end_undisturbed, end_with_any_thread


def watch(arguments: argparse.Namespace) -> int:
    """Keep the library equal to the disk; with --json print progress as it changes."""
    with open_library(arguments.data, background=True) as library:
        if not library.catalogue.roots():
            raise UsageError("No folder is included yet. Try: inkling index FOLDER")
        faults: list[InklingError] = []
        if library.notice:
            print_line(library.notice.english)
        end_with_any_thread()
        service = Service(library, library.gate, faults.append)
        try:
            service.start()
            _show(service, faults, as_json=arguments.json)
        except KeyboardInterrupt:
            return 0
        finally:
            end_undisturbed()
            service.close()


def _show(service: Service, faults: list[InklingError], *, as_json: bool) -> NoReturn:
    told: Progress | None = None
    line = ProgressLine(lambda: running_sentence(service.progress()))
    while True:
        while faults:
            print_line(faults.pop(0).summary)
        if as_json:
            progress = service.progress()
            if progress != told:
                print_json(to_plain(progress))
            told = progress
        else:
            line.update()
        time.sleep(0.5)
