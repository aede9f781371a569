import pytest

from tests.filled_library import FilledLibrary


@pytest.fixture
def library(tmp_path):
    """An empty library with one folder and a model of words."""
    filled = FilledLibrary(tmp_path / "library")
    yield filled
    filled.catalogue.close()
