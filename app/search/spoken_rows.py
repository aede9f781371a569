"""What a screen reader says of a row: a sentence, and its details on demand."""

from app.quantities import list_text
from app.search.file_names import isolated
from app.search.place_text import spoken_place
from app.search.result_text import (
    away_text,
    best_place,
    date_of,
    folder_of,
    heading,
    more_text,
    name_of,
    reasons_of,
    relation_text,
    rest_text,
)
from app.search.rows import Part, Row
from app.translation import tr
from indexer.records import Result


def spoken(row: Row) -> str:
    """Return a whole row as one sentence."""
    away = away_text() if row.away else ""
    match row.part:
        case Part.PASSAGE:
            return _passage(row.result)
        case Part.REST:
            return rest_text(row.result)
        case Part.HEADING:
            return heading()
        case Part.RELATIVE if row.relative:
            relation = relation_text(row.relative)
            return list_text([_document(row.result), relation, away])
    line = list_text([_document(row.result), away])
    text = _text(row.result)
    if not text:
        return line
    sentence = tr("{line}. Passage: {passage}")
    return sentence.format(line=line, passage=text)


def spoken_details(row: Row) -> str:
    """Return why a result was found, what belongs to it and how that is reached."""
    if row.part is not Part.RESULT:
        return ""
    reasons = list_text(reasons_of(row.result))
    parts = [tr("Found by {reasons}").format(reasons=reasons)]
    if more := more_text(row.result):
        state = tr("opened up") if row.opened else tr("an arrow key opens it up")
        parts += [more, state]
    return tr(". ", "between what is told one after another").join(parts)


def _document(result: Result) -> str:
    """Return name, place, folder and date."""
    folder = tr("in {folder}").format(folder=isolated(folder_of(result)))
    changed = date_of(result) and tr("changed {date}").format(date=date_of(result))
    about = [isolated(name_of(result)), spoken_place(best_place(result)), folder]
    return list_text([*about, changed])


def _passage(result: Result) -> str:
    name, place = isolated(name_of(result)), spoken_place(best_place(result))
    where = list_text([name, place])
    sentence = tr("Another passage in {place}: {passage}")
    return sentence.format(place=where, passage=_text(result))


def _text(result: Result) -> str:
    return " ".join(result.hits[0].text.split()) if result.hits else ""
