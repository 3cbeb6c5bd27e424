package vn.dunghen.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dunghen.journal.Outcome.ACCEPTED;
import static vn.dunghen.journal.Outcome.CONFLICT;
import static vn.dunghen.journal.Outcome.KNOWN;
import static vn.dunghen.journal.Told.told;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;

class JournalIT {

  private static final String MORNING = "08-17T08:30:00";
  private static final String NOON = "08-17T11:30:00";

  @SuppressWarnings("NullAway.Init") // set before all tests
  private static TestStore store;

  @BeforeAll
  static void openStore() {
    store = TestStore.fresh();
  }

  private static List<Outcome> append(Incoming... messages) {
    return store.journal().append(List.of(messages));
  }

  private static Incoming dossier(String code, String id, String spokeOf, String fields) {
    return told("dossier", id, spokeOf, "'dossier':'%s',%s".formatted(code, fields));
  }

  private static Dossier local(String code) {
    return store
        .dossiers()
        .state(new DossierCode(code))
        .flatMap(state -> state.in(Ledger.LOCAL))
        .orElseThrow();
  }

  private static boolean inPortal(String code) {
    return store
        .dossiers()
        .state(new DossierCode(code))
        .flatMap(state -> state.in(Ledger.PORTAL))
        .isPresent();
  }

  private static long entries() {
    Long number = store.jdbc().queryForObject("select count(*) from journal", Long.class);
    return number == null ? 0 : number;
  }

  @Test
  void writesAMessageOnceAndKnowsItAfterwards() {
    Incoming message = dossier("A1", "a1-1", MORNING, "'channel':2");
    assertThat(append(message)).containsExactly(ACCEPTED);
    long before = entries();
    assertThat(append(message, message)).containsExactly(KNOWN, KNOWN);
    assertThat(entries()).isEqualTo(before);
    assertThat(local("A1").channel()).isEqualTo(2);
  }

  @Test
  void refusesOtherContentUnderAKnownId() {
    append(dossier("A2", "a2-1", MORNING, "'channel':2"));
    assertThat(append(dossier("A2", "a2-1", MORNING, "'channel':1"))).containsExactly(CONFLICT);
    assertThat(local("A2").channel()).isEqualTo(2);
  }

  @Test
  void takesTheFirstOfTwoContentsWithinABatch() {
    Incoming first = dossier("A3", "a3-1", MORNING, "'channel':3");
    Incoming other = dossier("A3", "a3-1", MORNING, "'channel':1");
    assertThat(append(first, other, first)).containsExactly(ACCEPTED, CONFLICT, KNOWN);
    assertThat(local("A3").channel()).isEqualTo(3);
  }

  @Test
  void keepsTheSameIdOfAnotherSourceApart() {
    Incoming ours = dossier("A4", "a4-1", MORNING, "'channel':3");
    Incoming theirs = told("khac", "dossier", "a4-1", NOON, "'dossier':'A4','paidOnline':1");
    assertThat(append(ours, theirs)).containsExactly(ACCEPTED, ACCEPTED);
    assertThat(local("A4").channel()).isEqualTo(3);
    assertThat(local("A4").paidOnline()).isEqualTo(1);
  }

  @Test
  void foldsByTheTimeSpokenOfAndNotByArrival() {
    append(dossier("A5", "a5-2", NOON, "'channel':2"));
    append(dossier("A5", "a5-1", MORNING, "'channel':1,'applicantKind':4"));
    assertThat(local("A5").channel()).isEqualTo(2);
    assertThat(local("A5").applicantKind()).isEqualTo(4);
  }

  @Test
  void hearsARetractionBeforeWhatItRetracts() {
    append(told("retraction", "a6-x", NOON, "'retracts':'a6-2'"));
    append(dossier("A6", "a6-1", MORNING, "'channel':1"));
    append(dossier("A6", "a6-2", NOON, "'channel':2"));
    assertThat(local("A6").channel()).isEqualTo(1);
  }

  @Test
  void takesADossierAwayWhenItsOnlyMessageIsRetracted() {
    append(dossier("A7", "a7-1", MORNING, "'channel':1"));
    append(told("retraction", "a7-x", NOON, "'retracts':'a7-1'"));
    assertThat(store.dossiers().state(new DossierCode("A7")).orElseThrow().local()).isEmpty();
  }

  @Test
  void doesNotRetractAMessageOfAnotherSource() {
    append(dossier("A8", "a8-1", MORNING, "'channel':1"));
    append(told("khac", "retraction", "a8-x", NOON, "'retracts':'a8-1'"));
    assertThat(local("A8").channel()).isEqualTo(1);
  }

  @Test
  void doesNotRetractARetraction() {
    append(
        dossier("A9", "a9-1", MORNING, "'channel':1"), dossier("A9", "a9-2", NOON, "'channel':2"));
    append(told("retraction", "a9-x", NOON, "'retracts':'a9-2'"));
    append(told("retraction", "a9-y", NOON, "'retracts':'a9-x'"));
    assertThat(local("A9").channel()).isEqualTo(1);
  }

  @Test
  void hearsAnAcknowledgementBeforeWhatItAcknowledges() {
    append(
        told(
            "acknowledgement",
            "b1-q",
            NOON,
            "'dossier':'B1','at':'2026-08-17T12:00:00+07:00','acknowledges':['b1-1']"));
    assertThat(inPortal("B1")).isFalse();
    append(dossier("B1", "b1-1", MORNING, "'channel':1"));
    append(dossier("B1", "b1-2", NOON, "'channel':2"));
    Dossier portal =
        store.dossiers().find(List.of(new DossierCode("B1")), Ledger.PORTAL).values().stream()
            .findFirst()
            .orElseThrow();
    assertThat(portal.channel()).isEqualTo(1);
    assertThat(local("B1").channel()).isEqualTo(2);
  }

  @Test
  void takesAnAcknowledgementBack() {
    append(dossier("B2", "b2-1", MORNING, "'channel':1"));
    append(
        told(
            "acknowledgement",
            "b2-q",
            NOON,
            "'dossier':'B2','at':'2026-08-17T12:00:00+07:00','acknowledges':['b2-1']"));
    assertThat(inPortal("B2")).isTrue();
    append(told("retraction", "b2-x", NOON, "'retracts':'b2-q'"));
    assertThat(inPortal("B2")).isFalse();
  }

  @Test
  void movesAPetitionToTheDossierThatItIsSaidToMean() {
    append(
        dossier("C1", "c1-1", MORNING, "'channel':1"),
        dossier("C2", "c2-1", MORNING, "'channel':1"));
    append(told("petition", "p1-1", MORNING, "'petition':'P1','dossier':'C1'"));
    assertThat(local("C1").petitions()).containsExactly("P1");
    append(told("petition", "p1-2", NOON, "'petition':'P1','dossier':'C2'"));
    assertThat(local("C1").petitions()).isEmpty();
    assertThat(local("C2").petitions()).containsExactly("P1");
    append(told("retraction", "p1-x", NOON, "'retracts':'p1-2'"));
    assertThat(local("C1").petitions()).containsExactly("P1");
    assertThat(local("C2").petitions()).isEmpty();
    append(told("petition", "p1-3", NOON, "'petition':'P1','dossier':null"));
    assertThat(local("C1").petitions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update journal set body = '{}'",
        "update journal set dossier = null where false",
        "delete from journal",
        "truncate journal"
      })
  void neverChangesWhatWasSaid(String statement) {
    append(dossier("D1", "d1-1", MORNING, "'channel':1"));
    long before = entries();
    assertThatThrownBy(() -> store.jdbc().execute(statement))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("only appended to");
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void writesNothingWhereTheStateCannotBeWritten() {
    store
        .jdbc()
        .execute("alter table dossier_state add constraint no_e1 check (code <> 'E1') not valid");
    long before = entries();
    assertThatThrownBy(
            () ->
                append(
                    dossier("E0", "e0-1", MORNING, "'channel':1"),
                    dossier("E1", "e1-1", MORNING, "'channel':1")))
        .isInstanceOf(DataAccessException.class);
    assertThat(entries()).isEqualTo(before);
    assertThat(store.dossiers().state(new DossierCode("E0"))).isEmpty();
    store.jdbc().execute("alter table dossier_state drop constraint no_e1");
    assertThat(append(dossier("E1", "e1-1", MORNING, "'channel':1"))).containsExactly(ACCEPTED);
  }

  @Test
  void showsADossierItsWholeHistoryWithWhatTookAnyOfItBack() {
    append(
        dossier("F1", "f1-1", MORNING, "'channel':1"), dossier("F1", "f1-2", NOON, "'channel':2"));
    append(told("retraction", "f1-x", NOON, "'retracts':'f1-2'"));
    append(told("retraction", "f1-y", NOON, "'retracts':'something-else'"));
    assertThat(store.entries().of(new DossierCode("F1")))
        .extracting(entry -> entry.body().replaceAll(".*\"messageId\":\"([^\"]*)\".*", "$1"))
        .containsExactly("f1-x", "f1-2", "f1-1");
  }

  @Test
  void keepsWhatItKnewOfAnythingWrittenInAnyScript() {
    append(dossier("Đ1/ñ", "dd-1", MORNING, "'channel':1,'databasesUsed':['Đ-2']"));
    assertThat(local("Đ1/ñ").databasesUsed()).containsExactly("Đ-2");
  }
}
