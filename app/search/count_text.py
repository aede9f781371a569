"""What was searched and how much was found, in one line."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from app.quantities import list_text
from app.search.file_names import named
from app.search.result_text import passages_in
from app.search.situation import Situation
from app.translation import tr
from indexer.records import Answer, Confidence


def count_text(situation: Situation) -> str:
    """Return "18 passages in 11 files · 41 ms", and what limits the results."""
    if situation.answer is None:
        return ""
    folders = _folders(situation)
    parts = [_found(situation.answer), folders, _took(situation.answer)]
    if situation.final:
        parts.insert(0, _trust(situation.answer.confidence))
    if situation.reading:
        told = tr("{read} of {files} files read, results are incomplete")
        read = situation.files - situation.waiting
        parts.append(told.format(read=_number(read), files=_number(situation.files)))
    elif situation.embedding:
        parts.append(tr("some passages are found only by their words so far"))
    return " · ".join(filter(None, parts))


def folders_text(situation: Situation) -> str:
    """Return which folders do not answer in full, a line for each reason."""
    unread = _naming(tr("Not read in full yet: {folders}"), situation.unread)
    return "\n".join(filter(None, (away_text(situation), unread)))


def away_text(situation: Situation) -> str:
    """Return which folders cannot be reached; empty where all can be."""
    told = tr("Cannot be reached, its results stay: {folders}")
    return _naming(told, situation.away)


def _naming(text: str, paths: Sequence[str]) -> str:
    return text.format(folders=list_text(map(named, paths))) if paths else ""


def _folders(situation: Situation) -> str:
    lacking = len(situation.away) + len(situation.unread)
    if not situation.folders or not lacking:
        return ""
    told = tr("{count} of %Ln folder(s)", "", situation.folders)
    return told.format(count=_number(situation.folders - lacking))


def _found(answer: Answer) -> str:
    passages = sum(passages_in(result) for result in answer.results)
    files = len({result.path for result in answer.results})
    return tr("{passages} in {files}").format(
        passages=tr("%Ln passage(s)", "", passages),
        files=tr("%Ln file(s)", "in so many files", files),
    )


def _took(answer: Answer) -> str:
    return tr("{time} ms").format(time=_number(max(round(answer.took.total), 1)))


def _trust(confidence: Confidence) -> str:
    match confidence:
        case Confidence.POSSIBLE:
            return tr("Possibly related")
        case Confidence.NONE:
            return tr("What came nearest, not closely related")
    return ""


def _number(value: int) -> str:
    return QLocale().toString(value)
