"""Cases worked by hand, most of them from the rules' own examples (W1-W10, P1-P8)."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from dossiers import Fold, national
from figures import Recount
from journal import Journal
from moments import day, exact, moment, period
from units import Units, plain
from workdays import OutsideCalendar, Workdays

REFERENCE = Path(__file__).resolve().parents[2] / "reference-data"
WORKDAYS = Workdays.read(REFERENCE / "holidays-vn-2022-2027.csv")


def vn(text: str) -> int:
    """'22/08/2026 17:00' on a clock in Vietnam."""
    date, _, time = text.partition(" ")
    day_, month, year = date.split("/")
    return moment(f"{year}-{month}-{day_}T{time or '00:00'}:00+07:00")


def iso(text: str) -> str:
    date, _, time = text.partition(" ")
    day_, month, year = date.split("/")
    return f"{year}-{month}-{day_}T{time or '00:00'}:00+07:00"


class Limits(unittest.TestCase):
    def due(self, start: str, amount: int, unit: str, expected: str) -> None:
        self.assertEqual(WORKDAYS.due(vn(start), amount, unit), vn(expected))

    def test_the_worked_examples_of_the_calendar(self):
        self.due("12/02/2026 09:30", 3, "WORKING_DAY", "24/02/2026 17:00")  # W1
        self.due("10/02/2026 14:00", 7, "DAY", "23/02/2026 17:00")  # W2
        self.due("24/04/2026 15:20", 5, "WORKING_DAY", "06/05/2026 17:00")  # W3
        self.due("26/08/2026 10:00", 3, "WORKING_DAY", "03/09/2026 17:00")  # W4
        self.due("21/08/2026 16:30", 2, "WORKING_DAY", "24/08/2026 17:00")  # W5
        self.due("23/11/2026 15:30", 1, "WORKING_DAY", "25/11/2026 17:00")  # W6
        self.due("23/11/2026 16:00", 4, "HOUR", "25/11/2026 10:00")  # W7
        self.due("21/11/2026 20:10", 1, "WORKING_DAY", "23/11/2026 17:00")  # W8
        self.due("31/07/2026 08:00", 1, "MONTH", "03/09/2026 17:00")  # W9
        self.due("17/08/2026 08:30", 5, "WORKING_DAY", "22/08/2026 17:00")  # W10

    def test_eight_hours_from_opening_end_at_closing(self):
        self.due("23/11/2026 07:00", 8, "HOUR", "23/11/2026 17:00")

    def test_a_year_without_table_is_not_a_year_without_holidays(self):
        with self.assertRaises(OutsideCalendar):
            WORKDAYS.due(vn("30/12/2027 09:00"), 5, "WORKING_DAY")


class Moments(unittest.TestCase):
    def test_the_fraction_orders_and_is_cut_off_otherwise(self):
        self.assertEqual(exact("2026-08-20T10:00:00.25+07:00")[1], 250_000_000)
        self.assertEqual(moment("2026-08-20T10:00:00.999Z"), moment("2026-08-20T17:00:00+07:00"))

    def test_periods_begin_and_end_at_midnight_in_vietnam(self):
        self.assertEqual(period("2026-Q3"), (vn("01/07/2026"), vn("01/10/2026")))
        self.assertEqual(period("2026-9M"), (vn("01/01/2026"), vn("01/10/2026")))
        self.assertEqual(period("2026-H2"), (vn("01/07/2026"), vn("01/01/2027")))
        self.assertEqual(period("2026-12"), (vn("01/12/2026"), vn("01/01/2027")))


class Codes(unittest.TestCase):
    def test_codes_are_straightened(self):
        self.assertEqual(national("1.000105.000.00.00.H32"), "1.000105")
        self.assertEqual(plain("000.00.37.H32"), "H32.37")
        self.assertEqual(plain("000.00.00.H37"), "H37")

    def test_a_closed_unit_is_followed_to_who_took_over(self):
        units = Units.read(REFERENCE)
        now = units.tree(day("2026-08-01"))
        self.assertEqual(now.place("H32.05"), "H32.26")
        self.assertEqual(now.place("H43"), "H32")
        self.assertEqual(now.place("H32.99"), "H32")
        self.assertEqual(now.place(None), "H32")
        self.assertEqual(now.place("H43.31"), "H32")


class PortalVerdict(unittest.TestCase):
    """Appointment Saturday 22/08/2026 17:00, accepted 17/08/2026 08:30 (W10)."""

    def dossier(self, statuses=(), rounds=(), due="22/08/2026 17:00", procedure=None):
        fold = Fold()
        first = {
            "kind": "dossier",
            "spokeOf": iso("17/08/2026 08:30"),
            "acceptedAt": iso("17/08/2026 08:30"),
            "status": 2,
        }
        if due is not None:
            first["due"] = due if "T" in due or due[4] == "-" else iso(due)
        if procedure:
            first["procedure"] = "1.000001"
        fold.hear(first)
        for status, at in statuses:
            fold.hear({"kind": "step", "status": status, "at": iso(at), "spokeOf": iso(at)})
        for number, (asked, answered) in enumerate(rounds):
            fold.hear(
                {
                    "kind": "supplement",
                    "supplementId": str(number),
                    "askedAt": iso(asked),
                    "answeredAt": iso(answered) if answered else None,
                }
            )
        known = {"1.000001": lambda accepted: procedure} if procedure else {}
        return fold.finished("X", known, WORKDAYS)

    def judge(self, expected, at, **facts):
        self.assertIs(self.dossier(**facts).on_time(vn(at)), expected)

    def test_w10_subtracting_the_pause_is_not_enough(self):
        self.judge(
            False,
            "31/08/2026",
            statuses=[(9, "28/08/2026 09:30")],
            rounds=[("19/08/2026 10:00", "24/08/2026 14:00")],
        )

    def test_p1_nine_comes_before_ten(self):
        self.judge(
            True,
            "31/08/2026",
            statuses=[(9, "22/08/2026 16:00"), (10, "28/08/2026 09:00")],
        )

    def test_p2_one_open_request_ends_the_dossier(self):
        self.judge(True, "31/08/2026", rounds=[("19/08/2026 10:00", None)])

    def test_p3_a_second_open_request_is_overdue(self):
        rounds = [("18/08/2026 09:00", "19/08/2026 09:00"), ("21/08/2026 09:00", None)]
        self.judge(False, "21/08/2026 10:00", rounds=rounds)
        self.judge(True, "21/08/2026 08:00", rounds=rounds)

    def test_p4_two_answered_requests_are_taken_out(self):
        self.judge(
            True,
            "31/08/2026",
            statuses=[(9, "25/08/2026 16:00")],
            rounds=[
                ("18/08/2026 09:00", "19/08/2026 09:00"),
                ("20/08/2026 09:00", "22/08/2026 09:00"),
            ],
        )

    def test_p5_an_open_dossier_turns_overdue_by_the_clock_alone(self):
        self.judge(True, "21/08/2026 09:00")
        self.judge(True, "22/08/2026 17:00")
        self.assertIs(self.dossier().on_time(vn("22/08/2026 17:00") + 1), False)

    def test_p6_waiting_for_payment_is_not_taken_out(self):
        self.judge(
            False,
            "31/08/2026",
            statuses=[(6, "20/08/2026 09:00"), (4, "27/08/2026 09:00"), (9, "27/08/2026 10:00")],
        )

    def test_p7_a_bare_date_is_midnight(self):
        self.judge(False, "31/08/2026", statuses=[(9, "22/08/2026 09:00")], due="2026-08-22")

    def test_p8_the_limit_stands_in_for_a_missing_appointment(self):
        facts = {
            "feeBearing": False,
            "returnsDocument": True,
            "limit": (5, "WORKING_DAY"),
            "field": None,
        }
        on_time = self.dossier(statuses=[(9, "22/08/2026 16:40")], due=None, procedure=facts)
        self.assertIs(on_time.on_time(vn("31/08/2026")), True)
        late = self.dossier(statuses=[(9, "24/08/2026 07:10")], due=None, procedure=facts)
        self.assertIs(late.on_time(vn("31/08/2026")), False)

    def test_neither_date_nor_limit_is_neither_on_time_nor_overdue(self):
        self.judge(None, "31/08/2026", due=None)

    def test_a_second_open_request_is_overdue_whatever_the_dates_so_also_without_any(self):
        rounds = [("18/08/2026 09:00", "19/08/2026 09:00"), ("21/08/2026 09:00", None)]
        self.judge(None, "21/08/2026 08:00", rounds=rounds, due=None)
        self.judge(False, "21/08/2026 10:00", rounds=rounds, due=None)
        ended = [(9, "24/08/2026 09:00")]
        self.judge(None, "25/08/2026 09:00", rounds=rounds, due=None, statuses=ended)

    def test_rounds_are_read_from_statuses_where_none_is_told(self):
        self.judge(
            True,
            "31/08/2026",
            statuses=[(5, "19/08/2026 10:00"), (4, "24/08/2026 14:00"), (9, "27/08/2026 09:00")],
        )


class Slices(unittest.TestCase):
    """A province of five dossiers, counted on the fingers of one hand."""

    def setUp(self):
        self.messages: list[dict] = []
        self.say(
            kind="procedure", messageId="p1", spokeOf=iso("01/01/2026"), procedure="1.000001",
            name="Một thủ tục", feeBearing=True, forCitizens=True, service="FULL", state="PUBLIC",
            appliedByKinds=["COMMUNE"], field="Hộ tịch",
            publications=[{"decision": "1", "decidedOn": "2026-11-20", "publicisedOn": "2026-11-30",
                           "effectiveOn": "2026-12-01"}],
        )
        self.dossier("A", "03/08/2026 08:00", "H32.101", channel=2)
        self.end("A", "05/08/2026 08:00")
        self.dossier("B", "03/08/2026 08:00", "H32.101", fees=[{"code": "LP", "amount": 5000}])
        self.dossier("C", "20/07/2026 08:00", "H32.102", channel=2, due=iso("31/12/2026"))
        self.dossier("D", "20/07/2026 08:00", "H32.102")
        self.end("D", "25/07/2026 08:00")
        self.dossier("E", None, "H32.102", submittedAt=iso("04/08/2026"),
                     fees=[{"code": "LP", "amount": 1}])

    def say(self, **message):
        message.setdefault("source", "motcua")
        message.setdefault("spokeOf", iso("01/08/2026"))
        self.messages.append(message)

    def dossier(self, code, accepted, unit, **more):
        more.setdefault("due", iso("10/08/2026 17:00"))
        if accepted:
            more |= {"acceptedAt": iso(accepted), "status": 2}
        self.say(
            kind="dossier", messageId=f"{code}/1", dossier=code, competentUnit=unit,
            procedure="1.000001.H32", **more,
        )

    def end(self, code, at):
        self.say(kind="step", messageId=f"{code}/9", dossier=code, status=9, at=iso(at),
                 spokeOf=iso(at))

    def ask(self, indicator=None, part="numerator", **slice_):
        lines = [json.dumps({"seq": 1, "message": m}).encode() for m in self.messages]
        slice_ = {"unit": "H32", "period": "2026-08", "asOf": iso("10/10/2026")} | slice_
        if indicator:
            slice_["list"] = {"indicator": indicator, "part": part}
        answer = Recount(Journal.read(lines), REFERENCE).answer(slice_)
        if indicator:
            return answer["list"]["codes"]
        if answer.get("noData"):
            return None
        return {
            code: (part["numerator"], part["denominator"])
            for code, part in answer["indicators"].items()
        }

    def test_received_and_in_hand_are_two_populations(self):
        found = self.ask()
        self.assertEqual(found["3.3"], (1, 2))  # A, B received in August
        self.assertEqual(found["2.1"], (2, 3))  # and C in hand; D ended in July, B is late
        self.assertEqual(self.ask("2.1"), ["A", "C"])
        self.assertEqual(self.ask("2.1", "denominator"), ["A", "B", "C"])

    def test_the_as_of_time_alone_makes_a_dossier_late(self):
        self.assertEqual(self.ask(asOf=iso("09/08/2026"))["2.1"], (3, 3))

    def test_with_the_last_day_for_the_end_what_is_due_within_the_period_is_late(self):
        early = {"asOf": iso("09/08/2026"), "endOfRunningPeriod": "LAST_DAY"}
        self.assertEqual(self.ask("2.1", **early), ["A", "C"])
        self.assertEqual(self.ask(**early)["5.4"], (2, 3))

    def test_an_end_after_the_as_of_time_has_not_happened(self):
        self.assertEqual(self.ask(asOf=iso("04/08/2026"))["2.1"], (3, 3))
        self.assertEqual(self.ask(asOf=iso("02/08/2026"))["2.1"], (1, 1))

    def test_a_dossier_never_accepted_counts_only_for_its_fee(self):
        found = self.ask(unit="H32.102")
        self.assertEqual(found["3.5"], (1, 1))
        self.assertEqual(found["3.3"], (0, 0))

    def test_distinct_procedures_are_not_summed_over_units(self):
        self.assertEqual(self.ask()["3.2"], (1, 1))
        self.assertEqual(self.ask(unit="H32.101")["3.2"], (1, 1))
        self.assertEqual(self.ask(unit="H32.01")["3.2"], (0, 0))

    def test_children_show_the_provinces_figures_in_group_one(self):
        for unit in ("H32", "H32.101"):
            found = self.ask(unit=unit, period="2026-11", asOf=iso("30/11/2026 12:00"))
            # Decided 20/11/2026: to be publicised by 30/11 (24/11 is off). In force 01/12, so to
            # be decided by 23/11. Not all seven parts are there.
            self.assertEqual(found["1.1"], (1, 1))
            self.assertEqual(found["1.2"], (1, 1))
            self.assertEqual(found["1.3"], (0, 1))

    def test_a_retraction_takes_a_message_back(self):
        self.say(kind="retraction", messageId="r", retracts="A/9", reason="ERROR")
        self.assertEqual(self.ask("2.1"), ["C"])

    def test_the_portal_knows_what_it_confirmed_and_nothing_else(self):
        self.assertIsNone(self.ask(ledger="portal"))
        self.say(kind="acknowledgement", messageId="k", dossier="A", at=iso("05/08/2026"),
                 acknowledges=["A/1"])
        self.say(kind="retraction", messageId="r", retracts="A/1", reason="ERROR")
        # The province took A/1 back, the portal still holds it, without the end it never heard of.
        self.assertEqual(self.ask(ledger="portal")["2.1"], (0, 1))
        self.assertEqual(self.ask(ledger="portal")["1.4"], (1, 1))
        self.assertEqual(self.ask()["1.4"], (0, 0))

    def test_the_portal_has_its_own_gateway_and_its_owners_lists_untold(self):
        self.say(kind="acknowledgement", messageId="k", dossier="A", at=iso("05/08/2026"),
                 acknowledges=["A/1"])
        self.say(kind="payment", messageId="A/p", dossier="A", reference="T1", amount=5000,
                 at=iso("04/08/2026"), channel=2, succeeded=True)
        self.assertEqual(self.ask(ledger="portal")["3.6"], (0, 1))
        self.say(kind="payment", messageId="A/q", dossier="A", reference="T2", amount=5000,
                 at=iso("04/08/2026"), channel=1, succeeded=True)
        self.say(kind="dossier", messageId="A/k", dossier="A", resultInOwnersList=True)
        self.assertEqual(self.ask(ledger="portal")["3.6"], (1, 1))
        self.assertEqual(self.ask(ledger="portal")["4.4"][0], 1)

    def test_a_dossier_keeps_the_terms_in_force_when_it_was_accepted(self):
        before = self.ask()["3.6"]
        self.say(kind="procedure", messageId="p2", spokeOf=iso("01/09/2026"),
                 procedure="1.000001", feeBearing=False)
        self.assertEqual(self.ask()["3.6"], before)
        self.say(kind="procedure", messageId="p3", spokeOf=iso("01/08/2026"),
                 procedure="1.000001", feeBearing=False)
        self.assertLess(self.ask()["3.6"][1], before[1])

    def test_a_reported_total_divides_for_its_own_period_only(self):
        self.say(kind="reportTotal", messageId="t", unit="H32", period="2026-08", to="BCQG",
                 received=7)
        self.assertEqual(self.ask()["1.4"], (0, 7))
        self.assertEqual(self.ask(period="2026")["1.4"], (0, 0))

    def test_a_dislike_or_a_petition_takes_a_dossier_off_once(self):
        for number, liked in enumerate((True, False)):
            self.say(kind="rating", messageId=f"l{number}", ratingId=str(number), dossier="A",
                     at=iso("06/08/2026"), liked=liked)
        self.say(kind="petition", messageId="q", petition="PA1", unit="H32.101", dossier="A",
                 receivedAt=iso("06/08/2026"))
        self.assertEqual(self.ask("5.4"), ["C"])

    def test_a_petition_is_late_after_fifteen_working_days(self):
        self.say(kind="petition", messageId="q", petition="PA1", unit="H32.101", sentStraight=True,
                 sentAt=iso("20/04/2026 09:00"))
        april = {"period": "2026-04"}
        self.assertEqual(self.ask(asOf=iso("14/05/2026 23:00"), **april)["5.2"], (1, 1))
        # The running petition is looked at when its period ends, not later.
        self.assertEqual(self.ask(asOf=iso("20/05/2026"), **april)["5.2"], (1, 1))
        self.assertEqual(self.ask(asOf=iso("15/05/2026"), period="2026-05")["5.2"], (0, 1))
        self.assertEqual(self.ask(unit="H32.102")["5.2"], (0, 0))

    def test_a_petition_is_in_time_on_its_fifteenth_working_day_though_the_period_ends_with_it(self):
        self.say(kind="petition", messageId="q", petition="PA1", unit="H32.101", sentStraight=True,
                 sentAt=iso("10/07/2026 09:00"))  # 15 working days on: 31/07
        self.assertEqual(self.ask(asOf=iso("05/08/2026"), period="2026-07")["5.2"], (1, 1))
        self.assertEqual(self.ask(asOf=iso("05/08/2026"), period="2026-08")["5.2"], (0, 1))

    def test_filters_narrow(self):
        self.assertEqual(self.ask(channel="2")["2.1"], (2, 2))
        self.assertEqual(self.ask(field="Hộ tịch")["2.1"], (2, 3))
        self.assertEqual(self.ask(field="Đất đai")["2.1"], (0, 0))
        self.assertEqual(self.ask(procedure="1.000001")["2.1"], (2, 3))
        self.assertEqual(self.ask(officer="cb1")["2.1"], (0, 0))

    def test_the_order_of_arrival_and_repeats_in_it_do_not_matter(self):
        before = self.ask()
        self.messages.reverse()
        self.assertEqual(self.ask(), before)


if __name__ == "__main__":
    unittest.main()
