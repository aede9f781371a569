"""Calendars: events, tasks and journals (iCalendar, RFC 5545; vCalendar 1.0)."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.mail.content_lines import ContentLine, content_lines
from indexer.extracting.mail.recurrence import recurrence_words
from indexer.records import Document, Place, Section

BEAT_LINES = 5_000

_THINGS = frozenset({"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"})
_TIME = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?")
_DURATION = re.compile(
    r"([+-]?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)
_UNITS = ("weeks", "days", "hours", "minutes", "seconds")
_PEOPLE = {"ORGANIZER": "Organizer", "ATTENDEE": "With", "CONTACT": "Contact"}
_TEXTS = {
    "LOCATION": "Where",
    "RESOURCES": "Resources",
    "CATEGORIES": "Categories",
    "STATUS": "Status",
    "URL": "Link",
    "CONFERENCE": "Link",
    "X-GOOGLE-CONFERENCE": "Link",
    "DESCRIPTION": "",
    "COMMENT": "Comment",
}
_SILENT_STATES = frozenset({"confirmed", "needs-action"})


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the calendar, then a section for each event, task and journal.

    Raises:
        DamagedError: the file ends within an event, or holds no line of a calendar.
    """
    lines = content_lines(content)
    head = list(takewhile(_is_about_calendar, lines))
    if not head:
        raise DamagedError
    about = _first(head, "X-WR-CALDESC")
    title = _first(head, "X-WR-CALNAME") or _first(head, "NAME")
    yield Document("calendar", title, metadata={"description": about} if about else {})
    yield from map(_section, _things(content_lines(content), context))


def _is_about_calendar(line: ContentLine) -> bool:
    return line.name != "BEGIN" or line.value.strip().upper() == "VCALENDAR"


def _things(
    lines: Iterator[ContentLine], context: Context
) -> Iterator[list[ContentLine]]:
    """Yield the lines of each event, task and journal; alarms within are left out.

    Raises:
        DamagedError: the last one is cut off; it is yielded all the same.
    """
    held: list[ContentLine] = []
    inner = 0
    for count, line in enumerate(lines):
        if count % BEAT_LINES == 0:
            context.beat()
        mark = line.value.strip().upper() if line.name in ("BEGIN", "END") else ""
        if mark in _THINGS:
            if held:
                yield held
            held, inner = ([line], 0) if line.name == "BEGIN" else ([], 0)
        elif mark:
            inner = max(0, inner + (1 if line.name == "BEGIN" else -1))
        elif held and not inner:
            held.append(line)
    if held:
        yield held
        raise DamagedError


def _section(lines: Sequence[ContentLine]) -> Section:
    summary = _first(lines, "SUMMARY")
    shown = [summary, *_when(lines)]
    described: list[str] = []
    for line in lines:
        if line.name in _PEOPLE:
            shown.append(f"{_PEOPLE[line.name]}: {_person(line)}")
        elif line.name == "RRULE" and (words := recurrence_words(line.value)):
            shown.append(f"Repeats: {words}")
        elif line.name in _TEXTS and (text := line.text):
            told = _TEXTS[line.name]
            if line.name == "STATUS" and text.lower() in _SILENT_STATES:
                continue
            (shown if told else described).append(f"{told}: {text}" if told else text)
    text = "\n".join([*filter(None, dict.fromkeys(shown)), *described])
    headings = (summary,) if summary else ()
    return Section(text, Place(line=lines[0].number, headings=headings))


def _when(lines: Sequence[ContentLine]) -> list[str]:
    found = {line.name: line for line in reversed(lines)}
    start, end = found.get("DTSTART"), found.get("DTEND")
    shown: list[str] = []
    if start is not None:
        until = f" – {_time(end)}" if end is not None else ""
        shown.append(f"When: {_time(start)}{until}")
    if "DURATION" in found and (words := _duration(found["DURATION"].value)):
        shown.append(f"Duration: {words}")
    for name, label in (("DUE", "Due"), ("COMPLETED", "Done")):
        if name in found:
            shown.append(f"{label}: {_time(found[name])}")
    return shown


def _time(line: ContentLine) -> str:
    """Return a time as people sort it, with its zone where one is told."""
    told = _TIME.match(line.value.strip())
    if told is None:
        return line.text
    day = f"{told[1]}-{told[2]}-{told[3]}"
    if told[4] is None:
        return day
    zone = " UTC" if told[7] else ""
    if not zone and (place := line.parameters.get("TZID", "")):
        zone = f" ({place.strip('/').rpartition('/mozilla.org/')[2][:80]})"
    return f"{day} {told[4]}:{told[5]}{zone}"


def _duration(value: str) -> str:
    told = _DURATION.match(value.strip())
    if told is None:
        return ""
    counts = zip(told.groups()[1:], _UNITS, strict=True)
    return " ".join(f"{count[:6]} {unit}" for count, unit in counts if count)


def _person(line: ContentLine) -> str:
    address = line.text
    if address.lower().startswith("mailto:"):
        address = address[len("mailto:") :]
    name = line.parameters.get("CN", "").strip()
    return f"{name} <{address}>" if name and name != address else name or address


def _first(lines: Sequence[ContentLine], name: str) -> str:
    """Return the first value of a name in one line."""
    found = (line.text for line in lines if line.name == name)
    return " ".join(next(found, "").split())
