package vn.dunghen.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.Silence;
import vn.dunghen.register.QualityBy;
import vn.dunghen.register.QualityQuestion;
import vn.dunghen.register.QualityTally;
import vn.dunghen.source.LastHeard;
import vn.dunghen.source.Sources;

/** Sources of a unit that have fallen silent: by when they were heard, not by what they told of. */
@Component
final class Silences {

  private final LiveRegister live;
  private final Sources sources;
  private final QualitySettings settings;

  Silences(LiveRegister live, Sources sources, QualitySettings settings) {
    this.live = live;
    this.sources = sources;
    this.settings = settings;
  }

  /**
   * What is to be said of them; nothing while the store cannot tell when they were heard.
   *
   * @param named sources of the unit's dossiers in the period
   */
  List<Silence.Told> of(FigureQuestion question, QualityQuestion asked, Set<String> named) {
    Instant moment = question.slice().asOf();
    Instant now = Instant.now();
    Instant asOf = moment.isAfter(now) ? now : moment;
    LocalDate week = VietnamTime.dateOf(asOf).minusDays(Silence.DAYS - 1);
    LocalDate month = week.minusDays((long) Silence.WEEKS * Silence.DAYS);
    Map<String, QualityTally> lately = accepted(asked, asOf, week, VietnamTime.dateOf(asOf));
    Map<String, QualityTally> before = accepted(asked, asOf, month, week.minusDays(1));
    Set<String> ofUnit = new TreeSet<>(named);
    ofUnit.addAll(lately.keySet());
    ofUnit.addAll(before.keySet());
    List<Silence.Told> told = new ArrayList<>();
    heard(asOf)
        .forEach(
            (source, last) -> {
              if (ofUnit.contains(source)) {
                new Silence(
                        source,
                        last.at(),
                        last.days(),
                        dossiers(lately, source),
                        dossiers(before, source))
                    .at(asOf, live.rules().calendar(), settings)
                    .ifPresent(told::add);
              }
            });
    return told;
  }

  private Map<String, QualityTally> accepted(
      QualityQuestion asked, Instant asOf, LocalDate from, LocalDate to) {
    QualityQuestion then =
        asked.withSlice(asked.slice().withPeriod(Period.between(from, to)).withAsOf(asOf));
    return live.register(Ledger.LOCAL)
        .quality(then, settings, EnumSet.of(QualityBy.SOURCE))
        .getOrDefault(QualityBy.SOURCE, Map.of());
  }

  private static long dossiers(Map<String, QualityTally> tallies, String source) {
    QualityTally tally = tallies.get(source);
    return tally == null ? 0 : tally.dossiers();
  }

  private Map<String, LastHeard> heard(Instant asOf) {
    try {
      return sources.lastHeard(asOf);
    } catch (DataAccessException | TransactionException away) {
      return Map.of();
    }
  }
}
