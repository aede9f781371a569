import pytest

from indexer.errors import DamagedError, EmptyError
from indexer.records import Problem, ProblemCode
from indexer.sentences import Said
from indexer.storing.problem_text import problem_text, told


def test_a_sentence_with_something_filled_in_comes_back_whole():
    problem = DamagedError(
        "{count} pages of {name} are lost.", count=3, name="ä"
    ).problem
    assert told(problem_text(problem)) == (problem.summary, problem.said)


def test_a_plain_sentence_is_stored_as_it_is():
    assert problem_text(EmptyError().problem) == EmptyError.sentence
    assert told(EmptyError.sentence) == (EmptyError.sentence, None)
    assert problem_text(Problem(ProblemCode.SCAN, "As before.")) == "As before."


def test_no_problem_has_no_text():
    assert problem_text(None) is None
    assert told(None) == ("", None)


@pytest.mark.parametrize(
    "stored", ['{"words": ', '{"words": 3}', '{"words": "a", "x": 1']
)
def test_what_makes_no_sense_is_shown_as_it_is(stored):
    assert told(stored) == (stored, None)


def test_a_value_may_be_a_word_or_a_number():
    said = Said("{a} {b}", {"a": "one", "b": 2})
    problem = Problem(ProblemCode.SCAN, said.english, said)
    assert told(problem_text(problem)) == ("one 2", said)
