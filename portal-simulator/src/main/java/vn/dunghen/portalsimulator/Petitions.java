package vn.dunghen.portalsimulator;

import java.time.DateTimeException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Petitions of a period: 5.1, 5.2, 5.3, and which dossiers are petitioned about (5.4). */
final class Petitions {

  // Limits in working days (deadlines 9).
  private static final int REFUSE = 2;
  private static final int ASK_MORE = 5;
  private static final int HANDLE = 15;
  private static final int PUBLISH = 2;

  private final Facts facts;
  private final Units units;
  private final WorkingDays days;
  private final Period period;
  private final long asOf;

  Petitions(Facts facts, Units units, WorkingDays days, Period period, long asOf) {
    this.facts = facts;
    this.units = units;
    this.days = days;
    this.period = period;
    this.asOf = asOf;
  }

  void count(Tally[] tallies, Set<String> petitionedAbout) {
    facts.each("petition", (code, petition) -> count(petition, tallies, petitionedAbout));
  }

  private void count(JsonNode petition, Tally[] tallies, Set<String> petitionedAbout) {
    long received = received(petition);
    if (!Moments.by(received, asOf)) {
      return;
    }
    String about = Json.text(petition, "dossier");
    if (about != null) {
      petitionedAbout.add(about);
    }
    Units.Unit unit = units.byCode(Json.text(petition, "unit", ""));
    long closed = closed(petition);
    boolean before = Moments.by(closed, asOf) && closed < period.from();
    if (unit == null || received >= period.until() || before) {
      return;
    }
    add(petition, tallies[unit.index()]);
    if (unit.index() != 0) {
      add(petition, tallies[0]);
    }
  }

  private void add(JsonNode petition, Tally tally) {
    boolean onTime = isOnTime(petition);
    boolean liked = petition.path("dislikes").asInt(0) <= petition.path("likes").asInt(0);
    tally.petitions++;
    tally.petitionsOnTime += onTime ? 1 : 0;
    tally.petitionsContent += onTime && liked ? 1 : 0;
    tally.petitionsOnProcedure += Json.is(petition, "about", "PROCEDURE") ? 1 : 0;
    tally.petitionsOnStaff += Json.is(petition, "about", "STAFF") ? 1 : 0;
  }

  private static long received(JsonNode petition) {
    long received = moment(petition, "receivedAt");
    if (received == Moments.NONE) {
      received = moment(petition, "transferredAt");
    }
    return received == Moments.NONE ? moment(petition, "sentAt") : received;
  }

  private static long closed(JsonNode petition) {
    long handled = moment(petition, "handledAt");
    return handled == Moments.NONE ? moment(petition, "refusedAt") : handled;
  }

  private static long moment(JsonNode petition, String field) {
    String text = Json.text(petition, field);
    try {
      return text == null ? Moments.NONE : Moments.ofText(text);
    } catch (DateTimeException impossible) {
      return Moments.NONE;
    }
  }

  /**
   * Whether every limit that applies to it was kept, or can still be. What is in process is seen as
   * it stood at the end of the period.
   */
  private boolean isOnTime(JsonNode petition) {
    long at = Moments.by(closed(petition), asOf) ? asOf : period.end(asOf);
    long received = received(petition);
    long asked = moment(petition, "askedMoreAt");
    if (Moments.by(asked, asOf) && !isKept(received, ASK_MORE, Math.min(asked, at))) {
      return false;
    }
    long refused = moment(petition, "refusedAt");
    if (Moments.by(refused, at)) {
      return isKept(received, REFUSE, refused);
    }
    boolean straight = petition.path("sentStraight").asBoolean(false);
    long from = moment(petition, straight ? "sentAt" : "transferredAt");
    long handled = moment(petition, "handledAt");
    long then = Moments.by(handled, at) ? handled : period.end(asOf);
    if (!isKept(from == Moments.NONE ? received : from, HANDLE, then)) {
      return false;
    }
    long awaiting = moment(petition, "awaitingPublicationAt");
    long published = moment(petition, "publishedAt");
    return !Moments.by(awaiting, at)
        || isKept(awaiting, PUBLISH, Moments.by(published, at) ? published : at);
  }

  private boolean isKept(long from, int limit, long at) {
    try {
      long after = days.afterDay(from, limit);
      // The end of a period is the midnight after its last day.
      return at < after || (at == after && at == period.until());
    } catch (DateTimeException unknownYear) {
      return true;
    }
  }
}
