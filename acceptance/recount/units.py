"""Units, their lives and who took over from whom; a tree is what stands on one day."""

from __future__ import annotations

import csv
import datetime
import re
from pathlib import Path

_REVERSED = re.compile(r"\d+(\.\d+)*\.[A-Z]\d+")
# Units of which no first day was told are as old as the reference table.
FLOOR = datetime.date(2022, 1, 1).toordinal()
FOREVER = datetime.date.max.toordinal()


class Unit:
    __slots__ = ("code", "kind", "parent", "first", "last", "successor")

    def __init__(self, code, kind, parent, first, last, successor):
        self.code = code
        self.kind = kind
        self.parent = parent
        self.first = first
        self.last = last
        self.successor = successor

    def stands_on(self, day: int) -> bool:
        """A last day before the first contradicts itself: then it is not known to be closed."""
        return self.first <= day and (day <= self.last or self.last < self.first)


def _ordinal(text: str | None, otherwise: int) -> int:
    return datetime.date.fromisoformat(text).toordinal() if text else otherwise


def plain(code: str) -> str:
    """The form of old dossier codes, from right to left, straightened: 000.00.37.H32 is H32.37."""
    if not _REVERSED.fullmatch(code):
        return code
    groups = code.split(".")
    while len(groups) > 1 and not groups[0].strip("0"):
        groups.pop(0)
    return ".".join(reversed(groups))


class Units:
    """Reference rows first, then what unit messages say of them (already in fold order)."""

    def __init__(self, rows: list[dict[str, str]], successions: list[dict[str, str]]):
        self.known: dict[str, Unit] = {}
        self.aliases: dict[str, str] = {}
        for row in rows:
            self.known[row["code"]] = Unit(
                row["code"],
                row["kind"],
                row["parent_code"] or None,
                _ordinal(row["valid_from"], FLOOR),
                _ordinal(row["valid_to"], FOREVER),
                row["successor_code"] or None,
            )
        for row in successions:
            if row["is_primary"] == "true":
                self.known[row["old_code"]].successor = row["new_code"]

    @staticmethod
    def read(folder: Path) -> Units:
        def rows(name: str) -> list[dict[str, str]]:
            with (folder / name).open(encoding="utf-8", newline="") as lines:
                return list(csv.DictReader(lines))

        return Units(rows("khanh-hoa-units.csv"), rows("khanh-hoa-unit-successions.csv"))

    def hear(self, message: dict) -> None:
        code = message["unit"]
        unit = self.known.setdefault(code, Unit(code, "OTHER", None, FLOOR, FOREVER, None))
        if "unitKind" in message:
            unit.kind = message["unitKind"] or "OTHER"
        if "parent" in message:
            unit.parent = message["parent"]
        if "validFrom" in message:
            unit.first = _ordinal(message["validFrom"], FLOOR)
        if "validTo" in message:
            unit.last = _ordinal(message["validTo"], FOREVER)
        if "successor" in message:
            unit.successor = message["successor"]
        if "successions" in message:
            for succession in message["successions"] or []:
                if succession.get("primary"):
                    unit.successor = succession["to"]
        if "aliases" in message:
            self.aliases = {a: c for a, c in self.aliases.items() if c != code}
            self.aliases |= {alias: code for alias in message["aliases"] or []}

    def find(self, code: str) -> Unit | None:
        for name in (code, plain(code)):
            unit = self.known.get(name) or self.known.get(self.aliases.get(name, ""))
            if unit is not None:
                return unit
        return None

    def tree(self, day: int) -> Tree:
        return Tree(self, day)


class Tree:
    def __init__(self, units: Units, day: int):
        self._units = units
        self.day = day
        self.standing = {c: u for c, u in units.known.items() if u.stands_on(day)}
        self.parents = {code: self._standing_above(unit) for code, unit in self.standing.items()}
        self._children: dict[str, list[str]] = {}
        for code, parent in self.parents.items():
            if parent is not None:
                self._children.setdefault(parent, []).append(code)
        roots = sorted(code for code, parent in self.parents.items() if parent is None)
        provinces = [code for code in roots if self.standing[code].kind == "PROVINCE"]
        self.root = (provinces or roots)[0]
        self._places: dict[str | None, str] = {}

    def _standing_above(self, unit: Unit) -> str | None:
        seen = {unit.code}
        code = unit.parent
        while code is not None and code not in seen:
            if code in self.standing:
                return code
            seen.add(code)
            above = self._units.known.get(code)
            code = above.parent if above else None
        return None

    def place(self, code: str | None) -> str:
        """Where what belongs to that code is counted; the province's root where nobody knows."""
        found = self._places.get(code)
        if found is None:
            found = self._follow(code) or self.root
            self._places[code] = found
        return found

    def _follow(self, code: str | None) -> str | None:
        """Itself, or who took over; else the nearest unit above, else by the head of the code."""
        if code is None:
            return None
        unit = self._units.find(code)
        head = plain(code)
        while unit is None and "." in head:
            head = head.rpartition(".")[0]
            unit = self._units.find(head)
        seen: set[str] = set()
        last = unit
        while unit is not None and unit.code not in seen and unit.first <= self.day:
            if unit.code in self.standing:
                return unit.code
            seen.add(unit.code)
            last = unit
            unit = self._units.find(unit.successor) if unit.successor else None
        return self._standing_above(last) if last is not None else None

    def branch(self, top: str) -> set[str]:
        """The unit and all below it."""
        found: set[str] = set()
        waiting = [top]
        while waiting:
            code = waiting.pop()
            if code in self.standing and code not in found:
                found.add(code)
                waiting.extend(self._children.get(code, ()))
        return found

    def is_province(self, code: str) -> bool:
        return code in self.standing and self.standing[code].kind == "PROVINCE"

    def kinds(self, codes: set[str]) -> set[str | None]:
        return {self.standing[code].kind for code in codes}
