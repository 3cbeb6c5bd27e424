package vn.dunghen.evaluation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.evaluation.Capture.Origin;
import vn.dunghen.evaluation.Capture.Outcome;
import vn.dunghen.evaluation.Captures.Fresh;
import vn.dunghen.evaluation.Captures.Raw;
import vn.dunghen.live.LiveRegister;

/**
 * Published figures that somebody has as a file: a sheet, or an answer of the API kept as it came.
 */
@Component
public class PublishedFiles {

  /** Largest file, in bytes. */
  public static final int LARGEST = 32 * 1024 * 1024;

  private final Captures captures;
  private final EvaluationSettings settings;
  private final LiveRegister live;
  private final InstantSource clock = InstantSource.system();

  PublishedFiles(Captures captures, EvaluationSettings settings, LiveRegister live) {
    this.captures = captures;
    this.settings = settings;
    this.live = live;
  }

  /**
   * What a file is, where it does not say so itself: only an answer of the API does not.
   *
   * @param endpoint of the API
   * @param period such as {@code 2026-08}
   * @param capturedAt when the portal showed it; empty: now
   */
  public record About(
      Optional<String> endpoint, Optional<String> period, Optional<Instant> capturedAt) {

    /** Nothing said: the file says all. */
    public static final About NOTHING =
        new About(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What came of a file.
   *
   * @param captures numbers of what was kept
   * @param known how many periods of it were there already
   */
  public record Taken(List<Long> captures, int figures, int known) {

    public Taken {
      captures = List.copyOf(captures);
    }
  }

  /** The file cannot be taken; a sentence for each reason. Nothing of it was. */
  public static final class FileWrong extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> reasons;

    FileWrong(List<String> reasons) {
      super(String.join("\n", reasons));
      this.reasons = List.copyOf(reasons);
    }

    public List<String> reasons() {
      return reasons;
    }
  }

  /**
   * Takes a file in.
   *
   * @throws FileWrong with everything that is wrong
   */
  public Taken take(byte[] body, About about) throws FileWrong {
    if (body.length > LARGEST) {
      throw new FileWrong(List.of("tệp lớn hơn 32 MiB · more than 32 MiB"));
    }
    try {
      String text = EvaluationAnswer.decoded(body);
      return text.stripLeading().replace("\ufeff", "").startsWith("{")
          ? answer(body, about)
          : sheet(body, text);
    } catch (EvaluationAnswer.Unreadable unreadable) {
      throw new FileWrong(List.of(unreadable.reason()));
    } catch (PublishedSheet.Refused refused) {
      throw new FileWrong(refused.problems());
    }
  }

  private Taken sheet(byte[] body, String text) throws PublishedSheet.Refused {
    Raw raw = new Raw(0, 0, body);
    Map<PublishedSheet.Shown, List<PublishedFigure>> read =
        PublishedSheet.read(text, settings::unit, now());
    List<Long> kept = new ArrayList<>();
    int figures = 0;
    int known = 0;
    for (Map.Entry<PublishedSheet.Shown, List<PublishedFigure>> one : read.entrySet()) {
      String period = one.getKey().period();
      Instant shown = one.getKey().capturedAt();
      if (captures.has(raw, period, shown)) {
        known++;
      } else {
        kept.add(
            captures.add(
                new Fresh(
                    shown,
                    Origin.FILE,
                    "",
                    period,
                    Outcome.COMPLETE,
                    "",
                    List.of(raw),
                    one.getValue())));
        figures += one.getValue().size();
      }
    }
    return new Taken(kept, figures, known);
  }

  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  private Taken answer(byte[] body, About about) throws EvaluationAnswer.Unreadable, FileWrong {
    Endpoint endpoint =
        about
            .endpoint()
            .flatMap(Endpoint::named)
            .orElseThrow(
                () ->
                    new FileWrong(
                        List.of("cần cho biết endpoint, như service-results · endpoint needed")));
    Period period = period(about);
    Instant shown = about.capturedAt().orElseGet(this::now);
    if (shown.isAfter(now())) {
      throw new FileWrong(List.of("thời điểm chụp ở tương lai · captured in the future"));
    }
    Raw raw = new Raw(0, 0, body);
    if (captures.has(raw, period.label(), shown)) {
      return new Taken(List.of(), 0, 1);
    }
    EvaluationReading reading = new EvaluationReading(endpoint, root(shown), settings::unit);
    reading.add(EvaluationAnswer.of(body));
    Long told = reading.told();
    Outcome outcome = told != null && reading.rows() < told ? Outcome.INCOMPLETE : Outcome.COMPLETE;
    long id =
        captures.add(
            new Fresh(
                shown,
                Origin.FILE,
                endpoint.path(),
                period.label(),
                outcome,
                reading.oddities(),
                List.of(raw),
                reading.figures()));
    return new Taken(List.of(id), reading.figures().size(), 0);
  }

  private static Period period(About about) throws FileWrong {
    try {
      return Period.parse(about.period().orElse(""));
    } catch (IllegalArgumentException none) {
      throw new FileWrong(
          List.of("cần cho biết kỳ, như 2026, 2026-Q3 hoặc 2026-08 · period needed"));
    }
  }

  private String root(Instant at) {
    return live.organisation()
        .treeOn(VietnamTime.dateOf(at))
        .root()
        .map(unit -> unit.code().value())
        .orElse("");
  }
}
