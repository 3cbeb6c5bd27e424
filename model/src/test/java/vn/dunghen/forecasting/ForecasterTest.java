package vn.dunghen.forecasting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.forecasting.Office.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.calendar.Period;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.DossierCount;
import vn.dunghen.counting.Population;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCopy;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.organisation.UnitCode;

class ForecasterTest {

  private static final Period JUNE = Period.parse("2026-06");
  private static final int DRAWS = 60;

  private static String told(Map<UnitCode, List<Tallied>> draws) {
    StringBuilder told = new StringBuilder();
    draws.forEach(
        (unit, some) -> {
          for (Tallied one : some) {
            told.append(unit).append(counts(one)).append('\n');
          }
        });
    return told.toString();
  }

  private static String counts(Tallied one) {
    StringBuilder told = new StringBuilder();
    for (CountName count : CountName.values()) {
      if (Tallied.tells(count)) {
        told.append(' ').append(one.of(count, Population.RECEIVED));
        told.append('/').append(one.of(count, Population.IN_HAND));
      }
    }
    return told.toString();
  }

  private static String forecast(List<Dossier> dossiers, Instant asOf) {
    return told(new Forecaster(Office.history(dossiers), JUNE, asOf, 766).draws(DRAWS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-02", "2026-06-11", "2026-06-21", "2026-06-30"})
  void nothingThatComesLaterChangesAForecast(String day) {
    Instant asOf = at(day).plusSeconds(36_000);
    List<Dossier> known = Office.halfAYear(1);
    assertThat(forecast(otherwise(known, asOf), asOf)).isEqualTo(forecast(known, asOf));
  }

  @Test
  void whatComesEarlierDoesChangeIt() {
    Instant asOf = at("2026-06-11");
    List<Dossier> known = Office.halfAYear(1);
    assertThat(forecast(otherwise(known, at("2026-05-20")), asOf))
        .isNotEqualTo(forecast(known, asOf));
  }

  /** The same dossiers, with another life after the moment, and others that come then. */
  private static List<Dossier> otherwise(List<Dossier> known, Instant moment) {
    List<Dossier> others = new ArrayList<>();
    Random random = new Random(2);
    for (Dossier dossier : known) {
      Instant accepted = Objects.requireNonNull(dossier.acceptedAt());
      if (accepted.isAfter(moment)) {
        if (random.nextBoolean()) {
          others.add(Office.dossier(others.size() + 9_000, accepted, random));
        }
      } else if (Objects.requireNonNull(dossier.endedAt()).isAfter(moment)) {
        others.add(livesOtherwise(dossier, moment, random));
      } else {
        others.add(dossier);
      }
    }
    return others;
  }

  /** Everything of an open dossier that has a later moment, or none and may have come later. */
  private static Dossier livesOtherwise(Dossier dossier, Instant moment, Random random) {
    Instant later = moment.plusSeconds(1 + random.nextInt(900_000));
    Instant accepted = Objects.requireNonNull(dossier.acceptedAt());
    List<Supplement> rounds = new ArrayList<>();
    for (Supplement round : dossier.supplements()) {
      if (!round.askedAt().isAfter(moment)) {
        boolean answered = round.answeredBy(moment);
        rounds.add(answered ? round : new Supplement("1", round.askedAt(), later, null, null));
      }
    }
    rounds.add(new Supplement("2", later, null, null, null));
    Due first = Objects.requireNonNull(dossier.firstDue());
    List<DueChange> changes =
        new ArrayList<>(
            dossier.dueChanges().stream().filter(c -> !c.spokeOf().isAfter(moment)).toList());
    Due last = changes.isEmpty() ? first : changes.getLast().to();
    Due moved = Due.moment(later.plusSeconds(5_000));
    changes.add(new DueChange(last, moved, later));
    return DossierCopy.of(dossier)
        .statusHistory(
            List.of(
                new StatusChange(Status.ACCEPTED.code(), accepted),
                new StatusChange(Status.STOPPED.code(), later)))
        .endedAt(random.nextBoolean() ? later : null)
        .due(moved)
        .dueChanges(changes)
        .supplements(rounds)
        .results(List.of(new Result("9", random.nextBoolean(), null, null)))
        .components(List.of())
        .verifiedByVneid(random.nextBoolean())
        .resultInOwnersList(random.nextBoolean())
        .paidOnline(random.nextInt(3))
        .payments(dossier.payments().stream().filter(p -> !p.at().isAfter(moment)).toList())
        .likedLast(random.nextBoolean())
        .synchronisedAt(later)
        .dossier();
  }

  @Test
  void theSameSeedGivesTheSameForecastAndAnotherAnother() {
    History history = Office.history(Office.halfAYear(3));
    Instant asOf = at("2026-06-11");
    String one = told(new Forecaster(history, JUNE, asOf, 5).draws(DRAWS));
    assertThat(told(new Forecaster(history, JUNE, asOf, 5).draws(DRAWS))).isEqualTo(one);
    assertThat(told(new Forecaster(history, JUNE, asOf, 6).draws(DRAWS))).isNotEqualTo(one);
  }

  @Test
  void atTheEndNothingIsLeftToChanceAndEveryCountIsWhatTheCountSays() {
    List<Dossier> dossiers = Office.halfAYear(4);
    Map<UnitCode, Tallied> came = Forecaster.outcome(Office.history(dossiers), JUNE);
    Instant end = JUNE.to();
    Tallied province = Objects.requireNonNull(came.get(Office.PROVINCE));
    for (DossierCount count : Counts.dossier()) {
      long received = 0;
      long inHand = 0;
      for (Dossier dossier : dossiers) {
        Dossier known = AsKnown.at(dossier, end.minusSeconds(1)).orElse(null);
        if (known != null) {
          boolean yes = count.of(known, Office.RULES).at(end) == vn.dunghen.counting.Answer.YES;
          boolean in = !Objects.requireNonNull(known.acceptedAt()).isBefore(JUNE.from());
          boolean before = known.endedAt() != null && known.endedAt().isBefore(JUNE.from());
          received += yes && in ? 1 : 0;
          inHand += yes && !before ? 1 : 0;
        }
      }
      assertThat(province.of(count.name(), Population.RECEIVED))
          .as("%s received", count.name())
          .isEqualTo(received);
      assertThat(province.of(count.name(), Population.IN_HAND))
          .as("%s in hand", count.name())
          .isEqualTo(inHand);
    }
  }

  @Test
  void drawsLieAroundWhatComes() {
    List<Dossier> dossiers = Office.halfAYear(5);
    History history = Office.history(dossiers);
    Tallied came = Objects.requireNonNull(Forecaster.outcome(history, JUNE).get(Office.PROVINCE));
    List<Tallied> draws =
        Objects.requireNonNull(
            new Forecaster(history, JUNE, at("2026-06-16"), 7).draws(400).get(Office.PROVINCE));
    for (CountName count : List.of(CountName.ON_TIME, CountName.HANDLED, CountName.ONLINE)) {
      double[] drawn =
          draws.stream().mapToDouble(d -> d.of(count, Population.IN_HAND)).sorted().toArray();
      assertThat((double) came.of(count, Population.IN_HAND))
          .as("%s", count)
          .isBetween(drawn[0], drawn[drawn.length - 1]);
    }
  }

  @Test
  void aProvinceWithoutAPastHasNothingToDrawFromAndSaysSo() {
    assertThat(new Forecaster(Office.history(List.of()), JUNE, at("2026-06-11"), 1).draws(5))
        .isEmpty();
  }
}
