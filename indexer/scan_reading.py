"""Reads pages that are pictures, one at a time, when nothing else is to be done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from indexer.errors import DocumentError
from indexer.extracting.pool import ExtractorPool
from indexer.extracting.protocol import PageWanted
from indexer.records import Document, Extraction, Place, Problem, ProblemCode, Section
from indexer.stored_content import opened_content
from indexer.storing import scans
from indexer.storing.catalogue import Catalogue
from indexer.storing.document_texts import StoredContent
from indexer.storing.scans import SCANNED_PAGES, Scan
from indexer.watching.root import Root

DOTS_PER_INCH = 300
"""What recognition was made for; print of 10 points is about 40 dots high then."""


@dataclass(frozen=True, slots=True)
class ScanReader:
    """Draws waiting pages, has them read and keeps what they say by content."""

    catalogue: Catalogue
    extractors: ExtractorPool
    recognise: Callable[[bytes], str]
    """Returns the text in a picture, empty where there is none or it fails."""

    def read_one(self, roots: Mapping[int, Root]) -> list[bytes] | None:
        """Read the page that is next; return the files that are then to be read again.

        Returns None when no page waits. What stops the reading of a page counts as a
        page without text.

        Raises:
            PoolClosedError: everything is to end.
        """
        scan = scans.next_scan(self.catalogue)
        if scan is None:
            return None
        try:
            text = self._read(scan, roots[scan.root_id])
        except (OSError, KeyError, DocumentError):
            # The file is gone or cannot be reached: a scan of its folder will tell.
            scans.give_up(self.catalogue, scan.file_id)
            return []
        return scans.keep_text(self.catalogue, scan, text)

    def _read(self, scan: Scan, root: Root) -> str:
        stored = StoredContent(
            scan.root_id,
            scan.path,
            scan.position,
            scan.content_hash,
            scan.document,
            scan.member,
        )
        with opened_content(stored, {scan.root_id: root}) as content:
            wanted = PageWanted(scan.page, DOTS_PER_INCH, content.member)
            drawn = self.extractors.picture(content.name, content.source, wanted)
        return "" if isinstance(drawn, Problem) else self.recognise(drawn)


def with_recognised(
    extraction: Extraction, texts: dict[tuple[int, int], str]
) -> Extraction:
    """Return documents with what was read in their pictures put in its place.

    `texts` holds the text by ordinal of the document and page.
    """
    documents = tuple(
        _with_pages(
            document, {page: text for (one, page), text in texts.items() if one == at}
        )
        for at, document in enumerate(extraction.documents)
    )
    return Extraction(documents, _still(extraction.problem, documents[0]))


def _still(problem: Problem | None, document: Document) -> Problem | None:
    """Return what is left of the problem of a document whose pages were read."""
    if problem is None or problem.code is not ProblemCode.SCAN:
        return problem
    if SCANNED_PAGES in document.metadata:
        return problem
    if document.sections:
        return None
    return Problem(ProblemCode.EMPTY, "No text was recognised in this scan.")


def _with_pages(document: Document, texts: dict[int, str]) -> Document:
    waiting = set(scans.scanned_pages(document.metadata))
    if not texts or not waiting <= set(texts):
        return document
    found = [
        Section(text, Place(page=page))
        for page, text in sorted(texts.items())
        if text.strip()
    ]
    sections = sorted((*document.sections, *found), key=_page_of)
    metadata = {
        name: value
        for name, value in document.metadata.items()
        if name != SCANNED_PAGES
    }
    read = replace(document, sections=tuple(sections), metadata=metadata)
    return replace(read, problem=_still(read.problem, read))


def _page_of(section: Section) -> int:
    return section.place.page or 0
