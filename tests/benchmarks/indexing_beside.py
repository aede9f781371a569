"""The indexer's own pipeline, at work on real files beside a measurement.

Files are read by extractors, cut, recorded, embedded by the starter model and indexed
as the program does it in the background, save that reading and embedding go on at the
same time, which they do only when reading lasts.
"""

import os
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path

import numpy as np

from indexer.embedding import model_file
from indexer.embedding.llama_engine import Embedded, LlamaEngine
from indexer.embedding.priority import step_back
from indexer.embedding.starter import ensure_starter
from indexer.extracting.pool import ExtractorPool
from indexer.file_reading import FileReader
from indexer.gate import Gate
from indexer.paths import LibraryPaths
from indexer.pipeline import Conduct, Pipeline
from indexer.storing import passages
from indexer.storing.catalogue import Catalogue
from indexer.storing.courtesy import Courtesy
from indexer.storing.reader import IndexReader
from indexer.storing.search_index import SearchIndex
from indexer.watching.root import Root
from tests.benchmarks import large_library
from tests.benchmarks.texts import texts

FILES = 1500
PASSAGES = 20
AT_A_TIME = 16
WORKERS = 2
STEP_SECONDS = 0.25
APPLY_SECONDS = 2.0
FIRST_SECONDS = 3.0
"""Until the first files are searchable."""


class Disguised(LlamaEngine):
    """The starter model under the name, and with the width, of the made-up vectors."""

    def embed_while(
        self, passages: Sequence[tuple[str, str]], go_on: Callable[[], bool]
    ) -> Embedded:
        """Embed as ever; the numbers that are missing are zeros."""
        done = super().embed_while(passages, go_on)
        missing = large_library.WIDTH - done.rows.shape[1]
        wide = np.pad(done.rows, ((0, 0), (0, missing)))
        return Embedded(done.which, wide, done.tokens)


@contextmanager
def indexing(
    reader: IndexReader, catalogue: Catalogue, home: Path, dims: int
) -> Iterator[Gate]:
    """Index files of twenty passages until the block ends, then take them out.

    The gate is for searches to hold it.
    """
    paths = LibraryPaths(home)
    file = model_file.inspect(ensure_starter(paths.models))
    with (
        _files() as folder,
        Disguised(file, threads=1) as engine,
        closing(ExtractorPool(WORKERS)) as extractors,
    ):
        engine.identity = large_library.MODEL
        gate = Gate(engine.interrupt)
        index = SearchIndex(
            catalogue,
            paths.index,
            Courtesy(gate.give_way, reader.freshen),
            dims=dims,
            model=engine.identity,
        )
        pipeline = Pipeline(
            catalogue,
            index,
            FileReader(catalogue, extractors, engine, give_way=gate.give_way),
            bytes(home),
            _conduct(gate),
        )
        with _at_work(
            lambda: _read(catalogue, pipeline, folder, gate),
            lambda: _embed(pipeline, engine, gate),
        ):
            try:
                time.sleep(FIRST_SECONDS)
                yield gate
            finally:
                gate.stop()
                pipeline.close()
        catalogue.remove_root(folder)
        passages.drop_unused_vectors(catalogue)
        index.apply()


def _conduct(gate: Gate) -> Conduct:
    return Conduct(
        workers=WORKERS,
        go_on=gate.go_on,
        keep_reading=gate.keep_reading,
        give_way=gate.give_way,
        is_held=lambda: gate.is_held,
    )


@contextmanager
def _files() -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as place:
        made = iter(texts(FILES * PASSAGES, large_library.WORDS, seed=900_000_000))
        for number in range(FILES):
            content = "\n\n".join(islice(made, PASSAGES))
            Path(place, f"{number}.txt").write_text(content)
        yield os.path.realpath(os.fsencode(place))


@contextmanager
def _at_work(*works: Callable[[], None]) -> Iterator[None]:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for thread in threads:
            thread.join()


def _read(catalogue: Catalogue, pipeline: Pipeline, folder: bytes, gate: Gate) -> None:
    root = Root.at(folder)
    catalogue.add_root(folder, (root.device, root.inode, root.volume))
    stored = next(one for one in catalogue.roots() if one.path == folder)
    pipeline.find(stored)
    while gate.go_on() and pipeline.read_some(STEP_SECONDS):
        continue


def _embed(pipeline: Pipeline, engine: LlamaEngine, gate: Gate) -> None:
    step_back()
    applied = time.monotonic()
    while gate.go_on():
        if not pipeline.embed_some(engine, AT_A_TIME):
            gate.wait(STEP_SECONDS)
        if time.monotonic() - applied > APPLY_SECONDS:
            pipeline.apply()
            applied = time.monotonic()
