import pytest

from indexer.records import ProblemCode

EVENT = """BEGIN:VEVENT
DTSTART;TZID=Europe/Berlin:20240312T093000
DTEND;TZID=Europe/Berlin:20240312T103000
SUMMARY:Heizung warten\\, Keller
LOCATION:Hauptstr. 5\\; Köln
ORGANIZER;CN="Berg, Anna":mailto:anna@example.org
ATTENDEE;CN=Ben;PARTSTAT=ACCEPTED:MAILTO:ben@example.org
RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20251231T000000Z
DESCRIPTION:Bitte den Schlüssel\\nmitbrin
 gen.
BEGIN:VALARM
DESCRIPTION:Reminder
END:VALARM
END:VEVENT
"""
ZONE = """BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:STANDARD
DTSTART:19701025T030000
END:STANDARD
END:VTIMEZONE
"""


def calendar(*things: str, head: str = "VERSION:2.0\n") -> bytes:
    return f"BEGIN:VCALENDAR\n{head}{''.join(things)}END:VCALENDAR\n".encode()


def texts(extraction) -> list[str]:
    return [one.text for one in extraction.documents[0].sections]


def test_event_is_a_section_with_its_place(read):
    (document,) = read(
        calendar(ZONE, EVENT, head="X-WR-CALNAME:Zuhause\n"), "a.ics"
    ).documents
    assert (document.kind, document.title) == ("calendar", "Zuhause")
    (section,) = document.sections
    assert section.place.line == 9
    assert section.place.headings == ("Heizung warten, Keller",)
    assert section.text.split("\n") == [
        "Heizung warten, Keller",
        "When: 2024-03-12 09:30 (Europe/Berlin) – 2024-03-12 10:30 (Europe/Berlin)",
        "Where: Hauptstr. 5; Köln",
        "Organizer: Berg, Anna <anna@example.org>",
        "With: Ben <ben@example.org>",
        "Repeats: every month on the last Friday until 2025-12-31",
        "Bitte den Schlüssel",
        "mitbringen.",
    ]


def test_tasks_and_journals_are_sections_too(read):
    todo = "BEGIN:VTODO\nSUMMARY:Öl bestellen\nDUE;VALUE=DATE:20240401\nEND:VTODO\n"
    journal = "BEGIN:VJOURNAL\nDESCRIPTION:Regen\nEND:VJOURNAL\n"
    extraction = read(calendar(todo, journal), "a.ics")
    assert texts(extraction) == ["Öl bestellen\nDue: 2024-04-01", "Regen"]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("DTSTART:20240312T083000Z", "When: 2024-03-12 08:30 UTC"),
        ("DTSTART;VALUE=DATE:20240312", "When: 2024-03-12"),
        ("DTSTART:2024-03-12T08:30:00", "When: 2024-03-12 08:30"),
        ("DTSTART:tomorrow", "When: tomorrow"),
        ("DURATION:PT1H30M", "Duration: 1 hours 30 minutes"),
        ("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "Repeats: every 2 weeks on"),
        ("RRULE:FREQ=YEARLY;BYMONTH=3;COUNT=5", "every year in March 5 times"),
        ("CATEGORIES:Haus,Garten", "Categories: Haus,Garten"),
        ("DESCRIPTION;ENCODING=QUOTED-PRINTABLE:Gr=C3=B6=\n=C3=9Fe", "Größe"),
        ("summary:lower case", "lower case"),
        ("SUMMARY ;LANGUAGE=de:Leerzeichen", "Leerzeichen"),
        ("X-ALT-DESC:<p>page</p>", None),
    ],
)
def test_lines_are_said_in_words(read, line, text):
    event = f"BEGIN:VEVENT\nUID:1\nCOMMENT:there\n{line}\nEND:VEVENT\n"
    (found,) = texts(read(calendar(event), "a.ics"))
    assert (text in found) if text else ("page" not in found)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_calendar_is_read_in_every_encoding(read, encoding):
    content = calendar(EVENT).decode().encode(encoding)
    (text,) = texts(read(content, "a.ics"))
    assert "Bitte den Schlüssel" in text


def test_cut_calendar_gives_what_is_left(read):
    content = calendar(EVENT, "BEGIN:VEVENT\nSUMMARY:Half")[:-14]
    extraction = read(content, "a.ics")
    assert extraction.problem.code is ProblemCode.DAMAGED
    assert [one.split("\n")[0] for one in texts(extraction)][1:] == ["Half"]


@pytest.mark.slow
def test_twenty_thousand_events_are_read(read):
    event = "BEGIN:VEVENT\nDTSTART:20240312T093000\nSUMMARY:Visit\nEND:VEVENT\n"
    extraction = read(calendar(event * 20_000), "a.ics")
    assert extraction.problem is None
    assert len(texts(extraction)) == 20_000


def test_calendar_without_events_is_empty(read):
    assert read(calendar(ZONE), "a.ics").problem.code is ProblemCode.EMPTY


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(calendar("BEGIN:VEVENT\n" * 50_000), id="events in events"),
        pytest.param(calendar("BEGIN:VALARM\n" * 50_000), id="deep nesting"),
        pytest.param(calendar("X" * 500_000 + ":\n"), id="long name"),
        pytest.param(
            calendar("BEGIN:VEVENT\nSUMMARY" + ";A=b" * 90_000 + ":x\n"),
            id="parameters",
        ),
        pytest.param(
            calendar("BEGIN:VEVENT\nSUMMARY:x\n" + " y\n" * 300_000), id="folding"
        ),
        pytest.param(b"BEGIN:VCALENDAR\n" + b"\xff\xfe\x00" * 999, id="noise"),
    ],
)
def test_monstrous_calendar_is_read_as_far_as_allowed(read, content):
    assert read(content, "a.ics").documents[0].kind in ("calendar", "other")
