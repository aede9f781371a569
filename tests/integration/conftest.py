"""A library on the tiny stand-in for EmbeddingGemma, and a folder to index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.embedding.models import ModelShelf
from indexer.library import Library, open_library
from indexer.paths import LibraryPaths
from indexer.settings import Settings
from tests.standins import gemma

TEXTS = {
    "cake.txt": "Mash three ripe bananas with butter and bake the loaf.\n",
    "router.md": "# Router\n\nThe key is on the sticker.\n\n## Lights\n\nRed is bad.\n",
    "ticket.txt": "The parking ticket was paid at the town hall.\n",
}


@pytest.fixture(scope="session")
def models(tmp_path_factory) -> Path:
    """A shelf with the stand-in; libraries share the file."""
    folder: Path = tmp_path_factory.mktemp("shelf")
    source = gemma.write_tiny(tmp_path_factory.mktemp("source") / "tiny.gguf")
    ModelShelf(folder).add(source, trust=True)
    return folder


@pytest.fixture(scope="session")
def new_library(models):
    """Makes fresh libraries that embed with the stand-in."""

    def make(folder: Path) -> Path:
        paths = LibraryPaths(folder)
        paths.create()
        for file in models.iterdir():
            (paths.models / file.name).hardlink_to(file)
        Settings(model="tiny", threads=1).save(paths.settings)
        return folder

    return make


@pytest.fixture
def library_folder(tmp_path, new_library) -> Path:
    return new_library(tmp_path / "library")


@pytest.fixture
def library(library_folder) -> Iterator[Library]:
    with open_library(library_folder) as opened:
        yield opened


@pytest.fixture
def notes(tmp_path) -> Path:
    return write_notes(tmp_path / "notes")


@pytest.fixture(scope="module")
def lasting_notes(tmp_path_factory) -> Path:
    """As `notes`, for tests that share it and change nothing."""
    return write_notes(tmp_path_factory.mktemp("lasting") / "notes")


def write_notes(folder: Path) -> Path:
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    return folder
