"""Contacts: names, numbers and addresses (vCard 2.1, 3.0 and 4.0, RFC 6350)."""

import re
from collections.abc import Iterator, Sequence

from indexer.errors import DamagedError
from indexer.extracting.context import Context, Piece
from indexer.extracting.mail.content_lines import ContentLine, content_lines
from indexer.records import Document, Place, Section

BEAT_CARDS = 500

_LABELS = {
    "NICKNAME": "Nickname",
    "ORG": "Organization",
    "TITLE": "Title",
    "ROLE": "Role",
    "TEL": "Phone",
    "EMAIL": "E-mail",
    "ADR": "Address",
    "LABEL": "Address",
    "IMPP": "Chat",
    "URL": "Web",
    "BDAY": "Birthday",
    "ANNIVERSARY": "Anniversary",
    "X-ANNIVERSARY": "Anniversary",
    "CATEGORIES": "Categories",
    "RELATED": "Related",
    "X-SPOUSE": "Spouse",
    "X-ASSISTANT": "Assistant",
    "X-MANAGER": "Manager",
    "X-ABRELATEDNAMES": "Related",
    "X-ABDATE": "Date",
    "X-SKYPE": "Chat",
    "X-SKYPE-USERNAME": "Chat",
    "X-JABBER": "Chat",
    "X-AIM": "Chat",
    "X-SOCIALPROFILE": "Profile",
    "X-PHONETIC-FIRST-NAME": "Sounds like",
    "X-PHONETIC-LAST-NAME": "Sounds like",
    "MEMBER": "Member",
    "LANG": "Language",
    "NOTE": "Note",
}
_ORDER = {name: at for at, name in enumerate(_LABELS)}
_IN_PARTS = frozenset({"ORG", "ADR", "X-ABADR"})
_SILENT_TYPES = frozenset({"internet", "pref", "voice", "x-evolution-ui-slot", "1"})
_FAMILY_FIRST = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_CUSTOM_LABEL = "X-ABLABEL"


def extract(content: bytes, name: str, context: Context) -> Iterator[Piece]:  # noqa: ARG001
    """Yield the contacts as one document with a section for each.

    The name of a single contact is the title.

    Raises:
        DamagedError: the file ends within a contact, or holds none.
    """
    cards = _cards(content, context)
    first = next(cards, None)
    if first is None:
        raise DamagedError
    second = next(cards, None)
    yield Document("contacts", "" if second else _name(first))
    yield _section(first)
    if second is not None:
        yield _section(second)
    for card in cards:
        yield _section(card)


def _cards(content: bytes, context: Context) -> Iterator[list[ContentLine]]:
    """Yield the lines of each contact, the line that begins it first."""
    held: list[ContentLine] = []
    count = 0
    for line in content_lines(content):
        kind = line.value.strip().upper()
        if line.name == "BEGIN" and kind == "VCARD" and not held:
            held = [line]
        elif line.name == "END" and kind == "VCARD" and held:
            yield held
            held = []
            count += 1
            if count % BEAT_CARDS == 0:
                context.beat()
        elif held:
            held.append(line)
    if held:
        yield held


def _section(card: Sequence[ContentLine]) -> Section:
    name = _name(card)
    custom = {
        line.group: line.text.strip("_$!<>")
        for line in card
        if line.name == _CUSTOM_LABEL and line.group
    }
    known = sorted(
        (line for line in card if line.name in _LABELS),
        key=lambda line: _ORDER[line.name],
    )
    shown = [name, *(_told(line, custom.get(line.group, "")) for line in known)]
    text = "\n".join(dict.fromkeys(one for one in shown if one))
    return Section(text, Place(line=card[0].number, headings=(name,) if name else ()))


def _told(line: ContentLine, custom: str) -> str:
    value = _value(line)
    if not value:
        return ""
    kinds = [one for one in line.types() if one not in _SILENT_TYPES]
    what = custom or ", ".join(dict.fromkeys(kinds))[:60]
    label = _LABELS[line.name]
    return f"{label} ({what}): {value}" if what else f"{label}: {value}"


def _value(line: ContentLine) -> str:
    if line.name in _IN_PARTS:
        parts = (" ".join(part.split()) for part in line.parts())
        return ", ".join(part for part in parts if part)
    if line.name == "CATEGORIES":
        return ", ".join(line.listed())
    text = line.text
    for scheme in ("mailto:", "tel:", "x-apple:"):
        if text.lower().startswith(scheme):
            text = text[len(scheme) :]
    if line.name == "NOTE":
        return text
    return " ".join(text.split())


def _name(card: Sequence[ContentLine]) -> str:
    """Return the name shown, else one made of its parts, the firm or an address."""
    by_name = {line.name: line for line in reversed(card)}
    shown = " ".join(by_name["FN"].text.split()) if "FN" in by_name else ""
    if not shown and "N" in by_name:
        last, first, middle, prefix, suffix, *_ = [*by_name["N"].parts(), *[""] * 5]
        if _FAMILY_FIRST.search(last):
            shown = last + first
        else:
            shown = " ".join(filter(None, (prefix, first, middle, last, suffix)))
    for other in ("NICKNAME", "ORG", "EMAIL", "TEL"):
        if not shown and other in by_name:
            shown = _value(by_name[other])
    return shown
