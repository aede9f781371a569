import pytest

from indexer.commands.output import counted


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 files"), (1, "1 file"), (12_345, "12,345 files")]
)
def test_what_is_counted_stands_in_the_plural_unless_it_is_one(count, told):
    assert counted(count, "file") == told
