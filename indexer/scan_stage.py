"""The last stage of indexing: pages that are pictures, where a person wants that."""

from collections.abc import Callable
from dataclasses import dataclass, field

from indexer.errors import UsageError
from indexer.extracting.pool import PoolClosedError
from indexer.ocr.tesseract import (
    Tesseract,
    choose_languages,
    find_tesseract,
    system_language,
)
from indexer.pipeline import Pipeline, as_root
from indexer.scan_reading import ScanReader
from indexer.settings import Settings
from indexer.storing import scans
from indexer.storing.catalogue import Catalogue


@dataclass(slots=True)
class ScanStage:
    """Reads pages one at a time, so that anything else can come first."""

    catalogue: Catalogue
    settings: Callable[[], Settings]
    pipeline: Callable[[], Pipeline]
    find: Callable[[], Tesseract | None] = find_tesseract
    _found: Tesseract | None = None
    _looked: bool = field(default=False)

    @property
    def tesseract(self) -> Tesseract | None:
        """The installed Tesseract, looked for once."""
        if not self._looked:
            self._found = self.find()
            self._looked = True
        return self._found

    @property
    def languages(self) -> list[str]:
        """The languages that pages are read in."""
        installed = self.tesseract.languages if self.tesseract else ()
        wanted = self.settings().scan_languages
        return choose_languages(installed, wanted, system_language())

    @property
    def waiting(self) -> int:
        """How many pages wait to be read, wanted or not."""
        return scans.waiting_scans(self.catalogue)

    def check(self, *, wanted: bool, languages: str) -> None:
        """Let pass what can be chosen.

        Raises:
            UsageError: Tesseract is not installed, or has no data for a language.
        """
        if wanted and self.tesseract is None:
            raise UsageError(
                "Tesseract is not installed. Install it with the languages that you "
                "need, then try again."
            )
        installed = self.tesseract.languages if self.tesseract else ()
        missing = [
            name
            for name in languages.split("+")
            if name and self.tesseract and name not in installed
        ]
        if missing:
            raise UsageError(
                "Tesseract has no data for {languages}.", languages=", ".join(missing)
            )

    def read_one(self) -> list[bytes] | None:
        """Read one page; return the files that are to be read again for it.

        Returns None where no page waits, where a person does not want that, and where
        Tesseract is not installed.
        """
        tesseract = self.tesseract if self.settings().scans else None
        if tesseract is None:
            return None
        languages = self.languages
        reader = ScanReader(
            self.catalogue,
            self.pipeline().extractors,
            lambda picture: tesseract.recognise(picture, languages),
        )
        roots = {root.root_id: as_root(root) for root in self.catalogue.roots()}
        try:
            return reader.read_one(roots)
        except PoolClosedError:
            return None

    def read_all(self, go_on: Callable[[], bool]) -> None:
        """Read every page that waits, and put what it says in its place."""
        while go_on() and (paths := self.read_one()) is not None:
            for root in self.catalogue.roots() if paths else ():
                self.pipeline().settle(root, paths)
