"""Samples of all formats, read by a real extractor, against what is written beside."""

import pytest

from indexer.extracting.pool import ExtractorPool
from tests.golden_extractions import (
    FOLDER,
    extraction_text,
    golden_file,
    sample_files,
)


@pytest.fixture(scope="module")
def pool():
    with ExtractorPool(1) as pool:
        yield pool


@pytest.mark.parametrize("sample", sample_files(), ids=lambda sample: sample.name)
def test_sample_is_read_as_written_beside_it(pool, sample):
    kept = golden_file(sample)
    assert kept.exists(), (
        f"Nothing says how {sample.name} is read. Make {kept.name} with "
        f"`python -m tests.golden_extractions --write {sample.name}` and check it."
    )
    assert extraction_text(pool, sample) == kept.read_text("utf-8")


def test_every_written_extraction_belongs_to_a_sample():
    expected = {golden_file(sample) for sample in sample_files()}
    strays = {file for file in FOLDER.glob("*.json") if file not in expected}
    assert strays <= set(sample_files())
