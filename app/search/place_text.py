"""A place in a document, in the few letters of a row or in spoken words."""

from PySide6.QtCore import QLocale

from app.search.file_names import shown
from app.translation import tr
from indexer.records import Place


def place_text(place: Place) -> str:
    """Return where a passage stands, short: "p. 37", "§ Payment", "line 118"."""
    if place.page is not None:
        return tr("p. {number}").format(number=_number(place.page))
    if place.slide is not None:
        return tr("slide {number}").format(number=_number(place.slide))
    if place.sheet is not None:
        return _sheet(place.sheet, place.row)
    return _place_in_text(place)


def spoken_place(place: Place) -> str:
    """Return the same for a screen reader, without abbreviations."""
    if place.page is not None:
        return tr("page {number}").format(number=_number(place.page))
    if place.slide is None and place.sheet is None and place.headings:
        heading = " › ".join(map(shown, place.headings))
        return tr("under {heading}").format(heading=heading)
    return place_text(place)


def heading_text(place: Place) -> str:
    """Return the line that stands above all that shares a page, slide or heading."""
    if place.page is not None:
        where = tr("Page {number}").format(number=_number(place.page))
    elif place.slide is not None:
        where = tr("Slide {number}").format(number=_number(place.slide))
    elif place.sheet is not None:
        return shown(place.sheet)
    else:
        where = ""
    headings = "" if place.page is not None else " › ".join(map(shown, place.headings))
    part = _part(place.part) if place.part not in ("body", "headers") else ""
    return " · ".join(filter(None, [where, headings, part]))


def _place_in_text(place: Place) -> str:
    if place.headings:
        return tr("§ {heading}").format(heading=shown(place.headings[-1]))
    if place.time is not None:
        return _moment(place.time)
    if place.line is not None and place.line > 1:
        return tr("line {number}").format(number=_number(place.line))
    return _part(place.part)


def _part(part: str | None) -> str:
    """Return what a passage belongs to that is not the running text."""
    words = {
        "quoted": tr("quoted mail"),
        "forwarded": tr("forwarded mail"),
        "signature": tr("signature"),
        "notes": tr("notes"),
        "comments": tr("comments"),
        "footnotes": tr("footnotes"),
        "header": tr("header or footer"),
        "form": tr("form"),
    }
    return words.get(part or "", "")


def _moment(seconds: float) -> str:
    """Return a moment of a film as its player shows it."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def _sheet(sheet: str, row: int | None) -> str:
    if row is None:
        return shown(sheet)
    sentence = tr("{sheet}, row {number}")
    return sentence.format(sheet=shown(sheet), number=_number(row))


def _number(value: int) -> str:
    return QLocale().toString(value)
