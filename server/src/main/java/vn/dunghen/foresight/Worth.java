package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Population;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.Points;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Batch;
import vn.dunghen.register.Register;
import vn.dunghen.supposing.Mend;

/**
 * What is worth mending most: for each unit and each thing that can be mended, the points gained if
 * all dossiers that lack it had it, counted again, and for one dossier of them. It looks at every
 * dossier of the period, so it is worked out in the background and kept for some minutes.
 */
@Component
public final class Worth {

  /** What falls due within so many days can still be kept in time. */
  public static final Duration AHEAD = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(Worth.class);
  private static final Duration STALE = Duration.ofMinutes(10);
  private static final int KEPT = 4;

  private final LiveRegister live;
  private final Dossiers dossiers;
  private final Map<String, Ranked> known = new ConcurrentHashMap<>();
  private boolean working;
  private volatile boolean failed;

  Worth(LiveRegister live, Dossiers dossiers) {
    this.live = live;
    this.dossiers = dossiers;
  }

  /**
   * One thing to mend in one unit.
   *
   * @param indicator whose numerator grows
   * @param dossiers how many lack it and can be mended
   * @param gain what the total of the unit gains if all of them are
   */
  public record Gain(UnitCode unit, Mend mend, String indicator, long dossiers, Points gain) {

    /** Points for one dossier of them, in the mean. */
    public double each() {
      return gain.asDouble() / dossiers;
    }
  }

  /**
   * What was found.
   *
   * @param gains the most for one dossier first
   * @param asOf when
   * @param took how long it took
   */
  public record Ranked(List<Gain> gains, Instant asOf, Duration took) {

    public Ranked {
      gains = List.copyOf(gains);
    }
  }

  /** Whether the dossiers could not be read when it was last tried. */
  public boolean failed() {
    return failed;
  }

  /**
   * The ranking of all units of the province.
   *
   * @param province of the whole province, not narrowed
   * @return empty while it is being worked out; it is when this is asked
   */
  public Optional<Ranked> of(FigureQuestion province) {
    String key =
        String.join(
            " ",
            province.ledger().name(),
            province.definition().id(),
            province.slice().period().label(),
            province.slice().tree().date().toString());
    Optional<Ranked> ranked = Optional.ofNullable(known.get(key));
    Instant fresh = province.slice().asOf().minus(STALE);
    if (ranked.filter(found -> found.asOf().isAfter(fresh)).isEmpty()) {
      prepare(key, province);
    }
    return ranked;
  }

  private synchronized void prepare(String key, FigureQuestion province) {
    if (!working) {
      working = true;
      Thread.ofPlatform().name("worth").daemon().start(() -> workOut(key, province));
    }
  }

  private void workOut(String key, FigureQuestion province) {
    try {
      Ranked ranked = rank(province);
      if (known.size() >= KEPT) {
        known.clear();
      }
      known.put(key, ranked);
      failed = false;
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("what is worth mending cannot be read: {}", away.toString());
      failed = true;
    } catch (RuntimeException ours) {
      LOG.error("what is worth mending could not be worked out", ours);
      failed = true;
    } finally {
      synchronized (this) {
        working = false;
      }
    }
  }

  Ranked rank(FigureQuestion province) {
    long began = System.nanoTime();
    Register base = live.register(province.ledger()).supposing(Batch.of(List.of()));
    Map<Mend, Register> mended = new EnumMap<>(Mend.class);
    for (Mend mend : Mend.values()) {
      mended.put(mend, base.supposing(Batch.of(List.of())));
    }
    Rules rules = base.rules();
    dossiers.forEachBatch(
        stored -> {
          List<Dossier> batch = new ArrayList<>();
          stored.forEach(
              each ->
                  each.read()
                      .in(province.ledger())
                      .filter(dossier -> inHand(dossier, province))
                      .ifPresent(batch::add));
          mended.forEach((mend, register) -> lay(batch, mend, rules, province, register));
        });
    List<Gain> gains = new ArrayList<>();
    mended.forEach((mend, register) -> gains.addAll(gains(province, mend, base, register)));
    gains.sort(Comparator.comparingDouble(Gain::each).reversed().thenComparing(Gain::unit));
    return new Ranked(gains, province.slice().asOf(), Duration.ofNanos(System.nanoTime() - began));
  }

  private static boolean inHand(Dossier dossier, FigureQuestion province) {
    return HandlingEnd.inHand(dossier)
        .filter(end -> end.isBefore(province.slice().period().from()))
        .isEmpty();
  }

  private static void lay(
      List<Dossier> batch, Mend mend, Rules rules, FigureQuestion province, Register register) {
    Instant moment = province.slice().asOf();
    List<Dossier> changed = new ArrayList<>();
    batch.forEach(dossier -> mend.of(dossier, rules, moment).ifPresent(changed::add));
    register.apply(Batch.of(changed));
  }

  /** Looked at when what is due soon would be late, for only then does it matter. */
  private static FigureQuestion then(FigureQuestion question, Mend mend) {
    if (mend != Mend.END) {
      return question;
    }
    Instant ahead = question.slice().asOf().plus(AHEAD);
    Instant to = question.slice().period().to();
    return question.withSlice(question.slice().withAsOf(ahead.isBefore(to) ? ahead : to));
  }

  private static List<Gain> gains(
      FigureQuestion province, Mend mend, Register base, Register mended) {
    Optional<Indicator> indicator = indicator(province, mend);
    if (indicator.isEmpty()) {
      return List.of();
    }
    FigureQuestion question = then(province, mend);
    Population population = indicator.get().population();
    Map<UnitCode, Scored> before = Figures.of(base).branch(question);
    Map<UnitCode, Scored> after = new LinkedHashMap<>(Figures.of(mended).branch(question));
    List<Gain> gains = new ArrayList<>();
    after.forEach(
        (unit, then) -> {
          Scored now = before.get(unit);
          Points total = then.score().total();
          Points least = now == null ? null : now.score().total();
          if (now != null && total != null && least != null) {
            long more =
                then.tally().of(mend.count(), population)
                    - now.tally().of(mend.count(), population);
            Points gain = total.minus(least);
            if (more > 0 && gain.compareTo(Points.ZERO) > 0) {
              gains.add(new Gain(unit, mend, indicator.get().code(), more, gain));
            }
          }
        });
    return gains;
  }

  /** The first indicator of the definition whose numerator counts it. */
  private static Optional<Indicator> indicator(FigureQuestion question, Mend mend) {
    return question.definition().indicators().stream()
        .filter(
            each ->
                each.formula() instanceof Formula.Share share
                    && share.numerator().terms().stream()
                        .anyMatch(term -> term.count() == mend.count()))
        .findFirst();
  }
}
