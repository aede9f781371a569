import numpy as np
import pytest

from indexer.storing.id_set import IdSet


@pytest.mark.parametrize(
    "ids", [[], [0], [5, 3, 3, 9], (one for one in (2, 1)), np.array([7, 7, 0])]
)
def test_it_is_what_a_set_of_the_same_ids_is(ids):
    ids = list(ids)
    made, wanted = IdSet(ids), set(ids)
    assert list(made) == sorted(wanted)
    assert len(made) == len(wanted)
    assert bool(made) == bool(wanted)
    assert [one in made for one in range(-1, 11)] == [
        one in wanted for one in range(-1, 11)
    ]


def test_many_are_looked_up_at_once():
    made = IdSet(np.array([1 << 40, 4]))
    assert made.have(np.array([4, 5, 1 << 40, (1 << 40) + 1])).tolist() == [
        *(True, False, True, False),
    ]
    assert made.have(np.array([], np.int64)).tolist() == []
    assert IdSet().have(np.array([0, 1])).tolist() == [False, False]
