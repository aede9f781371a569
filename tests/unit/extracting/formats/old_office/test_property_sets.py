import pytest

from indexer.extracting.formats.old_office.ole_storage import Storage
from indexer.extracting.formats.old_office.ole_writer import write_storage
from indexer.extracting.formats.old_office.property_sets import (
    SUMMARY,
    metadata,
    properties,
    summary,
    summary_codec,
)
from tests import old_office


def test_properties_are_read_in_their_code_page():
    stream = old_office.properties(1251, title="Договор", author="Анна")
    assert summary(stream) == {"title": "Договор", "author": "Анна"}
    storage = Storage(write_storage({SUMMARY: stream}))
    assert summary_codec(storage) == "cp1251"
    assert metadata(properties(storage)) == {"author": "Анна"}


@pytest.mark.parametrize(
    ("length", "found"),
    [(0, {}), (20, {}), (47, {}), (52, {}), (60, {}), (90, {"title": "Co"})],
)
def test_cut_properties_say_what_is_left(length, found):
    assert summary(old_office.properties(title="Contract")[:length]) == found
