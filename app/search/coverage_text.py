"""Whether a file is searchable, in a sentence and with what can be done about it."""

from app.indexer_words import summary_text
from app.quantities import number_text
from app.search.file_names import file_name, isolated
from app.translation import tr
from indexer.document_records import CoverageState
from indexer.messages import CoverageReport


def coverage_text(report: CoverageReport) -> str:
    """Return the answer to "is this file searchable?"."""
    name = isolated(file_name(report.path))
    count = number_text(report.passages)
    problem = summary_text(report.problem, report.said)
    return _sentence(report.state).format(name=name, count=count, problem=problem)


def _sentence(state: CoverageState) -> str:
    known = {
        CoverageState.SEARCHABLE: tr(
            "{name} is searchable by words and by meaning; passages: {count}."
        ),
        CoverageState.BY_WORDS: tr(
            "{name} is searchable by words; its meaning is still being worked out."
        ),
        CoverageState.PARTLY: tr("{name} is searchable in part. {problem}"),
        CoverageState.BY_NAME: tr("{name} is found by its name only. {problem}"),
        CoverageState.UNREAD: tr(
            "{name} has not been read yet. Its turn comes while Inkling runs."
        ),
    }
    return known.get(state) or _sentence_of_unknown(state)


def _sentence_of_unknown(state: CoverageState) -> str:
    match state:
        case CoverageState.LEFT_OUT:
            return tr("{name} is left out by a rule of its folder.")
        case CoverageState.ELSEWHERE:
            return tr(
                "{name} lies in no folder that is searched. Add its folder to find it."
            )
    return tr("{name} is no longer there.")
