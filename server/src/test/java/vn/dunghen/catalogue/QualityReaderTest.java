package vn.dunghen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;

class QualityReaderTest {

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit fills it
  private Path folder;

  private QualitySettings read(String yaml) throws IOException {
    Path own = folder.resolve("quality.yaml");
    Files.writeString(own, yaml);
    return QualityReader.read(own);
  }

  @Test
  void whatIsShippedTakesAWholeDossierForAnErrorAndNothingElse() {
    QualitySettings shipped = QualityReader.read(null);
    assertThat(shipped.weights()).isEqualTo(QualitySettings.errorsOnly());
    assertThat(shipped.dossiersMin()).isEqualTo(30);
    // More than 80 %: portal protocol, DQ-02.
    assertThat(shipped.shows(QualityPattern.AT_ONCE, 80, 100)).isFalse();
    assertThat(shipped.shows(QualityPattern.AT_ONCE, 81, 100)).isTrue();
  }

  @Test
  void aProvinceSetsAnewOnlyWhatItNames() throws IOException {
    QualitySettings own =
        read("weights: {WARNING: 25}\nrules: {DQ-31: 0}\nsharesAbove: {bulk: 50}\n");
    assertThat(own.weight(QualityRule.DQ_16)).isEqualTo(25);
    assertThat(own.weight(QualityRule.DQ_31)).isZero();
    assertThat(own.weight(QualityRule.DQ_09)).isEqualTo(100);
    assertThat(own.shows(QualityPattern.BULK, 50, 100)).isFalse();
    assertThat(own.shows(QualityPattern.AT_ONCE, 81, 100)).isTrue();
    assertThat(read("# nothing\n")).isEqualTo(QualityReader.read(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "wieghts: {}|unknown field 'wieghts'",
        "weights: {SEVERE: 1}|unknown 'SEVERE' in weights",
        "rules: {DQ-99: 1}|unknown 'DQ-99' in rules",
        "rules: {DQ-09: 101}|weight of DQ-09 is 101; accepted: 0 to 100",
        "rules: {DQ-09: x}|rules DQ-09 is 'x'; expected is a whole number",
        "dossiersMin: 0|dossiersMin is 0",
        "bulkMin: many|bulkMin is 'many'",
        "weights: 3|weights has fields of ERROR",
        "[1]|fields are expected",
        "a: [|no YAML"
      })
  void aWrongFileIsRefusedWithItsNameAndTheReason(String yaml, String reason) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(QualityRefused.class)
        .hasMessageContaining("quality.yaml")
        .hasMessageContaining(reason);
  }
}
