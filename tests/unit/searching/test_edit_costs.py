import pytest

from indexer.searching.edit_costs import (
    DOUBLED,
    EXTRA,
    FIRST,
    NEARBY,
    SWAPPED,
    UNLIKE,
    edit_costs,
    neighbours,
    sounding_like,
)


def cost(typed, word):
    return round(float(edit_costs(typed, [word])[0]), 3)


@pytest.mark.parametrize(
    ("typed", "word", "expected"),
    [
        ("receive", "receive", 0),
        ("recieve", "receive", SWAPPED),
        ("invoce", "invoice", 1),
        ("invooice", "invoice", DOUBLED),
        ("acommodate", "accommodate", DOUBLED),
        ("invoixe", "invoice", NEARBY),
        ("invorice", "invoice", EXTRA),
        ("invoace", "invoice", 1),
        ("invowce", "invoice", UNLIKE),
        ("anvoice", "invoice", 1 + FIRST),
        ("nivoice", "invoice", SWAPPED + FIRST),
        ("house", "mouse", UNLIKE + FIRST),
        ("برق", "ورق", 1 + FIRST),
        ("invoice", "i", 6 * EXTRA),
    ],
)
def test_each_slip_has_its_price(typed, word, expected):
    assert cost(typed, word) == pytest.approx(expected)


def test_many_words_of_any_length_are_compared_at_once():
    words = ["rent", "tent", "rental", "r", "rant"]
    costs = edit_costs("rent", words)
    assert [cost("rent", word) for word in words] == pytest.approx(
        costs.tolist(), abs=0.001
    )


def test_keys_are_neighbours_on_any_usual_keyboard():
    assert {"q", "e", "a", "s", "d"} & neighbours("w") == {"q", "e", "a", "s"}
    assert "z" in neighbours("t")
    assert "н" in neighbours("е")
    assert neighbours("界") == frozenset()


def test_some_letters_sound_alike_in_any_usual_script():
    assert {"k", "s", "q"} <= sounding_like("c")
    assert "д" in sounding_like("т")
    assert sounding_like("h") == frozenset()
