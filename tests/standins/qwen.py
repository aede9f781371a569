"""A tiny Qwen3 embedding model with random weights, as a GGUF file and in numpy.

It reads from left to right and takes its vector from the last token, unlike the
encoders: llama.cpp has another way through for it.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from tests.standins import gemma
from tests.standins.gemma import Weights
from tests.standins.gemma_reference import Array, _norm, _rotate

WIDTH, LAYERS, HEADS, HEAD_SIZE, FEED_FORWARD, VOCABULARY = 96, 2, 2, 48, 128, 2_000
BASE = 1e6


def make_weights(seed: int = 11) -> Weights:
    """Return random weights by the names llama.cpp gives them, rows first."""
    random = np.random.default_rng(seed)

    def matrix(rows: int, columns: int) -> Array:
        values = random.standard_normal((rows, columns), np.float32)
        return np.asarray(values / np.float32(columns**0.5), np.float32)

    made = {
        "token_embd.weight": matrix(VOCABULARY, WIDTH),
        "output_norm.weight": np.ones(WIDTH, np.float32),
    }
    shapes = {
        "attn_q": (HEADS * HEAD_SIZE, WIDTH),
        "attn_k": (HEAD_SIZE, WIDTH),
        "attn_v": (HEAD_SIZE, WIDTH),
        "attn_output": (WIDTH, HEADS * HEAD_SIZE),
        "ffn_gate": (FEED_FORWARD, WIDTH),
        "ffn_up": (FEED_FORWARD, WIDTH),
        "ffn_down": (WIDTH, FEED_FORWARD),
    }
    norms = {"attn_norm": WIDTH, "ffn_norm": WIDTH}
    norms |= {"attn_q_norm": HEAD_SIZE, "attn_k_norm": HEAD_SIZE}
    for layer in range(LAYERS):
        for name, (rows, columns) in shapes.items():
            made[f"blk.{layer}.{name}.weight"] = matrix(rows, columns)
        for name, size in norms.items():
            made[f"blk.{layer}.{name}.weight"] = np.ones(size, np.float32)
    return made


def write(path: Path, *, pooling: int | None = 3) -> Path:
    """Write the model; without a pooling it would be one that writes text."""
    from gguf import GGUFWriter, PoolingType

    writer = GGUFWriter(path, "qwen3")
    writer.add_name("Qwen3 Embedding stand-in")
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(1)
    writer.add_key_length(HEAD_SIZE)
    writer.add_value_length(HEAD_SIZE)
    writer.add_layer_norm_rms_eps(gemma.NORM_EPSILON)
    writer.add_rope_freq_base(BASE)
    if pooling is not None:
        writer.add_pooling_type(PoolingType(pooling))
    gemma._write_vocabulary(writer, VOCABULARY)
    for name, tensor in make_weights().items():
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


def embed(weights: Weights, tokens: Sequence[int]) -> Array:
    """Return the unit vector of a token sequence."""
    state = weights["token_embd.weight"][list(tokens)]
    for layer in range(LAYERS):
        part = {
            name.split(".")[2]: tensor
            for name, tensor in weights.items()
            if name.startswith(f"blk.{layer}.")
        }
        state = state + _attention(part, _norm(state, part["attn_norm"]))
        values = _norm(state, part["ffn_norm"])
        gate = values @ part["ffn_gate"].T
        fed = gate / (1 + np.exp(-gate)) * (values @ part["ffn_up"].T)
        state = state + fed @ part["ffn_down"].T
    last = _norm(state, weights["output_norm.weight"])[-1]
    return np.asarray(last / np.linalg.norm(last), np.float32)


def _attention(part: Weights, values: Array) -> Array:
    length = len(values)
    queries = (values @ part["attn_q"].T).reshape(length, HEADS, HEAD_SIZE)
    queries = _rotate(_norm(queries, part["attn_q_norm"]), BASE)
    keys = (values @ part["attn_k"].T).reshape(length, 1, HEAD_SIZE)
    keys = _rotate(_norm(keys, part["attn_k_norm"]), BASE)[:, 0]
    scores = np.einsum("qhs,ks->hqk", queries, keys) / np.float32(HEAD_SIZE**0.5)
    later = np.triu(np.ones((length, length), bool), 1)
    scores = np.where(later, -np.inf, scores)
    weighted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weighted /= weighted.sum(axis=-1, keepdims=True)
    heads = np.einsum("hqk,ks->qhs", weighted, values @ part["attn_v"].T)
    joined = heads.reshape(length, -1) @ part["attn_output"].T
    return np.asarray(joined, np.float32)
