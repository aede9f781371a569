"""Stand-ins with one fault each, small because only their headers are read."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.standins import gemma

SMALL = gemma.GemmaShape(64, 6, 1, 64, 64, 128, 600)


def write_right(path: Path) -> Path:
    """Write the file that the wrong ones are made from."""
    return gemma.write(path, SMALL, gemma.make_weights(SMALL))


def write_without_dense(path: Path) -> Path:
    """Write what the first published conversions looked like."""
    weights = {
        name: tensor
        for name, tensor in gemma.make_weights(SMALL).items()
        if not name.startswith("dense")
    }
    return gemma.write(path, SMALL, weights)


def write_one_layer(path: Path) -> Path:
    """Write the first layer of a model; llama.cpp would abort on it."""
    shape = replace(SMALL, layers=1)
    return gemma.write(path, shape, gemma.make_weights(shape))


def write_truncated(path: Path) -> Path:
    """Write a file whose last tensor is cut off, as after a broken download."""
    whole = write_right(path).read_bytes()
    path.write_bytes(whole[:-1000])
    return path


def write_other_architecture(path: Path) -> Path:
    """Write a model that writes text, not one that embeds it."""
    weights = gemma.make_weights(SMALL)
    return gemma.write(path, SMALL, weights, architecture="llama")


def write_wrong_pooling(path: Path) -> Path:
    """Write a model that takes its vector from one token."""
    return gemma.write(path, SMALL, gemma.make_weights(SMALL), pooling=2)


def write_wrong_width(path: Path) -> Path:
    """Write a model whose stated width is not that of its tensors."""
    return gemma.write(path, SMALL, gemma.make_weights(SMALL), stated_width=96)


def write_wrong_dense(path: Path) -> Path:
    """Write dense layers that do not lead back to the width of the model."""
    weights = dict(gemma.make_weights(SMALL))
    weights["dense_3.weight"] = weights["dense_3.weight"][:32].copy()
    return gemma.write(path, SMALL, weights)


def write_split(path: Path) -> Path:
    """Write the first part of a model in two parts."""
    return _write_with(path, lambda writer: writer.add_uint16("split.count", 2))


def write_other_tokenizer(path: Path) -> Path:
    """Write a model that cuts texts in another way."""
    return _write_with(path, lambda writer: writer.add_tokenizer_model("gpt2"))


def _write_with(path: Path, change: Callable[[Any], None]) -> Path:
    return gemma.write(path, SMALL, gemma.make_weights(SMALL), change=change)
