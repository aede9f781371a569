"""`models`, `dims` and `embed`, with stand-ins for EmbeddingGemma."""

import numpy as np
import pytest

from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import inspect
from indexer.embedding.vectors import cut
from tests.standins import gemma, gemma_reference, wrong

WIDE = gemma.GemmaShape(768, 6, 1, 64, 128, 768, 2_000)
"""As wide as the published model, so that it has the whole dial; otherwise tiny."""
FAULTS = [
    pytest.param(wrong.write_truncated, id="truncated"),
    pytest.param(wrong.write_other_architecture, id="another architecture"),
    pytest.param(wrong.write_without_dense, id="without its dense layers"),
    pytest.param(wrong.write_wrong_dense, id="dense layers of the wrong shape"),
    pytest.param(wrong.write_one_layer, id="one layer"),
    pytest.param(wrong.write_wrong_pooling, id="another pooling"),
    pytest.param(wrong.write_wrong_width, id="another width"),
    pytest.param(lambda path: path.write_bytes(b"") and path, id="empty"),
    pytest.param(lambda path: path.write_text("no model") and path, id="text"),
    pytest.param(lambda path: path.mkdir(), id="a folder"),
    pytest.param(lambda path: path, id="missing"),
]


@pytest.fixture(scope="module")
def standin(tmp_path_factory):
    path = tmp_path_factory.mktemp("standins") / "Gemma Standin.gguf"
    return gemma.write(path, WIDE, gemma.make_weights(WIDE))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """The tiny stand-in with the weights that are in it."""
    path = gemma.write_tiny(tmp_path_factory.mktemp("tiny") / "tiny.gguf")
    return inspect(path), gemma.make_weights(gemma.TINY)


def vectors(ran):
    return [np.array(line["vector"]) for line in ran.lines]


@pytest.mark.parametrize("write", FAULTS)
def test_a_file_that_cannot_be_used_is_refused_in_a_sentence(inkling, tmp_path, write):
    file = tmp_path / "faulty.gguf"
    write(file)
    said = inkling.refusal("models", "check", file, code=1)
    assert "faulty.gguf" in said
    assert inkling.refusal("models", "add", file, "--trust", code=1) == said
    assert {one.name for one in (inkling.library / "models").iterdir()} == {
        "starter.gguf",
        "starter.json",
    }


def test_a_right_file_is_described_without_being_kept(inkling, standin):
    told = inkling("models", "check", standin, "--json").json
    assert (told["width"], told["matryoshka"]) == (768, True)
    assert (
        "gemma-embedding, 768 dimensions" in inkling("models", "check", standin).output
    )
    (only,) = inkling("models", "list", "--json").json["models"]
    assert (only["name"], only["in_use"], only["dimensions"]) == (
        "starter",
        True,
        [384],
    )


def test_a_model_is_added_used_and_its_dial_is_turned(inkling, standin, notes):
    assert "--trust" in inkling.refusal("models", "add", standin, code=1)
    assert 'no model named "other"' in inkling.refusal("models", "use", "other", code=1)
    added = inkling("models", "add", standin, "--trust", "--json").json
    assert (added["name"], added["in_use"]) == ("gemma-standin", False)
    inkling("index", notes)

    served = inkling.answers("ripe bananas", "--mode", "meaning")
    inkling("models", "use", "gemma-standin")
    assert inkling.answers("ripe bananas", "--mode", "meaning") == served
    assert inkling("dims", "--json").json["dims"] == 384
    again = inkling("index", "--json").json
    assert (again["files"], again["embedded"]) == (0, 4)
    told = inkling("dims", "--json").json
    assert (told["dims"], told["choices"]) == (256, [768, 512, 256, 128])
    assert (told["now"]["dims"], told["now"]["agreement"]) == (256, 1.0)
    before = inkling.answers("ripe bananas", "--mode", "meaning", "--dims", "512")
    turned = inkling("dims", "512", "--json").json
    assert (turned["dims"], turned["wanted"]) == (512, 512)
    assert turned["before"]["dims"] == 256
    assert turned["now"]["agreement"] == 1.0
    assert turned["now"]["index_bytes"] > turned["before"]["index_bytes"]
    shown = inkling("dims").output
    assert "256 dimensions: " in shown
    assert "512 dimensions: " in shown
    assert inkling("status", "--json").json["meaning"] == turned["now"]
    assert inkling.answers("ripe bananas", "--mode", "meaning") == before
    assert len(before) == 3, "every passage got a vector of this model"
    assert "offers these sizes: 768, 512" in inkling.refusal("dims", "100", code=2)


def test_the_starter_has_no_dial(inkling, notes):
    for arguments in (("dims", "512"), ("embed", "--query", "--dims", "128")):
        said = inkling.refusal(*arguments, code=2)
        assert "only one size: 384 dimensions" in said
    inkling("folders", "add", notes)
    assert inkling("dims").output == "384 dimensions (this model offers 384)\n"


def test_lines_become_vectors_with_the_right_prompt(inkling, standin):
    inkling("models", "add", standin, "--trust")
    inkling("models", "use", "gemma-standin")
    lines = "a red lamp\n\nno connection"
    full = vectors(inkling("embed", "--document", given=lines))
    short = vectors(inkling("embed", "--document", "--dims", "128", given=lines))
    asked = vectors(inkling("embed", "--query", "--dims", "128", given=lines))
    assert [len(row) for row in (*full, *short)] == [768] * 3 + [128] * 3
    for long, row, query in zip(full, short, asked, strict=True):
        assert np.linalg.norm(row) == pytest.approx(1, abs=1e-5)
        assert cut(long, 128) == pytest.approx(row, abs=1e-5)
        assert not np.allclose(row, query, atol=1e-3)


@pytest.mark.parametrize(
    ("kind", "read"),
    [
        pytest.param("--document", "title: none | text: {}", id="documents"),
        pytest.param("--query", "task: search result | query: {}", id="queries"),
    ],
)
def test_embed_agrees_with_an_independent_computation(inkling, tiny, kind, read):
    file, weights = tiny
    inkling("models", "add", file.path, "--trust")
    inkling("models", "use", "tiny")
    lines = ["a red lamp means no connection", "hana lopo " * 150]
    with LlamaEngine(file, threads=2, query_tokens=2048) as engine:
        tokens = [engine._tokenizer.tokens(read.format(line), 2048) for line in lines]
    right = [gemma_reference.embed(gemma.TINY, weights, list(one)) for one in tokens]
    for size in (192, 128, 64, 32):
        ran = inkling("embed", kind, "--dims", str(size), given="\n".join(lines))
        for found, expected in zip(vectors(ran), right, strict=True):
            assert found @ cut(expected, size) >= 0.9999


def test_a_model_that_computes_nonsense_is_refused(inkling, tmp_path):
    weights = dict(gemma.make_weights(gemma.TINY))
    name = next(name for name in weights if name.startswith("dense_3"))
    weights[name] = np.full_like(weights[name], np.nan)
    inkling(
        "models",
        "add",
        gemma.write(tmp_path / "bad.gguf", gemma.TINY, weights),
        "--trust",
    )
    inkling("models", "use", "bad")
    said = inkling.refusal("embed", "--document", code=1, given="a red lamp")
    assert "no usable vector" in said


def test_a_model_file_that_was_exchanged_is_noticed(inkling, standin, notes, tmp_path):
    inkling("models", "add", standin, "--trust")
    inkling("models", "use", "gemma-standin")
    wrong.write_right(inkling.library / "models" / "gemma-standin.gguf")
    said = inkling.refusal("index", notes, code=1)
    assert said == 'The file of the model "gemma-standin" was changed. Add it again.'


def test_a_task_changes_the_vector_of_a_query_alone(inkling, standin):
    inkling("models", "add", standin, "--trust")
    inkling("models", "use", "gemma-standin")

    def vector(*arguments):
        return vectors(inkling("embed", *arguments, given="rent"))[0].tolist()

    assert vector("--query", "--task", "search") == vector("--query")
    assert vector("--query", "--task", "code") != vector("--query")


def test_what_is_computed_with_is_shown_and_chosen(inkling):
    shown = inkling("compute", "--json").json
    assert (shown["wanted"], shown["back_end"], shown["devices"]) == ("auto", "cpu", [])
    said = inkling.refusal("compute", "Vulkan9", code=2)
    assert "There are: auto, cpu." in said
    assert inkling("compute", "cpu").output.startswith("Compute: cpu (wanted: cpu)")
    assert inkling("compute", "--json").json["wanted"] == "cpu"
