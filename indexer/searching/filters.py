"""One typed filter -> the condition it stands for and what to call it."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from indexer.languages.names import language_code, language_name
from indexer.searching.date_words import Days, days_meant
from indexer.searching.operators import Operator
from indexer.searching.type_words import kind_meant
from indexer.sentences import Said, sentence
from indexer.storing.conditions import (
    About,
    Condition,
    Dated,
    From,
    InFolder,
    Named,
    Sized,
    To,
    WithAttachment,
    Written,
)


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that was understood."""

    condition: Condition
    said: Said
    """What it means, on a chip."""
    name: str = ""
    """That in English, where the values are codes."""

    @property
    def label(self) -> str:
        """What it means in English."""
        return self.name or self.said.english


class NotUnderstoodError(Exception):
    """A filter that makes no sense; `said` says so in one sentence."""

    def __init__(self, words: str, value: str) -> None:
        super().__init__(words)
        self.said = Said(words, {"value": value})


def read_filter(operator: Operator, value: str, now: datetime) -> Filter:
    """Return what a filter means; `now` carries the person's time zone.

    Raises:
        NotUnderstoodError: the value makes no sense for this filter.
    """
    if operator in _CODES:
        value = unicodedata.normalize("NFKC", value)
    if operator in _TIMES:
        return _time(operator, value, now)
    return _READERS[operator](value)


def _type(value: str) -> Filter:
    meant = kind_meant(value)
    if meant is None:
        raise NotUnderstoodError(
            "“{value}” is no type of file; it was left out.", value
        )
    condition, family = meant
    return Filter(condition, Said("{value}", {"value": family}))


def _folder(value: str) -> Filter:
    return Filter(InFolder(value), Said("in {value}", {"value": value}))


def _name(value: str) -> Filter:
    return Filter(Named(value), Said("name has {value}", {"value": value}))


def _from(value: str) -> Filter:
    return Filter(From(value), Said("from {value}", {"value": value}))


def _to(value: str) -> Filter:
    return Filter(To(value), Said("to {value}", {"value": value}))


def _subject(value: str) -> Filter:
    return Filter(About(value), Said("subject has {value}", {"value": value}))


def _language(value: str) -> Filter:
    code = language_code(value)
    if code is None:
        raise NotUnderstoodError(
            "“{value}” is no language that is known; it was left out.", value
        )
    said = Said("written in {value}", {"value": code})
    return Filter(Written(code), said, f"written in {language_name(code)}")


def _has(value: str) -> Filter:
    if value.casefold().rstrip("s") in _ATTACHMENT:
        return Filter(WithAttachment(), Said("with attachment"))
    raise NotUnderstoodError(
        "Only has:attachment is known; “{value}” was left out.", value
    )


_ATTACHMENT = {"attachment", "file", "anhang", "anhänge", "附件", "مرفق", "adjunto"}
_UNITS = {"": 1, "byte": 1, "bytes": 1} | {
    f"{size}{unit}": factor ** (power + 1)
    for unit, factor in (("", 1000), ("b", 1000), ("ib", 1024))
    for power, size in enumerate("kmgt")
}
_UNITS["b"] = 1
_BYTES = re.compile(r"(\d{1,15}(?:[.,]\d{1,6})?)\s*([a-z]*)")


def _size(value: str) -> Filter:
    text = value.casefold().strip()
    signs = re.match(r"[<>]=?|=", text)
    sign = signs[0] if signs else ""
    first, dots, last = text[len(sign) :].partition("..")
    if dots and not sign:
        least = _bytes(first, value) if first.strip() else 0
        most = _bytes(last, value) if last.strip() else None
        if most is not None and most < least:
            least, most = most, least
        return Filter(Sized(least, most), _between(first.strip(), last.strip()))
    number = _bytes(text[len(sign) :], value)
    shown = text[len(sign) :].strip().upper()
    if sign.startswith("<"):
        return Filter(
            Sized(0, number - (sign == "<")),
            Said("smaller than {value}", {"value": shown}),
        )
    return Filter(
        Sized(number + (sign == ">")), Said("larger than {value}", {"value": shown})
    )


def _between(least: str, most: str) -> Said:
    if not most:
        return Said("at least {value}", {"value": least or "0"})
    if not least:
        return Said("at most {value}", {"value": most})
    return Said("size {least} to {most}", {"least": least, "most": most})


def _bytes(text: str, value: str) -> int:
    found = _BYTES.fullmatch(text.strip())
    unit = _UNITS.get(found[2]) if found else None
    if found is None or unit is None:
        raise NotUnderstoodError(
            "“{value}” is no size such as >5mb or 100kb..2mb; it was left out.",
            value,
        )
    return min(int(float(found[1].replace(",", ".")) * unit), 2**62)


_TIMES = {
    *(Operator.BEFORE, Operator.AFTER, Operator.SINCE),
    *(Operator.UNTIL, Operator.DATE),
}
_CODES = {*_TIMES, Operator.TYPE, Operator.LANGUAGE, Operator.HAS, Operator.SIZE}
"""Filters whose values are no words of a document, so that their width says nothing."""
_READERS: dict[Operator, Callable[[str], Filter]] = {
    Operator.TYPE: _type,
    Operator.FOLDER: _folder,
    Operator.NAME: _name,
    Operator.FROM: _from,
    Operator.TO: _to,
    Operator.SUBJECT: _subject,
    Operator.LANGUAGE: _language,
    Operator.HAS: _has,
    Operator.SIZE: _size,
}


def _time(operator: Operator, value: str, now: datetime) -> Filter:
    sign = re.match(r"[<>]=?", value)
    if operator is Operator.DATE and sign:
        value = value[sign.end() :]
        operator = _BY_SIGN[sign[0]]
    days = days_meant(value, now.date())
    if days is None:
        raise NotUnderstoodError(
            "“{value}” is no date such as 2024, 2024-05, 2024-05-17, yesterday or "
            "2023..2024; it was left out.",
            value,
        )
    first, end = _span(operator, days)
    condition = Dated(_seconds(first, now.tzinfo), _seconds(end, now.tzinfo))
    return Filter(condition, Said(_SAID[operator], {"value": value}))


def _span(operator: Operator, days: Days) -> Days:
    match operator:
        case Operator.BEFORE:
            return None, days[0]
        case Operator.AFTER:
            return days[1], None
        case Operator.SINCE:
            return days[0], None
        case Operator.UNTIL:
            return None, days[1]
        case _:
            return days


_BY_SIGN = {
    "<": Operator.BEFORE,
    "<=": Operator.UNTIL,
    ">": Operator.AFTER,
    ">=": Operator.SINCE,
}
_SAID = {
    Operator.BEFORE: sentence("before {value}"),
    Operator.AFTER: sentence("after {value}"),
    Operator.SINCE: sentence("since {value}"),
    Operator.UNTIL: sentence("until {value}"),
    Operator.DATE: "{value}",
}


def _seconds(day: date | None, zone: tzinfo | None) -> float | None:
    """Return when a day begins in a time zone, the computer's if None."""
    if day is None:
        return None
    try:
        return datetime.combine(day, time(), zone).timestamp()
    except (ValueError, OverflowError, OSError):
        return float((day - date(1970, 1, 1)).days * 86400)
