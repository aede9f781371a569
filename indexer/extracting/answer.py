"""Puts the records of an answer together again, trusting none of them."""

from dataclasses import replace

from indexer.errors import MessageError
from indexer.extracting.limits import Limits
from indexer.extracting.protocol import Record
from indexer.records import Document, Extraction, Problem, Section


class AnswerBuilder:
    """Collects one answer; a record that breaks order or limits is refused."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._bytes = 0
        self._count = 0
        self._documents: list[Document] = []
        self._sections: list[list[Section]] = []
        self._tail: list[str] = []
        self._open = False
        self._problem: Problem | None = None

    def add(self, record: Record, size: int) -> bool:
        """Take one record of `size` bytes; return whether it was the last.

        Raises:
            MessageError: the record makes no sense at this point of an answer.
        """
        self._bytes += size
        if self._bytes > self._limits.answer_bytes:
            raise MessageError("An answer is too long.")
        if record.ready or record.want is not None or record.picture is not None:
            raise MessageError("A record makes no sense here.")
        if self._open != (record.text is not None) and record.beat is None:
            raise MessageError("Records are out of order.")
        self._take(record)
        return record.end

    def discard(self) -> None:
        """Forget what was received."""
        self._documents.clear()
        self._sections.clear()
        self._tail.clear()

    def extraction(self) -> Extraction:
        """Return what was received so far."""
        self._close_section()
        documents = [
            replace(document, sections=tuple(sections))
            for document, sections in zip(self._documents, self._sections, strict=True)
        ]
        own = documents[0].problem if documents else None
        if own is not None:
            documents[0] = replace(documents[0], problem=None)
        return Extraction(tuple(documents), self._problem or own)

    def _take(self, record: Record) -> None:
        if record.document is not None:
            self._begin_document(record.document)
        elif record.section is not None:
            self._begin_section(record)
        elif record.text is not None:
            self._tail.append(record.text)
            self._open = record.more
        elif record.problem is not None:
            self._note(record.problem, whole=record.whole)
        elif record.end and not self._documents:
            raise MessageError("An answer holds no document.")

    def _begin_document(self, document: Document) -> None:
        is_member = document.member is not None
        if document.sections or is_member != bool(self._documents):
            raise MessageError("A document makes no sense here.")
        if len(self._documents) >= self._limits.documents:
            raise MessageError("An answer holds too many documents.")
        self._close_section()
        self._documents.append(document)
        self._sections.append([])

    def _begin_section(self, record: Record) -> None:
        assert record.section is not None
        self._count += 1
        if not self._sections or self._count > self._limits.sections:
            raise MessageError("A section makes no sense here.")
        self._close_section()
        self._sections[-1].append(record.section)
        self._open = record.more

    def _close_section(self) -> None:
        if self._tail:
            section = self._sections[-1][-1]
            text = "".join([section.text, *self._tail])
            self._sections[-1][-1] = replace(section, text=text)
            self._tail.clear()

    def _note(self, problem: Problem, *, whole: bool) -> None:
        if not self._documents:
            raise MessageError("A problem makes no sense here.")
        if whole:
            self._problem = problem
        else:
            self._documents[-1] = replace(self._documents[-1], problem=problem)
