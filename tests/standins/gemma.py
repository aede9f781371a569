"""Writes EmbeddingGemma's architecture with seeded random weights as GGUF files.

Speed, memory, numerics and every code path are those of the real model; only the
meaning is missing.
"""

import ctypes
import itertools
import string
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ARCHITECTURE = "gemma-embedding"
NORM_EPSILON = 1e-6
GLOBAL_BASE = 1e6
BOS, EOS, UNKNOWN, PAD = 2, 1, 3, 0

Weights = Mapping[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class GemmaShape:
    """The numbers of one stand-in."""

    width: int
    layers: int
    heads: int
    head_size: int
    feed_forward: int
    inner: int
    """Width between the two dense layers."""
    vocabulary: int
    context: int = 2048
    window: int = 512


TINY = GemmaShape(192, 6, 2, 64, 384, 768, 8_000)
"""Loads in milliseconds; 2/3, 1/3 and 1/6 of its width are whole numbers."""
MIDDLE = GemmaShape(192, 6, 2, 64, 384, 768, 64_000)
"""A vocabulary large enough to show what it costs in memory."""
FULL = GemmaShape(768, 24, 3, 256, 1152, 3072, 262_144)
"""The shape of the published model."""


def write_tiny(path: Path) -> Path:
    """Write the stand-in for tests, float32 throughout."""
    return write(path, TINY, make_weights(TINY))


def write_full(folder: Path, quantisation: str) -> Path:
    """Write the stand-in of the real shape as F16, BF16, Q8_0 or Q4_0, or find it."""
    path = folder / f"gemma-full-{quantisation}.gguf"
    if path.exists():
        return path
    if quantisation == "F16":
        partial = write(path.with_suffix(".partial"), FULL, _half(make_weights(FULL)))
    else:
        partial = _quantised(write_full(folder, "F16"), path, quantisation)
    return partial.replace(path)


def make_weights(shape: GemmaShape, seed: int = 7) -> Weights:
    """Return random weights by the names llama.cpp gives them, rows first."""
    random = np.random.default_rng(seed)

    def matrix(rows: int, columns: int) -> NDArray[np.float32]:
        values = random.standard_normal((rows, columns), np.float32)
        values /= np.float32(columns**0.5)
        return values

    def norm(size: int) -> NDArray[np.float32]:
        return np.float32(1) + random.standard_normal(size, np.float32) / np.float32(8)

    width, head = shape.width, shape.head_size
    made = {
        "token_embd.weight": matrix(shape.vocabulary, width),
        "output_norm.weight": norm(width),
        "dense_2.weight": matrix(shape.inner, width),
        "dense_3.weight": matrix(width, shape.inner),
    }
    for layer in range(shape.layers):
        made |= {
            f"blk.{layer}.{name}.weight": tensor
            for name, tensor in {
                "attn_norm": norm(width),
                "attn_q": matrix(shape.heads * head, width),
                "attn_k": matrix(head, width),
                "attn_v": matrix(head, width),
                "attn_q_norm": norm(head),
                "attn_k_norm": norm(head),
                "attn_output": matrix(width, shape.heads * head),
                "post_attention_norm": norm(width),
                "ffn_norm": norm(width),
                "ffn_gate": matrix(shape.feed_forward, width),
                "ffn_up": matrix(shape.feed_forward, width),
                "ffn_down": matrix(width, shape.feed_forward),
                "post_ffw_norm": norm(width),
            }.items()
        }
    return made


def write(
    path: Path,
    shape: GemmaShape,
    weights: Mapping[str, NDArray[Any]],
    *,
    architecture: str = ARCHITECTURE,
    pooling: int = 1,
    stated_width: int | None = None,
    change: Callable[[Any], None] | None = None,
) -> Path:
    """Write a stand-in; the keyword arguments make the wrong ones."""
    from gguf import GGUFWriter, PoolingType

    writer = GGUFWriter(path, architecture)
    _write_shape(writer, shape, stated_width or shape.width)
    writer.add_pooling_type(PoolingType(pooling))
    if "dense_2.weight" in weights:
        writer.add_dense_features_dims("dense_2", shape.width, shape.inner)
        writer.add_dense_features_dims("dense_3", shape.inner, shape.width)
    _write_vocabulary(writer, shape.vocabulary)
    if change is not None:
        change(writer)
    for name, tensor in weights.items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def _write_shape(writer: Any, shape: GemmaShape, width: int) -> None:
    writer.add_name("Stand-in with random weights")
    writer.add_context_length(shape.context)
    writer.add_embedding_length(width)
    writer.add_block_count(shape.layers)
    writer.add_feed_forward_length(shape.feed_forward)
    writer.add_head_count(shape.heads)
    writer.add_head_count_kv(1)
    writer.add_key_length(shape.head_size)
    writer.add_value_length(shape.head_size)
    writer.add_layer_norm_rms_eps(NORM_EPSILON)
    writer.add_rope_freq_base(GLOBAL_BASE)
    writer.add_sliding_window(shape.window)


def _write_vocabulary(writer: Any, size: int) -> None:
    from gguf import TokenType

    special = ["<pad>", "<eos>", "<bos>", "<unk>"]
    octets = [f"<0x{value:02X}>" for value in range(256)]
    pieces = list(itertools.islice(_pieces(), size - len(special) - len(octets)))
    kinds = [TokenType.CONTROL] * 3 + [TokenType.UNKNOWN]
    kinds += [TokenType.BYTE] * len(octets) + [TokenType.NORMAL] * len(pieces)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(special + octets + pieces)
    writer.add_token_scores([-float(rank) for rank in range(size)])
    writer.add_token_types(kinds)
    writer.add_pad_token_id(PAD)
    writer.add_bos_token_id(BOS)
    writer.add_eos_token_id(EOS)
    writer.add_unk_token_id(UNKNOWN)
    writer.add_add_bos_token(True)
    writer.add_add_eos_token(True)
    writer.add_add_space_prefix(False)


def _pieces() -> Iterator[str]:
    """Yield single characters, then ever longer runs of letters."""
    yield from "\u2581" + string.digits + string.punctuation + string.ascii_letters
    for length in itertools.count(2):
        yield from map(
            "".join, itertools.product(string.ascii_lowercase, repeat=length)
        )
        if length == 2:
            yield from ("\u2581" + letter for letter in string.ascii_lowercase)


def _half(weights: Weights) -> dict[str, NDArray[Any]]:
    return {
        name: tensor.astype(np.float16) if tensor.ndim > 1 else tensor
        for name, tensor in weights.items()
    }


def _quantised(source: Path, path: Path, quantisation: str) -> Path:
    from llama_cpp import llama_cpp as library

    partial = path.with_suffix(".partial")
    wanted = library.llama_model_quantize_default_params()
    wanted.ftype = getattr(library, f"LLAMA_FTYPE_MOSTLY_{quantisation}")
    failed = library.llama_model_quantize(
        str(source).encode(), str(partial).encode(), ctypes.byref(wanted)
    )
    if failed:
        raise RuntimeError(f"llama.cpp could not quantise {source}")
    return partial
