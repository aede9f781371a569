"""Carries out what has to look at a person's disks, on a thread of its own.

A disk, or a computer in the network, that does not answer holds up for ever whoever
looks at it; searching goes on meanwhile.
"""

import os
import queue
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from indexer.coverage import coverage
from indexer.errors import InklingError
from indexer.library import Library
from indexer.messages import (
    AskCoverage,
    Fault,
    IncludeFolder,
    Message,
    RemoveFolder,
    SetFolderRules,
)
from indexer.service import Service

Look: TypeAlias = IncludeFolder | SetFolderRules | RemoveFolder | AskCoverage

FAREWELL_S = 2.0
"""What waits for a dead disk by then is left behind."""


class DiskDesk:
    """Carries out one request after the other, as folders come and go in that order.

    `send` takes the reports, `tell_folders` is called when a folder has changed.
    """

    def __init__(
        self,
        library: Library,
        service: Service,
        send: Callable[[Message], None],
        tell_folders: Callable[[], None],
    ) -> None:
        self._library = library
        self._service = service
        self._send = send
        self._tell_folders = tell_folders
        self._asked: queue.SimpleQueue[Look | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="disks", daemon=True)

    def start(self) -> None:
        """Begin to carry out requests."""
        self._thread.start()

    def ask(self, request: Look) -> None:
        """Have a request carried out; returns at once."""
        self._asked.put(request)

    def close(self) -> None:
        """Carry out what was asked and end; soon also while a disk does not answer."""
        self._asked.put(None)
        if self._thread.ident is not None:
            self._thread.join(FAREWELL_S)

    def _work(self) -> None:
        while (request := self._asked.get()) is not None:
            try:
                self._carry_out(request)
            except InklingError as error:
                self._send(Fault(error.summary, said=error.said))

    def _carry_out(self, request: Look) -> None:
        match request:
            case IncludeFolder(path, rules):
                self._service.include(Path(path), rules)
                self._tell_folders()
            case SetFolderRules(path, rules):
                self._service.set_rules(Path(path), rules)
                self._tell_folders()
            case RemoveFolder(path):
                self._service.remove(Path(path), self._tell_folders)
            case AskCoverage():
                library = os.fsencode(self._library.paths.root)
                self._send(coverage(self._library.catalogue, library, request))
