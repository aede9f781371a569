from dataclasses import replace

import pytest

from indexer.records import Confidence, Hit, Place, Result, Signals
from indexer.searching.calibration import Scale
from indexer.searching.confidence import STRONG
from indexer.searching.fusion import Evidence
from indexer.searching.grading import graded
from indexer.searching.naming import Named
from indexer.searching.question import Question
from indexer.storing.names_search import NamedFile

ASKED = Question("", dict.fromkeys("abcdefghijkl", 5.0), 0.0)
SCALE = Scale(noise=0.4, near=0.7, passages=1000)
NEAR = Evidence(cosine=SCALE.noise + (STRONG + 0.1) * (SCALE.near - SCALE.noise))
FAR = Evidence(cosine=0.1)


@pytest.fixture
def result():
    def result(number):
        hit = Hit("", Place(), 0.5, Signals(), passage=number)
        path = f"/a/{number}.txt"
        return Result(number, path, None, "", "text", 0.5, 1.0, (hit,), file_id=number)

    return result


def sure(results, evidence, named=()):
    return [one.sure for one in graded(results, evidence, named, ASKED, SCALE)]


def test_each_result_is_judged_by_its_own_passages(result):
    found = [result(1), result(2)]
    grades = sure(found, {1: NEAR, 2: FAR})
    assert grades == [Confidence.STRONG, Confidence.NONE]


def test_a_second_passage_can_make_a_result_sure(result):
    both = replace(result(1), hits=result(2).hits + result(1).hits)
    assert sure([both], {1: NEAR, 2: FAR}) == [Confidence.STRONG]


def test_a_name_that_is_the_query_makes_its_file_sure(result):
    file = NamedFile(2, b"/a/2.txt", 1, "text", 1.0)
    grades = sure([result(1), result(2)], {}, [Named(file, 1.0)])
    assert grades == [Confidence.NONE, Confidence.STRONG]
