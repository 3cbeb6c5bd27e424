package vn.dunghen.register;

import static vn.dunghen.register.SmallProvince.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.dossier.Status;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.petition.PetitionSubject;
import vn.dunghen.procedure.ProcedureCode;

/** Dossiers, petitions and slices by chance, odd ones more often than in life. */
final class MadeUp {

  private static final Instant START = at("2025-11-01T00:00");
  private static final Duration YEAR_AND_MORE = Duration.ofDays(420);

  static final List<UnitCode> UNITS =
      List.of(
          SmallProvince.PROVINCE,
          SmallProvince.LAND,
          SmallProvince.LAND_BRANCH,
          SmallProvince.JUSTICE,
          SmallProvince.NORTH,
          SmallProvince.SOUTH,
          SmallProvince.ISLAND,
          SmallProvince.DIVIDED,
          SmallProvince.STRANGE);

  private static final List<ProcedureCode> PROCEDURES =
      List.of(
          SmallProvince.BIRTH,
          SmallProvince.LAND_TITLE,
          new ProcedureCode("1.000003.H32"),
          SmallProvince.NOTICE,
          SmallProvince.UNHEARD_OF);

  private final Random random;

  MadeUp(Random random) {
    this.random = random;
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private <T> @Nullable T anyOrNull(List<T> values) {
    return oneIn(8) ? null : any(values);
  }

  private Instant moment() {
    return START.plusSeconds(random.nextLong(YEAR_AND_MORE.toSeconds()));
  }

  /** Up to some days later, whole hours and whole days more often, so that moments coincide. */
  private Instant after(Instant start, int days) {
    if (oneIn(3)) {
      return start.plus(Duration.ofDays(random.nextInt(days + 1)));
    }
    return start.plusSeconds(random.nextInt(days * 86_400 + 1));
  }

  String code() {
    int number = random.nextInt(40);
    return oneIn(4) ? "mã lạ " + number : "H32.1%d-260817-%05d".formatted(number % 3, number);
  }

  Dossier dossier(String code) {
    Told told = Told.dossier(code).of(anyOrNull(UNITS)).applyingFor(anyOrNull(PROCEDURES));
    told.by(anyOrNull(List.of(1, 2, 2, 3, 7)));
    Instant submitted = moment();
    if (!oneIn(10)) {
      told.submitted(submitted);
    }
    if (!oneIn(8)) {
      course(told, after(submitted, 3));
    }
    facts(told);
    if (oneIn(3)) {
      told.called("BN-" + random.nextInt(4)).from(oneIn(2) ? "mot-cua" : "mot-cua-khac");
    }
    return told.now();
  }

  private void course(Told told, Instant accepted) {
    told.accepted(accepted).entered(Status.ACCEPTED, accepted);
    if (!oneIn(5)) {
      told.due(after(accepted, 40));
    }
    Instant last = accepted;
    for (int round = random.nextInt(4); round > 1; round--) {
      Instant asked = after(last, 20);
      told.entered(Status.SUPPLEMENT_ASKED, asked);
      last = after(asked, 20);
      boolean answered = !oneIn(4);
      told.asked(asked, answered ? last : null);
      if (answered && oneIn(2)) {
        told.entered(Status.IN_PROCESS, last);
      }
    }
    for (Status end : List.of(Status.DONE, Status.RETURNED, Status.STOPPED, Status.WITHDRAWN)) {
      if (oneIn(end == Status.DONE ? 2 : 4)) {
        last = after(last, 30);
        told.entered(end, last);
      }
    }
    if (oneIn(6)) {
      told.entered(Status.REFUSED, after(accepted, 30));
    }
    if (oneIn(3)) {
      told.ended(after(accepted, 60));
    }
  }

  private void facts(Told told) {
    if (oneIn(2)) {
      told.fee(oneIn(3) ? 0 : 20_000);
    }
    if (oneIn(2)) {
      told.component(oneIn(2), oneIn(2), oneIn(2));
    }
    if (oneIn(2)) {
      told.result(oneIn(2));
    }
    if (oneIn(4)) {
      told.paid(20_000, 1 + random.nextInt(3), oneIn(2));
    }
    if (oneIn(4)) {
      told.paidOnline(random.nextInt(4));
    }
    if (oneIn(4)) {
      told.liked(oneIn(2));
    }
    if (oneIn(8)) {
      told.petitioned("PA1");
    }
    if (oneIn(3)) {
      told.verified();
    }
    if (oneIn(2)) {
      told.synchronised();
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      told.handledBy("CB0" + random.nextInt(3));
    }
    quality(told);
  }

  private void quality(Told told) {
    told.from(anyOrNull(List.of("mot-cua", "dat-dai")));
    if (oneIn(3)) {
      told.asking(oneIn(2) ? "1" : "7");
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      told.linked("tep-" + random.nextInt(6));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      told.reused(random.nextInt(4));
    }
    if (oneIn(4)) {
      told.seenAtTheDoor(any(List.of("DQ-04", "DQ-13", "DQ-28")));
    }
    if (oneIn(4)) {
      told.moved(moment(), moment());
    }
  }

  /** Another dossier at the same second, so that some look alike. */
  Dossier twinOf(Dossier one, String code) {
    return Told.dossier(code)
        .of(one.competentUnit())
        .applyingFor(one.procedure())
        .by(one.channel())
        .submitted(one.submittedAt())
        .accepted(one.acceptedAt())
        .due(one.firstDue() == null ? null : one.firstDue().at())
        .from("dat-dai")
        .now();
  }

  List<Dossier> dossiers(int most) {
    List<Dossier> dossiers = new ArrayList<>();
    int count = random.nextInt(most + 1);
    for (int i = 0; i < count; i++) {
      dossiers.add(dossier("H32.1%d-260817-%05d".formatted(i % 3, i)));
    }
    return dossiers;
  }

  /** With codes of all forms, some of them twice. */
  List<Dossier> anyDossiers(int count) {
    List<Dossier> dossiers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      dossiers.add(dossier(code()));
    }
    return dossiers;
  }

  Petition petition(int number) {
    Instant received = moment();
    return new Petition(
        new PetitionCode("PA" + number),
        any(UNITS),
        any(Arrays.asList(PetitionSubject.values())),
        null,
        received,
        true,
        received,
        null,
        null,
        oneIn(6) ? after(received, 10) : null,
        null,
        oneIn(2) ? after(received, 40) : null,
        null,
        null,
        random.nextInt(3),
        random.nextInt(3),
        oneIn(8));
  }

  /** Long enough for all dossiers: the columns have a shorter way for it. */
  private static final Period WHOLE_TIME =
      Period.between(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31));

  private static final List<Period> PERIODS =
      List.of(
          WHOLE_TIME,
          Period.parse("2026"),
          Period.parse("2026-03"),
          Period.parse("2026-Q2"),
          Period.parse("2026-H1"),
          Period.parse("2026-9M"),
          Period.parse("2025"));

  Slice slice() {
    Period period = any(PERIODS);
    Instant asOf = period.equals(WHOLE_TIME) ? after(at("2027-01-15T00:00"), 300) : moment();
    Slice whole = Slice.of(SmallProvince.tree(), any(UNITS), period, asOf);
    if (oneIn(2)) {
      return whole;
    }
    return whole
        .withProcedure(oneIn(4) ? any(PROCEDURES) : null)
        .withField(oneIn(4) ? any(List.of("Hộ tịch", "Đất đai")) : null)
        .withOfficer(oneIn(4) ? new OfficerCode("CB0" + random.nextInt(4)) : null)
        .withChannel(oneIn(4) ? 1 + random.nextInt(3) : null);
  }
}
