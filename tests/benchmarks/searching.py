"""Searching 20,000 passages: each stage, the index against numpy, bytes a passage."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.embedding import model_file
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.processor import default_threads
from indexer.embedding.starter import ensure_starter
from indexer.records import Chunk, Document, FileStamp, Mode, Place
from indexer.searching.searcher import Searcher
from indexer.storing import passages as stored
from indexer.storing import readings
from indexer.storing.catalogue import Catalogue
from indexer.storing.reader import IndexReader
from indexer.storing.search_index import SearchIndex
from tests.benchmarks.measures import Figure, each_ms, percentiles, timed
from tests.benchmarks.texts import texts

PASSAGES = 20_000
PER_FILE = 20
DIMS = 256
QUERIES = 60


def run(folder: Path, _cache: Path) -> Iterator[Figure]:
    (folder / "index").mkdir()
    file = model_file.inspect(ensure_starter(folder))
    catalogue = Catalogue(folder / "catalogue.sqlite", writable=True)
    with LlamaEngine(file, threads=default_threads()) as engine:
        words = texts(PASSAGES, 110)
        vectors = clustered(PASSAGES, file.width)
        yield from _fill(folder, catalogue, engine.identity, words, vectors)
        queries = texts(QUERIES, 6, seed=5)
        yield from _legs(folder, catalogue, queries, vectors)
        yield from _whole(folder, catalogue, engine, queries)
    catalogue.close()


def _fill(folder, catalogue, model, words, vectors) -> Iterator[Figure]:
    catalogue.add_root(b"/files", (1, 1, 0))
    index = SearchIndex(catalogue, folder / "index", dims=DIMS, model=model)
    with timed() as recording, catalogue.writing():
        for number in range(0, PASSAGES, PER_FILE):
            _record(catalogue, number, words[number : number + PER_FILE])
    yield Figure("record passages", PASSAGES / recording.seconds, "passages/s")
    with timed() as indexing:
        index.apply()
    yield Figure("index by words", PASSAGES / indexing.seconds, "passages/s")
    stored.store_vectors(catalogue, model, [_key(n) for n in range(PASSAGES)], vectors)
    with timed() as indexing:
        index.apply()
        index.maintain()
    yield Figure(
        "index by meaning, 256 dims", PASSAGES / indexing.seconds, "passages/s"
    )
    for name in ("catalogue.sqlite", "words-0001", "meaning-0001"):
        path = folder / name if name.endswith("sqlite") else folder / "index" / name
        yield Figure(f"bytes a passage, {name}", size_of(path) / PASSAGES, "bytes")


def _legs(folder, catalogue, queries, vectors) -> Iterator[Figure]:
    reader = IndexReader(catalogue, folder / "index")
    taken = each_ms(lambda text: reader.words(text, 200), queries)
    yield from percentiles("words leg", taken[5:])
    short = cut(vectors)
    wanted = cut(clustered(QUERIES, vectors.shape[1], seed=9))
    exact = each_ms(lambda row: np.argsort(-(short @ row))[:200], wanted)
    found = [reader.meaning(row, 200) for row in wanted]
    taken = each_ms(lambda row: reader.meaning(row, 200), wanted)
    yield from percentiles("meaning leg", taken[5:], "numpy exact", exact[5:])
    best = [set(np.argsort(-(short @ row))[:10]) for row in wanted]
    ids = _positions(catalogue)
    shares = [
        len(right & {ids[one.chunk_id] for one in got[:10]}) / 10
        for right, got in zip(best, found, strict=True)
    ]
    yield Figure(
        "meaning leg, recall@10 against exact", 100 * float(np.mean(shares)), "%"
    )


def _whole(folder, catalogue, engine, queries) -> Iterator[Figure]:
    reader = IndexReader(catalogue, folder / "index")
    with Searcher(catalogue, reader, lambda: engine) as searcher:
        for mode in Mode:
            answers = [searcher.search(text, mode=mode) for text in queries][5:]
            for stage in ("total", "embed", "search"):
                taken = [getattr(answer.took, stage) for answer in answers]
                if any(taken):
                    yield from percentiles(f"search by {mode}, {stage}", taken)


def _record(catalogue: Catalogue, number: int, words: list[str]) -> None:
    place = Place(line=1)
    chunks = [
        (Chunk(text, place, "", 0), _key(number + n)) for n, text in enumerate(words)
    ]
    stamp = FileStamp(1, number, 1, 1, 1)
    path = b"/files/%d.txt" % number
    document = (Document("text"),)
    readings.record(
        catalogue,
        readings.Reading(1, path, stamp, 2, path, 1, document, tuple(chunks)),
    )


def _key(number: int) -> bytes:
    return number.to_bytes(16, "big")


def _positions(catalogue: Catalogue) -> dict[int, int]:
    with catalogue.reading() as db:
        rows = db.execute("SELECT chunk_id, vector_key FROM passages").fetchall()
    return {chunk_id: int.from_bytes(key, "big") for chunk_id, key in rows}


def clustered(count: int, width: int, seed: int = 3) -> np.ndarray:
    """Return unit rows whose early dimensions carry most, as Matryoshka's do."""
    random = np.random.default_rng(seed)
    centres = np.random.default_rng(4).normal(size=(200, width))
    falling = 1 / np.sqrt(1 + np.arange(width) / 64)
    rows = centres[random.integers(0, 200, count)] + random.normal(size=(count, width))
    rows = (rows * falling).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def cut(rows: np.ndarray) -> np.ndarray:
    short = rows[:, :DIMS]
    return short / np.linalg.norm(short, axis=1, keepdims=True)


def size_of(path: Path) -> int:
    if path.is_file():
        return path.stat().st_size
    return sum(
        os.lstat(os.path.join(where, name)).st_size
        for where, _, names in os.walk(path)
        for name in names
    )
