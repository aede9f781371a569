"""`models` and `embed`: the embedding model."""

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

import numpy as np

from indexer.commands.output import print_json, print_line
from indexer.embedding.compute import Compute
from indexer.embedding.engines import load_engine
from indexer.embedding.known_files import KnownFile, downloadable
from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import ModelFile
from indexer.embedding.models import KnownModel, ModelShelf
from indexer.embedding.processor import default_threads
from indexer.embedding.prompts import Task
from indexer.embedding.vectors import cut, finite_rows
from indexer.errors import ModelError, UsageError
from indexer.library import open_library
from indexer.paths import LibraryPaths
from indexer.settings import Settings

logger = logging.getLogger(__name__)

LINES_TOGETHER = 64
TASKS = {"search": Task.SEARCH, "question": Task.QUESTION, "code": Task.CODE}


def list_models(arguments: argparse.Namespace) -> int:
    """Print the models of the library and which one is in use."""
    paths = LibraryPaths(arguments.data)
    paths.create()
    used = Settings.load(paths.settings).model
    models = ModelShelf(paths.models).list()
    if arguments.json:
        listed = [model_json(model, used) for model in models]
        print_json({"models": listed, "downloads": offers()})
        return 0
    for model in models:
        mark = "*" if model.name == used else " "
        sizes = "/".join(map(str, model.dimensions))
        print_line(
            f"{mark} {model.name}: {model.title}, {model.languages}, {sizes} "
            f"dimensions, {model.file.quantisation}, {model.file.bytes / 1e6:.0f} MB"
        )
    print_line("\nTo get with: inkling models download NAME")
    for known in downloadable():
        print_line(
            f"  {known.name}: {known.bytes / 1e6:.0f} MB from {known.publisher}, "
            f"{known.licence.name}"
        )
    return 0


def add_model(arguments: argparse.Namespace) -> int:
    """Copy a model file into the library."""
    paths = LibraryPaths(arguments.data)
    paths.create()
    model = ModelShelf(paths.models).add(Path(arguments.file), trust=arguments.trust)
    if arguments.json:
        print_json(model_json(model, Settings.load(paths.settings).model))
    else:
        print_line(f"Added {model.name}. Use it with: inkling models use {model.name}")
    return 0


def check_model(arguments: argparse.Namespace) -> int:
    """Print what a model file says it is, or why it cannot be used."""
    shelf = ModelShelf(LibraryPaths(arguments.data).models)
    model = shelf.check(Path(arguments.file))
    if arguments.json:
        print_json(model_json(model, used=""))
        return 0
    file = model.file
    print_line(
        f"{model.title}: {file.architecture}, {file.width} dimensions, "
        f"{file.quantisation}, {file.bytes / 1e6:.0f} MB, sha256 {file.sha256}"
    )
    print_line(_origin(model.known))
    return 0


def use_model(arguments: argparse.Namespace) -> int:
    """Choose the model for the next indexing."""
    with open_library(arguments.data) as library:
        model = library.use_model(arguments.name)
    if arguments.json:
        print_json(model_json(model, model.name))
    else:
        print_line(f"{model.title} is used from the next run of: inkling index")
    return 0


def embed(arguments: argparse.Namespace) -> int:
    """Print the vector of each line of standard input, prompts applied."""
    paths = LibraryPaths(arguments.data)
    paths.create()
    settings = Settings.load(paths.settings)
    model = ModelShelf(paths.models).known(settings.model)
    size = arguments.dims or model.file.width
    if not 1 <= size <= model.file.width:
        raise UsageError(f"This model makes vectors of {model.file.width} dimensions.")
    if size != model.file.width and not model.file.matryoshka:
        raise UsageError(
            f"The model {model.title} has only one size: {model.file.width} dimensions."
        )
    task = TASKS[arguments.task] if arguments.query else None
    with load_engine(
        model.file,
        Compute(paths.compute),
        settings.compute,
        logger.warning,
        threads=settings.threads or default_threads(),
        passage_tokens=model.file.context,
        query_tokens=model.file.context,
    ) as engine:
        batch: list[str] = []
        for line in sys.stdin.buffer:
            batch.append(line.decode("utf-8", "replace").rstrip("\r\n"))
            if len(batch) == LINES_TOGETHER:
                _embed(engine, batch, size, task)
                batch = []
        _embed(engine, batch, size, task)
    return 0


def _embed(engine: LlamaEngine, lines: list[str], size: int, task: Task | None) -> None:
    if task:
        rows = [engine.embed_query(line, task) for line in lines]
    else:
        rows = list(engine.embed_documents([("", line) for line in lines]))
    if rows and not finite_rows(np.stack(rows)).all():
        raise ModelError(
            "The model gave no usable vector for one of the lines; its file may be "
            "damaged. Get it again."
        )
    for row in rows:
        print_json({"dims": size, "vector": cut(row, size).tolist()})


def offers() -> list[dict[str, Any]]:
    """Return the files that `models download` knows, for programs."""
    return [
        {
            "name": known.name,
            "file": known.file,
            "publisher": known.publisher,
            "bytes": known.bytes,
            "sha256": known.sha256,
            "licence": known.licence.name,
            "licence_url": known.licence.url,
            "url": known.url(),
        }
        for known in downloadable()
    ]


def _origin(known: KnownFile | None) -> str:
    if known is None:
        return "It is not on the list of known model files."
    return (
        f"It is the file {known.file} that {known.publisher} published "
        f"({known.licence.name}, {known.licence.url})."
    )


def model_json(model: KnownModel, used: str) -> dict[str, Any]:
    """Return a model on the shelf, for programs."""
    return {
        "name": model.name,
        "known": model.known is not None,
        "licence": model.known.licence.name if model.known else None,
        "title": model.title,
        "languages": model.languages,
        "dimensions": list(model.dimensions),
        "in_use": model.name == used,
        **_file_json(model.file),
    }


def _file_json(file: ModelFile) -> dict[str, Any]:
    return {
        "file": str(file.path),
        "architecture": file.architecture,
        "width": file.width,
        "context": file.context,
        "quantisation": file.quantisation,
        "matryoshka": file.matryoshka,
        "bytes": file.bytes,
        "sha256": file.sha256,
    }
