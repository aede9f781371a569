"""Models that are known by name: prompts, languages and the sizes they are cut to.

A model that is not here works too, without prompts and without the dial.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from indexer.embedding.prompts import Family
from indexer.sentences import sentence


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of a model beyond what its file says."""

    family: Family
    title: str
    """What people call it; empty where only the file knows."""
    languages: str
    sizes: tuple[int, ...] = ()
    """Sizes it was trained to be cut to (Matryoshka), largest first."""
    architectures: tuple[str, ...] = ("bert",)
    name: str = ""
    """Pattern of its name in small letters, words joined by dashes."""


UNKNOWN = Kind(Family.OTHER, "", sentence("see where the model came from"))

STARTER_NAME = "all-MiniLM-L6-v2"
"""`general.name` of the model that comes with Inkling."""

MANY = sentence("more than 100 languages")
ENGLISH = sentence("English")
NOMIC = ("nomic-bert", "nomic-bert-moe")

KINDS = (
    Kind(
        Family.GEMMA,
        "EmbeddingGemma",
        MANY,
        (768, 512, 256, 128),
        ("gemma-embedding",),
    ),
    Kind(Family.MINILM, "MiniLM", ENGLISH, name=f"{STARTER_NAME.lower()}$"),
    Kind(
        Family.NOMIC,
        "Nomic Embed Text v2",
        MANY,
        (768, 256),
        NOMIC,
        "nomic-embed-text-v2",
    ),
    Kind(
        Family.NOMIC,
        "Nomic Embed Text v1.5",
        ENGLISH,
        (768, 512, 256, 128),
        NOMIC,
        "nomic-embed-text-v1-5",
    ),
    Kind(Family.NOMIC, "Nomic Embed Text", ENGLISH, (), NOMIC, "nomic-embed-text"),
    Kind(Family.SENTENCE, "mxbai Embed Large", ENGLISH, name="mxbai-embed-large"),
    Kind(
        Family.QUERY,
        "Snowflake Arctic Embed 2",
        sentence("74 languages"),
        name="snowflake-arctic-embed-[a-z]+-v2",
    ),
    Kind(
        Family.SENTENCE,
        "Snowflake Arctic Embed 1.5",
        ENGLISH,
        (768, 256),
        name="snowflake-arctic-embed-m-v1-5",
    ),
    Kind(
        Family.SENTENCE,
        "Snowflake Arctic Embed",
        ENGLISH,
        name="snowflake-arctic-embed",
    ),
    Kind(Family.OTHER, "BGE-M3", MANY, name="bge-m3"),
    Kind(Family.SENTENCE, "BGE", ENGLISH, name="bge-(small|base|large)-en"),
    Kind(
        Family.INSTRUCT,
        "Multilingual E5 Instruct",
        MANY,
        name="multilingual-e5-[a-z]+-instruct",
    ),
    Kind(Family.E5, "Multilingual E5", MANY, name="multilingual-e5-(small|base|large)"),
    Kind(Family.E5, "E5", ENGLISH, name="e5-(small|base|large)"),
    Kind(
        Family.INSTRUCT,
        "Qwen3 Embedding",
        MANY,
        (768, 512, 256, 128),
        ("qwen3",),
        "qwen3-embedding",
    ),
)
"""In the order they are tried, the closer name first."""


def recognise(architecture: str, names: Iterable[str]) -> Kind:
    """Return the kind of a model from its architecture and any of its names."""
    plain = [re.sub(r"[^a-z0-9]+", "-", name.lower()) for name in names]
    for kind in KINDS:
        if architecture in kind.architectures and any(
            re.search(rf"(^|-){kind.name}", name) for name in plain
        ):
            return kind
    return UNKNOWN
