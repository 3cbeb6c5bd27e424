package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.quality.Looked.accepted;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.DoorFinding;

/** What DQ-24 says of a field, by its fault. */
class FaultWordsTest {

  private static Finding atTheDoor(
      String field, @Nullable String value, DoorFinding.@Nullable Fault fault) {
    DoorFinding told = new DoorFinding("DQ-24", field, value, fault);
    return Looked.in(accepted(said -> said.withFindings(told))).stream()
        .filter(finding -> finding.rule() == QualityRule.DQ_24)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysInWhatAFieldIsWrong() {
    Finding type = atTheDoor("ChuHoSo", null, DoorFinding.Fault.TYPE);
    assertThat(type.vi()).isEqualTo("Trường ChuHoSo sai kiểu dữ liệu.");
    assertThat(type.mend()).contains("Gửi trường đơn là chữ hoặc số");
    Finding length = atTheDoor("TrichYeuHoSo", "1000", DoorFinding.Fault.LENGTH);
    assertThat(length.vi()).isEqualTo("Trường TrichYeuHoSo dài quá 1000 ký tự.");
    assertThat(length.en()).isEqualTo("Field TrichYeuHoSo has more than 1000 characters.");
    assertThat(length.mend()).contains("Rút gọn");
    Finding date = atTheDoor("NgayHenTra", "20260231080000", DoorFinding.Fault.DATE);
    assertThat(date.vi())
        .isEqualTo("Giá trị \"20260231080000\" của trường NgayHenTra không phải ngày có thật.");
    assertThat(date.mendEnglish()).contains("yyyyMMddHHmmss");
    assertThat(atTheDoor("KenhThucHien", "7", DoorFinding.Fault.CODE).vi())
        .isEqualTo("Giá trị \"7\" của trường KenhThucHien chưa có trong danh mục.");
    assertThat(atTheDoor("KenhThucHien", null, DoorFinding.Fault.CODE).en())
        .contains("not shown, for it may be personal", "is not in the list");
    for (DoorFinding.Fault fault : DoorFinding.Fault.values()) {
      assertThat(atTheDoor("MaTTHC", "9", fault).vi()).contains("MaTTHC").doesNotContain("{");
      assertThat(atTheDoor("MaTTHC", "9", fault).en()).contains("MaTTHC").doesNotContain("{");
    }
  }

  @Test
  void saysLessOfAFaultThatNobodyTold() {
    assertThat(atTheDoor("ChuHoSo", null, null).vi())
        .isEqualTo("Giá trị đã gửi của trường ChuHoSo không như giao thức của Cổng.");
    assertThat(atTheDoor("KenhThucHien", "7", null).vi()).contains("chưa có trong danh mục");
  }
}
