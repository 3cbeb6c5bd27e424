"""The working calendar (deadlines, sections 1 and 2), counted the plain way: day by day."""

from __future__ import annotations

import calendar
import csv
import datetime
from pathlib import Path

from moments import day_of, start_of

# Working hours of section 1, in seconds of the day: 07:00-11:30 and 13:30-17:00.
HOURS = ((7 * 3600, 11 * 3600 + 1800), (13 * 3600 + 1800, 17 * 3600))
CLOSING = HOURS[-1][1]


class OutsideCalendar(Exception):
    """A date of a year the table does not hold; never taken as 'no holidays'."""


class Workdays:
    def __init__(self, rows: list[dict[str, str]]):
        self._kinds: dict[int, str] = {}
        for row in rows:
            self._kinds[datetime.date.fromisoformat(row["date"]).toordinal()] = row["kind"]
        years = [datetime.date.fromordinal(day).year for day in self._kinds]
        self._first = datetime.date(min(years), 1, 1).toordinal()
        self._last = datetime.date(max(years), 12, 31).toordinal()

    @staticmethod
    def read(file: Path) -> Workdays:
        with file.open(encoding="utf-8", newline="") as rows:
            return Workdays(list(csv.DictReader(rows)))

    def works(self, day: int) -> bool:
        if not self._first <= day <= self._last:
            raise OutsideCalendar(datetime.date.fromordinal(day).isoformat())
        kind = self._kinds.get(day)
        if kind is not None:
            return kind == "SWAPPED_WORKING_DAY"
        return datetime.date.fromordinal(day).weekday() < 5

    def day(self, start: int, count: int) -> int:
        """The count-th working day after (or, below zero, before) a day; the day itself is day 0."""
        step = 1 if count > 0 else -1
        found = start
        for _ in range(abs(count)):
            found += step
            while not self.works(found):
                found += step
        return found

    def plus(self, start: int, seconds: int) -> int:
        """The earliest moment with that much working time between the start and it."""
        day = day_of(start)
        left = seconds
        while True:
            if self.works(day):
                for opens, closes in HOURS:
                    begin = max(start, start_of(day) + opens)
                    end = start_of(day) + closes
                    if begin < end:
                        if left <= end - begin:
                            return begin + left
                        left -= end - begin
            day += 1

    def handled_by(self, start: int, amount: int, unit: str) -> int:
        """As due; a limit of 0 is trả ngay: closing of that day, or of the next working day where
        it is a day off or over (section 3)."""
        if amount:
            return self.due(start, amount, unit)
        last = day_of(start)
        while not self.works(last) or start_of(last) + CLOSING < start:
            last += 1
        return start_of(last) + CLOSING

    def due(self, start: int, amount: int, unit: str) -> int:
        """When a limit that begins at a moment ends: way of counting DAYS, closing time."""
        if unit == "HOUR":
            return self.plus(start, amount * 3600)
        day = day_of(start)
        if unit == "WORKING_DAY":
            return start_of(self.day(day, amount)) + CLOSING
        if unit == "DAY":
            last = day + amount
        elif unit == "MONTH":
            date = datetime.date.fromordinal(day)
            month = date.month - 1 + amount
            year, month = date.year + month // 12, month % 12 + 1
            length = calendar.monthrange(year, month)[1]
            last = datetime.date(year, month, min(date.day, length)).toordinal()
        else:
            raise ValueError(f"not a unit of a limit: {unit}")
        while not self.works(last):
            last += 1
        return start_of(last) + CLOSING
