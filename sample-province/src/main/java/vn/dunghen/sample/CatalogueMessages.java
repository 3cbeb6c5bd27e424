package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/** The procedures as messages, with the decisions of the year and when they were publicised. */
final class CatalogueMessages {

  /** Decisions after the day of the published figures, and the days that keep them apart. */
  private static final int LATER = 12;

  private static final int FROM_THEN_ON = 14;

  private static final String SOURCE = "csdl-tthc";
  private static final String PARTS =
      "[\"NAME\",\"STEPS\",\"WAYS\",\"COMPONENTS\",\"LIMIT\",\"SUBJECTS\",\"AGENCY\"]";
  private static final int TO_CHANGE = 490;

  /** When changes of the law take effect. */
  private static final List<LocalDate> COMING =
      List.of(
          LocalDate.of(2026, 12, 1),
          LocalDate.of(2026, 12, 8),
          LocalDate.of(2026, 12, 15),
          LocalDate.of(2027, 1, 1),
          LocalDate.of(2027, 2, 15));

  private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

  private final WorkingCalendar calendar;
  private final LocalDate first;
  private final Line line = new Line();

  CatalogueMessages(WorkingCalendar calendar, LocalDate first) {
    this.calendar = calendar;
    this.first = first;
  }

  /** Tells each procedure, and the decisions of the year as far as they were taken by then. */
  void tell(List<Service> services, Instant until, Consumer<String> out) {
    int announced = 0;
    for (Service service : services) {
      tell(service, out);
      process(service, until, out);
      if (announced < Published.ANNOUNCED + LATER && service.uses().used()) {
        announce(service, announced++, until, out);
      }
    }
  }

  private void tell(Service service, Consumer<String> out) {
    Instant when = VietnamTime.startOf(first).plusSeconds(25_200);
    line.begin("procedure", SOURCE, "tthc-" + service.code(), when)
        .text("procedure", service.code())
        .text("name", service.name())
        .text("field", service.field())
        .text("ministry", service.ministry())
        .text("level", service.department() == null ? "COMMUNE" : "PROVINCE")
        .flag("forCitizens", service.forCitizens())
        .flag("returnsDocument", true)
        .text("service", service.service())
        .text("state", "PUBLIC")
        .raw("parts", PARTS);
    if (service.limit() != null) {
      line.raw(
          "limit",
          "{\"amount\":%d,\"unit\":\"%s\"}"
              .formatted(service.limit().amount(), service.limit().unit()));
    }
    if (service.feeBearing() != null) {
      line.flag("feeBearing", service.feeBearing());
    }
    if (service.department() == null) {
      line.raw("appliedByKinds", "[\"COMMUNE\"]");
    } else {
      line.raw("appliedBy", "[\"" + service.department() + "\"]");
    }
    out.accept(line.end());
  }

  /**
   * Four of five have an approved internal process; a few are to change and wait for a decision.
   */
  private void process(Service service, Instant until, Consumer<String> out) {
    int chance = Math.floorMod(service.code().hashCode(), TO_CHANGE);
    LocalDate approved = calendar.workingDayFrom(first.plusDays(60 + chance % 90));
    Instant when = VietnamTime.at(approved, AFTERNOON);
    if (chance % 5 != 0 && !when.isAfter(until)) {
      out.accept(
          line.begin("procedure", SOURCE, "tthc-" + service.code() + "-qtnb", when)
              .text("procedure", service.code())
              .raw(
                  "internalProcess",
                  "{\"decision\":\"%d/QĐ-UBND\",\"decidedOn\":\"%s\",\"electronic\":%s}"
                      .formatted(900 + chance, approved, chance % 3 != 0))
              .end());
    }
    Instant known = VietnamTime.at(first.plusDays(310), AFTERNOON);
    if (chance < COMING.size() && !known.isAfter(until)) {
      out.accept(
          line.begin("procedure", SOURCE, "tthc-" + service.code() + "-cb", known)
              .text("procedure", service.code())
              .raw(
                  "toAnnounce",
                  "[{\"effectiveOn\":\"%s\",\"kind\":\"AMENDED\"}]".formatted(COMING.get(chance)))
              .end());
    }
  }

  /** Decided in good time before it takes effect, publicised too late or not yet: as published. */
  private void announce(Service service, int number, Instant until, Consumer<String> out) {
    int later = number < Published.ANNOUNCED ? 0 : FROM_THEN_ON;
    LocalDate decided = calendar.workingDayFrom(first.plusDays(10 + later + number * 6L));
    publish(service, number, decided, null, until, out);
    if (number < Published.PUBLICISED_LATE || later > 0) {
      publish(service, number, decided, calendar.day(decided, 6 + number % 7), until, out);
    }
  }

  private void publish(
      Service service,
      int number,
      LocalDate decided,
      @Nullable LocalDate publicised,
      Instant until,
      Consumer<String> out) {
    Instant when = VietnamTime.at(publicised == null ? decided : publicised, AFTERNOON);
    if (when.isAfter(until)) {
      return;
    }
    String mark = publicised == null ? "-qd" : "-ck";
    out.accept(
        line.begin("procedure", SOURCE, "tthc-" + service.code() + mark, when)
            .text("procedure", service.code())
            .raw(
                "publications",
                "[{\"decision\":\"%d/QĐ-UBND\",\"decidedOn\":\"%s\",\"effectiveOn\":\"%s\"%s,\"kind\":\"AMENDED\"}]"
                    .formatted(
                        100 + number * 37,
                        decided,
                        calendar.day(decided, 8),
                        publicised == null ? "" : ",\"publicisedOn\":\"" + publicised + "\""))
            .end());
  }
}
