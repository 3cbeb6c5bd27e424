package vn.dunghen.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.calendar.WorkingCalendar;

/** The procedures as messages, with the decisions of the year and when they were publicised. */
final class CatalogueMessages {

  private static final String SOURCE = "csdl-tthc";
  private static final String PARTS =
      "[\"NAME\",\"STEPS\",\"WAYS\",\"COMPONENTS\",\"LIMIT\",\"SUBJECTS\",\"AGENCY\"]";
  private static final LocalDate LAST_DECISION = LocalDate.of(2026, 9, 11);

  private final WorkingCalendar calendar;
  private final LocalDate first;
  private final Line line = new Line();

  CatalogueMessages(WorkingCalendar calendar, LocalDate first) {
    this.calendar = calendar;
    this.first = first;
  }

  int tell(List<Service> services, Consumer<String> out) {
    int announced = 0;
    for (Service service : services) {
      boolean decided = announced < Published.ANNOUNCED && service.uses().used();
      tell(service, decided ? announced : -1, out);
      announced += decided ? 1 : 0;
    }
    return services.size();
  }

  private void tell(Service service, int announcement, Consumer<String> out) {
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
    if (announcement >= 0) {
      line.raw("publications", publication(announcement));
    }
    out.accept(line.end());
  }

  /** Decided in good time before it takes effect, publicised too late or not yet: as published. */
  private String publication(int number) {
    LocalDate decided = calendar.workingDayFrom(first.plusDays(10 + number * 5L));
    decided = decided.isAfter(LAST_DECISION) ? LAST_DECISION : decided;
    LocalDate effective = calendar.day(decided, 8);
    String publicised =
        number < Published.PUBLICISED_LATE
            ? ",\"publicisedOn\":\"" + calendar.day(decided, 6 + number % 7) + "\""
            : "";
    return "[{\"decision\":\"%d/QĐ-UBND\",\"decidedOn\":\"%s\",\"effectiveOn\":\"%s\"%s,\"kind\":\"AMENDED\"}]"
        .formatted(100 + number * 37, decided, effective, publicised);
  }
}
