"""EmbeddingGemma computed in numpy, from its description and not from llama.cpp."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tests.standins.gemma import GLOBAL_BASE, NORM_EPSILON, GemmaShape, Weights

Array = NDArray[np.float32]
LOCAL_BASE = 1e4
GLOBAL_EVERY = 6


def embed(shape: GemmaShape, weights: Weights, tokens: Sequence[int]) -> Array:
    """Return the unit vector of a token sequence."""
    state = weights["token_embd.weight"][list(tokens)] * np.float32(shape.width**0.5)
    for layer in range(shape.layers):
        part = {
            name.split(".")[2]: tensor
            for name, tensor in weights.items()
            if name.startswith(f"blk.{layer}.")
        }
        is_global = layer % GLOBAL_EVERY == GLOBAL_EVERY - 1
        mixed = _attention(shape, part, _norm(state, part["attn_norm"]), is_global)
        state = state + _norm(mixed, part["post_attention_norm"])
        fed = _feed_forward(part, _norm(state, part["ffn_norm"]))
        state = state + _norm(fed, part["post_ffw_norm"])
    mean = _norm(state, weights["output_norm.weight"]).mean(axis=0)
    dense = weights["dense_3.weight"] @ (weights["dense_2.weight"] @ mean)
    return np.asarray(dense / np.linalg.norm(dense), np.float32)


def _norm(values: Array, weight: Array) -> Array:
    square = np.mean(values * values, axis=-1, keepdims=True)
    scaled = values / np.sqrt(square + np.float32(NORM_EPSILON))
    return np.asarray(scaled * weight, np.float32)


def _attention(
    shape: GemmaShape, part: Weights, values: Array, is_global: bool
) -> Array:
    length, size = len(values), shape.head_size
    base = GLOBAL_BASE if is_global else LOCAL_BASE
    queries = (values @ part["attn_q"].T).reshape(length, shape.heads, size)
    queries = _rotate(_norm(queries, part["attn_q_norm"]), base)
    keys = (values @ part["attn_k"].T).reshape(length, 1, size)
    keys = _rotate(_norm(keys, part["attn_k_norm"]), base)[:, 0]
    scores = np.einsum("qhs,ks->hqk", queries, keys) / np.float32(size**0.5)
    if not is_global:
        at = np.arange(length)
        far = abs(at[:, None] - at[None, :]) > shape.window // 2
        scores = np.where(far, -np.inf, scores)
    weighted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weighted /= weighted.sum(axis=-1, keepdims=True)
    heads = np.einsum("hqk,ks->qhs", weighted, values @ part["attn_v"].T)
    joined = heads.reshape(length, -1) @ part["attn_output"].T
    return np.asarray(joined, np.float32)


def _rotate(values: Array, base: float) -> Array:
    """Turn each pair (i, i + half) by its angle; `values` is (length, heads, size)."""
    half = values.shape[-1] // 2
    speeds = base ** -(np.arange(half) / half)
    angles = np.arange(len(values))[:, None, None] * speeds
    cosine, sine = np.cos(angles), np.sin(angles)
    first, second = values[..., :half], values[..., half:]
    turned = (first * cosine - second * sine, first * sine + second * cosine)
    return np.concatenate(turned, axis=-1).astype(np.float32)


def _feed_forward(part: Weights, values: Array) -> Array:
    gate = values @ part["ffn_gate"].T
    inner = np.float32((2 / np.pi) ** 0.5) * (gate + np.float32(0.044715) * gate**3)
    activated = gate / 2 * (1 + np.tanh(inner))
    fed = (activated * (values @ part["ffn_up"].T)) @ part["ffn_down"].T
    return np.asarray(fed, np.float32)
