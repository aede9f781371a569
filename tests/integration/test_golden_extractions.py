"""Samples of all formats, read by a real extractor, against what is written beside."""

import pytest

from indexer.extracting.limits import Limits
from indexer.extracting.pool import ExtractorPool
from tests.golden_extractions import (
    FOLDER,
    extraction_text,
    golden_file,
    sample_files,
)


@pytest.fixture(scope="module")
def pool():
    with ExtractorPool(1, Limits(files_per_process=1_000)) as pool:
        extraction_text(pool, sample_files()[0])
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
    assert set(FOLDER.glob("*.json")) <= {golden_file(one) for one in sample_files()}
