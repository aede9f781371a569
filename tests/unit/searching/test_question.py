import pytest

from indexer.searching.question import question, specific_terms
from indexer.searching.word_weights import Weights

WEIGHTS = Weights(1000, {"the": 900, "is": 800, "rent": 5, "due": 5})


def asked(text):
    return question(text, WEIGHTS)


def test_rare_words_weigh_more_than_common_ones():
    weighs = asked("the rent zeppelin").weighs
    assert weighs["the"] < weighs["rent"] < weighs["zeppelin"]


def test_a_text_that_holds_the_rare_words_holds_most_of_the_query():
    rent = asked("the rent is due")
    assert rent.share(rent.held_by("RENT and what is due")) > 0.9
    assert rent.share(rent.held_by("the sky is blue")) < 0.1
    assert rent.held_by("nothing") == frozenset()


def test_part_of_a_word_does_not_count():
    assert asked("rent").held_by("a different parent") == frozenset()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("我们签租赁合同了", "租赁合同"),
        ("ภาษาไทยง่าย", "ภาษาไทย"),
        ("Die Straße", "STRASSE"),
    ],
)
def test_every_script_is_compared(text, query):
    assert asked(query).held_by(text) == set(asked(query).weighs)


def test_a_query_without_words_is_held_by_nothing():
    assert asked("?!").held_by("what?!") == frozenset()
    assert asked("?!").share({"what"}) == 0.0
    assert asked("?!").specific == 0.0


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Who is Anna Bell?", {"anna", "bell"}, id="names"),
        pytest.param("Rent in Paris. Why Rome", {"paris", "rome"}, id="sentences"),
        pytest.param("invoice 2024-117 due", {"2024", "117"}, id="numbers"),
        pytest.param("call get_rent or getRent", {"get_rent", "getrent"}, id="code"),
        pytest.param("the NASA budget", {"nasa"}, id="letters"),
        pytest.param("WHERE IS THE RENT", set(), id="all in capitals"),
        pytest.param("what is due", set(), id="none"),
        pytest.param("", set(), id="nothing"),
    ],
)
def test_names_numbers_and_identifiers_are_specific(text, wanted):
    assert specific_terms(text) == wanted
