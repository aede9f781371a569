import numpy as np
import pytest

from indexer.embedding.vectors import cut, finite_rows, unit_rows


def test_rows_become_length_one_and_keep_their_direction():
    rows = unit_rows(np.array([[3, 4], [0, 0.5]], np.float32))
    expected = np.array([[0.6, 0.8], [0, 1]])
    assert rows.dtype == np.float32
    np.testing.assert_allclose(rows, expected, atol=1e-7)


def test_a_zero_row_stays_zero_without_a_warning():
    assert not unit_rows(np.zeros((1, 4), np.float32)).any()


def test_numbers_too_large_to_square_in_single_precision_still_scale():
    rows = unit_rows(np.full((1, 4), 1e30, np.float32))
    np.testing.assert_allclose(rows, [[0.5] * 4])


def test_a_cut_vector_is_the_start_of_the_long_one_at_length_one():
    long = unit_rows(np.array([[1, 2, 2, 5]], np.float32))
    np.testing.assert_allclose(cut(long, 3), [[1 / 3, 2 / 3, 2 / 3]], atol=1e-6)


def test_one_vector_can_be_cut_as_well_as_many():
    assert cut(np.ones(8, np.float32), 4).tolist() == [0.5] * 4


@pytest.mark.parametrize("dims", [0, -1, 9])
def test_a_size_the_vector_does_not_have_is_refused(dims):
    with pytest.raises(ValueError, match="cannot cut 8"):
        cut(np.ones(8, np.float32), dims)


def test_rows_that_cannot_be_compared_are_told():
    rows = np.array([[1, 0], [np.nan, 1], [np.inf, 0], [0, 0]], np.float32)
    assert finite_rows(rows).tolist() == [True, False, False, False]
