package vn.dunghen.evaluation;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.Period;
import vn.dunghen.evaluation.Capture.Origin;
import vn.dunghen.evaluation.Capture.Outcome;
import vn.dunghen.evaluation.Captures.Fresh;
import vn.dunghen.evaluation.Captures.Raw;
import vn.dunghen.system.Outbound;

/** The portal's evaluation over HTTP: one client, one call at a time, not faster than told. */
final class PortalEvaluation implements AutoCloseable {

  /** No province has so many units; whoever has more pages goes on for ever. */
  private static final int PAGES_MAX = 50;

  private final EvaluationSettings settings;
  private final String root;
  private final InstantSource clock;
  private final Outbound http;
  private long calledAt = Long.MIN_VALUE;

  /** Number of the first page; null until it is known. */
  private @Nullable Integer firstPage;

  PortalEvaluation(EvaluationSettings settings, String root, InstantSource clock) {
    this.settings = settings;
    this.root = root;
    this.clock = clock;
    this.firstPage = settings.firstPage();
    this.http = new Outbound(settings.patience(), settings.largestAnswer());
  }

  /** All pages of an endpoint for a period, as far as they come. */
  Fresh capture(Endpoint endpoint, Period period) throws InterruptedException {
    Pages pages = new Pages(endpoint, period);
    pages.read();
    return pages.fresh();
  }

  @Override
  public void close() {
    http.close();
  }

  private final class Pages {

    private final Endpoint endpoint;
    private final Period period;
    private final EvaluationReading reading;
    private final List<Raw> raw = new ArrayList<>();
    private final int size;
    private @Nullable Outcome failed;
    private String why = "";
    private int lastRows;

    Pages(Endpoint endpoint, Period period) {
      this.endpoint = endpoint;
      this.period = period;
      this.reading = new EvaluationReading(endpoint, root, settings::unit);
      this.size = settings.pageSize() > 0 ? settings.pageSize() : endpoint.pageSize();
    }

    void read() throws InterruptedException {
      Integer first = firstPage;
      follow(first == null ? 1 : first);
      if (failed == null && first == null) {
        firstPage = reading.told() != null && complete() ? Integer.valueOf(1) : lookedBefore();
      }
    }

    /**
     * Whether pages start at 0 or 1 is not told: what is missing may stand on page 0. NB: where
     * there is none the portal may say so by an error, which is no refusal.
     */
    private @Nullable Integer lookedBefore() throws InterruptedException {
      int last = lastRows;
      int before = reading.rows();
      int fresh = page(0);
      lastRows = last;
      boolean answered = failed != Outcome.NO_ANSWER;
      failed = null;
      why = "";
      if (fresh > 0) {
        return 0;
      }
      return answered && before > 0 ? Integer.valueOf(1) : null;
    }

    private void follow(int first) throws InterruptedException {
      for (int number = first; number < first + PAGES_MAX; number++) {
        int fresh = page(number);
        if (failed != null || fresh == 0 || complete()) {
          return;
        }
      }
    }

    /** Whether nothing more is expected. */
    private boolean complete() {
      Long told = reading.told();
      return told != null ? reading.rows() >= told : reading.rows() > 0 && lastRows < size;
    }

    private int page(int number) throws InterruptedException {
      waitForTurn();
      try {
        Outbound.Answer answer =
            http.post(
                settings.url().replaceFirst("/+$", "") + "/" + endpoint.path(),
                Map.of("User-Agent", settings.userAgent(), "Accept", "application/json"),
                question(number).toString());
        Raw page = new Raw(number, answer.status(), answer.body());
        // A portal that heeds no page numbers answers the same for ever.
        boolean known = raw.stream().anyMatch(page::saysTheSameAs);
        raw.add(page);
        if (!answer.succeeded()) {
          fail(
              Outcome.REFUSED,
              "Cổng trả lời HTTP %d · answered HTTP %d"
                  .formatted(answer.status(), answer.status()));
          return 0;
        }
        int fresh = known ? 0 : reading.add(EvaluationAnswer.of(answer.body()));
        lastRows = fresh;
        return fresh;
      } catch (Outbound.NoAnswer none) {
        fail(
            none.why() == Outbound.Why.REDIRECT ? Outcome.REFUSED : Outcome.NO_ANSWER,
            "Cổng " + none.reason());
      } catch (EvaluationAnswer.Unreadable unreadable) {
        fail(Outcome.UNREADABLE, unreadable.reason());
      }
      return 0;
    }

    private void fail(Outcome outcome, String reason) {
      failed = outcome;
      why = reason;
    }

    private ObjectNode question(int number) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      if (endpoint == Endpoint.SATISFACTION) {
        body.put("fromDate", period.firstDay().toString());
        body.put("toDate", period.lastDay().toString());
      } else {
        timeType(body);
      }
      body.put("rootDepartmentId", settings.rootDepartmentId());
      body.put("currentPage", number);
      body.put("pageSize", size);
      return body;
    }

    private void timeType(ObjectNode body) {
      LocalDate day = period.firstDay();
      switch (period.months().size()) {
        case 1 -> body.put("timeType", "month").put("month", day.getMonthValue());
        case 3 -> body.put("timeType", "quarter").put("quarter", (day.getMonthValue() + 2) / 3);
        default -> body.put("timeType", "year");
      }
      body.put("year", day.getYear());
    }

    Fresh fresh() {
      Outcome outcome =
          failed == Outcome.REFUSED
              ? Outcome.REFUSED
              : failed == null
                  ? complete() || nothingBelow() ? Outcome.COMPLETE : Outcome.INCOMPLETE
                  : reading.rows() > 0 ? Outcome.INCOMPLETE : failed;
      return new Fresh(
          clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
          Origin.API,
          endpoint.path(),
          period.label(),
          outcome,
          said(outcome),
          raw,
          outcome == Outcome.COMPLETE || outcome == Outcome.INCOMPLETE
              ? reading.figures()
              : List.of());
    }

    /** A unit without units below it has no rows and is complete all the same. */
    private boolean nothingBelow() {
      return reading.rows() == 0 && reading.told() == null && !reading.figures().isEmpty();
    }

    private String said(Outcome outcome) {
      List<String> said = new ArrayList<>();
      if (!why.isEmpty()) {
        said.add(why);
      }
      if (outcome == Outcome.INCOMPLETE) {
        Long told = reading.told();
        said.add(
            "chưa đủ trang: %d dòng trong %s · pages are missing"
                .formatted(reading.rows(), told == null ? "?" : told.toString()));
      }
      if (!reading.oddities().isEmpty()) {
        said.add(reading.oddities());
      }
      return String.join("; ", said);
    }
  }

  private void waitForTurn() throws InterruptedException {
    if (calledAt != Long.MIN_VALUE) {
      Duration since = Duration.ofNanos(System.nanoTime() - calledAt);
      long left = settings.pace().minus(since).toMillis();
      if (left > 0) {
        TimeUnit.MILLISECONDS.sleep(left + 1);
      }
    }
    calledAt = System.nanoTime();
  }
}
