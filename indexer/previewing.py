"""What the preview asks for: a document's text, and its pages as pictures."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace

from indexer.errors import DocumentError, EnvironmentFaultError
from indexer.extracting.process import ExtractorProcess
from indexer.extracting.protocol import PageView, ViewWanted
from indexer.messages import DocumentReport, DrawPage, PagePicture, ShowDocument
from indexer.records import Problem
from indexer.sentences import sentence
from indexer.stored_content import opened_content
from indexer.storing import document_texts
from indexer.storing.catalogue import Catalogue
from indexer.watching.root import Root

IDLE_SECONDS = 60.0
"""The process that draws ends when nobody has looked at a page for so long."""
MOST_PASSAGES = 200
GONE = sentence("The file is no longer where it was, so its page cannot be shown.")


def document_report(catalogue: Catalogue, wanted: ShowDocument) -> DocumentReport:
    """Return the part of a document that is asked for."""
    about = document_texts.about(catalogue, wanted.file_id, wanted.document)
    if about is None:
        return DocumentReport(wanted.number, None)
    place = (catalogue, wanted.file_id, wanted.document, wanted.start)
    before = min(wanted.before, MOST_PASSAGES)
    after = min(wanted.after, MOST_PASSAGES)
    earlier = document_texts.passages_before(*place, before + 1)
    later = document_texts.passages_from(*place, after + 1)
    return DocumentReport(
        wanted.number,
        about,
        (*earlier[-before:], *later[:after]) if before else tuple(later[:after]),
        begins=len(earlier) <= before,
        ends=len(later) <= after,
    )


class PageDrawer:
    """Draws pages on a thread of its own, in an extractor that lives on demand.

    `send` is told of each picture together with its pixels.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        roots: Callable[[], dict[int, Root]],
        send: Callable[[PagePicture, bytes], None],
    ) -> None:
        self._catalogue = catalogue
        self._roots = roots
        self._send = send
        self._extractor = ExtractorProcess()
        self._asked = threading.Condition()
        self._waiting: deque[DrawPage] = deque()
        self._stopped = False
        self._thread = threading.Thread(target=self._run, name="drawing")

    def start(self) -> None:
        """Begin to wait for requests."""
        self._thread.start()

    def ask(self, wanted: DrawPage) -> None:
        """Draw a page soon; pages asked for under another number no longer matter."""
        with self._asked:
            while self._waiting and self._waiting[-1].number != wanted.number:
                self._waiting.pop()
            self._waiting.append(wanted)
            self._asked.notify_all()

    def close(self) -> None:
        """End the thread and the extractor, in the middle of a page if need be."""
        with self._asked:
            self._stopped = True
            self._asked.notify_all()
        self._extractor.stop()
        if self._thread.ident is not None:
            self._thread.join()
        self._extractor.close()

    def _run(self) -> None:
        while True:
            with self._asked:
                ready = self._asked.wait_for(
                    lambda: self._waiting or self._stopped, IDLE_SECONDS
                )
                wanted = self._waiting.popleft() if self._waiting else None
            if self._stopped:
                return
            if wanted is not None:
                self._draw(wanted)
            elif not ready:
                self._extractor.close()

    def _draw(self, wanted: DrawPage) -> None:
        try:
            view = self._view(wanted)
        except (OSError, KeyError):
            view = GONE
        except (DocumentError, EnvironmentFaultError) as error:
            view = error.summary
        if self._stopped:
            return
        picture = PagePicture(wanted.number, wanted.page)
        if isinstance(view, str):
            self._send(replace(picture, problem=view), b"")
            return
        told, pixels = view
        picture = replace(
            picture,
            pages=told.pages,
            width=told.width,
            height=told.height,
            size=len(pixels),
            boxes=told.boxes,
        )
        self._send(picture, pixels)

    def _view(self, wanted: DrawPage) -> tuple[PageView, bytes] | str:
        stored = document_texts.content_of(
            self._catalogue, wanted.file_id, wanted.document
        )
        if stored is None:
            return GONE
        with opened_content(stored, self._roots()) as content:
            view = self._extractor.view(
                content.name,
                content.source,
                ViewWanted(
                    wanted.page,
                    wanted.width,
                    wanted.passage,
                    wanted.marks,
                    content.member,
                ),
            )
        return view.summary if isinstance(view, Problem) else view
