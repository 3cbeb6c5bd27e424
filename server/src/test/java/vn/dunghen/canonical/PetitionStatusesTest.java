package vn.dunghen.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.message.PetitionMessage;
import vn.dunghen.message.Said;

class PetitionStatusesTest {

  private static final String PETITION =
      """
      {"kind":"petition","source":"s","messageId":"1","petition":"PAKN-1",
       "spokeOf":"2026-08-17T08:30:00+07:00"%s}""";

  private static Good good(String message) {
    return (Good) MessageReader.read(JsonMapper.shared().readTree(message));
  }

  @Test
  void takesAPetitionWithAStatusThatNobodyListed() {
    Good good = good(PETITION.formatted(",\"status\":\"Chuyển đơn vị khác\",\"likes\":2"));
    assertThat(((PetitionMessage) good.message()).status()).isEqualTo(Said.of("Khác"));
    assertThat(((PetitionMessage) good.message()).likes()).isEqualTo(Said.of(2));
    assertThat(good.warnings())
        .extracting(problem -> problem.pointer() + " " + problem.rule())
        .containsExactly("/status DQ-24");
    // It may be anything, so nothing of it stays.
    Good name = good(PETITION.formatted(",\"status\":\"Ông Nguyễn Văn A\""));
    assertThat(name.body() + name.warnings()).doesNotContain("Nguyễn");
  }

  @Test
  void mapsTheNamesOfAStatusByTheList() {
    Good good = good(PETITION.formatted(",\"status\":\"PA đã công khai\""));
    assertThat(((PetitionMessage) good.message()).status()).isEqualTo(Said.of("PAKN đã công khai"));
    assertThat(good.warnings()).isEmpty();
    assertThat(new HashSet<>(PetitionStatuses.read().values())).hasSize(9);
    assertThat(PetitionStatuses.read().keySet()).allMatch(Form.Label::fits);
  }
}
