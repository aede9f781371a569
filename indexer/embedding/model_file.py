"""What a model file says it is, and whether Inkling can run it."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from indexer.embedding.gguf_header import GgufHeader, Tensor, read_header
from indexer.embedding.kinds import Kind, recognise
from indexer.embedding.known_files import RECOMMENDED
from indexer.embedding.prompts import Family
from indexer.errors import ModelError

GEMMA = "gemma-embedding"
ARCHITECTURES = frozenset(
    (
        *(GEMMA, "bert", "nomic-bert", "nomic-bert-moe", "jina-bert-v2"),
        *("modern-bert", "qwen3"),
    )
)
"""Architectures that turn a text into one vector. Qwen3 also writes texts; a file that
is meant for that says no way to make a vector."""

_POOLINGS = {0: "none", 1: "mean", 2: "cls", 3: "last", 4: "rank"}
_GET_DENSE = (
    "Get a file that was converted with its dense modules, such as "
    '{example} of "{publisher}" ({megabytes} MB).'
)
_EXAMPLE = {
    "example": RECOMMENDED.file,
    "publisher": RECOMMENDED.publisher,
    "megabytes": f"{RECOMMENDED.bytes / 1e6:.0f}",
}
GLOBAL_EVERY = 6
"""Every sixth layer of EmbeddingGemma sees the whole text, the others a window."""

_TYPE_NAMES = {
    0: "F32",
    1: "F16",
    2: "Q4_0",
    3: "Q4_1",
    6: "Q5_0",
    7: "Q5_1",
    8: "Q8_0",
    12: "Q4_K",
    13: "Q5_K",
    14: "Q6_K",
    30: "BF16",
}


@dataclass(frozen=True, slots=True)
class ModelFile:
    """A model file that passed every check that its header allows."""

    path: Path
    name: str
    """What the file calls itself, for people."""
    architecture: str
    kind: Kind
    """What is known of models like this."""
    width: int
    """Numbers in a full vector."""
    context: int
    """Tokens the model was made for."""
    vocabulary: int
    pooling: str
    quantisation: str
    """Type of most of its weights, as `Q8_0`."""
    bytes: int
    sha256: str

    @property
    def family(self) -> Family:
        """Whose prompts it reads."""
        return self.kind.family

    @property
    def identity(self) -> str:
        """What tells vectors of this model from those of any other."""
        return self.sha256[:16]

    @property
    def matryoshka(self) -> bool:
        """Whether its vectors may be cut shorter."""
        return bool(self.kind.sizes)


def inspect(path: Path, *, sha256: str = "") -> ModelFile:
    """Return what a model file is; reads its header, and all of it for the hash.

    Args:
        path: the file.
        sha256: the hash when it is known already, which saves reading the file.

    Raises:
        ModelError: it is no model file, incomplete, or not one that Inkling can run.
    """
    header = read_header(path)
    _check_whole(header, path)
    architecture = str(header.values.get("general.architecture", ""))
    if architecture not in ARCHITECTURES:
        raise ModelError(
            "{name} is not an embedding model that Inkling can run: its architecture "
            'is "{architecture}".',
            name=path.name,
            architecture=architecture or "missing",
        )
    width = _number(header, f"{architecture}.embedding_length", path)
    pooling = _POOLINGS.get(_pooling(header, architecture), "unknown")
    _check_shapes(header, width, path)
    if architecture == GEMMA:
        _check_gemma(header, width, pooling, path)
    elif pooling not in ("mean", "cls", "last"):
        raise ModelError(
            "{name} does not say how to make one vector of a text.", name=path.name
        )
    name = str(header.values.get("general.name", "")) or path.stem
    names = (name, str(header.values.get("general.basename", "")), path.stem)
    return ModelFile(
        path=path,
        name=name,
        architecture=architecture,
        kind=recognise(architecture, names),
        width=width,
        context=_number(header, f"{architecture}.context_length", path),
        vocabulary=header.tensors["token_embd.weight"].shape[1],
        pooling=pooling,
        quantisation=_quantisation(header),
        bytes=header.bytes,
        sha256=sha256 or hash_file(path),
    )


def hash_file(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal.

    Raises:
        ModelError: the file cannot be read.
    """
    try:
        with open(path, "rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise ModelError(
            "The model file {path} cannot be read: {reason}.",
            str(error),
            path=str(path),
            reason=str(reason),
        ) from error


def _check_whole(header: GgufHeader, path: Path) -> None:
    parts = header.values.get("split.count", 1)
    if isinstance(parts, int) and parts > 1:
        raise ModelError(
            "{name} is one of {parts} parts of a model. Get the model as one file, or "
            "join its parts with llama.cpp's gguf-split.",
            name=path.name,
            parts=parts,
        )


def _number(header: GgufHeader, key: str, path: Path) -> int:
    value = header.values.get(key)
    if type(value) is not int or not 1 <= value <= 1 << 20:
        raise ModelError(
            "The model file {name} is damaged: its header makes no sense.",
            f"{key} is {value!r}",
            name=path.name,
        )
    return value


def _pooling(header: GgufHeader, architecture: str) -> int:
    value = header.values.get(f"{architecture}.pooling_type", 0)
    return value if isinstance(value, int) else -1


def _check_shapes(header: GgufHeader, width: int, path: Path) -> None:
    table = header.tensors.get("token_embd.weight", Tensor((0,), 0, 0))
    tokens = header.lengths.get("tokenizer.ggml.tokens", 0)
    if table.shape != (width, tokens) or tokens == 0:
        raise ModelError(
            "The model file {name} contradicts itself: its vocabulary table does not "
            "fit its width of {width}. Get another file.",
            f"token_embd is {table.shape}, {tokens} tokens",
            name=path.name,
            width=width,
        )


def _check_gemma(header: GgufHeader, width: int, pooling: str, path: Path) -> None:
    if pooling != "mean":
        raise ModelError(
            "{name} averages its vectors the wrong way "
            '(pooling is "{pooling}", EmbeddingGemma needs "mean"). ' + _GET_DENSE,
            name=path.name,
            pooling=pooling,
            **_EXAMPLE,
        )
    tokenizer = header.values.get("tokenizer.ggml.model")
    if tokenizer != "llama":
        raise ModelError(
            "{name} cuts texts in another way than EmbeddingGemma "
            '(its tokenizer is "{tokenizer}"). ' + _GET_DENSE,
            name=path.name,
            tokenizer=str(tokenizer),
            **_EXAMPLE,
        )
    layers = _number(header, f"{GEMMA}.block_count", path)
    if layers < GLOBAL_EVERY:
        raise ModelError(
            "{name} has only {layers} of EmbeddingGemma's layers. " + _GET_DENSE,
            "llama.cpp aborts on a model without a layer that sees the whole text",
            name=path.name,
            layers=layers,
            **_EXAMPLE,
        )
    up = header.tensors.get("dense_2.weight")
    down = header.tensors.get("dense_3.weight")
    if up is None or down is None or f"{GEMMA}.dense_2_feat_out" not in header.values:
        raise ModelError(
            "{name} lacks the last two layers of EmbeddingGemma (the dense modules), "
            "so its vectors would be wrong. " + _GET_DENSE,
            name=path.name,
            **_EXAMPLE,
        )
    inner = up.shape[-1]
    said = tuple(
        header.values.get(f"{GEMMA}.{layer}_feat_{end}")
        for layer in ("dense_2", "dense_3")
        for end in ("in", "out")
    )
    fits = up.shape == (width, inner) and down.shape == (inner, width)
    if not fits or said != (width, inner, inner, width):
        raise ModelError(
            "The model file {name} contradicts itself: its dense layers do not fit its "
            "width of {width}. " + _GET_DENSE,
            f"dense_2 is {up.shape}, dense_3 is {down.shape}, said {said}",
            name=path.name,
            width=width,
            **_EXAMPLE,
        )


def _quantisation(header: GgufHeader) -> str:
    kinds = [
        tensor.kind
        for name, tensor in header.tensors.items()
        if name.startswith("blk.") and len(tensor.shape) > 1
    ]
    most = max(set(kinds), key=kinds.count, default=-1)
    return _TYPE_NAMES.get(most, f"type {most}")
