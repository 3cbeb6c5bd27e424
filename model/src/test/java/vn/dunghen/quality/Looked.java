package vn.dunghen.quality;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Calendars;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.folding.Telling;
import vn.dunghen.folding.Telling.Fields;
import vn.dunghen.organisation.KhanhHoa;
import vn.dunghen.organisation.UnitKind;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCatalogue;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.ProcedurePart;
import vn.dunghen.procedure.Publication;
import vn.dunghen.procedure.PublicationState;
import vn.dunghen.procedure.ServiceLevel;

/** Dossiers in which nothing is wrong, to be spoilt one thing at a time, and what is found then. */
final class Looked {

  static final String CODE = "H32.01-260817-00213";
  static final String PROCEDURE = "1.999001";
  static final String AT_ONCE = "1.999002";
  static final Instant LATER = at("30/11 08:00");

  static final Rules RULES =
      new Rules(
          Calendars.OFFICIAL,
          new ProcedureCatalogue(
              List.of(
                  procedure(PROCEDURE, new Limit(5, LimitUnit.WORKING_DAY), true, true),
                  procedure(AT_ONCE, new Limit(0, LimitUnit.WORKING_DAY), false, false),
                  procedure("1.999003", null, false, true))),
          Set.of("1"));

  private Looked() {}

  private static Procedure procedure(
      String code, @Nullable Limit limit, boolean feeBearing, boolean returnsDocument) {
    return procedure(code, limit, feeBearing, returnsDocument, PublicationState.PUBLIC);
  }

  static Procedure procedure(
      String code,
      @Nullable Limit limit,
      boolean feeBearing,
      boolean returnsDocument,
      PublicationState state,
      Publication... publications) {
    return new Procedure(
        new ProcedureCode(code),
        "Thủ tục thử nghiệm",
        "Lĩnh vực",
        "Bộ",
        UnitKind.PROVINCE,
        limit,
        feeBearing,
        true,
        returnsDocument,
        ServiceLevel.FULL,
        state,
        Set.of(ProcedurePart.values()),
        List.of(publications),
        Set.of(),
        Set.of());
  }

  /** Accepted Monday 17/08/2026 08:30; five working days later is Saturday 22/08, a worked one. */
  static Telling accepted() {
    return accepted(said -> said);
  }

  static Telling accepted(UnaryOperator<Fields> spoilt) {
    return accepted(CODE, spoilt);
  }

  static Telling accepted(String code, UnaryOperator<Fields> spoilt) {
    return new Telling(code)
        .say(
            "17/08 08:30",
            said ->
                spoilt.apply(
                    said.withSubmittedAt(at("16/08 20:00"))
                        .withAcceptedAt(at("17/08 08:30"))
                        .withDue(Due.moment(at("22/08 17:00")))
                        .withChannel(2)
                        .withVneid()
                        .withProcedure(PROCEDURE)
                        .withUnits("H32.01", "H32.01", null)
                        .withFees(50_000)
                        .withStatus(2)))
        .acknowledged("17/08 08:31", Telling.id(1));
  }

  /** The same, done on Friday 21/08 at 10:00 with a result file. */
  static Telling done() {
    return accepted()
        .status(9, "21/08 10:00")
        .say("21/08 10:01", said -> said.withEndedAt(at("21/08 10:00")))
        .result("21/08 10:02", true);
  }

  static List<Finding> in(Telling telling) {
    return in(telling.local(), null, RULES);
  }

  static List<Finding> beside(Telling telling) {
    return in(telling.local(), telling.portal(), RULES);
  }

  static List<Finding> in(Dossier dossier, @Nullable Dossier portal, Rules rules) {
    return DossierChecks.of(Subject.of(dossier, portal, rules, KhanhHoa.ORGANISATION));
  }

  /** Numbers of what holds at that moment. */
  static List<String> at(Instant moment, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.holdsAt(moment))
        .map(finding -> finding.rule().id())
        .toList();
  }

  static List<String> now(Telling telling) {
    return at(LATER, in(telling));
  }

  private static Instant at(String moment) {
    return Telling.at(moment);
  }
}
