"""A BERT sentence model computed in numpy, from its description and its own weights."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Weights = Mapping[str, Array]
EPSILON = 1e-12


def embed(weights: Weights, heads: int, tokens: Sequence[int]) -> Array:
    """Return the unit vector of a token sequence, mean over all its tokens."""
    state = weights["embeddings.word_embeddings.weight"][list(tokens)]
    state = state + weights["embeddings.position_embeddings.weight"][: len(tokens)]
    state = state + weights["embeddings.token_type_embeddings.weight"][0]
    state = _norm(weights, "embeddings.LayerNorm", state)
    layer = 0
    while f"encoder.layer.{layer}.output.dense.weight" in weights:
        state = _layer(weights, f"encoder.layer.{layer}.", heads, state)
        layer += 1
    mean = state.mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float32)


def _layer(weights: Weights, name: str, heads: int, state: Array) -> Array:
    mixed = _attention(weights, f"{name}attention.self.", heads, state)
    mixed = _linear(weights, f"{name}attention.output.dense", mixed)
    state = _norm(weights, f"{name}attention.output.LayerNorm", state + mixed)
    fed = _gelu(_linear(weights, f"{name}intermediate.dense", state))
    fed = _linear(weights, f"{name}output.dense", fed)
    return _norm(weights, f"{name}output.LayerNorm", state + fed)


def _attention(weights: Weights, name: str, heads: int, state: Array) -> Array:
    queries, keys, values = (
        _linear(weights, name + part, state).reshape(len(state), heads, -1)
        for part in ("query", "key", "value")
    )
    scores = np.einsum("qhs,khs->hqk", queries, keys) / queries.shape[-1] ** 0.5
    weighted = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weighted /= weighted.sum(axis=-1, keepdims=True)
    joined = np.einsum("hqk,khs->qhs", weighted, values).reshape(len(state), -1)
    return np.asarray(joined, np.float32)


def _linear(weights: Weights, name: str, values: Array) -> Array:
    product = values @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return np.asarray(product, np.float32)


def _norm(weights: Weights, name: str, values: Array) -> Array:
    centred = values - values.mean(axis=-1, keepdims=True)
    scaled = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + EPSILON)
    shifted = scaled * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return np.asarray(shifted, np.float32)


def _gelu(values: Array) -> Array:
    erf = np.vectorize(math.erf, otypes=[np.float32])
    return np.asarray(values * (1 + erf(values / 2**0.5)) / 2, np.float32)
