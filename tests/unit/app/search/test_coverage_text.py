import pytest

from app.search.coverage_text import coverage_text
from indexer.document_records import CoverageState
from indexer.messages import CoverageReport


@pytest.mark.parametrize("state", list(CoverageState))
def test_every_state_is_a_sentence_about_the_file(qapp, state):
    text = coverage_text(CoverageReport("/a/lease.pdf", state, 3, problem="It is odd."))
    assert text.startswith("\u2068lease.pdf\u2069 ")
    assert text.endswith(".")
    assert "{" not in text


def test_why_not_all_of_it_is_searchable_is_told(qapp):
    report = CoverageReport("/a/x.pdf", CoverageState.PARTLY, 3, problem="It is odd.")
    assert "It is odd." in coverage_text(report)
