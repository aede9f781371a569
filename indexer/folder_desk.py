"""Answers the app's questions about folders, on a thread of its own.

Listing a large or a slow folder takes seconds; searching and indexing go on meanwhile.
"""

import os
import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from indexer.errors import InklingError
from indexer.folder_count import count_files
from indexer.folder_coverage import count_left_out, folder_coverage
from indexer.folder_messages import (
    AskFolderCoverage,
    AskScans,
    AskStages,
    CountFiles,
    FilesCounted,
    FolderStages,
    ScansReport,
    SetScans,
    StagesReport,
)
from indexer.library import Library
from indexer.messages import Fault, Message
from indexer.storing.stages import stages

Question: TypeAlias = CountFiles | AskStages | AskFolderCoverage | AskScans | SetScans


class FolderDesk:
    """Carries out one request after the other; `send` takes the reports."""

    def __init__(self, library: Library, send: Callable[[Message], None]) -> None:
        self._library = library
        self._send = send
        self._asked: queue.SimpleQueue[Question | None] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._coverage: AskFolderCoverage | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="folders")

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def ask(self, request: Question) -> None:
        """Have a request carried out; returns at once."""
        if isinstance(request, CountFiles):
            self._newest[request.path] = request.number
        elif isinstance(request, AskFolderCoverage) and request.count_left_out:
            self._coverage = request
        self._asked.put(request)

    def close(self) -> None:
        """End at once; what was not answered is dropped."""
        self._closed = True
        self._asked.put(None)
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        while (request := self._asked.get()) is not None and not self._closed:
            try:
                self._carry_out(request)
            except InklingError as error:
                self._send(Fault(error.summary, said=error.said))

    def _carry_out(self, request: Question) -> None:
        match request:
            case AskStages():
                self._send(StagesReport(self._stages()))
            case AskFolderCoverage():
                self._cover(request)
            case AskScans():
                self._send(self._scans())
            case SetScans(wanted, languages):
                self._library.scans.check(wanted=wanted, languages=languages)
                self._library.set_scans(wanted=wanted, languages=languages)
                self._send(self._scans())
            case CountFiles() if self._is_wanted(request):
                self._count(request)

    def _count(self, asked: CountFiles) -> None:
        try:
            root = self._library.included.would_be(Path(asked.path), asked.rules)
        except InklingError as error:
            told = FilesCounted(asked.number, asked.path, 0, 0)
            failed = replace(told, done=True, problem=error.summary, said=error.said)
            self._send(failed)
            return
        library = os.fsencode(self._library.paths.root)
        count_files(asked, root, library, self._send, lambda: self._is_wanted(asked))

    def _cover(self, asked: AskFolderCoverage) -> None:
        """Tell what the catalogue knows, and then what a walk finds left out."""
        catalogue = self._library.catalogue
        library = os.fsencode(self._library.paths.root)
        told = folder_coverage(catalogue, library, asked.path)
        self._send(told)
        if asked.count_left_out:
            count = count_left_out(
                catalogue,
                library,
                asked.path,
                lambda: not self._closed and self._coverage is asked,
            )
            if count is not None:
                self._send(replace(told, left_out=count))

    def _is_wanted(self, asked: CountFiles) -> bool:
        """Return whether nobody asked about the same folder since."""
        return not self._closed and self._newest.get(asked.path) == asked.number

    def _scans(self) -> ScansReport:
        scans = self._library.scans
        tesseract = scans.tesseract
        return ScansReport(
            self._library.settings.scans,
            tesseract.version if tesseract else "",
            tuple(tesseract.languages) if tesseract else (),
            tuple(scans.languages),
            scans.waiting,
            self._library.settings.scan_languages,
        )

    def _stages(self) -> tuple[FolderStages, ...]:
        return tuple(
            FolderStages(
                os.fsdecode(one.path),
                one.found,
                one.read,
                one.passages,
                one.embedded,
                one.problems,
            )
            for one in stages(self._library.catalogue)
        )
