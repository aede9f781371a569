from app.problems.reasons import reason_text, remedy_text
from indexer.records import ProblemCode


def test_every_kind_of_problem_has_a_name_of_its_own_and_a_remedy():
    assert len({reason_text(code) for code in ProblemCode}) == len(ProblemCode)
    assert all(remedy_text(code).endswith(".") for code in ProblemCode)
