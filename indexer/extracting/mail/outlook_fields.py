"""What appointments, contacts and tasks of Outlook say besides their text."""

import struct
from collections.abc import Iterator
from datetime import timedelta

from indexer.extracting.mail.mapi import Key, Properties

MAX_MEMBERS = 1_000
_ONE_OFF = bytes.fromhex("812b1fa4bea310199d6e00dd010f5402")
"""Marks a member of a list that is told by name and address ([MS-OXCDATA] 2.2.5.1)."""
_MEMBERS: Key = 0x8054
_WHOLE_DAY: Key = 0x8215

_APPOINTMENT: tuple[tuple[str, Key], ...] = (
    ("Where", 0x8208),
    ("Who", 0x8238),
    ("Repeats", 0x8232),
    ("Time zone", 0x8234),
)
_TASK: tuple[tuple[str, Key], ...] = (("Owner", 0x811F),)
_TASK_TIMES: tuple[tuple[str, Key], ...] = (
    ("Start", 0x8104),
    ("Due", 0x8105),
    ("Done", 0x810F),
)
_CONTACT: tuple[tuple[str, Key], ...] = (
    ("Name", 0x3001),
    ("Nickname", 0x3A4F),
    ("Company", 0x3A16),
    ("Title", 0x3A17),
    ("Department", 0x3A18),
    ("Office", 0x3A19),
    ("Profession", 0x3A46),
    ("E-mail", 0x8083),
    ("E-mail", 0x8093),
    ("E-mail", 0x80A3),
    ("Chat", 0x8062),
    ("Phone (work)", 0x3A08),
    ("Phone (work)", 0x3A1B),
    ("Phone (home)", 0x3A09),
    ("Phone (home)", 0x3A2F),
    ("Phone (mobile)", 0x3A1C),
    ("Phone", 0x3A1A),
    ("Phone", 0x3A1F),
    ("Phone (company)", 0x3A57),
    ("Phone (assistant)", 0x3A2E),
    ("Pager", 0x3A21),
    ("Fax (work)", 0x3A24),
    ("Fax (home)", 0x3A25),
    ("Address (work)", 0x801B),
    ("Address (home)", 0x801A),
    ("Address (other)", 0x801C),
    ("Address", 0x3A15),
    ("Web", 0x802B),
    ("Web", 0x3A51),
    ("Web", 0x3A50),
    ("Assistant", 0x3A30),
    ("Manager", 0x3A4E),
    ("Spouse", 0x3A48),
    ("Children", 0x3A58),
)
_CONTACT_DAYS: tuple[tuple[str, Key], ...] = (
    ("Birthday", 0x3A42),
    ("Anniversary", 0x3A41),
)
_PARTS_OF_ADDRESSES: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("Address (work)", (0x8045, 0x8046, 0x8047, 0x8048, 0x8049)),
    ("Address (work)", (0x3A29, 0x3A27, 0x3A28, 0x3A2A, 0x3A26)),
    ("Address (home)", (0x3A5D, 0x3A59, 0x3A5C, 0x3A5B, 0x3A5A)),
)


def field_lines(properties: Properties) -> list[str]:
    """Return lines such as `Where: Room 5`, none for a plain mail."""
    name = properties.text(0x001A).lower()
    if name.startswith(("ipm.appointment", "ipm.schedule")):
        lines = [*_when(properties), *_told(properties, _APPOINTMENT)]
    elif name.startswith("ipm.contact"):
        lines = _contact(properties)
    elif name.startswith("ipm.distlist"):
        lines = [f"Member: {one}" for one in _members(properties)]
    elif name.startswith(("ipm.task", "ipm.todo")):
        lines = [*_days(properties, _TASK_TIMES), *_told(properties, _TASK)]
    else:
        lines = []
    return list({line.partition(": ")[2]: line for line in reversed(lines)}.values())[
        ::-1
    ]


def _contact(properties: Properties) -> list[str]:
    lines = _told(properties, _CONTACT)
    for label, keys in _PARTS_OF_ADDRESSES:
        if not any(line.startswith(label) for line in lines):
            parts = [_line(properties, key) for key in keys]
            lines += [f"{label}: {', '.join(filter(None, parts))}"] * any(parts)
    return [*lines, *_days(properties, _CONTACT_DAYS)]


def _told(properties: Properties, labels: tuple[tuple[str, Key], ...]) -> list[str]:
    found = ((label, _line(properties, key)) for label, key in labels)
    return [f"{label}: {text}" for label, text in found if text]


def _line(properties: Properties, key: Key) -> str:
    return ", ".join(filter(None, map(str.strip, properties.text(key).splitlines())))


def _days(properties: Properties, labels: tuple[tuple[str, Key], ...]) -> list[str]:
    """Return dates as days; midnight in the writer's zone is near it in any zone."""
    lines = []
    for label, key in labels:
        moment = properties.moment(key)
        if moment is not None:
            day = (moment + timedelta(hours=12)).date().isoformat()
            lines.append(f"{label}: {day}")
    return lines


def _when(properties: Properties) -> list[str]:
    if properties.number(_WHOLE_DAY):
        return _days(properties, (("When", 0x820D), ("When", 0x0060)))[:1]
    start = properties.moment(0x820D) or properties.moment(0x0060)
    end = properties.moment(0x820E) or properties.moment(0x0061)
    times = [f"{one:%Y-%m-%d %H:%M} UTC" for one in (start, end) if one]
    return [f"When: {' – '.join(times)}"] if times else []


def _members(properties: Properties) -> Iterator[str]:
    """Yield those who are in a list of addresses."""
    listed = properties.values(_MEMBERS) or properties.values(0x8055)
    for entry in listed[:MAX_MEMBERS]:
        start = entry.find(_ONE_OFF)
        if start < 0 or len(entry) < start + 20:
            continue
        (flags,) = struct.unpack_from("<H", entry, start + 18)
        raw = entry[start + 20 :]
        text = raw.decode("utf-16-le" if flags & 0x8000 else "cp1252", "replace")
        name, _, smtp, *_ = [*text.split("\x00"), "", "", ""]
        yield f"{name} <{smtp}>" if smtp and smtp != name else name
