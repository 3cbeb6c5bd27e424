package vn.dunghen.proceduredatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.proceduredatabase.Examples.procedure;
import static vn.dunghen.proceduredatabase.Examples.time;
import static vn.dunghen.proceduredatabase.Examples.times;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.proceduredatabase.ProcedureReading.Legible;
import vn.dunghen.proceduredatabase.ProcedureReading.Unreadable;

/** What the canonical message says of elements that the procedure database answers. */
class ProcedureReadingTest {

  private static ProcedureReading reading(ChooseTime chooseTime) {
    return new ProcedureReading(
        Examples.settings("", chooseTime), unit -> unit.value().equals("H32.05"));
  }

  private static Legible read(JsonNode node) {
    return (Legible) reading(ChooseTime.LONGEST).read(node);
  }

  private static ObjectNode said(JsonNode node) {
    return read(node).said();
  }

  private static List<String> rules(JsonNode node) {
    return read(node).findings().stream().map(Finding::rule).toList();
  }

  @Test
  void readsTheExampleOfTheRules() {
    JsonNode body = Answer.json(Examples.published("1.999001").getBytes(StandardCharsets.UTF_8));
    ObjectNode said = said(Answer.of(body).result().getFirst());
    assertThat(said)
        .isEqualTo(
            Answer.JSON.readTree(
                """
                {"procedure":"1.999001","name":"Thủ tục thử nghiệm A","field":"Lĩnh vực thử nghiệm",
                 "state":"PUBLIC","level":"PROVINCE","limit":{"amount":5,"unit":"WORKING_DAY"},
                 "feeBearing":true,"returnsDocument":true,"parts":["NAME","WAYS","LIMIT"]}"""));
  }

  @Test
  void aNameAloneSaysNothingElse() {
    assertThat(said(procedure("")).propertyNames()).containsExactlyInAnyOrder("procedure", "name");
  }

  @Test
  void whatIsAbsentIsNotSpokenOf() {
    ObjectNode said =
        said(procedure("'YEUCAU':null,'CACHTHUCTHUCHIEN':null,'DOITUONGTHUCHIEN':''"));
    assertThat(said.propertyNames()).containsExactlyInAnyOrder("procedure", "name", "parts");
  }

  @ParameterizedTest
  @CsvSource({
    "5,Ngày làm việc,5,WORKING_DAY",
    "05,ngày  làm việc,5,WORKING_DAY",
    "8,Giờ,8,HOUR",
    "30,Ngày,30,DAY",
    "1,Tháng,1,MONTH",
    "0,Ngày làm việc,0,WORKING_DAY",
  })
  void readsATimeInOneOfFourUnits(String amount, String unit, int expected, String expectedUnit) {
    JsonNode limit = said(times(time(amount, unit))).get("limit");
    assertThat(limit.get("amount").intValue()).isEqualTo(expected);
    assertThat(limit.get("unit").asString()).isEqualTo(expectedUnit);
    assertThat(rules(times(time(amount, unit)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5,",
    "5,Tuần",
    "5,Ngày làm việc kể từ ngày nhận đủ hồ sơ",
    "1.5,Ngày",
    "'1,5',Ngày",
    "-3,Ngày",
    "1.000,Ngày",
    "Không quá 05,Ngày",
    "12345,Ngày",
    "½,Tháng",
    "0,",
    ",Ngày"
  })
  void whatDoesNotParseIsNoMaximumTimeAndAFinding(String amount, String unit) {
    JsonNode node = times(time(amount == null ? "" : amount, unit == null ? "" : unit));
    assertThat(said(node).get("limit").isNull()).isTrue();
    assertThat(rules(node)).containsExactly("DQ-22");
  }

  @Test
  void ofSeveralTimesTheLongestCountsUnlessToldOtherwise() {
    // 30 calendar days are 21.4 working days of a five-day week: longer than 21, shorter than 22.
    JsonNode node = times(time("21", "Ngày làm việc"), time("30", "Ngày"), time("16", "Giờ"));
    assertThat(said(node).get("limit").toString()).isEqualTo("{\"amount\":30,\"unit\":\"DAY\"}");
    assertThat(limit(ChooseTime.SHORTEST, node)).isEqualTo("{\"amount\":16,\"unit\":\"HOUR\"}");
    assertThat(limit(ChooseTime.FIRST, node)).isEqualTo("{\"amount\":21,\"unit\":\"WORKING_DAY\"}");
    JsonNode other = times(time("22", "Ngày làm việc"), time("30", "Ngày"));
    assertThat(said(other).get("limit").get("amount").intValue()).isEqualTo(22);
  }

  private static String limit(ChooseTime chooseTime, JsonNode node) {
    return ((Legible) reading(chooseTime).read(node)).said().get("limit").toString();
  }

  @Test
  void aTimeThatCannotBeReadBesideOthersIsSaid() {
    JsonNode node = times(time("5", "Ngày"), time("theo quy định", "Ngày"));
    assertThat(said(node).get("limit").get("amount").intValue()).isEqualTo(5);
    assertThat(rules(node)).containsExactly("DQ-22");
  }

  @ParameterizedTest
  @CsvSource({
    "50000,true",
    "50.000,true",
    "'50,000',true",
    "0,false",
    "0.00,",
    "theo quy định,",
    "'',"
  })
  void aFeeIsDueWhereAnAmountIsNotNought(String amount, Boolean due) {
    JsonNode node =
        times(
            "{'THOIGIANGIAIQUYET':'1','DONVITINH':'Ngày','PHILEPHI':[{'SOTIEN':'%s'}]}"
                .formatted(amount));
    JsonNode fee = said(node).get("feeBearing");
    assertThat(fee == null ? null : fee.booleanValue()).isEqualTo(due);
    assertThat(rules(node).contains("DQ-32")).isEqualTo(due == null);
  }

  @Test
  void noFeeIsKnownOnlyWhereTheListOfFeesIsTold() {
    assertThat(said(times(time("1", "Ngày"))).has("feeBearing")).isFalse();
    JsonNode none = times("{'THOIGIANGIAIQUYET':'1','DONVITINH':'Ngày','PHILEPHI':[]}");
    assertThat(said(none).get("feeBearing").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'[{\"CAPTHUCHIEN\":\"1\"},{\"CAPTHUCHIEN\":3}]',PROVINCE,true",
    "'[{\"CAPTHUCHIEN\":\"3\"}]',COMMUNE,true",
    "'[{\"CAPTHUCHIEN\":\"2\"}]',,false",
    "'[{\"CAPTHUCHIEN\":\"0\"}]',,false"
  })
  void theHighestLevelOfTheProvinceIsTheLevel(String levels, String level, boolean communes) {
    ObjectNode said = said(procedure("'CAPTHUCHIEN':" + levels));
    assertThat(said.has("level") ? said.get("level").asString() : null).isEqualTo(level);
    assertThat(said.has("appliedByKinds")).isEqualTo(communes);
  }

  @Test
  void anUnknownLevelOrStateIsFoundAndNotMapped() {
    JsonNode node = procedure("'CAPTHUCHIEN':[{'CAPTHUCHIEN':'7'}],'TRANGTHAI':4");
    assertThat(said(node).has("level")).isFalse();
    assertThat(said(node).has("state")).isFalse();
    assertThat(rules(node)).containsExactly("DQ-24", "DQ-24");
  }

  @ParameterizedTest
  @CsvSource({
    "Công dân Việt Nam,true",
    "Người nước ngoài,true",
    "Người Việt Nam định cư ở nước ngoài,true",
    "'Doanh nghiệp',false",
    "Hợp tác xã,false"
  })
  void naturalPersonsAreCitizensAndForeigners(String subject, boolean persons) {
    assertThat(
            said(procedure("'DOITUONGTHUCHIEN':[{'TENDOITUONG':'%s'}]".formatted(subject)))
                .get("forCitizens")
                .booleanValue())
        .isEqualTo(persons);
    assertThat(
            said(procedure("'DOITUONGTHUCHIEN':['Doanh nghiệp','%s']".formatted(subject)))
                .get("forCitizens")
                .booleanValue())
        .isEqualTo(persons);
  }

  @Test
  void allSevenPartsAreThereOnlyWithContent() {
    String all =
        "'TRINHTUTHUCHIEN':[{'TRINHTU':[{'TENTRINHTU':'Bước 1'}]}],"
            + "'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[{'MOTA':'Trong ngày'}]}],"
            + "'THANHPHANHOSO':[{'GIAYTO':[{'TENGIAYTO':'Đơn'}]}],"
            + "'MOTADOITUONGTHUCHIEN':'Cá nhân','COQUANTHUCHIEN':[{'TENDONVI':'Sở'}]";
    assertThat(said(procedure(all)).get("parts")).hasSize(7);
    String empty =
        "'TRINHTUTHUCHIEN':[{'TRINHTU':[]}],'CACHTHUCTHUCHIEN':[{'THOIGIAN':[{'MOTA':' '}]}],"
            + "'THANHPHANHOSO':[{'GIAYTO':[{'TENGIAYTO':''}]}],'COQUANTHUCHIEN':[]";
    assertThat(said(procedure(empty)).get("parts").toString()).isEqualTo("[\"NAME\"]");
  }

  @Test
  void onlyUnitsOfTheProvinceApplyIt() {
    JsonNode node =
        procedure("'COQUANTHUCHIEN':[{'MADONVI':'H32.05'},{'MADONVI':'G15'},{'MADONVI':'a b'}]");
    assertThat(said(node).get("appliedBy").toString()).isEqualTo("[\"H32.05\"]");
    assertThat(rules(node)).containsExactly("DQ-21");
  }

  @Test
  void aValueOfAnotherTypeIsFoundAndTheRestRead() {
    JsonNode node =
        procedure(
            "'LINHVUCTHUCHIEN':'Đất đai','CACHTHUCTHUCHIEN':[5,{'THOIGIAN':'5 ngày'}],"
                + "'KETQUATHUCHIEN':[{'TENKETQUA':{'a':1}}]");
    assertThat(said(node).has("field")).isFalse();
    assertThat(said(node).get("limit").isNull()).isTrue();
    assertThat(rules(node)).contains("DQ-24", "DQ-22");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "5",
        "\"x\"",
        "[]",
        "{}",
        "{\"MATTHC\":\"1.1\"}",
        "{\"TENTTHC\":\"Tên\"}",
        "{\"MATTHC\":null,\"TENTTHC\":\"Tên\"}",
        "{\"MATTHC\":{},\"TENTTHC\":\"Tên\"}",
        "{\"MATTHC\":\"a b\",\"TENTTHC\":\"Tên\"}",
        "{\"MATTHC\":\"1.1\",\"TENTTHC\":\"  \"}"
      })
  void withoutCodeAndNameNothingIsTaken(String element) {
    assertThat(reading(ChooseTime.LONGEST).read(Answer.JSON.readTree(element)))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  void namesOfFieldsAreReadInAnyCase() {
    assertThat(said(Answer.JSON.readTree("{\"MaTTHC\":\"1.5\",\"TenTTHC\":\"Tên\\nhai  dòng\"}")))
        .isEqualTo(Answer.JSON.readTree("{\"procedure\":\"1.5\",\"name\":\"Tên hai dòng\"}"));
  }
}
