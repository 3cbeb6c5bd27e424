"""Petitions, procedures of the catalogue, and totals a unit reported."""

from __future__ import annotations

from dossiers import national
from journal import Journal
from moments import day, day_of, exact, moment, period, start_of
from workdays import OutsideCalendar, Workdays

PARTS = {"NAME", "STEPS", "WAYS", "COMPONENTS", "LIMIT", "SUBJECTS", "AGENCY"}
NOT_YET_PUBLIC = {"PENDING", "PENDING_AMENDMENT", "ABOLISHED"}


class Petition:
    def __init__(self, code: str, messages: list[dict], ratings: list[dict]):
        told: dict = {}
        for message in messages:
            told.update(message)
        latest = {rating["ratingId"]: rating["liked"] for rating in ratings}
        liked = sum(latest.values())
        self.code = code
        self.unit = told.get("unit")
        self.about = told.get("about")
        self.dossier = told.get("dossier")
        self.sent = moment(told.get("sentAt"))
        self.straight = bool(told.get("sentStraight"))
        self.received = moment(told.get("receivedAt"))
        self.transferred = moment(told.get("transferredAt"))
        self.refused = moment(told.get("refusedAt"))
        self.asked_more = moment(told.get("askedMoreAt"))
        self.handled = moment(told.get("handledAt"))
        self.awaiting = moment(told.get("awaitingPublicationAt"))
        self.published = moment(told.get("publishedAt"))
        self.disliked = (told.get("dislikes") or 0) + len(latest) - liked > (
            told.get("likes") or 0
        ) + liked
        self.arrived = self.received if self.received is not None else self.sent
        done = [at for at in (self.handled, self.refused) if at is not None]
        self.finished = min(done) if done else None

    def limits(self) -> list[tuple[int | None, int, int | None]]:
        """Limits that applied: from when, how many working days, when it was done (deadlines 9)."""
        start = self.sent if self.straight and self.sent is not None else self.transferred
        if start is None:
            start = self.arrived
        found = [(self.awaiting, 2, self.published)] if self.awaiting is not None else []
        if self.asked_more is not None:
            found.append((self.arrived, 5, self.asked_more))
        if self.refused is not None:
            return [*found, (self.arrived, 2, self.refused)]
        return [*found, (start, 15, self.handled)]

    def on_time(self, at: int, workdays: Workdays) -> bool:
        """No limit has ended by then unkept; a day's limit ends at 24:00 of its last day.

        Where a limit cannot be reckoned the verdict is not known, so not "on time".
        """
        for start, days, done in self.limits():
            try:
                after = start_of(workdays.day(day_of(start), days) + 1)
            except OutsideCalendar:
                return False
            if after <= at and (done is None or done >= after):
                return False
        return True


class Procedure:
    def __init__(self, code: str, messages: list[dict]):
        told: dict = {}
        for message in messages:
            told.update(message)
        self.code = code
        self.national = national(code)
        self.field = told.get("field")
        self._told = messages
        self.fee = bool(told.get("feeBearing"))
        self.citizens = bool(told.get("forCitizens"))
        self.online = told.get("service") in ("FULL", "PARTIAL")
        self.state = told.get("state") or "PENDING"
        self.all_parts = PARTS <= set(told.get("parts") or [])
        self.publications = [
            (
                day(publication.get("decidedOn")),
                day(publication.get("effectiveOn")),
                day(publication.get("publicisedOn")),
            )
            for publication in told.get("publications") or []
        ]
        self.applied_by = told.get("appliedBy") or []
        self.applied_by_kinds = set(told.get("appliedByKinds") or [])

    def facts(self, accepted: str | None) -> dict:
        """What a dossier is judged by: the terms in force when it was accepted (protocol, 9)."""
        limit = self._term("limit", accepted)
        return {
            "feeBearing": bool(self._term("feeBearing", accepted)),
            "returnsDocument": self._term("returnsDocument", accepted) is not False,
            "limit": (limit["amount"], limit["unit"]) if limit else None,
            "field": self.field,
        }

    def _term(self, name: str, accepted: str | None):
        """As it was told last by then; what was first told later was so before."""
        said = [(exact(m["spokeOf"]), m[name]) for m in self._told if name in m]
        by_then = [v for at, v in said if accepted is None or at <= exact(accepted)]
        if any(value is not None for value in by_then):
            return by_then[-1]
        return next((value for _, value in said if value is not None), None)

    def announced(self, first: int, last: int, workdays: Workdays) -> bool | None:
        """None: no decision in these days; else whether every one of them kept its limit."""
        mine = [p for p in self.publications if p[0] is not None and first <= p[0] <= last]
        if not mine:
            return None
        return all(
            effective is None or _within(decided, workdays, effective, -5)
            for decided, effective, _ in mine
        )

    def publicised(self, first: int, last: int, workdays: Workdays) -> bool | None:
        """None: neither publicised in these days nor due to be; else whether all were in time."""
        try:
            grace = workdays.day(last, 5)
        except OutsideCalendar:
            grace = last
        mine = [
            p
            for p in self.publications
            if (p[2] is not None and first <= p[2] <= last)
            or (
                p[2] is None
                and self.state in NOT_YET_PUBLIC
                and p[0] is not None
                and p[0] <= grace
            )
        ]
        if not mine:
            return None
        return all(
            p[2] is not None and p[0] is not None and _within(p[2], workdays, p[0], 5)
            for p in mine
        )


def _within(day_: int, workdays: Workdays, start: int, days: int) -> bool:
    """Whether a day keeps a limit of working days; not known, so no, outside the calendar."""
    try:
        return day_ <= workdays.day(start, days)
    except OutsideCalendar:
        return False


def reports(journal: Journal) -> dict[tuple[str, int, int], int]:
    """(unit, first second, second after) to the larger of the totals reported for it."""
    latest: dict[tuple[str, str, str], int] = {}
    for unit in journal.subjects("reportTotal"):
        for message in journal.of("reportTotal", unit):
            latest[unit, message["period"], message["to"]] = message["received"]
    found: dict[tuple[str, int, int], int] = {}
    for (unit, name, _), received in latest.items():
        key = (unit, *period(name))
        found[key] = max(received, found.get(key, 0))
    return found
