"""What it costs to change to another model: counted, and tried on some passages."""

import shutil

from indexer.dial import INDEX_SHARE
from indexer.embedding.models import KnownModel
from indexer.library import Library
from indexer.model_messages import ModelCost
from indexer.storing import passages

SAMPLE = 8
"""Passages that are embedded to see how fast a model is."""
FLOAT16_BYTES, FLOAT32_BYTES = 2, 4


def model_cost(library: Library, name: str) -> ModelCost:
    """Return what it costs to embed everything that was read with another model.

    Raises:
        ModelError: there is no such model, or its file is damaged.
        StoreError: the library cannot be read.
    """
    model = library.shelf.known(name)
    counts = library.catalogue.counts()
    distinct = passages.distinct_count(library.catalogue)
    dims = model.dims_for(library.settings.dims)
    of_one = FLOAT16_BYTES * model.file.width + INDEX_SHARE * FLOAT32_BYTES * dims
    return ModelCost(
        name=name,
        files=counts.files,
        passages=distinct,
        bytes=int(of_one * distinct),
        free=shutil.disk_usage(library.paths.index).free,
        seconds=_seconds(library, model, distinct) if distinct else 0.0,
    )


def _seconds(library: Library, model: KnownModel, count: int) -> float | None:
    """Return how long so many passages take, by the time that some of them take."""
    texts = passages.sample_texts(library.catalogue, SAMPLE)
    rate = library.engines.compute.passages_per_second(
        library.settings.compute,
        model.file,
        [("", text) for text in texts],
        library.threads,
    )
    return count / rate if rate else None
