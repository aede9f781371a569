"""What a result is called, says and copies: its words, without any painting."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from app.search.file_names import SEPARATOR, file_name, folder_text, isolated, shown
from app.search.place_text import place_text, spoken_place
from indexer.records import Hit, Place, Result

TITLED_KINDS = frozenset({"mail"})
"""Documents that people know by title; the names of their files say little."""


def name_of(result: Result) -> str:
    """Return the name in bold: the file's, a mail's subject, or the attachment's."""
    if result.kind in TITLED_KINDS and result.title:
        return shown(result.title)
    if result.member:
        return shown(result.member).replace("/", SEPARATOR)
    return file_name(result.path)


def place_of(result: Result) -> str:
    """Return where the best passage stands, short; may be empty."""
    return place_text(_best_place(result))


def folder_of(result: Result) -> str:
    """Return the folders a document lies in, its container last."""
    folder = folder_text(result.path)
    if result.member is None:
        return folder
    return folder + SEPARATOR + file_name(result.path)


def date_of(result: Result) -> str:
    """Return the day of the last change; empty where it is not known."""
    if result.modified <= 0:
        return ""
    day = QDateTime.fromSecsSinceEpoch(int(result.modified)).date()
    return QLocale().toString(day, _tr("d MMM yyyy"))


def reasons_of(result: Result) -> tuple[str, ...]:
    """Return why the document was found, in the words of its chips."""
    if not result.hits:
        return (_tr("file name"),)
    signals = result.hits[0].signals
    spoke = (
        (signals.meaning, _tr("meaning")),
        (signals.words, _tr("words")),
        (signals.name, _tr("file name")),
    )
    return tuple(reason for strength, reason in spoke if strength > 0)


def more_in(result: Result) -> int:
    """Return how many passages matched besides the one shown."""
    return max(passages_in(result) - 1, 0)


def passages_in(result: Result) -> int:
    """Return how many passages of the document matched."""
    return len(result.hits) + result.more


def more_text(result: Result) -> str:
    """Return "+4 in this file", or nothing."""
    count = more_in(result)
    if not count:
        return ""
    return _tr("+{count} in this file").format(count=QLocale().toString(count))


def spoken(result: Result) -> str:
    """Return a whole row as one sentence for a screen reader."""
    folder = _tr("in {folder}").format(folder=isolated(folder_of(result)))
    changed = date_of(result) and _tr("changed {date}").format(date=date_of(result))
    about = [isolated(name_of(result)), spoken_place(_best_place(result)), folder]
    line = ", ".join(filter(None, [*about, changed]))
    text = " ".join(result.hits[0].text.split()) if result.hits else ""
    if not text:
        return line
    return _tr("{line}. Passage: {passage}").format(line=line, passage=text)


def spoken_reasons(result: Result) -> str:
    """Return why it was found, for a screen reader."""
    why = _tr("Found by {reasons}").format(reasons=", ".join(reasons_of(result)))
    return ". ".join(filter(None, [why, more_text(result)]))


def quotation(result: Result) -> str:
    """Return the best passage with the line that tells where it comes from."""
    return quotation_of(result, result.hits[0] if result.hits else None)


def quotation_of(result: Result, hit: Hit | None) -> str:
    """Return a passage of a document with the line that tells where it comes from."""
    passage = hit.text.strip() if hit else ""
    place = place_text(hit.place) if hit else ""
    source = ", ".join(filter(None, [name_of(result), place, shown(result.path)]))
    return f"{passage}\n— {source}" if passage else source


def strengths(hit: Hit) -> str:
    """Return the numbers behind a hit, for those who ask."""
    return _tr("meaning {meaning}, words {words}, file name {name}").format(
        meaning=_share(hit.signals.meaning),
        words=_share(hit.signals.words),
        name=_share(hit.signals.name),
    )


def _share(value: float) -> str:
    return QLocale().toString(value, "f", 2)


def _best_place(result: Result) -> Place:
    return result.hits[0].place if result.hits else Place()


def _tr(text: str) -> str:
    return QCoreApplication.translate("Result", text)
