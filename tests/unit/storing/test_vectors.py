import numpy as np
import pytest

from indexer.storing.vectors import decode, encode


def unit(rows):
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def rows():
    return unit(np.random.default_rng(1).standard_normal((50, 96)).astype(np.float32))


def test_half_precision_moves_a_cosine_by_less_than_a_thousandth(rows):
    kept = decode([encode(row) for row in rows])
    assert np.abs(rows @ rows.T - kept @ kept.T).max() < 1e-3


def test_a_stored_vector_takes_two_bytes_a_number(rows):
    assert len(encode(rows[0])) == 2 * 96


@pytest.mark.parametrize("dims", [96, 48, 7, 1])
def test_a_cut_vector_is_the_start_of_the_long_one_at_length_one(rows, dims):
    cut = decode([encode(row) for row in rows], dims)
    assert cut.dtype == np.float32
    np.testing.assert_allclose(cut, unit(rows[:, :dims]), atol=2e-3)


def test_a_vector_whose_start_is_zero_stays_finite():
    row = np.array([0, 0, 0, 1], np.float32)
    assert decode([encode(row)], 2).tolist() == [[0, 0]]


def test_no_vectors_make_no_rows():
    assert decode([], 5).shape == (0, 5)


def test_every_number_of_half_precision_comes_back_as_it_is():
    every = np.arange(1 << 16, dtype=np.uint16).view(np.float16)
    numbers = every[np.isfinite(every)]
    pairs = np.stack([numbers, np.full_like(numbers, 1.0)], axis=1)
    wanted = pairs.astype(np.float32)
    wanted /= np.linalg.norm(wanted, axis=1, keepdims=True)
    np.testing.assert_allclose(decode([row.tobytes() for row in pairs]), wanted, 1e-6)
