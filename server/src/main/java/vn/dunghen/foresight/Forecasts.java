package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.Slice;

/**
 * Foretells periods that end soon, in our own ledger. The past is read from the store in the
 * background and read again when it is an hour old, or much has come since; a forecast says as of
 * when it was made.
 */
@Component
public final class Forecasts {

  /** A period that ends later is not foretold: nothing was watched for so long. */
  public static final int DAYS_AHEAD = 62;

  private static final Logger LOG = LoggerFactory.getLogger(Forecasts.class);
  private static final Duration STALE = Duration.ofHours(1);

  /** A tenth more dossiers than there were: a year is being loaded. */
  private static final int GROWN_BY = 10;

  private static final int DRAWS = 200;
  private static final int KEPT = 16;

  /** The same numbers for the same past. */
  private static final long SEED = 766;

  private final LiveRegister live;
  private final PastReader reader;
  private final InstantSource clock;
  private final Map<String, Forecast> made = new ConcurrentHashMap<>();
  private volatile @Nullable Past past;
  private volatile boolean failed;
  private boolean working;

  @Autowired
  Forecasts(LiveRegister live, PastReader reader) {
    this(live, reader, InstantSource.system());
  }

  Forecasts(LiveRegister live, PastReader reader, InstantSource clock) {
    this.live = live;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * The past with how well a definition's figures were foretold of it.
   *
   * @param held how many dossiers the register held before it was read
   */
  private record Past(
      long held,
      PastReader.Reading reading,
      FigureQuestion province,
      Outlooks outlooks,
      List<BackTest.Case> cases,
      BackTested backTested) {

    boolean isOf(IndexDefinition definition) {
      return province.definition().id().equals(definition.id());
    }
  }

  /** Why the period cannot be foretold at that moment. */
  public enum Refusal {
    /** It is over, or has not begun. */
    NOT_RUNNING,
    TOO_FAR_AHEAD,
    /** What the portal will know depends on what is sent. */
    PORTAL
  }

  /** Why the question cannot be answered; empty where it can. */
  public Optional<Refusal> refusal(FigureQuestion question) {
    Period period = question.slice().period();
    Instant asOf = question.slice().asOf();
    if (question.ledger() == Ledger.PORTAL) {
      return Optional.of(Refusal.PORTAL);
    }
    if (asOf.isBefore(period.from())
        || !asOf.isBefore(period.to())
        || asOf.isAfter(clock.instant())) {
      return Optional.of(Refusal.NOT_RUNNING);
    }
    boolean far = asOf.plus(Duration.ofDays(DAYS_AHEAD)).isBefore(period.to());
    return far ? Optional.of(Refusal.TOO_FAR_AHEAD) : Optional.empty();
  }

  /** Whether the past could not be read when it was last tried. */
  public boolean failed() {
    return failed;
  }

  /**
   * The forecast of all units of the province.
   *
   * @param fixed whether it is asked for as of that very moment; else as of when the past was read
   * @return empty while the past is being read; it is being read when this is asked
   * @throws IllegalArgumentException where there is a {@linkplain #refusal refusal}
   */
  public Optional<Forecast> of(FigureQuestion question, boolean fixed) {
    refusal(question)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(why.name());
            });
    Past known = past;
    if (known == null || !known.isOf(question.definition())) {
      prepare(question.definition());
      return Optional.empty();
    }
    boolean grown = held() > known.held() + known.held() / GROWN_BY;
    if (grown || known.reading().at().plus(STALE).isBefore(clock.instant())) {
      prepare(question.definition());
    }
    Period period = question.slice().period();
    Instant asOf = fixed ? question.slice().asOf() : known.reading().at();
    if (!asOf.isBefore(period.to())) {
      return Optional.empty();
    }
    return Optional.of(foretell(known, period, asOf));
  }

  private long held() {
    return live.register(Ledger.LOCAL).dossiers();
  }

  private Forecast foretell(Past known, Period period, Instant asOf) {
    if (made.size() > KEPT) {
      made.clear();
    }
    String key =
        String.join(
            " ",
            known.province().definition().id(),
            known.reading().at().toString(),
            period.label(),
            asOf.toString());
    return made.computeIfAbsent(key, k -> draw(known, period, asOf));
  }

  private static Forecast draw(Past known, Period period, Instant asOf) {
    long began = System.nanoTime();
    Calibration calibration =
        Calibration.of(
            known.cases().stream().filter(one -> !one.month().to().isAfter(asOf)).toList());
    return new Forecast(
        period,
        asOf,
        known.province().definition().id(),
        known.outlooks().ranges(period, asOf, DRAWS, calibration),
        known.backTested(),
        DRAWS,
        Duration.ofNanos(System.nanoTime() - began));
  }

  private synchronized void prepare(IndexDefinition definition) {
    if (!working) {
      working = true;
      Thread.ofPlatform().name("forecast").daemon().start(() -> readAndTest(definition));
    }
  }

  private void readAndTest(IndexDefinition definition) {
    try {
      Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
      long held = held();
      past = test(held, reader.read(now), definition);
      failed = false;
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("the past cannot be read for a forecast: {}", away.toString());
      failed = true;
    } catch (RuntimeException ours) {
      LOG.error("no forecast could be made", ours);
      failed = true;
    } finally {
      synchronized (this) {
        working = false;
      }
    }
  }

  private Past test(long held, PastReader.Reading reading, IndexDefinition definition) {
    long began = System.nanoTime();
    LocalDate today = VietnamTime.dateOf(reading.at());
    var tree = live.organisation().treeOn(today);
    Slice slice =
        Slice.of(tree, tree.root().orElseThrow().code(), Period.monthOf(today), reading.at());
    FigureQuestion province = new FigureQuestion(Ledger.LOCAL, definition, slice);
    Outlooks outlooks =
        new Outlooks(live.register(Ledger.LOCAL), reading.history(tree), province, SEED);
    List<BackTest.Case> cases = new BackTest(outlooks).until(reading.at(), reading.firstMonth());
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    LOG.info(
        "{} dossiers read in {} ms for forecasts, past months foretold in {} ms",
        reading.dossiers(),
        reading.took().toMillis(),
        took.toMillis());
    return new Past(held, reading, province, outlooks, cases, BackTest.calibrated(cases, took));
  }
}
