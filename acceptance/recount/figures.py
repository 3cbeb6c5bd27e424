"""The 21 indicators of a slice, and the list behind a figure (index-766 sections 4 and 5)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import dossiers as d
from dossiers import Dossier, Fold, national
from journal import Journal, listed, with_own
from moments import day, day_of, moment, period
from subjects import Petition, Procedure, reports
from units import Tree, Units
from workdays import Workdays

# Bits that depend on the clock or on the slice, above those of a dossier's facts.
ON_TIME, NOT_OVERDUE, IN_R, IN_H = (1 << bit for bit in range(20, 24))
SATISFIED = NOT_OVERDUE

# indicator: what a dossier of the numerator and of the denominator must have, all of it.
OF_DOSSIERS = {
    "2.1": (IN_H | ON_TIME, IN_H),
    "3.3": (IN_R | d.ONLINE, IN_R),
    "3.6": (IN_R | d.PAID_ONLINE, IN_R | d.FEE_BEARING),
    "4.1": (IN_H | d.RESULT_OF_DOCUMENT, IN_H),
    "4.2": (IN_H | d.DIGITISED, IN_H),
    "4.3": (IN_H | d.REUSED, IN_H),
    "4.4": (IN_H | d.SHARED, IN_H),
    "4.5b": (IN_H | d.POPULATION_DATA, IN_H),
}
SYNCHRONISED = IN_R | d.SYNCHRONISED


class Slice:
    """A question: which dossiers, seen from when."""

    def __init__(self, asked: dict, units: Units):
        self.ledger = (asked.get("ledger") or "local").lower()
        if asked.get("period"):
            self.start, self.end = period(asked["period"])
        else:
            self.start, self.end = moment(asked["from"]), moment(asked["to"])
        self.as_of = moment(asked["asOf"])
        # deadlines.md 7, step 4: the day the text names, or the as-of time of a running period.
        self.by_last_day = asked.get("endOfRunningPeriod") == "LAST_DAY"
        self.last_day = day_of(min(self.as_of, self.end - 1))
        self.first_day = day_of(self.start)
        self.tree = units.tree(day(asked.get("tree")) or self.last_day)
        unit = units.find(asked["unit"])
        self.unit = unit.code if unit else asked["unit"]
        self.branch = self.tree.branch(self.unit)
        self.procedure = national(asked.get("procedure"))
        self.field = asked.get("field")
        self.channel = int(asked["channel"]) if asked.get("channel") else None
        self.officer = asked.get("officer")
        self.wanted = asked.get("list")

    def filtered(self) -> bool:
        return any((self.procedure, self.field, self.channel, self.officer))

    def holds(self, dossier: Dossier) -> bool:
        return (
            (self.procedure is None or dossier.procedure == self.procedure)
            and (self.field is None or dossier.field == self.field)
            and (self.channel is None or dossier.channel == self.channel)
            and (self.officer is None or self.officer in dossier.officers)
        )

    def verdict_at(self, end: int | None) -> int:
        """What has ended by the as-of time is judged then; the rest at the period's end at most."""
        if end is not None and end <= self.as_of:
            return self.as_of
        return self.end if self.by_last_day else min(self.as_of, self.end)

    def day_verdict_at(self, finished: int | None) -> int:
        """As above, for limits that are days: the period's last day is over at its last second."""
        if finished is not None and finished <= self.as_of:
            return self.as_of
        return min(self.as_of, self.end - 1)

    def bits(self, dossier: Dossier) -> int:
        """All bits of a dossier in this slice; 0 if neither population holds it."""
        accepted = dossier.accepted
        if accepted is None or accepted >= self.end or accepted > self.as_of:
            return 0
        if dossier.hand_end < self.start:
            return 0
        bits = dossier.bits | IN_H | (IN_R if accepted >= self.start else 0)
        verdict = dossier.on_time(self.verdict_at(dossier.hand_end))
        if verdict:
            bits |= ON_TIME
        if verdict is not False and not bits & d.FAULTED:
            bits |= SATISFIED
        return bits


class Recount:
    """Everything folded once; then any number of slices."""

    def __init__(self, journal: Journal, reference: Path):
        self.workdays = Workdays.read(reference / "holidays-vn-2022-2027.csv")
        self.units = Units.read(reference)
        told = [line for unit in journal.subjects("unit") for line in journal.lines["unit"][unit]]
        for message in journal.standing(told):
            self.units.hear(message)
        self.procedures = {}
        for code in sorted(journal.subjects("procedure")):
            messages = journal.of("procedure", code)
            if messages:
                self.procedures[national(code)] = Procedure(code, messages)
        self.reports = {
            (self._own_code(unit), start, end): received
            for (unit, start, end), received in reports(journal).items()
        }
        self.petitions = []
        for code in journal.subjects("petition"):
            messages = journal.of("petition", code)
            if messages:
                self.petitions.append(
                    Petition(code, messages, journal.ratings_of("petition", code))
                )
        self.portal_heard = False
        self.ledgers: dict[str, dict[str | None, list[Dossier]]] = {"local": {}, "portal": {}}
        self._fold_dossiers(journal)
        self._trees: dict[int, Tree] = {}

    def _own_code(self, code: str) -> str:
        unit = self.units.find(code)
        return unit.code if unit else code

    def _fold_dossiers(self, journal: Journal) -> None:
        facts = {code: procedure.facts for code, procedure in self.procedures.items()}
        petitioned = {petition.dossier for petition in self.petitions}
        for code in {**dict.fromkeys(journal.subjects("dossier")), **journal.acknowledgements}:
            messages = journal.all(journal.lines["dossier"].get(code, []))
            standing = [
                m for m in messages if (m["source"], m["messageId"]) not in journal.retracted
            ]
            ratings = journal.ratings_of("dossier", code)
            faulted = code in petitioned or bool(ratings and not ratings[-1]["liked"])
            held = journal.held(code, messages)
            if held is not None:
                self.portal_heard = True
            bits = (d.FAULTED if faulted else 0) | (d.SYNCHRONISED if held is not None else 0)
            local = self._lay("local", code, standing, facts, bits)
            held = None if held is None else with_own(held, standing)
            if held is not None and held == standing and local is not None:
                self.ledgers["portal"].setdefault(local.unit, []).append(local)
            elif held:
                self._lay("portal", code, held, facts, bits, listed(standing))

    def _lay(self, ledger, code, messages, facts, bits, listed_=None) -> Dossier | None:
        if not messages:
            return None
        fold = Fold()
        for message in messages:
            fold.hear(message)
        if listed_ is not None:
            fold.told["resultInOwnersList"] = listed_
        dossier = fold.finished(code, facts, self.workdays)
        dossier.bits |= bits
        self.ledgers[ledger].setdefault(dossier.unit, []).append(dossier)
        return dossier

    def answer(self, asked: dict) -> dict:
        slice_ = Slice(asked, self.units)
        found: dict = {"id": asked.get("id")}
        if slice_.unit not in slice_.tree.standing:
            return found | {"unitNotInTree": True}
        if slice_.ledger == "portal" and not self.portal_heard:
            return found | {"noData": True}
        parts = self._parts(slice_)
        found["indicators"] = {
            code: {"numerator": _size(numerator), "denominator": _size(denominator)}
            for code, (numerator, denominator) in sorted(parts.items())
        }
        if slice_.wanted == {"indicator": "1.4", "part": "denominator"}:
            # Its list is the report itself; the number of its entries says nothing.
            return found
        if slice_.wanted:
            part = parts[slice_.wanted["indicator"]][slice_.wanted["part"] == "denominator"]
            if not isinstance(part, set):
                part = self._codes(slice_, slice_.wanted)
            found["list"] = {"total": len(part), "codes": sorted(part)}
        return found

    def _parts(self, slice_: Slice) -> dict:
        """Numerator and denominator of each indicator: a number, or a set of codes, or None."""
        tally: Counter = Counter()
        used: dict[str, set[str]] = {name: set() for name in ("3.2", "3.4", "3.5", "4.5a")}
        for dossier in self._dossiers(slice_):
            bits = slice_.bits(dossier)
            if bits:
                tally[bits] += 1
            if dossier.procedure is not None:
                self._use(slice_, dossier, bits, used)
        parts: dict = {
            code: tuple(_total(tally, needs) for needs in both)
            for code, both in OF_DOSSIERS.items()
        }
        synchronised = _total(tally, SYNCHRONISED)
        reported = None
        if not slice_.filtered():
            reported = self.reports.get((slice_.unit, slice_.start, slice_.end))
        # Reported as 0 is as good as not reported: the numerator stands in, as on the portal.
        parts["1.4"] = (synchronised, reported or synchronised)
        parts["5.4"] = (_total(tally, IN_H | SATISFIED), _total(tally, IN_H))
        parts["4.6"] = (None, None)
        parts |= self._of_procedures(slice_, used)
        parts |= self._of_petitions(slice_)
        return parts

    def _dossiers(self, slice_: Slice):
        for unit, dossiers in self.ledgers[slice_.ledger].items():
            if slice_.tree.place(unit) in slice_.branch:
                yield from filter(slice_.holds, dossiers) if slice_.filtered() else dossiers

    @staticmethod
    def _use(slice_: Slice, dossier: Dossier, bits: int, used: dict[str, set[str]]) -> None:
        if bits & IN_R:
            if bits & d.ONLINE:
                used["3.2"].add(dossier.procedure)
            if bits & d.PAID_ONLINE:
                used["3.4"].add(dossier.procedure)
        if bits & IN_H and bits & d.POPULATION_DATA:
            used["4.5a"].add(dossier.procedure)
        if dossier.bits & d.FEE_NOT_ZERO:
            entered = dossier.submitted if dossier.accepted is None else dossier.accepted
            if entered is not None and slice_.start <= entered < slice_.end:
                if entered <= slice_.as_of:
                    used["3.5"].add(dossier.procedure)

    def _of_procedures(self, slice_: Slice, used: dict[str, set[str]]) -> dict:
        tree = slice_.tree
        asked = [
            (code, procedure)
            for code, procedure in self.procedures.items()
            if (slice_.procedure is None or code == slice_.procedure)
            and (slice_.field is None or procedure.field == slice_.field)
        ]
        kinds = tree.kinds(slice_.branch)
        living = {
            code: procedure
            for code, procedure in asked
            if procedure.state != "ABOLISHED"
            and (
                procedure.applied_by_kinds & kinds
                or any(tree.place(unit) in slice_.branch for unit in procedure.applied_by)
            )
        }
        services = {code for code, procedure in living.items() if procedure.online}
        with_fee = {code for code, procedure in living.items() if procedure.fee}
        parts = {
            "3.1": (set(), set()),
            "3.2": (used["3.2"] & services, services),
            "3.4": (used["3.4"], with_fee),
            "3.5": (used["3.5"], with_fee),
            "4.5a": (used["4.5a"], {c for c, p in living.items() if p.citizens}),
        }
        if tree.is_province(slice_.unit):
            mine = {code: p for code, p in asked if p.state != "ABOLISHED"}
            parts["3.1"] = ({code for code, p in mine.items() if p.online}, set(mine))
        # 1.1 to 1.3 are the province's everywhere.
        days = (slice_.first_day, slice_.last_day, self.workdays)
        announced = {code: p.announced(*days) for code, p in asked}
        publicised = {code: p.publicised(*days) for code, p in asked}
        public = {c: p for c, p in asked if p.state in ("PUBLIC", "PUBLIC_AMENDED")}
        parts["1.1"] = _both(announced)
        parts["1.2"] = _both(publicised)
        parts["1.3"] = ({c for c, p in public.items() if p.all_parts}, set(public))
        return parts

    def _of_petitions(self, slice_: Slice) -> dict:
        all_, on_time, satisfied = set(), set(), set()
        for petition in self.petitions:
            if petition.arrived is None or petition.arrived > slice_.as_of:
                continue
            if petition.arrived >= slice_.end:
                continue
            if petition.finished is not None and petition.finished < slice_.start:
                continue
            if slice_.tree.place(petition.unit) not in slice_.branch:
                continue
            all_.add(petition.code)
            if petition.on_time(slice_.day_verdict_at(petition.finished), self.workdays):
                on_time.add(petition.code)
                if not petition.disliked:
                    satisfied.add(petition.code)
        return {"5.2": (on_time, all_), "5.3": (satisfied, all_)}

    def _codes(self, slice_: Slice, wanted: dict) -> set[str]:
        """The dossiers of a figure that was counted, not listed."""
        numerator = wanted["part"] == "numerator"
        if wanted["indicator"] == "1.4":
            needs = SYNCHRONISED
        elif wanted["indicator"] == "5.4":
            needs = IN_H | SATISFIED if numerator else IN_H
        else:
            needs = OF_DOSSIERS[wanted["indicator"]][0 if numerator else 1]
        return {
            dossier.code
            for dossier in self._dossiers(slice_)
            if slice_.bits(dossier) & needs == needs
        }


def _total(tally: Counter, needs: int) -> int:
    return sum(count for bits, count in tally.items() if bits & needs == needs)


def _both(answers: dict[str, bool | None]) -> tuple[set[str], set[str]]:
    return (
        {code for code, kept in answers.items() if kept},
        {code for code, kept in answers.items() if kept is not None},
    )


def _size(part) -> int | None:
    return len(part) if isinstance(part, set) else part
