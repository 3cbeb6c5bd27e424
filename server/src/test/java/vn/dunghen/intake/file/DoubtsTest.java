package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.message.MessageKind;

class DoubtsTest {

  private static ObjectNode dossier(String code, String accepted) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("dossier", code);
    node.put("acceptedAt", accepted);
    return node;
  }

  /** 3 August and 31 days are 3 September. */
  @ParameterizedTest
  @CsvSource({
    "H32.101-260803-0001,2026-08-03T08:00:00+07:00,false",
    "H32.101-260803-0001,2026-09-03T08:00:00+07:00,false",
    "H32.101-260803-0001,2026-09-04T08:00:00+07:00,true",
    "H32.101-260803-0001,2022-08-02T08:00:00+07:00,true",
    "H32.101-269999-0001,2022-08-02T08:00:00+07:00,false",
    "HS-12,2022-08-02T08:00:00+07:00,false"
  })
  void doubtsAnAcceptanceFarFromTheDayInTheCode(String code, String accepted, boolean odd) {
    assertThat(new Doubts(MessageKind.DOSSIER).of(dossier(code, accepted)))
        .hasSize(odd ? 1 : 0)
        .allMatch(said -> !said.contains(code));
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyễn Mẫu Đánh Dấu,true",
    "TRẦN MẪU,true",
    "Phòng Tư pháp,false",
    "Tư pháp,false",
    "Hồ sơ,false",
    "Chuyên viên,false",
    "CB0042,false"
  })
  void knowsTheLookOfAName(String written, boolean name) {
    assertThat(Doubts.name(written)).isEqualTo(name);
  }

  @Test
  void doubtsADivisionThatIsAPersonWithoutSayingIt() {
    ObjectNode step = JsonNodeFactory.instance.objectNode();
    step.put("division", "Nguyễn Mẫu Đánh Dấu");
    assertThat(new Doubts(MessageKind.STEP).of(step))
        .singleElement()
        .asString()
        .startsWith("Phòng, ban: có vẻ là tên người")
        .doesNotContain("Mẫu");
  }
}
