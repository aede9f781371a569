"""How often an event takes place, in words ([RFC 5545] 3.3.10)."""

import re

_UNITS = {
    "YEARLY": "year",
    "MONTHLY": "month",
    "WEEKLY": "week",
    "DAILY": "day",
    "HOURLY": "hour",
    "MINUTELY": "minute",
    "SECONDLY": "second",
}
_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_MONTH_NAMES = (
    "January February March April May June July August September October November"
    " December"
)
_MONTHS = _MONTH_NAMES.split()
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last"}
_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")


def recurrence_words(rule: str) -> str:
    """Return a rule such as `FREQ=WEEKLY;BYDAY=MO` as "every week on Monday"."""
    told = dict(
        part.upper().split("=", 1) for part in rule.split(";")[:30] if "=" in part
    )
    unit = _UNITS.get(told.get("FREQ", ""))
    if unit is None:
        return ""
    words = [_every(unit, told.get("INTERVAL", "1"))]
    if days := [_day(one) for one in told.get("BYDAY", "").split(",")[:31] if one]:
        words.append("on " + ", ".join(filter(None, days)))
    if dates := told.get("BYMONTHDAY"):
        words.append(f"on day {dates[:60].replace(',', ', ')}")
    if months := [_month(one) for one in told.get("BYMONTH", "").split(",")[:12]]:
        words.append("in " + ", ".join(months) if any(months) else "")
    if count := told.get("COUNT"):
        words.append(f"{count[:6]} times")
    if until := told.get("UNTIL"):
        words.append(f"until {until[:4]}-{until[4:6]}-{until[6:8]}")
    return " ".join(filter(None, words))


def _every(unit: str, interval: str) -> str:
    return f"every {unit}" if interval in ("1", "") else f"every {interval[:4]} {unit}s"


def _day(told: str) -> str:
    found = _DAY.fullmatch(told.strip())
    if found is None:
        return ""
    if not found[1]:
        return _DAYS[found[2]]
    number = int(found[1])
    ordinal = _ORDINALS.get(number, f"{number}.")
    return f"the {ordinal} {_DAYS[found[2]]}"


def _month(told: str) -> str:
    return _MONTHS[int(told) - 1] if re.fullmatch("[1-9]|1[0-2]", told) else ""
