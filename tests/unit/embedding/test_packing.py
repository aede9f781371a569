import random

import pytest

from indexer.embedding.packing import pack


@pytest.mark.parametrize("seed", range(20))
def test_every_text_is_packed_once_and_no_batch_is_too_full(seed):
    source = random.Random(seed)
    lengths = [source.randint(1, 300) for _ in range(source.randint(0, 60))]
    groups = pack(lengths, 256, 8)
    assert sorted(index for group in groups for index in group) == list(
        range(len(lengths))
    )
    for group in groups:
        assert len(group) <= 8
        assert len(group) == 1 or sum(lengths[index] for index in group) <= 256


def test_the_longest_text_comes_first():
    assert pack([5, 200, 30], 256, 8) == [[1, 2, 0]]


def test_a_text_beyond_the_batch_stands_alone():
    assert pack([300, 20, 10], 256, 8) == [[0], [1, 2]]


def test_a_batch_holds_no_more_sequences_than_allowed():
    assert [len(group) for group in pack([1] * 10, 256, 4)] == [4, 4, 2]
