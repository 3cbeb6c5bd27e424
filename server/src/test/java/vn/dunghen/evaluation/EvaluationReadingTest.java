package vn.dunghen.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dunghen.evaluation.PublishedFigure.Kind;
import vn.dunghen.index.Points;

/** Answers of both shapes, and of none. */
class EvaluationReadingTest {

  private static EvaluationReading reading(Endpoint endpoint, String... bodies)
      throws EvaluationAnswer.Unreadable {
    EvaluationReading reading = new EvaluationReading(endpoint, "H99", code -> code);
    for (String body : bodies) {
      reading.add(EvaluationAnswer.of(body.getBytes(UTF_8)));
    }
    return reading;
  }

  private static PublishedFigure figure(EvaluationReading reading, String unit, String code) {
    return reading.figures().stream()
        .filter(one -> one.unit().equals(unit) && one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError(unit + " " + code + " in " + reading.figures()));
  }

  /** The example of the specification, section 8. */
  private static final String SHAPE_A =
      """
      {"code": "OK", "message": null, "data": {"overview": {"score": 9.25, "maxScore": 18}, "evaluation": [
        {"departmentId": "x", "departmentName": "UBND xã Thử nghiệm", "departmentCode": "H99.101",
         "level": "COMMUNE", "departmentType": "COMMUNE_PEOPLE_COMMITTEE", "agencyLevel": "level_2",
         "metrics": [
           {"code": "DOSSIER_SYNC", "numerator": 412, "denominator": 412, "ratio": 100, "score": 6, "maxScore": 6,
            "dataQualityStatus": "TEMP_NATIONAL_REPORT_DENOMINATOR"},
           {"code": "PUBLISH_ON_TIME", "numerator": 0, "denominator": 0, "ratio": null, "score": null, "maxScore": 6},
           {"code": "BRAND_NEW", "numerator": 3, "denominator": 4, "ratio": 75, "score": 1.5, "maxScore": 2}]}]}}""";

  private static final String SHAPE_B =
      """
      {"code": "OK", "message": null, "data": {"parent": {"departmentCode": "H99", "level": "PROVINCE",
         "totalReceived": 1000, "totalOnTime": 870, "totalOverdue": 130, "totalCompleted": 900,
         "avgProcessingDays": 4.2, "ratio": 87, "score": 17.4, "maxScore": 20, "scoreDelta": 0.3},
        "children": [{"departmentCode": "H99.01", "departmentType": "PROVINCIAL_DEPARTMENT",
         "totalReceived": 0, "totalOnTime": 0, "ratio": 0, "score": 0, "maxScore": 20}]}}""";

  @Test
  void readsShapeAAndKeepsWhatIsNotMeasuredNull() throws EvaluationAnswer.Unreadable {
    EvaluationReading read = reading(Endpoint.TRANSPARENCY, SHAPE_A);
    PublishedFigure sync = figure(read, "H99.101", "1.4");
    assertThat(sync.numerator()).isEqualTo(412);
    assertThat(sync.score()).isEqualTo(Points.of("6"));
    assertThat(sync.flag()).isEqualTo(PublishedFigure.TEMPORARY);
    PublishedFigure none = figure(read, "H99.101", "1.1");
    assertThat(none.denominator()).isZero();
    assertThat(none.ratio()).isNull();
    assertThat(none.points()).isNull();
    assertThat(figure(read, "H99", "CKMB").points()).isEqualByComparingTo("9.25");
    assertThat(read.rows()).isEqualTo(1);
    assertThat(read.told()).isNull();
  }

  @Test
  void keepsAMetricThatIsNotKnownAsNew() throws EvaluationAnswer.Unreadable {
    PublishedFigure fresh = figure(reading(Endpoint.TRANSPARENCY, SHAPE_A), "H99.101", "BRAND_NEW");
    assertThat(fresh.kind()).isEqualTo(Kind.NEW);
    assertThat(fresh.points()).isEqualByComparingTo("1.5");
  }

  @Test
  void readsShapeBFromItsNamedCounts() throws EvaluationAnswer.Unreadable {
    EvaluationReading read = reading(Endpoint.PROGRESS, SHAPE_B);
    PublishedFigure own = figure(read, "H99", "2.1");
    assertThat(own.numerator()).isEqualTo(870);
    assertThat(own.denominator()).isEqualTo(1000);
    assertThat(own.score()).isEqualTo(Points.of("17.4"));
    assertThat(figure(read, "H99.01", "2.1").points()).isEqualByComparingTo("0");
    assertThat(figure(read, "H99.01", "TDGQ").max()).isEqualByComparingTo("20");
  }

  @Test
  void addsUpThePartsOfOneCountAndNeverMakesUpAMissingNumerator()
      throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.ONLINE,
            """
            {"code":"OK","data":{"parent":{"departmentCode":"H99","authorityCount":89,"partialCount":null,
              "fullCount":52,"channelTotalSum":100,"totalScore":8.84,"totalMaxScore":12},
              "children":[{"departmentCode":"H99.01","authorityCount":0,"partialCount":null,"fullCount":null}]}}""");
    assertThat(figure(read, "H99", "3.1").numerator()).isEqualTo(52);
    assertThat(figure(read, "H99", "3.3").numerator()).isNull();
    assertThat(figure(read, "H99", "3.3").denominator()).isEqualTo(100);
    assertThat(figure(read, "H99", "3.1").points()).isNull();
    assertThat(figure(read, "H99", "CLGQ").points()).isEqualByComparingTo("8.84");
    assertThat(figure(read, "H99.01", "3.1").numerator()).isNull();
  }

  @Test
  void readsTheMetricsOfTheProvinceBesideItsOverview() throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.SATISFACTION,
            """
            {"code":"OK","data":{"overview":{"score":7.8,"maxScore":18},"metrics":[
              {"code":"PETITION_PROCESSING_ON_TIME","numerator":79,"denominator":403,"ratio":19.6029776674938,"score":1.18,"maxScore":6}],
              "evaluation":[]}}""");
    assertThat(figure(read, "H99", "5.2").ratio()).isEqualByComparingTo("19.6029776674938");
  }

  @Test
  void readsALabelByItsMaximum() throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.SERVICE_RESULTS,
            """
            {"code":"OK","data":{"evaluation":[{"departmentCode":"H99.101","score":55.5,"maxScore":100,"rank":3,
              "groupScores":[{"code":"TTTT","score":8.84,"maxScore":12},{"code":"CLGQ","score":6.42,"maxScore":10}],
              "radar":[{"code":"ONLINE_SERVICE","score":15.26}]}]}}""");
    assertThat(figure(read, "H99.101", "CLGQ").points()).isEqualByComparingTo("8.84");
    assertThat(figure(read, "H99.101", "TTTT").points()).isEqualByComparingTo("6.42");
    assertThat(figure(read, "H99.101", "TOTAL").rank()).isEqualTo(3);
    assertThat(read.oddities()).contains("CLGQ", "TTTT");
  }

  @Test
  void aTotalThatIsNotThereIsNotAddedUp() throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.SERVICE_RESULTS,
            """
            {"code":"OK","data":{"evaluation":[{"departmentCode":"H99.101",
              "groupScores":[{"code":"CKMB","score":10,"maxScore":18}]}]}}""");
    assertThat(read.figures()).extracting(PublishedFigure::code).containsExactly("CKMB");
  }

  @Test
  void countsRowsOnceThoughPagesOverlapAndSaysWhatContradicts() throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.PROGRESS,
            SHAPE_B,
            SHAPE_B.replace("\"totalReceived\": 0", "\"totalReceived\": 7"));
    assertThat(read.rows()).isEqualTo(1);
    assertThat(figure(read, "H99.01", "2.1").denominator()).isZero();
    EvaluationReading twice = reading(Endpoint.PROGRESS, SHAPE_B, SHAPE_B.replace("870", "871"));
    assertThat(figure(twice, "H99", "2.1").numerator()).isEqualTo(870);
    assertThat(twice.oddities()).contains("H99").contains("2.1");
  }

  @Test
  void takesNumbersWrittenAsTextAndNothingElseForOne() throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.PROGRESS,
            """
            {"code":"OK","data":{"children":[
              {"departmentCode":"H99.01","totalOnTime":"12","totalReceived":"mười","score":true},
              {"departmentCode":"H99.02","totalOnTime":-4,"totalReceived":1.5,"score":1e999},
              {"departmentCode":{"x":1},"totalReceived":9}, 7, null]}}""");
    assertThat(figure(read, "H99.01", "2.1").numerator()).isEqualTo(12);
    assertThat(figure(read, "H99.01", "2.1").denominator()).isNull();
    assertThat(figure(read, "H99.01", "TDGQ").points()).isNull();
    assertThat(figure(read, "H99.02", "2.1").counted().numerator()).isNull();
    assertThat(figure(read, "H99.02", "2.1").counted().denominator()).isNull();
    assertThat(read.oddities()).contains("departmentCode");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>Bảo trì</html>",
        "{",
        "{\"code\":\"ERROR\",\"message\":\"x\",\"data\":{}}",
        "{\"code\":\"OK\"}",
        "{\"code\":\"OK\",\"data\":[]}",
        "{\"code\":null,\"data\":{}}",
        "{\"data\":{}}",
        "không phải JSON"
      })
  void whatIsNoEnvelopeThatSaysAllIsWellIsUnreadable(String body) {
    assertThatThrownBy(() -> EvaluationAnswer.of(body.getBytes(UTF_8)))
        .isInstanceOf(EvaluationAnswer.Unreadable.class);
    assertThatThrownBy(() -> EvaluationAnswer.of(new byte[] {'{', (byte) 0xff, '}'}))
        .isInstanceOf(EvaluationAnswer.Unreadable.class);
  }

  @Test
  void keepsAScoreAsItIsWritten() throws EvaluationAnswer.Unreadable {
    EvaluationReading read =
        reading(
            Endpoint.PROGRESS,
            "{\"code\":\"OK\",\"data\":{\"children\":[{\"departmentCode\":\"H99.01\",\"score\":16.880000000000003}]}}");
    PublishedFigure figure = figure(read, "H99.01", "TDGQ");
    assertThat(figure.points()).isEqualTo(new BigDecimal("16.880000000000003"));
    assertThat(figure.score()).isEqualTo(Points.of("16.88"));
    assertThat(List.of(figure.differsFrom(figure))).containsExactly(false);
  }
}
