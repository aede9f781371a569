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


def test_another_form_of_a_word_counts_as_the_word():
    german = Weights(1000, languages=("de",))
    fences = question("painted fences", german)
    assert fences.held_by("the paint on a fence") == {"painted", "fences"}
    contract = question("Versicherungen kündigen", german)
    assert contract.held_by("die Versicherung") == {"versicherungen"}
    assert contract.held_by("die Verkündung") == frozenset()


def test_a_word_that_asks_weighs_next_to_nothing():
    weighs = asked("which contract ended").weighs
    assert weighs["which"] < weighs["contract"] / 10
    assert asked("which").weighs["which"] == WEIGHTS.of("which")


def test_a_name_that_asks_in_another_language_is_a_name():
    weights = Weights(1000, languages=("tr",))
    assert question("mail from Kim", weights).weighs["kim"] == weights.of("kim")
    assert question("kim geldi", weights).weighs["kim"] < weights.of("kim")
    assert question("kim geldi", WEIGHTS).weighs["kim"] == WEIGHTS.of("kim")


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
