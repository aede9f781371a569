"""EmbeddingGemma in PyTorch, float32: the yardstick, run by an interpreter of its own.

    python torch_gemma.py FILE.gguf THREADS

Reads one request a line, `{"tokens": [[...], ...], "batch": 8}`, and answers each with
`{"wall": seconds, "cpu": seconds, "vectors": [[...], ...]}`. Texts of similar length
share a batch and are filled up to the longest, as sentence-transformers does it.
"""

import json
import sys
import time

import gguf
import numpy as np
import torch  # type: ignore[import-not-found]
import torch.nn.functional as nn  # type: ignore[import-not-found]

HEADS, HEAD, LAYERS, GLOBAL_EVERY = 3, 256, 24, 6
BASES = (1e4, 1e6)
EPSILON = 1e-6


def main(path, threads):
    torch.set_num_threads(int(threads))
    torch.set_grad_enabled(False)
    weights = {
        tensor.name.removesuffix(".weight"): torch.from_numpy(
            tensor.data.astype(np.float32)
        )
        for tensor in gguf.GGUFReader(path).tensors
    }
    for line in sys.stdin:
        request = json.loads(line)
        wall, cpu = time.perf_counter(), time.process_time()
        vectors = embed(weights, request["tokens"], request["batch"])
        spent = {
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
        }
        print(json.dumps({**spent, "vectors": vectors}), flush=True)


def embed(weights, texts, batch):
    order = sorted(range(len(texts)), key=lambda number: -len(texts[number]))
    rows = [None] * len(texts)
    for start in range(0, len(order), batch):
        group = order[start : start + batch]
        together = forward(weights, [texts[number] for number in group])
        for number, row in zip(group, together.tolist(), strict=True):
            rows[number] = row
    return rows


def forward(weights, texts):
    longest = max(map(len, texts))
    tokens = torch.tensor([text + [0] * (longest - len(text)) for text in texts])
    lengths = torch.tensor([len(text) for text in texts])
    real = torch.arange(longest)[None] < lengths[:, None]
    # Without padding there is nothing to leave out, and attention is faster.
    allowed = None if bool(real.all()) else real[:, None, None, :]
    state = weights["token_embd"][tokens] * weights["token_embd"].shape[1] ** 0.5
    angles = [rotation(longest, base) for base in BASES]
    for layer in range(LAYERS):
        part = {
            name.split(".")[2]: tensor
            for name, tensor in weights.items()
            if name.startswith(f"blk.{layer}.")
        }
        turns = angles[layer % GLOBAL_EVERY == GLOBAL_EVERY - 1]
        mixed = attention(part, norm(state, part["attn_norm"]), turns, allowed)
        state = state + norm(mixed, part["post_attention_norm"])
        fed = feed_forward(part, norm(state, part["ffn_norm"]))
        state = state + norm(fed, part["post_ffw_norm"])
    state = norm(state, weights["output_norm"]) * real[..., None]
    mean = state.sum(dim=1) / lengths[:, None]
    dense = nn.linear(nn.linear(mean, weights["dense_2"]), weights["dense_3"])
    return nn.normalize(dense, dim=-1)


def norm(values, weight):
    return nn.rms_norm(values, (values.shape[-1],), weight, EPSILON)


def attention(part, values, turns, allowed):
    batch, longest, _ = values.shape

    def heads(name, count):
        rows = nn.linear(values, part[name]).view(batch, longest, count, HEAD)
        return rows.transpose(1, 2)

    queries = rotate(norm(heads("attn_q", HEADS), part["attn_q_norm"]), turns)
    keys = rotate(norm(heads("attn_k", 1), part["attn_k_norm"]), turns)
    shape = (batch, HEADS, longest, HEAD)
    mixed = nn.scaled_dot_product_attention(
        queries,
        keys.expand(shape),
        heads("attn_v", 1).expand(shape),
        attn_mask=allowed,
    )
    joined = mixed.transpose(1, 2).reshape(batch, longest, HEADS * HEAD)
    return nn.linear(joined, part["attn_output"])


def feed_forward(part, values):
    gate = nn.gelu(nn.linear(values, part["ffn_gate"]), approximate="tanh")
    return nn.linear(gate * nn.linear(values, part["ffn_up"]), part["ffn_down"])


def rotation(longest, base):
    speeds = base ** -(torch.arange(HEAD // 2) / (HEAD // 2))
    angles = torch.arange(longest)[:, None] * speeds
    return torch.cat([angles.cos()] * 2, -1), torch.cat([angles.sin()] * 2, -1)


def rotate(values, turns):
    first, second = values.chunk(2, dim=-1)
    return values * turns[0] + torch.cat([-second, first], dim=-1) * turns[1]


if __name__ == "__main__":
    main(*sys.argv[1:])
