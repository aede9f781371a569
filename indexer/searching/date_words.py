"""Times as people type them: `2024-05`, `yesterday`, `last week`, `2023..2024`."""

import re
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date | None, date | None]
"""First day, and the first day after; None is open."""

_WORDS = {
    "today": "today heute aujourd'hui hoy oggi 今天 今日 오늘 اليوم сегодня",
    "yesterday": "yesterday gestern hier ayer ieri 昨天 昨日 어제 أمس امس вчера",
    "this week": "diese-woche 本周 这周 這週 今週 이번주 이번-주"
    " هذا-الأسبوع هذا-الاسبوع",
    "last week": "letzte-woche 上周 上週 先週 지난주 지난-주 الأسبوع-الماضي"
    " الاسبوع-الماضي",
    "this month": "diesen-monat dieser-monat 本月 这个月 今月 이번달 이번-달 هذا-الشهر",
    "last month": "letzten-monat letzter-monat 上月 上个月 先月 지난달 지난-달"
    " الشهر-الماضي",
    "this year": "dieses-jahr 今年 올해 هذا-العام هذه-السنة",
    "last year": "letztes-jahr 去年 昨年 작년 العام-الماضي السنة-الماضية",
}
_MEANT = {word: meant for meant, words in _WORDS.items() for word in words.split()}
_MONTHS = tuple(
    names.split()
    for names in (
        "jan feb mar apr may jun jul aug sep oct nov dec",
        "jän febr mär apr mai jun jul aug sept okt nov dez",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر",
        "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    )
)
DECEMBER = 12
_EASTERN = re.compile(
    r"(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日号일])?)?"
)
_EASTERN_MONTH = re.compile(r"(\d{1,2}) ?[月월]")
_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_MONTH_FIRST = re.compile(r"(\d{1,2})[./](\d{4})")
_NAMED_MONTH = re.compile(r"([^\W\d_]{3,9})\.?\s*(\d{4})?")
_AGO = re.compile(
    r"(?:(?:last|past|previous) )?(\d{1,4}) ?(d|w|m|y|days?|weeks?|months?|years?)"
)
_STEPS = {"d": 1, "w": 7, "m": 30, "y": 365}


def days_meant(typed: str, today: date) -> Days | None:
    """Return the days that a text means, or None where it means no time."""
    text = " ".join(typed.casefold().replace("_", " ").split())
    first, dots, last = text.partition("..")
    if not dots:
        return _one(text, today)
    begin, end = _end_of_range(first, today), _end_of_range(last, today)
    if begin is None or end is None or (begin, end) == (_OPEN, _OPEN):
        return None
    if begin[0] and end[1] and begin[0] >= end[1]:
        begin, end = end, begin
    return begin[0], end[1]


_OPEN: Days = (None, None)


def _end_of_range(text: str, today: date) -> Days | None:
    return _one(text.strip(), today) if text.strip() else _OPEN


def _one(text: str, today: date) -> Days | None:
    text = _western(text)
    word = _MEANT.get(text.replace(" ", "-"), text.replace("-", " "))
    try:
        return _by_word(word, today) or _by_number(text) or _by_month(word, today)
    except (ValueError, OverflowError):
        return None


def _western(text: str) -> str:
    """Return `2024年5月17日` as `2024-5-17` and `5月` as `may`; others stay."""
    if found := _EASTERN.fullmatch(text):
        return "-".join(filter(None, found.groups()))
    if (found := _EASTERN_MONTH.fullmatch(text)) and 1 <= int(found[1]) <= DECEMBER:
        return _MONTHS[0][int(found[1]) - 1]
    return text


def _by_word(word: str, today: date) -> Days | None:
    if word in _SPANS:
        return _SPANS[word](today)
    found = _AGO.fullmatch(word)
    if found is None:
        return None
    steps = int(found[1]) * _STEPS[found[2][0]]
    return today - timedelta(days=max(steps - 1, 0)), today + timedelta(days=1)


def _by_number(text: str) -> Days | None:
    if found := _DAY.fullmatch(text):
        return _day(date(*map(int, found.groups())))
    if found := _DAY_FIRST.fullmatch(text):
        return _day(date(*map(int, reversed(found.groups()))))
    if found := _MONTH.fullmatch(text):
        return _month(int(found[1]), int(found[2]))
    if found := _MONTH_FIRST.fullmatch(text):
        return _month(int(found[2]), int(found[1]))
    if found := _YEAR.fullmatch(text):
        return _year(int(found[1]))
    return None


def _by_month(word: str, today: date) -> Days | None:
    """Read `may 2024`, or `may` for the last one that has begun."""
    found = _NAMED_MONTH.fullmatch(word)
    if found is None:
        return None
    for names in _MONTHS:
        for number, name in enumerate(names, 1):
            if _is_month(found[1], name):
                past = today.year if number <= today.month else today.year - 1
                return _month(int(found[2] or past), number)
    return None


def _is_month(typed: str, name: str) -> bool:
    return typed.startswith(name) and (typed == name or typed in _WHOLE_MONTHS)


_WHOLE_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "januar",
        "jänner",
        "februar",
        "märz",
        "juni",
        "juli",
        "oktober",
        "dezember",
        "sept",
    ]
)


def _day(day: date) -> Days:
    return day, day + timedelta(days=1)


def _week(day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=7)


def _month(year: int, month: int) -> Days:
    begin = date(year, month, 1)
    return begin, date(year + month // 12, month % 12 + 1, 1)


def _year(year: int) -> Days:
    return date(year, 1, 1), date(year + 1, 1, 1)


def _month_before(day: date) -> Days:
    last = day.replace(day=1) - timedelta(days=1)
    return _month(last.year, last.month)


_SPANS: dict[str, Callable[[date], Days]] = {
    "today": _day,
    "yesterday": lambda today: _day(today - timedelta(days=1)),
    "this week": _week,
    "last week": lambda today: _week(today - timedelta(days=7)),
    "this month": lambda today: _month(today.year, today.month),
    "last month": _month_before,
    "this year": lambda today: _year(today.year),
    "last year": lambda today: _year(today.year - 1),
}
