"""What a result is called, says and copies: its words, without any painting."""

from PySide6.QtCore import QDateTime, QLocale

from app.quantities import list_text
from app.search.file_names import SEPARATOR, file_name, folder_text, shown
from app.search.place_text import place_text
from app.search.rows import Row
from app.translation import tr
from indexer.records import Hit, KinReason, Place, Relative, Result

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
    return place_text(best_place(result))


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
    return QLocale().toString(day, tr("d MMM yyyy"))


def reasons_of(result: Result) -> tuple[str, ...]:
    """Return why the document was found, in the words of its chips."""
    if not result.hits:
        return (tr("file name"),)
    signals = result.hits[0].signals
    spoke = (
        (signals.meaning, tr("meaning")),
        (signals.words, tr("words")),
        (signals.name, tr("file name")),
    )
    return tuple(reason for strength, reason in spoke if strength > 0)


def chips_of(row: Row) -> tuple[str, ...]:
    """Return what the chips of a row say, what weighs most at the end."""
    reasons = reasons_of(row.result)
    return (*reasons, away_text()) if row.away else reasons


def away_text() -> str:
    """Return what is said of a result whose folder is on a disk that is not there."""
    return tr("cannot be reached now")


def more_in(result: Result) -> int:
    """Return how many passages matched besides the one shown."""
    return max(passages_in(result) - 1, 0)


def passages_in(result: Result) -> int:
    """Return how many passages of the document matched."""
    return len(result.hits) + result.more


def more_text(result: Result) -> str:
    """Return "+4 in this file · also in 2 other places", or nothing."""
    return " · ".join(_more_parts(result))


def more_label(result: Result) -> str:
    """Return what is hidden in few words: "+4 in this file", or "+3 more" of all."""
    parts = _more_parts(result)
    if len(parts) < 2:
        return "".join(parts)
    return tr("+%Ln more", "", more_in(result) + len(result.beside))


def _more_parts(result: Result) -> list[str]:
    parts = []
    if count := more_in(result):
        parts.append(tr("+%Ln in this file", "", count))
    if count := _count(result, "copy"):
        parts.append(tr("also in %Ln other place(s)", "", count))
    if count := _count(result, "version"):
        parts.append(tr("%Ln other version(s)", "", count))
    if count := _count(result, "thread"):
        parts.append(tr("%Ln more message(s) in this conversation", "", count))
    return parts


def rest_text(result: Result) -> str:
    """Return how many passages matched that are not shown as rows of their own."""
    return tr("and %Ln further passage(s)", "", result.more)


def heading() -> str:
    """Return what stands above results that are less sure than those before."""
    return tr("Possibly related")


def relation_text(relative: Relative) -> str:
    """Return what a document is to the result that it stands beside."""
    words: dict[KinReason, str] = {
        "copy": tr("same content"),
        "version": tr("another version"),
        "thread": tr("same conversation"),
    }
    return words[relative.reason]


def quotation(result: Result) -> str:
    """Return the best passage with the line that tells where it comes from."""
    return quotation_of(result, result.hits[0] if result.hits else None)


def quotation_of(result: Result, hit: Hit | None) -> str:
    """Return a passage of a document with the line that tells where it comes from."""
    passage = hit.text.strip() if hit else ""
    place = place_text(hit.place) if hit else ""
    source = list_text([name_of(result), place, shown(result.path)])
    return f"{passage}\n— {source}" if passage else source


def strengths(hit: Hit) -> str:
    """Return the numbers behind a hit, for those who ask."""
    return tr("meaning {meaning}, words {words}, file name {name}").format(
        meaning=_share(hit.signals.meaning),
        words=_share(hit.signals.words),
        name=_share(hit.signals.name),
    )


def _share(value: float) -> str:
    return QLocale().toString(value, "f", 2)


def _count(result: Result, reason: KinReason) -> int:
    return sum(one.reason == reason for one in result.beside)


def best_place(result: Result) -> Place:
    """Return where the best passage stands; nowhere without a passage."""
    return result.hits[0].place if result.hits else Place()
