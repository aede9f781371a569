from pathlib import Path

import pytest

from indexer.embedding.llama_engine import LlamaEngine
from indexer.embedding.model_file import ModelFile, inspect
from tests.standins import gemma


@pytest.fixture(scope="session")
def tiny(tmp_path_factory) -> ModelFile:
    folder: Path = tmp_path_factory.mktemp("standins")
    return inspect(gemma.write_tiny(folder / "tiny.gguf"))


@pytest.fixture
def engine(tiny):
    with LlamaEngine(tiny, threads=1) as made:
        yield made
