import pytest

from app.search.exact_words import is_exact, switched


@pytest.mark.parametrize(
    ("loose", "exact"),
    [
        ("water damage", '"water" "damage"'),
        ("水浸しの台所", '"水浸しの台所"'),
        (
            'rent type:pdf folder:"Tax 2024" -draft -"to do"',
            '"rent" type:pdf folder:"Tax 2024" -draft -"to do"',
        ),
        ('rent "third of May"', '"rent" "third of May"'),
        ("rent OR lease", '"rent" OR "lease"'),
    ],
)
def test_words_go_into_quotation_marks_and_out_again(loose, exact):
    assert not is_exact(loose)
    assert switched(loose) == exact
    assert is_exact(exact)
    assert switched(exact) == loose


@pytest.mark.parametrize("query", ["", "type:pdf", '"third of May"', "-draft", '"'])
def test_what_has_no_words_of_its_own_stays(query):
    assert switched(query) == query
    assert not is_exact(query)


def test_words_that_are_exact_in_part_become_so_as_a_whole():
    assert switched('"water" damage') == '"water" "damage"'
