"""The kinds of problems, as a person would group them, and what helps."""

from app.translation import tr
from indexer.records import ProblemCode


def reason_text(code: ProblemCode) -> str:
    """Return what files with such a problem have in common."""
    return _reasons()[code][0]


def remedy_text(code: ProblemCode) -> str:
    """Return what a person can do about it."""
    return _reasons()[code][1]


def _reasons() -> dict[ProblemCode, tuple[str, str]]:
    again = tr("Try again, or open it with the program that made it.")
    return {
        ProblemCode.ENCRYPTED: (
            tr("Protected by a password"),
            tr("A copy that is saved without the password can be read."),
        ),
        ProblemCode.DAMAGED: (
            tr("Damaged"),
            tr("Open it with the program that made it, and save it anew."),
        ),
        ProblemCode.EMPTY: (tr("Without text"), tr("There is nothing to be read.")),
        ProblemCode.SCAN: (
            tr("Pages that are pictures"),
            tr("Text recognition can read them: see the settings, Indexing."),
        ),
        ProblemCode.UNSUPPORTED: (
            tr("Types that Inkling cannot read"),
            tr("They are found by name. Leave them out if there are many."),
        ),
        ProblemCode.TOO_LARGE: (
            tr("Too large"),
            tr("What lies beyond the limit is not searched. Smaller parts are."),
        ),
        ProblemCode.TIMEOUT: (tr("Took too long"), again),
        ProblemCode.CRASHED: (tr("Made the reader fail"), again),
        ProblemCode.UNREADABLE: (
            tr("Could not be opened"),
            tr("Check who may read the file, and try again."),
        ),
    }
