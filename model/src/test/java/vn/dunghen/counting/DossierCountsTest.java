package vn.dunghen.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.dunghen.folding.Telling;
import vn.dunghen.folding.Telling.Fields;

class DossierCountsTest {

  private static final Instant LATER = at("31/12 12:00");
  private static final Rules RULES =
      Book.rules(
          Book.procedure("1.000001", null, true, true),
          Book.procedure("1.000002", null, false, false));

  private static Telling dossier(UnaryOperator<Fields> fields) {
    return new Telling("H32.25-260817-00213")
        .accepted("17/08 08:30", "22/08 17:00")
        .say("17/08 08:31", said -> fields.apply(said.withProcedure("1.000001")));
  }

  private static Answer answer(CountName name, Telling telling) {
    return Counts.dossier(name).of(telling.local(), RULES).at(LATER);
  }

  @Test
  void missingChannelCountsAsDirectAndAnUnknownOneAsNone() {
    assertThat(answer(CountName.DIRECT, dossier(said -> said))).isEqualTo(Answer.YES);
    Telling odd = dossier(said -> said.withChannel(7));
    assertThat(answer(CountName.DIRECT, odd)).isEqualTo(Answer.NO);
    assertThat(answer(CountName.ONLINE, odd)).isEqualTo(Answer.NO);
    assertThat(answer(CountName.POSTAL, odd)).isEqualTo(Answer.NO);
    assertThat(answer(CountName.ONLINE, dossier(said -> said.withChannel(2))))
        .isEqualTo(Answer.YES);
  }

  @Test
  void allFeesOfNoughtTakeADossierOutOfTheDenominator() {
    assertThat(answer(CountName.FEE_BEARING, dossier(said -> said))).isEqualTo(Answer.YES);
    assertThat(answer(CountName.FEE_BEARING, dossier(said -> said.withFees(0, 0))))
        .isEqualTo(Answer.NO);
    assertThat(answer(CountName.FEE_BEARING, dossier(said -> said.withFees(0, 50_000))))
        .isEqualTo(Answer.YES);
    assertThat(answer(CountName.FEE_BEARING, dossier(said -> said.withProcedure("1.000002"))))
        .isEqualTo(Answer.NO);
    assertThat(answer(CountName.FEE_BEARING, dossier(said -> said.withProcedure("9.999999"))))
        .isEqualTo(Answer.NO);
  }

  @Test
  void paidOnlineByFlagOrByPayment() {
    assertThat(answer(CountName.PAID_ONLINE, dossier(said -> said.withPaidOnline(1))))
        .isEqualTo(Answer.YES);
    assertThat(answer(CountName.PAID_ONLINE, dossier(said -> said.withPaidOnline(3))))
        .isEqualTo(Answer.NO);
    Telling failed = dossier(said -> said).paid("18/08 08:00", 1, false);
    assertThat(answer(CountName.PAID_ONLINE, failed)).isEqualTo(Answer.NO);
    Telling paid = dossier(said -> said).paid("18/08 08:00", 2, true);
    assertThat(answer(CountName.PAID_ONLINE, paid)).isEqualTo(Answer.YES);
  }

  @Test
  void digitisedNeedsAComponentFileAndAResultWhereOneIsReturned() {
    UnaryOperator<Fields> withFile = said -> said.withComponent(true, false, false, null);
    assertThat(answer(CountName.DIGITISED, dossier(withFile))).isEqualTo(Answer.NO);
    assertThat(answer(CountName.DIGITISED, dossier(withFile).result("20/08 08:00", true)))
        .isEqualTo(Answer.YES);
    assertThat(answer(CountName.DIGITISED, dossier(withFile).result("20/08 08:00", false)))
        .isEqualTo(Answer.NO);
    assertThat(
            answer(
                CountName.DIGITISED,
                dossier(said -> withFile.apply(said).withProcedure("1.000002"))))
        .isEqualTo(Answer.YES);
    assertThat(answer(CountName.DIGITISED, dossier(said -> said).result("20/08 08:00", true)))
        .isEqualTo(Answer.NO);
    assertThat(
            answer(
                CountName.DIGITISED_OR_RESULT, dossier(said -> said).result("20/08 08:00", true)))
        .isEqualTo(Answer.YES);
  }

  @Test
  void componentReplacedByDataCountsAsReusedWithoutAFile() {
    assertThat(
            answer(
                CountName.REUSED, dossier(said -> said.withComponent(false, false, false, "KQ7"))))
        .isEqualTo(Answer.YES);
    assertThat(
            answer(CountName.REUSED, dossier(said -> said.withComponent(true, false, false, null))))
        .isEqualTo(Answer.NO);
  }

  @Test
  void populationDataByAnyOfThreeFacts() {
    assertThat(answer(CountName.POPULATION_DATA, dossier(Fields::withVneid))).isEqualTo(Answer.YES);
    assertThat(answer(CountName.POPULATION_DATA, dossier(said -> said.withDatabases("1"))))
        .isEqualTo(Answer.YES);
    assertThat(answer(CountName.POPULATION_DATA, dossier(said -> said.withDatabases("7"))))
        .isEqualTo(Answer.NO);
    Telling fromRepository = dossier(said -> said.withComponent(true, false, true, null));
    assertThat(answer(CountName.POPULATION_DATA, fromRepository)).isEqualTo(Answer.YES);
    assertThat(answer(CountName.SHARED, fromRepository)).isEqualTo(Answer.YES);
  }

  @Test
  void theLatestRatingDecides() {
    Telling mended =
        dossier(said -> said)
            .status(9, "20/08 08:00")
            .rated("21/08 08:00", false)
            .rated("22/08 08:00", true);
    assertThat(answer(CountName.SATISFIED, mended)).isEqualTo(Answer.YES);
    Telling disliked = dossier(said -> said).status(9, "20/08 08:00").rated("21/08 08:00", false);
    assertThat(answer(CountName.SATISFIED, disliked)).isEqualTo(Answer.NO);
    assertThat(answer(CountName.FAULTED, disliked)).isEqualTo(Answer.YES);
    assertThat(answer(CountName.ON_TIME, disliked)).isEqualTo(Answer.YES);
  }

  @Test
  void stoppedOrWithdrawnIsEndedButNotHandled() {
    Telling withdrawn = dossier(said -> said).status(7, "20/08 08:00");
    assertThat(answer(CountName.HANDLED, withdrawn)).isEqualTo(Answer.NO);
    assertThat(HandlingEnd.inHand(withdrawn.local())).contains(at("20/08 08:00"));
    Telling done = dossier(said -> said).status(9, "20/08 08:00");
    assertThat(answer(CountName.HANDLED, done)).isEqualTo(Answer.YES);
  }

  @Test
  void everyDossierCountHasItsNameAndClause() {
    assertThat(Counts.dossier())
        .extracting(DossierCount::name)
        .doesNotHaveDuplicates()
        .hasSize(
            (int)
                java.util.Arrays.stream(CountName.values())
                    .filter(name -> name.subject() == CountName.Subject.DOSSIER)
                    .count());
    assertThat(Counts.dossier())
        .allSatisfy(count -> assertThat(count.basis().source()).isNotBlank());
  }
}
