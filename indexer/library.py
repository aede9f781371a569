"""One library opened by one process: puts stages together for the command line."""

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from indexer.dial import Dial
from indexer.embedding.compute import Compute
from indexer.embedding.engines import Engines
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import ModelFile
from indexer.embedding.models import KnownModel, ModelShelf
from indexer.embedding.processor import default_threads
from indexer.errors import DiskFullError, StoreError
from indexer.extracting.pool import ExtractorPool
from indexer.file_reading import FileReader
from indexer.gate import Gate
from indexer.included_folders import IncludedFolders
from indexer.paths import LibraryPaths
from indexer.pipeline import Conduct, Pipeline, as_root
from indexer.recording import Tally
from indexer.records import Answer, Folder, FolderRules, Mark, Mode
from indexer.safekeeping import Safekeeping
from indexer.scan_stage import ScanStage
from indexer.searching.calibration import calibrate, is_stale
from indexer.searching.searcher import Searcher
from indexer.searching.sentences import nearest_sentences
from indexer.settings import Settings
from indexer.sole_writer import sole_writer
from indexer.storing import generations, model_change
from indexer.storing.catalogue import Catalogue, StoredRoot
from indexer.storing.courtesy import Courtesy
from indexer.storing.outbox import Leg
from indexer.storing.reader import IndexReader
from indexer.storing.recovery import opened_soundly
from indexer.storing.search_index import SearchIndex
from indexer.watching.coalescer import Coalescer

PASSAGE_WINDOW = 256
"""Tokens of a passage with its title and prompt; a chunk has 200 at most."""


class Library:
    """A library and all that works on it, each part made when it is first needed.

    With `writable` this process is the only one that writes; others may read beside
    it. Made by `open_library`, closed as a context manager.
    """

    def __init__(
        self,
        paths: LibraryPaths,
        *,
        writable: bool,
        background: bool = False,
    ) -> None:
        """Open the library.

        Raises:
            LibraryInUseError: another process writes it.
            StoreError: it is missing, damaged, newer than the program or unusable.
            SettingsError: its settings cannot be used.
        """
        self.paths = paths
        self.dirty = Coalescer(time.monotonic)
        self._background = background
        self.engines = Engines(Compute(paths.compute))
        self.gate = Gate(self.engines.interrupt)
        self._making = threading.RLock()
        self._index_writer: SearchIndex | None = None
        self._pipeline: Pipeline | None = None
        with ExitStack() as opened:
            if writable:
                opened.enter_context(sole_writer(paths))
            self.settings = Settings.load(paths.settings)
            if writable:
                self.catalogue, self.notice = opened.enter_context(
                    opened_soundly(paths.catalogue, copy_at_end=not background)
                )
            else:
                reader = Catalogue(paths.catalogue, writable=False)
                self.catalogue, self.notice = reader, None
                opened.callback(self.catalogue.close)
            opened.callback(self.engines.close)
            self._reader = IndexReader(self.catalogue, paths.index)
            self._searcher = Searcher(self.catalogue, self._reader, self._query_engine)
            opened.callback(self._searcher.close)
            self.safekeeping = Safekeeping(
                self.catalogue,
                paths,
                self._renew_index,
                lambda: self.index_writer.look_over(),  # noqa: PLW0108 - opened late
            )
            if writable:
                self.safekeeping.finish_erasing()
            self._opened = opened.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if isinstance(error, DiskFullError):
            self.make_room()
        self.close()

    def close(self) -> None:
        """End children and threads and give the library free."""
        self.gate.stop()
        self._opened.close()

    @property
    def shelf(self) -> ModelShelf:
        """The model files of this library."""
        return ModelShelf(self.paths.models)

    @cached_property
    def model(self) -> KnownModel:
        """The model in use.

        Raises:
            ModelError: its file is missing or damaged.
        """
        return self.shelf.known(self.settings.model)

    @property
    def dims(self) -> int:
        """The size of the vectors in the index: the dial's, or the model's width."""
        return self.model.dims_for(self.settings.dims)

    def engine(self) -> LlamaEngine:
        """Return the model, loaded at the first call; any thread may call.

        Raises:
            ModelError: the model file is missing or cannot be loaded.
        """
        return self._loaded(self.model.file)

    def _loaded(self, file: ModelFile) -> LlamaEngine:
        return self.engines.loaded(
            file,
            self.settings.compute,
            threads=self.threads,
            query_threads=self.settings.threads or default_threads(),
            passage_tokens=PASSAGE_WINDOW,
        )

    def _query_engine(self) -> LlamaEngine:
        """Return the model that serves, which may be the former one for a while.

        Raises:
            ModelError: its file is missing or cannot be loaded.
        """
        serves = generations.serving(self.catalogue, Leg.MEANING)
        if serves is None or serves.model == self.model.file.identity:
            return self.engine()
        return self._loaded(self.shelf.with_identity(serves.model))

    @property
    def tally(self) -> Tally:
        """What indexing has done so far; never waits."""
        return Tally() if self._pipeline is None else self._pipeline.tally

    @property
    def index_writer(self) -> SearchIndex:
        """The search index, opened or built at first use to fit model and dial."""
        with self._making:
            if self._index_writer is None:
                self._index_writer = self._open_index()
            return self._index_writer

    @property
    def pipeline(self) -> Pipeline:
        """The indexing stages, made at first use; any thread may ask."""
        with self._making:
            if self._pipeline is None:
                self._pipeline = self._make_pipeline()
            return self._pipeline

    @cached_property
    def included(self) -> IncludedFolders:
        """The folders of this library and their rules."""
        library = os.fsencode(self.paths.root)
        return IncludedFolders(self.catalogue, self.safekeeping, library)

    @cached_property
    def dial(self) -> Dial:
        """What lets the meaning leg follow the chosen size and model."""
        return Dial(self.catalogue, self.paths, self)

    @cached_property
    def scans(self) -> ScanStage:
        """The stage that reads pages that are pictures."""
        return ScanStage(self.catalogue, lambda: self.settings, lambda: self.pipeline)

    def stop_reading(self) -> None:
        """End the extractors, so that nobody waits for a file that hangs."""
        if self._pipeline is not None:
            self._pipeline.stop_reading()

    def _open_index(self) -> SearchIndex:
        engine = self.engine()
        model, index = engine.identity, self.paths.index
        model_change.let_embed(self.catalogue, model, engine.document_key)
        courtesy = Courtesy(self.gate.give_way, self._reader.freshen)
        return SearchIndex(self.catalogue, index, courtesy, dims=self.dims, model=model)

    def _make_pipeline(self) -> Pipeline:
        self.engine().reserve()
        extractors, way = ExtractorPool(self.settings.extractors), self.gate.give_way
        pipeline = Pipeline(
            self.catalogue,
            self.index_writer,
            FileReader(self.catalogue, extractors, self.engine(), give_way=way),
            os.fsencode(self.paths.root),
            Conduct(
                workers=self.settings.extractors,
                doubt_removals=self._background,
                go_on=self.gate.go_on,
                keep_reading=self.gate.keep_reading,
                give_way=way,
                is_held=lambda: self.gate.is_held,
                require_room=self.safekeeping.reserve.require,
                look_again=self.dirty.add,
            ),
        )
        self._opened.callback(pipeline.close)
        return pipeline

    def include(self, folder: Path, rules: FolderRules | None = None) -> StoredRoot:
        """Include a folder and return its root; one inside a root joins that root.

        Raises:
            UsageError: there is no such folder, or a pattern makes no sense.
        """
        return self.included.include(folder, rules or FolderRules())

    def remove(self, folder: Path) -> int:
        """Take a folder out with all that came from it; return how many files went.

        No byte of their text stays in the library.

        Raises:
            UsageError: the folder is not included.
            StoreError: something is left; the next start tries again.
        """
        return self.safekeeping.remove(folder)

    def make_room(self) -> None:
        """Give back the reserve of a full disk and compact what can be compacted."""
        with suppress(StoreError):
            self.safekeeping.reserve.release()
            if self._pipeline is not None:
                self._pipeline.tidy()

    def _renew_index(self) -> None:
        if self._pipeline is not None:
            self._pipeline.renew_index()
        elif self._index_writer is not None:
            self._index_writer.renew()
        else:
            generations.renew(self.catalogue, self.paths.index)

    def folders(
        self, is_watched: Callable[[bytes], bool] = lambda _path: True
    ) -> tuple[Folder, ...]:
        """Return the included folders with what they hold."""
        return self.included.listed(is_watched)

    def reconcile(self, folders: Sequence[Path] = ()) -> None:
        """Make the library equal to the disk: in these folders, or everywhere."""
        for root in self.catalogue.roots():
            below = as_root(root)
            inside = [
                path
                for path in (os.fsencode(os.path.realpath(one)) for one in folders)
                if below.relative(path) is not None
            ]
            if root.path in inside or not folders:
                self.pipeline.reconcile(root)
            elif inside:
                self.pipeline.settle(root, inside)

    def embed_all(self) -> None:
        """Give every waiting passage its vector."""
        # llama.cpp keeps Python from noticing a signal; a wait for a thread does not.
        with ThreadPoolExecutor(1, thread_name_prefix="meaning") as worker:
            embedding = worker.submit(self._embed_all)
            try:
                embedding.result()
            except KeyboardInterrupt:
                self.gate.stop()
                raise

    def _embed_all(self) -> None:
        applied = time.monotonic()
        while self.pipeline.embed_some(self.engine()):
            if time.monotonic() - applied > 5.0:
                self.pipeline.apply()
                applied = time.monotonic()
        if self.gate.stopped:
            # What is not applied yet stays in the outbox; nobody should wait for it.
            return
        self.pipeline.apply()
        self.dial.turn()
        self.calibrate()

    def calibrate(self) -> None:
        """Measure what cosines are worth here, if the library has grown much since."""
        engine = self.engine()
        if is_stale(self.catalogue, engine.identity):
            calibrate(self.catalogue, self._reader, engine)

    def search(
        self,
        query: str,
        *,
        mode: Mode = Mode.HYBRID,
        limit: int = 10,
        dims: int | None = None,
        as_words: bool = False,
        typing: bool = False,
    ) -> Answer:
        """Return the documents that answer a query best; see `Searcher.search`.

        Raises:
            UsageError: the model in use has no vectors of size `dims`.
        """
        if dims is not None:
            self.model.require_size(dims)
        return self._searcher.search(
            query,
            mode=mode,
            limit=limit,
            dims=dims,
            as_words=as_words,
            typing=typing,
        )

    def sentences(
        self, answer: Answer, go_on: Callable[[], bool]
    ) -> Iterator[tuple[int, Mark]]:
        """Yield the sentence nearest to the query of shown passages, by passage."""
        return nearest_sentences(self._query_engine(), answer, go_on)

    def use_model(self, name: str) -> KnownModel:
        """Embed with another model from the next indexing on.

        Raises:
            ModelError: there is no such model, or its file is damaged.
        """
        model = self.shelf.known(name)
        self.save(replace(self.settings, model=name))
        return model

    def rebuild(self) -> None:
        """Build both legs anew from the catalogue alone."""
        self.index_writer.renew()

    def set_privacy(self, *, wanted: bool) -> None:
        """Remember whether privacy mode is on."""
        self.save(replace(self.settings, privacy=wanted))

    def set_scans(self, *, wanted: bool, languages: str) -> None:
        """Remember whether pages that are pictures are to be read, and how."""
        self.save(replace(self.settings, scans=wanted, scan_languages=languages))

    @property
    def threads(self) -> int:
        """All cores for a command that somebody waits for, half of them otherwise."""
        cores = default_threads()
        usual = max(1, cores // 2) if self._background else cores
        return self.settings.threads or usual

    def save(self, settings: Settings) -> None:
        """Keep other settings; what they change is taken up step by step."""
        settings.save(self.paths.settings)
        self.settings = settings


def open_library(
    folder: Path, *, writable: bool = True, background: bool = False
) -> Library:
    """Open the library in a folder; it is made if it is missing and `writable`."""
    paths = LibraryPaths(folder.absolute())
    return Library(paths, writable=writable, background=background)
