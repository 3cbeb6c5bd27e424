package vn.dunghen.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.dossier.Due;
import vn.dunghen.message.DossierMessage;
import vn.dunghen.message.Said;
import vn.dunghen.message.StepMessage;

class MessageReaderTest {

  private static final String DOSSIER =
      """
      {"kind":"dossier","source":"mot-cua","messageId":"hs-1-1",
       "spokeOf":"2026-08-17T08:30:00.25+07:00","dossier":"H32.25-260817-00213"%s}""";

  private static final String PETITION =
      """
      {"kind":"petition","source":"s","messageId":"1","petition":"PAKN-1",
       "spokeOf":"2026-08-17T08:30:00+07:00"%s}""";

  /** A step, a unit or an officer, with one more field. */
  private static final String LABELLED =
      """
      {"kind":"%s","source":"s","messageId":"1","spokeOf":"2026-08-17T08:30:00Z",
       "dossier":"A","status":4,"unit":"H32.101","officer":"CB-1","%s":"%s"}""";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Read read(String json) {
    return MessageReader.read(JSON.readTree(json));
  }

  private static Good good(String json) {
    return (Good) read(json);
  }

  private static DossierMessage dossier(String more) {
    return (DossierMessage) good(DOSSIER.formatted(more)).message();
  }

  private static Bad bad(String json) {
    return (Bad) read(json);
  }

  private static Bad badDossier(String more) {
    return bad(DOSSIER.formatted(more));
  }

  private static List<String> rules(Bad bad) {
    return bad.problems().stream().map(p -> p.pointer() + " " + p.rule()).toList();
  }

  @Test
  void tellsPresentClearedAndAbsentApart() {
    DossierMessage said = dossier(",\"channel\":2,\"paidOnline\":null");
    assertThat(said.channel()).isEqualTo(Said.of(2));
    assertThat(said.paidOnline()).isEqualTo(Said.cleared());
    assertThat(said.status()).isNull();
  }

  @Test
  void cutsFactsToTheSecondButNotTheTimeSpokenOf() {
    DossierMessage said = dossier(",\"acceptedAt\":\"2026-08-17T08:30:15.999+07:00\"");
    assertThat(said.acceptedAt()).isEqualTo(Said.of(Instant.parse("2026-08-17T01:30:15Z")));
    assertThat(said.stamp().spokeOf()).isEqualTo(Instant.parse("2026-08-17T01:30:00.250Z"));
  }

  @Test
  void readsADueOfADayAsADay() {
    Due due =
        Objects.requireNonNull(
            Objects.requireNonNull(dossier(",\"due\":\"2026-08-21\"").due()).value());
    // A day alone is 00:00:00 of that day in Việt Nam for the portal's rule.
    assertThat(due).isEqualTo(Due.day(java.time.LocalDate.of(2026, 8, 21)));
  }

  @Test
  void takesTheMomentOfAStepFromItsMessageWhereItIsLeftOut() {
    StepMessage step =
        (StepMessage)
            good("""
                    {"kind":"step","source":"s","messageId":"1","dossier":"A","status":4,
                     "spokeOf":"2026-08-17T08:30:00.7+07:00"}""")
                .message();
    assertThat(step.at()).isEqualTo(Instant.parse("2026-08-17T01:30:00Z"));
  }

  @Test
  void givesTheSameBodyWhateverTheOrderAndTheBlanks() {
    String one =
        good(DOSSIER.formatted(",\"fees\":[{\"code\":\"P1\",\"amount\":15000}],\"channel\":2"))
            .body();
    String other =
        good("""
                { "channel" : 2 , "dossier":"H32.25-260817-00213",
                  "fees":[ {"amount":15000,"code":"P1"} ],
                  "messageId":"hs-1-1","spokeOf":"2026-08-17T08:30:00.25+07:00",
                  "source":"mot-cua","kind":"dossier"}""")
            .body();
    assertThat(one)
        .isEqualTo(other)
        .isEqualTo(
            "{\"channel\":2,\"dossier\":\"H32.25-260817-00213\","
                + "\"fees\":[{\"amount\":15000,\"code\":\"P1\"}],\"kind\":\"dossier\","
                + "\"messageId\":\"hs-1-1\",\"source\":\"mot-cua\","
                + "\"spokeOf\":\"2026-08-17T08:30:00.25+07:00\"}");
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirPlaces() {
    Bad bad =
        bad(
            """
            {"kind":"dossier","source":"s","spokeOf":"2026-02-31T08:00:00+07:00","dossier":null,
             "channel":"2","fees":[{"code":"P","amount":-1},{"amount":5,"payer":"x"}],
             "tenNguoiNop":"x"}""");
    assertThat(rules(bad))
        .containsExactlyInAnyOrder(
            "/messageId required",
            "/dossier required",
            "/spokeOf moment",
            "/channel type",
            "/fees/0/amount range",
            "/fees/1/payer unknown-field",
            "/tenNguoiNop unknown-field");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-31T08:00:00+07:00",
    "2026-02-29T08:00:00+07:00",
    "0202-08-17T08:00:00+07:00",
    "1999-12-31T23:59:59+07:00",
    "2101-01-01T00:00:00+07:00",
    "2026-08-17T08:00:00",
    "2026-08-17T08:00+07:00",
    "2026-08-17 08:00:00+07:00",
    "2026-08-17T24:00:00+07:00",
    "2026-08-17T08:60:00+07:00",
    "2026-08-17T08:00:00+0700",
    "2026-08-17T08:00:00+18:01",
    "17/08/2026",
    "2026-08-17"
  })
  void refusesAMomentThatCannotBe(String moment) {
    assertThat(rules(badDossier(",\"acceptedAt\":\"%s\"".formatted(moment))))
        .containsExactly("/acceptedAt moment");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-29T08:00:00+07:00", "2000-01-01T00:00:00Z", "2100-12-31T23:59:59Z"})
  void takesAMomentThatCanBe(String moment) {
    assertThat(dossier(",\"acceptedAt\":\"%s\"".formatted(moment)).acceptedAt()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "submittedAt, acceptedAt",
    "submittedAt, refusedAt",
    "acceptedAt, endedAt",
    "acceptedAt, returnedAt",
    "endedAt, returnedAt"
  })
  void refusesAnEndBeforeItsBeginning(String first, String then) {
    String moments =
        ",\"%s\":\"2026-08-17T08:30:01+07:00\",\"%s\":\"2026-08-17T08:30:00+07:00\""
            .formatted(first, then);
    assertThat(rules(badDossier(moments))).containsExactly("/" + then + " order");
    assertThat(read(DOSSIER.formatted(moments.replace("30:01", "30:00")))).isInstanceOf(Good.class);
  }

  @ParameterizedTest
  @CsvSource({
    "sentAt, receivedAt",
    "receivedAt, handledAt",
    "receivedAt, refusedAt",
    "receivedAt, askedMoreAt",
    "receivedAt, awaitingPublicationAt",
    "sentAt, publishedAt"
  })
  void refusesAPetitionDealtWithBeforeItCame(String first, String then) {
    String moments =
        ",\"%s\":\"2026-08-17T08:30:01+07:00\",\"%s\":\"2026-08-17T08:30:00+07:00\""
            .formatted(first, then);
    assertThat(rules(bad(PETITION.formatted(moments)))).containsExactly("/" + then + " order");
    assertThat(read(PETITION.formatted(moments.replace("30:01", "30:00"))))
        .isInstanceOf(Good.class);
  }

  @Test
  void warnsOfADossierCodeOfNoKnownForm() {
    String odd = DOSSIER.formatted("").replace("H32.25-260817-00213", "079123456789");
    assertThat(good(odd).warnings())
        .extracting(problem -> problem.pointer() + " " + problem.rule())
        .containsExactly("/dossier DQ-23");
    assertThat(good(DOSSIER.formatted("")).warnings()).isEmpty();
    assertThat(good(odd.replace("079123456789", "000.00.37.H32-260817-0213")).warnings()).isEmpty();
  }

  @Test
  void warnsOfAMomentThatHadNotComeWhenItWasHeard() {
    String json = DOSSIER.formatted(",\"due\":\"2027-01-04T17:00:00+07:00\"");
    Instant dayBefore = Instant.parse("2026-08-16T01:30:00.25Z");
    Good heard = (Good) MessageReader.read(JSON.readTree(json), dayBefore);
    assertThat(heard.warnings()).isEmpty();
    Good early = (Good) MessageReader.read(JSON.readTree(json), dayBefore.minusMillis(1));
    assertThat(early.warnings())
        .extracting(problem -> problem.pointer() + " " + problem.rule())
        .containsExactly("/spokeOf DQ-13");
  }

  @Test
  void warnsOfAReportOfAPeriodThatHadNotBegun() {
    String json =
        """
        {"kind":"reportTotal","source":"s","messageId":"r","spokeOf":"2026-08-16T08:00:00+07:00",
         "unit":"H32.25","period":"2026-09","to":"BCQG","received":5}""";
    // September begins on 31 August at 17:00 UTC; clocks may differ by a day.
    Instant begins = Instant.parse("2026-08-30T17:00:00Z");
    assertThat(((Good) MessageReader.read(JSON.readTree(json), begins)).warnings()).isEmpty();
    assertThat(((Good) MessageReader.read(JSON.readTree(json), begins.minusMillis(1))).warnings())
        .extracting(problem -> problem.pointer() + " " + problem.rule())
        .containsExactly("/period DQ-13");
  }

  @Test
  void keepsTheNameOfAMessageOfNoKnownKindAndTellsItFromOthers() {
    String unknown = "{\"kind\":\"hs\",\"source\":\"s\",\"messageId\":\"k%d\",\"a\":1}";
    Bad bad = bad(unknown.formatted(1));
    assertThat(bad.redacted()).isEqualTo("{\"messageId\":\"k1\",\"source\":\"s\"}");
    assertThat(bad.messageId()).contains("k1");
    assertThat(bad.digest())
        .isEqualTo(bad(unknown.formatted(1)).digest())
        .isNotEqualTo(bad(unknown.formatted(2)).digest());
    assertThat(bad(unknown.replace("k%d", "a-079123456789")).redacted())
        .isEqualTo("{\"source\":\"s\"}");
  }

  @Test
  void saysTheWrongTypeInEachLanguageWhole() {
    assertThat(badDossier(",\"channel\":\"2\"").problems().getFirst().message())
        .isEqualTo("cần số nguyên, nhận chuỗi · wanted whole number, got string");
  }

  @Test
  void refusesAnAnswerBeforeItsQuestion() {
    Bad bad =
        bad(
            """
            {"kind":"supplement","source":"s","messageId":"1","dossier":"A","supplementId":"1",
             "spokeOf":"2026-08-17T08:30:00Z","askedAt":"2026-08-17T08:30:00Z",
             "answeredAt":"2026-08-16T08:30:00Z"}""");
    assertThat(rules(bad)).containsExactly("/answeredAt order");
  }

  @Test
  void refusesAUnitThatClosesBeforeItOpens() {
    Bad bad =
        bad(
            """
            {"kind":"unit","source":"s","messageId":"1","unit":"H32.900",
             "spokeOf":"2026-08-17T08:30:00Z","validFrom":"2026-07-01","validTo":"2026-06-30"}""");
    assertThat(rules(bad)).containsExactly("/validTo order");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "',\"dossier\":\"A\",\"petition\":\"B\"', 1",
    "',\"dossier\":null', 1",
    "',\"dossier\":\"A\"', 0",
    "',\"petition\":\"B\",\"dossier\":null', 0"
  })
  void wantsARatingOfExactlyOneThing(String named, int problems) {
    Read read =
        read(
            """
            {"kind":"rating","source":"s","messageId":"1","spokeOf":"2026-08-17T08:30:00Z",
             "ratingId":"1","at":"2026-08-17T08:30:00Z","liked":true%s}"""
                .formatted(named));
    assertThat(read instanceof Bad ? 1 : 0).isEqualTo(problems);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"channel\":\"2\"",
        "\"channel\":2.0",
        "\"channel\":true",
        "\"channel\":[2]",
        "\"verifiedByVneid\":1",
        "\"verifiedByVneid\":\"true\"",
        "\"fees\":{}",
        "\"components\":\"x\"",
        "\"procedure\":1.000105",
        "\"due\":20260821",
        "\"aliases\":[1]"
      })
  void refusesTheWrongType(String field) {
    assertThat(badDossier("," + field).problems())
        .extracting(Problem::rule)
        .containsExactly("type");
  }

  @Test
  void keepsACodeOutsideTheListAndSaysSo() {
    Good good = good(DOSSIER.formatted(",\"status\":77,\"channel\":9,\"procedure\":\"9.999\""));
    assertThat(good.warnings()).extracting(Problem::pointer).containsExactly("/channel", "/status");
    assertThat(((DossierMessage) good.message()).status()).isEqualTo(Said.of(77));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "\"dossier\"", "null", "7", "{}", "{\"kind\":7}", "{\"kind\":\"Dossier\"}"})
  void refusesWhatIsNoMessageAtAll(String json) {
    assertThat(bad(json).redacted()).isEqualTo("{}");
  }

  @Test
  void refusesAUnitCodeWithABlank() {
    assertThat(rules(badDossier(",\"competentUnit\":\"H32 101\"")))
        .containsExactly("/competentUnit code");
  }

  @ParameterizedTest
  @CsvSource({
    "step, division, 'Nguyễn Văn A - 0912345678 - 12 Trần Phú'",
    "step, division, 'Tổ 091 234 567 8'",
    "step, division, a@example.vn",
    "step, division, 'Tổ (0912/345/678)'",
    "officer, title, 'Chuyên viên 079123456789'",
    "unit, subtype, 'xã 0912345678'"
  })
  void refusesAShortNameThatHoldsANumberOrAnAddressOfSomebody(
      String kind, String field, String value) {
    Bad bad = bad(LABELLED.formatted(kind, field, value));
    assertThat(rules(bad)).contains("/" + field + " label");
    assertThat(bad.redacted() + bad.problems()).doesNotContain(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Phòng Tư pháp",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "P. Văn hóa - Xã hội",
        "Tổ 1 & 2",
        "Phòng Kinh tế/Hạ tầng (bộ phận 2)",
        "2"
      })
  void takesTheShortNameOfADivision(String name) {
    assertThat(good(LABELLED.formatted("step", "division", name)).body()).contains(name);
  }

  @Test
  void refusesAPetitionStatusThatIsNoStatus() {
    Bad bad = bad(PETITION.formatted(",\"status\":\"Ông Nguyễn Văn A, CCCD 079123456789\""));
    assertThat(rules(bad)).containsExactly("/status choice");
    assertThat(bad.redacted() + bad.problems()).doesNotContain("Nguyễn", "079123456789");
    assertThat(good(PETITION.formatted(",\"status\":\"PAKN đã công khai\"")).warnings()).isEmpty();
  }

  @Test
  void refusesHalfACharacter() {
    Bad bad =
        bad(
            """
            {"kind":"procedure","source":"s","messageId":"1","spokeOf":"2026-08-17T08:30:00Z",
             "procedure":"1.000105","name":"Khai sinh \\ud83d"}""");
    assertThat(rules(bad)).containsExactly("/name text");
  }

  @Test
  void keepsWhatMayHelpToCorrectADateButNothingThatIsRefusedAndHasLetters() {
    Bad bad =
        badDossier(
            ",\"acceptedAt\":\"0202-08-17T08:30:00+07:00\",\"due\":\"17/8/2026\","
                + "\"endedAt\":\"Nguyễn Văn A\",\"status\":79123456789");
    assertThat(bad.redacted())
        .contains("0202-08-17T08:30:00+07:00", "17/8/2026", "hs-1-1")
        .doesNotContain("Nguyễn", "79123456789", "endedAt", "status");
    assertThat(bad.messageId()).contains("hs-1-1");
  }
}
