package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void marksACellThatASpreadsheetWouldRun() {
    assertThat(Csv.safe("=cmd()")).isEqualTo("'=cmd()");
    assertThat(Csv.safe("@x")).isEqualTo("'@x");
  }

  @Test
  void leavesNumbersAndWordsAlone() {
    assertThat(Csv.safe("-0.08")).isEqualTo("-0.08");
    assertThat(Csv.safe("H32.25-260817-00213")).isEqualTo("H32.25-260817-00213");
    assertThat(Csv.safe("")).isEmpty();
  }
}
