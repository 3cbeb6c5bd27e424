"""A dossier: the fold of its messages, and what it counts for (index-766, deadlines section 7)."""

from __future__ import annotations

from moments import NEVER, moment, moment_or_day
from workdays import OutsideCalendar, Workdays

# What a dossier counts for whatever the clock says; one bit each.
(SYNCHRONISED, ONLINE, PAID_ONLINE, FEE_BEARING, RESULT_FILE, RESULT_OF_DOCUMENT, DIGITISED,
 REUSED, SHARED, POPULATION_DATA, FAULTED, FEE_NOT_ZERO) = (1 << bit for bit in range(12))

# How a status was heard: as an event, as a snapshot's, as a snapshot's since a date in it.
EVENT, SNAPSHOT, DATED = "event", "snapshot", "dated"
ENDS = (3, 7, 8, 9, 10)

NO_PROCEDURE = {"feeBearing": False, "returnsDocument": True, "limit": None, "field": None}


def national(code: str | None) -> str | None:
    """A procedure's national code, its first two groups: 1.000105.H32 is 1.000105."""
    return None if code is None else ".".join(code.split(".")[:2])


class Dossier:
    __slots__ = ("code", "unit", "procedure", "field", "channel", "submitted", "accepted", "due",
                 "ended", "history", "rounds", "officers", "bits", "hand_end")

    def end(self, at: int) -> int | None:
        """The portal rule's end, of what has happened by a moment: a priority, not time's order."""
        if self.ended is not None:
            return self.ended if self.ended <= at else None
        for wanted in (9, 10):
            for status, entered in self.history:
                if status == wanted and entered <= at:
                    return entered
        stops = [
            entered
            for status, entered in self.history
            if entered <= at
            and (status in (7, 8) or status == 3 and entered >= self.accepted)
        ]
        return min(stops) if stops else None

    def on_time(self, at: int) -> bool | None:
        """The portal rule's verdict at a moment; None where there is nothing to judge it by."""
        end = self.end(at)
        if end is None:
            end = at
            asked = [round_ for round_ in self.rounds if round_[0] <= at]
            if asked and self._waits(asked[-1], at):
                if len(asked) > 1:
                    return False
                end = asked[0][0]
            pauses = self._pauses(at)
        else:
            pauses = self._pauses(end)
        return None if self.due is None else end - pauses <= self.due

    def _pauses(self, until: int) -> int:
        return sum(b - a for a, b in self.rounds if b is not None and b <= until)

    def _waits(self, last: tuple[int, int | None], at: int) -> bool:
        asked, answered = last
        if answered is not None and answered <= at:
            return False
        return not any(s != 5 and asked < entered <= at for s, entered in self.history)


class Fold:
    """Folds one dossier's messages, already in order."""

    def __init__(self) -> None:
        self.told: dict = {}
        self.due: int | None = None
        self.heard: list[tuple[int, int, int, str]] = []
        self.number = 0
        self.supplements: dict[str, tuple[int, int | None]] = {}
        self.results: dict[str, bool] = {}
        self.payments: dict[str, tuple[bool, int]] = {}
        self.officers: set[str] = set()

    def hear(self, message: dict) -> None:
        getattr(self, "_" + message["kind"])(message)

    def _dossier(self, message: dict) -> None:
        self.told.update(message)
        if "due" in message:
            self.due = moment_or_day(message["due"])
        if message.get("status") is not None:
            since = moment(message.get("statusAt"))
            heard = moment(message["spokeOf"]) if since is None else since
            if "supplements" in message:
                self._snapshot(message["status"], heard, DATED if since is not None else SNAPSHOT)
            else:
                self._enter(message["status"], heard)
        if "supplements" in message:
            # A snapshot's rounds and results are all there are.
            self.supplements.clear()
            for round_ in message["supplements"] or []:
                self._round(round_)
                if "due" not in message and round_.get("newDue") is not None:
                    self.due = moment_or_day(round_["newDue"])
        if "results" in message:
            self.results = {r["resultId"]: r["hasFile"] for r in message["results"] or []}

    def _step(self, message: dict) -> None:
        self._enter(message["status"], moment(message.get("at") or message["spokeOf"]))
        if message.get("officer"):
            self.officers.add(message["officer"])

    def _supplement(self, message: dict) -> None:
        self._round(message)
        if message.get("newDue") is not None:
            self.due = moment_or_day(message["newDue"])

    def _round(self, round_: dict) -> None:
        self.supplements[round_["supplementId"]] = (
            moment(round_["askedAt"]),
            moment(round_.get("answeredAt")),
        )

    def _result(self, message: dict) -> None:
        self.results[message["resultId"]] = message["hasFile"]

    def _payment(self, message: dict) -> None:
        self.payments[message["reference"]] = (message["succeeded"], message["channel"])

    def _enter(self, status: int, at: int, way: str = EVENT) -> None:
        self.number += 1
        self.heard.append((at, self.number, status, way))

    def _snapshot(self, status: int, at: int, way: str) -> None:
        """The latest snapshot stands: an end that only an earlier one told is no more."""
        self.heard = [
            told for told in self.heard
            if told[3] == EVENT
            or told[2] in ENDS and status in ENDS and (told[3] == SNAPSHOT or told[2] != status)
            or told[2] not in ENDS and told[3] == SNAPSHOT
        ]
        self._enter(status, at, way)

    def history(self) -> list[tuple[int, int]]:
        """(status, moment) in order of time; the same status again is not a change."""
        refused = moment(self.told.get("refusedAt"))
        heard = list(self.heard)
        if refused is not None and all(told[2] != 3 for told in heard):
            heard.append((refused, self.number + 1, 3, EVENT))
        changes: list[tuple[int, int]] = []
        for at, _, status, _ in sorted(heard):
            if not changes or changes[-1][0] != status:
                changes.append((status, at))
        return changes

    def rounds(self, history: list[tuple[int, int]]) -> list[tuple[int, int | None]]:
        if self.supplements:
            return sorted(self.supplements.values(), key=lambda round_: round_[0])
        rounds: list[tuple[int, int | None]] = []
        asked = None
        for status, at in history:
            if status == 5 and asked is None:
                asked = at
            elif status in (2, 4) and asked is not None:
                rounds.append((asked, at))
                asked = None
        return rounds + ([(asked, None)] if asked is not None else [])

    def finished(self, code: str, procedures: dict, workdays: Workdays) -> Dossier:
        told = self.told
        dossier = Dossier()
        dossier.code = code
        dossier.unit = told.get("competentUnit") or told.get("receivingUnit")
        dossier.procedure = national(told.get("procedure"))
        dossier.channel = told.get("channel") or 1
        dossier.submitted = moment(told.get("submittedAt"))
        dossier.accepted = moment(told.get("acceptedAt"))
        dossier.ended = moment(told.get("endedAt"))
        dossier.history = self.history()
        dossier.rounds = self.rounds(dossier.history)
        dossier.officers = frozenset(self.officers)
        # A refusal before the acceptance belongs to an earlier attempt and ends nothing.
        ends = [
            at
            for status, at in dossier.history
            if status in (9, 10, 8, 7) or status == 3 and at >= (dossier.accepted or 0)
        ]
        dossier.hand_end = dossier.ended if dossier.ended is not None else min(ends, default=NEVER)
        known = procedures.get(dossier.procedure)
        procedure = known(told.get("acceptedAt")) if known else NO_PROCEDURE
        dossier.field = procedure["field"]
        dossier.due = self.due
        if self.due is None and dossier.accepted is not None and procedure["limit"]:
            try:
                dossier.due = workdays.handled_by(dossier.accepted, *procedure["limit"])
            except OutsideCalendar:
                dossier.due = None
        dossier.bits = self._bits(procedure)
        return dossier

    def _bits(self, procedure: dict) -> int:
        told = self.told
        fees = told.get("fees") or []
        components = told.get("components") or []
        owed = [fee.get("amount") or 0 for fee in fees]
        result = any(self.results.values())
        document = procedure["returnsDocument"]
        with_file = any(c.get("hasFile") for c in components)
        from_owner = any(c.get("fromRepository") for c in components)
        paid = told.get("paidOnline") in (1, 2) or any(
            succeeded and channel in (1, 2) for succeeded, channel in self.payments.values()
        )
        reused = told.get("hasDigitisedComponent") or any(
            c.get("digitised") or c.get("replacedBy") is not None for c in components
        )
        population = (
            told.get("verifiedByVneid")
            or from_owner
            or "1" in (told.get("databasesUsed") or [])
        )
        facts = (
            (ONLINE, told.get("channel") == 2),
            (PAID_ONLINE, paid),
            (FEE_BEARING, procedure["feeBearing"] and not (owed and not any(owed))),
            (FEE_NOT_ZERO, any(owed)),
            (RESULT_FILE, result),
            (RESULT_OF_DOCUMENT, result and document),
            (DIGITISED, with_file and (result or not document)),
            (REUSED, reused),
            (SHARED, from_owner or told.get("resultInOwnersList")),
            (POPULATION_DATA, population),
        )
        return sum(bit for bit, holds in facts if holds)
