package vn.dunghen.folding;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;

import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Payment;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.Supplement;

class DossierFoldTest {

  private static Telling dossier() {
    return new Telling("H32.25-260817-00213").accepted("17/08 08:30", "22/08 17:00");
  }

  @Test
  void whatIsNotSpokenOfStaysAndWhatIsClearedGoes() {
    Telling telling =
        dossier()
            .say("18/08 08:00", said -> said.withChannel(2))
            .say("19/08 08:00", Telling.Fields::withoutDue);
    assertThat(telling.local().channel()).isEqualTo(2);
    assertThat(telling.local().due()).isNull();
    assertThat(telling.local().firstDue()).isEqualTo(Due.moment(at("22/08 17:00")));
  }

  @Test
  void theFirstAppointmentIsKeptWhenItMoves() {
    Telling telling =
        dossier().say("20/08 08:00", said -> said.withDue(Due.moment(at("25/08 17:00"))));
    assertThat(telling.local().firstDue()).isEqualTo(Due.moment(at("22/08 17:00")));
    assertThat(telling.local().due()).isEqualTo(Due.moment(at("25/08 17:00")));
    assertThat(telling.local().dueChanges()).hasSize(1);
  }

  /** Told with the date, by another source after it, and before it: always of that change. */
  @Test
  void aLetterOfApologyIsOfTheDateThatItNames() {
    Due second = Due.moment(at("25/08 17:00"));
    DueChange changed =
        new DueChange(Due.moment(at("22/08 17:00")), second, at("20/08 08:00"), true, "LD01");
    assertThat(
            dossier()
                .say("20/08 08:00", said -> said.withDue(second).withApology("LD01"))
                .local()
                .dueChanges())
        .containsExactly(changed);
    assertThat(
            dossier()
                .say("20/08 08:00", said -> said.withDue(second))
                .say("20/08 09:00", said -> said.withApology("LD01"))
                .local()
                .dueChanges())
        .containsExactly(changed);
    assertThat(
            dossier()
                .say("20/08 07:00", said -> said.withApology("LD01"))
                .say("20/08 08:00", said -> said.withDue(second))
                .local()
                .dueChanges())
        .containsExactly(changed);
  }

  @Test
  void aLetterExcusesOneChangeOnlyAndNotTheFirstDate() {
    Telling twice =
        dossier()
            .say("20/08 07:00", said -> said.withApology(null))
            .say("20/08 08:00", said -> said.withDue(Due.moment(at("25/08 17:00"))))
            .say("24/08 08:00", said -> said.withDue(Due.moment(at("27/08 17:00"))));
    assertThat(twice.local().dueChanges().stream().map(DueChange::apologised))
        .containsExactly(true, false);
    Telling odd =
        new Telling("H32.25-260817-00213")
            .say(
                "17/08 08:30",
                said -> said.withDue(Due.moment(at("22/08 17:00"))).withApology("LD01"))
            .say("20/08 08:00", said -> said.withDue(Due.moment(at("25/08 17:00"))));
    assertThat(odd.local().dueChanges().getFirst().apologised()).isFalse();
  }

  @Test
  void aSnapshotTellsAllRoundsThereAre() {
    Supplement second = new Supplement("bs-2", at("20/08 08:00"), null, null, null);
    Telling telling =
        dossier()
            .supplement("bs-1", "18/08 08:00", "19/08 08:00")
            .say("21/08 08:00", said -> said.withRounds(second));
    assertThat(telling.local().supplements()).containsExactly(second);
  }

  @Test
  void aDatePromisedInARoundStandsOnlyWhereNoOtherIsToldBesideIt() {
    Due fromRound = Due.moment(at("28/08 17:00"));
    Supplement round = new Supplement("bs-1", at("20/08 08:00"), null, null, fromRound);
    Due told = Due.moment(at("25/08 17:00"));
    assertThat(dossier().say("21/08 08:00", said -> said.withRounds(round)).local().due())
        .isEqualTo(fromRound);
    assertThat(
            dossier()
                .say("21/08 08:00", said -> said.withRounds(round).withDue(told))
                .local()
                .due())
        .isEqualTo(told);
  }

  @Test
  void anEndThatASnapshotToldIsNoMoreWhereTheNextTellsNone() {
    Telling telling =
        dossier()
            .say("19/08 08:00", said -> said.withRounds().withStatus(4))
            .say("20/08 08:00", said -> said.withRounds().withStatus(9));
    assertThat(telling.local().firstMomentOf(Status.DONE)).contains(at("20/08 08:00"));
    telling.say("21/08 08:00", said -> said.withRounds().withStatus(4));
    assertThat(telling.local().firstMomentOf(Status.DONE)).isEmpty();
    assertThat(telling.local().doorFindings())
        .singleElement()
        .matches(f -> f.rule().equals("DQ-27"));
    assertThat(telling.status(9, "20/08 10:00").local().firstMomentOf(Status.DONE))
        .contains(at("20/08 10:00"));
  }

  @Test
  void anEndStandsWhenTheNextSnapshotTellsTheHandingOver() {
    Telling telling =
        dossier()
            .say(
                "20/08 08:00",
                said -> said.withRounds().withStatus(9).withStatusSince(at("19/08 16:00")))
            .say(
                "28/08 08:00",
                said -> said.withRounds().withStatus(10).withStatusSince(at("28/08 07:30")));
    assertThat(telling.local().firstMomentOf(Status.DONE)).contains(at("19/08 16:00"));
    assertThat(telling.local().firstMomentOf(Status.RETURNED)).contains(at("28/08 07:30"));
    assertThat(telling.local().doorFindings()).isEmpty();
  }

  @Test
  void whatWasRetractedWasNeverSaid() {
    Telling telling = dossier().status(9, "20/08 10:00").retracted("21/08 08:00", Telling.id(2));
    assertThat(telling.local().statusHistory()).hasSize(1);
  }

  @Test
  void thePortalHoldsExactlyWhatItAcknowledged() {
    Telling telling =
        dossier()
            .status(4, "18/08 08:00")
            .status(9, "20/08 10:00")
            .acknowledged("20/08 11:00", Telling.id(1), Telling.id(2));
    assertThat(telling.local().status().orElseThrow().status()).isEqualTo(9);
    assertThat(telling.portal().status().orElseThrow().status()).isEqualTo(4);
    assertThat(telling.local().synchronisedAt()).isEqualTo(at("20/08 11:00"));
  }

  @Test
  void thePortalKeepsWhatItsSenderTookBack() {
    Telling telling =
        dossier()
            .status(9, "20/08 10:00")
            .acknowledged("20/08 11:00", Telling.id(1), Telling.id(2))
            .retracted("21/08 08:00", Telling.id(2));
    assertThat(telling.local().status().orElseThrow().status()).isEqualTo(2);
    assertThat(telling.portal().status().orElseThrow().status()).isEqualTo(9);
  }

  /** No service carries a payment to the portal: it has its own, and of no other. */
  @Test
  void aPaymentOnThePortalIsThereUntoldAndOneOnTheAgencysGatewayIsNot() {
    Telling telling =
        dossier()
            .acknowledged("20/08 11:00", Telling.id(1))
            .paid("20/08 12:00", 1, true)
            .paid("20/08 13:00", 2, true);
    assertThat(telling.local().payments()).extracting(Payment::channel).containsExactly(1, 2);
    assertThat(telling.portal().payments()).extracting(Payment::channel).containsExactly(1);
  }

  /** Whose list a result lies in the portal knows best, whatever it was sent. */
  @Test
  void aResultInItsOwnersListIsThereUntold() {
    Telling telling =
        dossier()
            .acknowledged("20/08 11:00", Telling.id(1))
            .say("20/08 12:00", Telling.Fields::withResultInOwnersList);
    assertThat(telling.portal().resultInOwnersList()).isTrue();
    assertThat(telling.retracted("21/08 08:00", Telling.id(3)).portal().resultInOwnersList())
        .isFalse();
  }

  /** Ratings are the portal's own: it knows that one was taken back, whatever it once confirmed. */
  @Test
  void aRatingTakenBackIsGoneFromThePortalToo() {
    Telling telling =
        dossier()
            .rated("20/08 10:00", false)
            .acknowledged("20/08 11:00", Telling.id(1), Telling.id(2))
            .retracted("21/08 08:00", Telling.id(2));
    assertThat(telling.local().likedLast()).isNull();
    assertThat(telling.portal().likedLast()).isNull();
  }

  @Test
  void thePortalKnowsNothingUntilItAnswered() {
    Telling telling = dossier();
    assertThat(DossierFold.portal(new DossierCode("H32.25-260817-00213"), telling.messages()))
        .isEmpty();
  }

  @Test
  void aRetractedAcknowledgementWasNeverGiven() {
    Telling telling =
        dossier()
            .acknowledged("20/08 11:00", Telling.id(1))
            .retracted("21/08 08:00", Telling.id(2));
    assertThat(telling.local().synchronisedAt()).isNull();
    assertThat(DossierFold.portal(new DossierCode("H32.25-260817-00213"), telling.messages()))
        .isEmpty();
  }

  @Test
  void anAcknowledgementAloneMakesNoDossier() {
    Telling telling = new Telling("H32.25-260817-00213").acknowledged("20/08 11:00", "m9");
    assertThat(DossierFold.local(new DossierCode("H32.25-260817-00213"), telling.messages()))
        .isEmpty();
  }

  @Test
  void aDossierThatTheLatestLookUpDidNotFindIsNotThere() {
    Telling telling = dossier().acknowledged("20/08 11:00", Telling.id(1)).notThere("20/08 15:00");
    assertThat(telling.local().synchronisedAt()).isNull();
    assertThat(DossierFold.portal(new DossierCode("H32.25-260817-00213"), telling.messages()))
        .isEmpty();
  }

  /** What it had confirmed before it lost the dossier counts no more. */
  @Test
  void whatIsSentAgainIsAllThatThePortalHolds() {
    Telling telling =
        dossier()
            .status(9, "20/08 10:00")
            .acknowledged("20/08 11:00", Telling.id(1), Telling.id(2))
            .notThere("20/08 15:00")
            .acknowledged("20/08 16:00", Telling.id(1));
    assertThat(telling.portal().status().orElseThrow().status()).isEqualTo(2);
    assertThat(telling.local().synchronisedAt()).isEqualTo(at("20/08 16:00"));
  }

  @Test
  void whatALookUpShowedStandsUntilThePortalIsToldMore() {
    Telling telling =
        dossier().status(9, "20/08 10:00").lookedUp("20/08 11:00", 4, Telling.id(1), Telling.id(2));
    assertThat(telling.portal().status().orElseThrow().status()).isEqualTo(4);
    assertThat(telling.local().status().orElseThrow().status()).isEqualTo(9);
    telling.status(10, "21/08 08:00").acknowledged("21/08 08:01", Telling.id(4));
    assertThat(telling.portal().status().orElseThrow().status()).isEqualTo(10);
  }

  @Test
  void aDossierThatOnlyThePortalHasIsInItsLedgerAlone() {
    Telling telling = new Telling("H32.25-260817-00213").lookedUp("20/08 11:00", 4);
    assertThat(DossierFold.local(new DossierCode("H32.25-260817-00213"), telling.messages()))
        .isEmpty();
    assertThat(telling.portal().status().orElseThrow().status()).isEqualTo(4);
  }
}
