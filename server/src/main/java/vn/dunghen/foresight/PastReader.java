package vn.dunghen.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.HandlingEnd;
import vn.dunghen.counting.Rules;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.forecasting.Course;
import vn.dunghen.forecasting.History;
import vn.dunghen.journal.Dossiers;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.live.Loader;
import vn.dunghen.organisation.Tree;
import vn.dunghen.petition.Petition;

/** Reads from the store what forecasts draw from: dossiers of the last months and those open. */
@Component
final class PastReader {

  /** As long as back-tests and what they draw from reach back. */
  private static final Duration REACH = Duration.ofDays(600);

  private static final int MONTHS_TO_LEARN_FROM = 2;

  private final Dossiers dossiers;
  private final Loader loader;
  private final LiveRegister live;

  PastReader(Dossiers dossiers, Loader loader, LiveRegister live) {
    this.dossiers = dossiers;
    this.loader = loader;
    this.live = live;
  }

  /** What was read, and when. */
  record Reading(
      Instant at, Rules rules, List<Course> courses, List<Petition> petitions, Duration took) {

    History history(Tree tree) {
      return new History(tree, rules, courses, petitions);
    }

    int dossiers() {
      return courses.size();
    }

    /** The first month that has others before it to draw from. */
    Period firstMonth() {
      Instant first = courses.stream().map(Course::acceptedAt).min(Instant::compareTo).orElse(at);
      return Period.monthOf(
          VietnamTime.dateOf(first).withDayOfMonth(1).plusMonths(MONTHS_TO_LEARN_FROM));
    }
  }

  /**
   * Reads everything as it stands.
   *
   * @throws org.springframework.dao.DataAccessException if the store cannot be read
   */
  Reading read(Instant now) {
    long began = System.nanoTime();
    Rules rules = live.rules();
    Instant since = now.minus(REACH);
    List<Course> courses = new ArrayList<>();
    // One core is left to those who ask.
    try (ExecutorService worker =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("forecast-reader").daemon().factory())) {
      List<Future<List<Course>>> parts = new ArrayList<>();
      dossiers.forEachBatch(
          stored -> parts.add(worker.submit(() -> courses(stored, rules, since))));
      for (Future<List<Course>> part : parts) {
        courses.addAll(part.get());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the past", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a state could not be read", failed.getCause());
    }
    return new Reading(
        now, rules, courses, loader.petitions(), Duration.ofNanos(System.nanoTime() - began));
  }

  private static List<Course> courses(
      List<Dossiers.StoredState> stored, Rules rules, Instant since) {
    List<Course> courses = new ArrayList<>(stored.size());
    for (Dossiers.StoredState each : stored) {
      each.read()
          .local()
          .filter(dossier -> matters(dossier, since))
          .flatMap(dossier -> Course.of(dossier, rules))
          .ifPresent(courses::add);
    }
    return courses;
  }

  private static boolean matters(Dossier dossier, Instant since) {
    Instant accepted = dossier.acceptedAt();
    return accepted != null
        && (accepted.isAfter(since)
            || HandlingEnd.inHand(dossier).filter(end -> end.isBefore(since)).isEmpty());
  }
}
