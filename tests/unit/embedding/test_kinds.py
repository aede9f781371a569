import pytest

from indexer.embedding.kinds import UNKNOWN, recognise
from indexer.embedding.prompts import Family


@pytest.mark.parametrize(
    ("architecture", "name", "title", "family"),
    [
        ("gemma-embedding", "anything", "EmbeddingGemma", Family.GEMMA),
        ("bert", "all-MiniLM-L6-v2", "MiniLM", Family.MINILM),
        ("nomic-bert", "nomic-embed-text-v1.5", "Nomic Embed Text v1.5", Family.NOMIC),
        ("nomic-bert", "nomic-embed-text-v1", "Nomic Embed Text", Family.NOMIC),
        ("nomic-bert-moe", "Nomic Embed Text v2 Moe", "Nomic Embed Text v2", "nomic"),
        ("bert", "mxbai-embed-large-v1", "mxbai Embed Large", Family.SENTENCE),
        ("bert", "Snowflake Arctic Embed L v2.0", "Snowflake Arctic Embed 2", "query"),
        (
            "bert",
            "snowflake-arctic-embed-m-v1.5",
            "Snowflake Arctic Embed 1.5",
            Family.SENTENCE,
        ),
        ("bert", "bge-m3", "BGE-M3", Family.OTHER),
        ("bert", "bge-small-en-v1.5", "BGE", Family.SENTENCE),
        ("bert", "Multilingual E5 Small", "Multilingual E5", Family.E5),
        (
            "bert",
            "multilingual-e5-large-instruct",
            "Multilingual E5 Instruct",
            Family.INSTRUCT,
        ),
        ("bert", "e5-base-v2", "E5", Family.E5),
    ],
)
def test_a_model_is_recognised_by_its_name(architecture, name, title, family):
    kind = recognise(architecture, ["Model", name])
    assert (kind.title, kind.family) == (title, family)


@pytest.mark.parametrize(
    ("architecture", "name"),
    [("bert", "all-MiniLM-L6-v2-tuned"), ("bert", "some5-base"), ("llama", "bge-m3")],
)
def test_a_name_that_only_looks_alike_is_not_taken_for_it(architecture, name):
    assert recognise(architecture, [name]) is UNKNOWN


def test_an_unknown_model_reads_texts_alone_and_keeps_its_width():
    assert (UNKNOWN.family, UNKNOWN.sizes) == (Family.OTHER, ())
