import pytest

from indexer.errors import DamagedError, ModelError
from indexer.records import Problem, from_plain, to_plain
from indexer.sentences import Said, filled


def test_values_stand_in_their_places_and_numbers_have_their_groups():
    said = Said("{name} has {count} pages.", {"name": "a{count}.pdf", "count": 12_345})
    assert said.english == "a{count}.pdf has 12,345 pages."


@pytest.mark.parametrize(
    "words", ["{name.__class__}", "{name!r:>9}", "{0}", "{other}", "{", "}{"]
)
def test_words_can_ask_for_nothing_but_values(words):
    assert filled(words, {"name": "a"}) == words


def test_an_error_knows_what_its_sentence_is_made_of():
    error = ModelError("The model {name} is there already.", name="gemma")
    assert error.summary == "The model gemma is there already."
    assert error.said == Said("The model {name} is there already.", {"name": "gemma"})
    assert DamagedError(detail="offset 3").said == Said(DamagedError.sentence)


def test_a_sentence_travels_with_its_problem():
    problem = DamagedError("{count} pages are lost.", count=3).problem
    travelled = from_plain(to_plain(problem), Problem)
    assert travelled.said == Said("{count} pages are lost.", {"count": 3})
