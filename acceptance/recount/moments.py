"""Moments, days and periods, in whole seconds since 1970; days are Vietnam's (UTC+7, no summer time)."""

from __future__ import annotations

import datetime
import re

VIETNAM = 7 * 3600
DAY = 86400
EPOCH = datetime.date(1970, 1, 1).toordinal()
NEVER = 1 << 62

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PERIOD = re.compile(r"(\d{4})(?:-(?:(\d{2})|Q([1-4])|(H1|H2)|(9M)))?")
_midnights: dict[str, int] = {}


def _midnight(date: str) -> int:
    """UTC midnight of an ISO date; remembered, because a year has only 365 of them."""
    found = _midnights.get(date)
    if found is None:
        found = (datetime.date.fromisoformat(date).toordinal() - EPOCH) * DAY
        _midnights[date] = found
    return found


def exact(text: str) -> tuple[int, int]:
    """An RFC 3339 moment as (seconds, nanoseconds): the order of the fold needs the fraction."""
    seconds = (
        _midnight(text[:10])
        + int(text[11:13]) * 3600
        + int(text[14:16]) * 60
        + int(text[17:19])
    )
    zone = 19
    nanos = 0
    if text[zone] == ".":
        zone += 1
        begin = zone
        while text[zone].isdigit():
            zone += 1
        nanos = int(text[begin:zone][:9].ljust(9, "0"))
    if text[zone] not in "Zz":
        offset = int(text[zone + 1 : zone + 3]) * 3600 + int(text[zone + 4 : zone + 6]) * 60
        seconds -= offset if text[zone] == "+" else -offset
    return seconds, nanos


def moment(text: str | None) -> int | None:
    """A fact's moment: whole seconds, the fraction cut off."""
    return None if text is None else exact(text)[0]


def is_date(text: str) -> bool:
    return _DATE.fullmatch(text) is not None


def moment_or_day(text: str | None) -> int | None:
    """A promise: a bare date is 00:00:00 of that day in Vietnam, as the portal reads it."""
    if text is None:
        return None
    return _midnight(text) - VIETNAM if is_date(text) else exact(text)[0]


def start_of(day: int) -> int:
    """First second of a day number, in Vietnam."""
    return (day - EPOCH) * DAY - VIETNAM


def day_of(seconds: int) -> int:
    """Day number (proleptic ordinal) of a moment, in Vietnam."""
    return (seconds + VIETNAM) // DAY + EPOCH


def day(text: str | None) -> int | None:
    return None if not text else datetime.date.fromisoformat(text).toordinal()


def period(name: str) -> tuple[int, int]:
    """First second in the period and first second after it: 2026, 2026-08, 2026-Q3, -H1, -9M."""
    match = _PERIOD.fullmatch(name)
    if not match:
        raise ValueError(f"not a period: {name}")
    year = int(match[1])
    first, months = 1, 12
    if match[2]:
        first, months = int(match[2]), 1
    elif match[3]:
        first, months = int(match[3]) * 3 - 2, 3
    elif match[4]:
        first, months = (1 if match[4] == "H1" else 7), 6
    elif match[5]:
        months = 9
    after = year * 12 + first - 1 + months
    return (
        start_of(datetime.date(year, first, 1).toordinal()),
        start_of(datetime.date(after // 12, after % 12 + 1, 1).toordinal()),
    )
