"""EmbeddingGemma in sentence-transformers: the yardstick, run by a Python of its own.

    python sentence_encoder.py FILE.gguf THREADS FOLDER

The model is put together from the modules that the published one names: transformers'
Gemma 3 with attention in both directions, a mean, two linear layers, unit length; the
weights, in float32, are those of the file. Its tokenizer reads numbers, so that a text
is the tokens it is given. FOLDER keeps what sentence-transformers loads, for a while.

Reads one request a line, `{"tokens": [[...], ...], "batch": 8}`, and answers each with
`{"wall": seconds, "cpu": seconds, "vectors": [[...], ...]}`.
"""

import json
import sys
import time
from pathlib import Path

import gguf
import numpy as np
import torch  # type: ignore[import-not-found]
from sentence_transformers import (  # type: ignore[import-not-found]
    SentenceTransformer,
)
from sentence_transformers.sentence_transformer.modules import (  # type: ignore[import-not-found]
    Dense,
    Normalize,
    Pooling,
    Transformer,
)
from tokenizers import (  # type: ignore[import-not-found]
    Tokenizer,
    models,
    pre_tokenizers,
)
from transformers import (  # type: ignore[import-not-found]
    Gemma3TextConfig,
    Gemma3TextModel,
    PreTrainedTokenizerFast,
)
from transformers.utils.logging import (  # type: ignore[import-not-found]
    disable_progress_bar,
)

NAMES = {
    "attn_norm": "input_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_q_norm": "self_attn.q_norm",
    "attn_k_norm": "self_attn.k_norm",
    "attn_output": "self_attn.o_proj",
    "post_attention_norm": "post_attention_layernorm",
    "ffn_norm": "pre_feedforward_layernorm",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "post_ffw_norm": "post_feedforward_layernorm",
}
WINDOW, CONTEXT, HEAD = 512, 2048, 256
PAD = "<pad>"


def main(path, threads, folder):
    torch.set_num_threads(int(threads))
    disable_progress_bar()
    encoder = encoder_of(path, Path(folder))
    for line in sys.stdin:
        request = json.loads(line)
        texts = [" ".join(map(str, tokens)) for tokens in request["tokens"]]
        wall, cpu = time.perf_counter(), time.process_time()
        vectors = encoder.encode(
            texts, batch_size=request["batch"], show_progress_bar=False
        )
        spent = {
            "wall": time.perf_counter() - wall,
            "cpu": time.process_time() - cpu,
        }
        print(json.dumps({**spent, "vectors": vectors.tolist()}), flush=True)


def encoder_of(path, folder):
    weights = {
        tensor.name.removesuffix(".weight"): torch.from_numpy(
            tensor.data.astype(np.float32)
        )
        for tensor in gguf.GGUFReader(path).tensors
    }
    dense = [weights.pop(name) for name in ("dense_2", "dense_3")]
    save_model(weights, folder)
    save_tokenizer(len(weights["token_embd"]), folder)
    transformer = Transformer(str(folder), max_seq_length=CONTEXT)
    modules = [transformer, Pooling(dense[0].shape[1]), *map(linear, dense)]
    return SentenceTransformer(modules=[*modules, Normalize()], device="cpu")


def save_model(weights, folder):
    layers = 1 + max(int(name.split(".")[1]) for name in weights if "blk" in name)
    size, width = weights["token_embd"].shape
    model = Gemma3TextModel(
        Gemma3TextConfig(
            vocab_size=size,
            hidden_size=width,
            intermediate_size=len(weights["blk.0.ffn_up"]),
            num_hidden_layers=layers,
            num_attention_heads=len(weights["blk.0.attn_q"]) // HEAD,
            num_key_value_heads=len(weights["blk.0.attn_k"]) // HEAD,
            head_dim=HEAD,
            query_pre_attn_scalar=HEAD,
            sliding_window=WINDOW,
            max_position_embeddings=CONTEXT,
            use_bidirectional_attention=True,
            dtype="float32",
        )
    )
    # A GGUF file adds 1 to the weights of norms, which are kept without it.
    named = {
        renamed(name): weight - 1 if "norm" in name else weight
        for name, weight in weights.items()
    }
    model.load_state_dict(named)
    model.save_pretrained(folder)


def renamed(name):
    if name == "token_embd":
        return "embed_tokens.weight"
    if name == "output_norm":
        return "norm.weight"
    _, layer, part = name.split(".")
    return f"layers.{layer}.{NAMES[part]}.weight"


def save_tokenizer(size, folder):
    # What fills up is no number: it would be found inside others.
    words = {PAD: 0} | {str(number): number for number in range(1, size)}
    reader = Tokenizer(models.WordLevel(words, unk_token=PAD))
    reader.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=reader, pad_token=PAD)
    tokenizer.save_pretrained(folder)


def linear(weight):
    outer, inner = weight.shape
    layer = Dense(inner, outer, bias=False, activation_function=None)
    layer.linear.weight.data = weight
    return layer


if __name__ == "__main__":
    main(*sys.argv[1:])
