"""Whether a folder is searchable, in a sentence and in rows of counts."""

from dataclasses import dataclass

from app.problems.reasons import reason_text, remedy_text
from app.quantities import number_text
from app.translation import tr
from indexer.document_records import CoverageState
from indexer.folder_messages import FolderCoverage
from indexer.records import ProblemCode


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what is counted, how many, and what a person can do about it."""

    label: str
    count: int
    remedy: str = ""
    code: ProblemCode | None = None
    """The kind of problem that is counted, if it is one."""


def folder_sentence(told: FolderCoverage) -> str:
    """Return the answer to "is this folder searchable?"."""
    if not told.online and told.files:
        return tr(
            "This folder cannot be reached now. What was read of it stays searchable."
        )
    full, files = told.searchable + told.by_words, told.files
    known = {
        CoverageState.MISSING: tr("This folder is no longer there."),
        CoverageState.LEFT_OUT: tr("This folder is left out by a rule."),
        CoverageState.UNREAD: tr(
            "This folder has not been read yet. Its turn comes while Inkling runs."
        ),
        CoverageState.ELSEWHERE: tr(
            "This folder is not searched. Add it to search it."
        ),
    }
    if told.state is CoverageState.ELSEWHERE and files:
        return tr(
            "Only parts of this folder are searched; all of it is, if you add it."
        )
    if told.state in known:
        return known[told.state]
    if not files:
        return tr("There is no file in this folder that can be searched.")
    if full == files:
        return tr("Every file in this folder is searchable.")
    return tr("{full} of {files} files in this folder are searchable in full.").format(
        full=number_text(full), files=number_text(files)
    )


def state_lines(told: FolderCoverage) -> list[Line]:
    """Return how many files are found in which way; none of what there is not."""
    by_name = tr("Their text could not be read; the reasons stand below.")
    lines = [
        Line(tr("Searchable by words and by meaning"), told.searchable),
        Line(
            tr("Searchable by words so far"),
            told.by_words,
            tr("Their meaning is still being worked out."),
        ),
        Line(
            tr("Searchable in part"),
            told.partly,
            tr("Some of their text could not be read; the reasons stand below."),
        ),
        Line(tr("Found by their names only"), told.by_name, by_name),
        Line(tr("Not read yet"), told.unread, tr("Their turn comes soon.")),
        Line(
            tr("Left out: files and whole folders"),
            told.left_out or 0,
            tr("By rules and defaults. Rules can bring them back."),
        ),
    ]
    return [line for line in lines if line.count]


def reason_lines(told: FolderCoverage) -> list[Line]:
    """Return why not all is searchable in full, the most frequent reason first."""
    return [
        Line(reason_text(one.code), one.count, remedy_text(one.code), one.code)
        for one in told.reasons
    ]
