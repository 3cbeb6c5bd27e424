package vn.dunghen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.quality.QualityPattern;
import vn.dunghen.quality.QualityRule;
import vn.dunghen.quality.QualitySettings;
import vn.dunghen.quality.RuleWords;

/**
 * The page of all rules, as code and settings have them. A page that differs from what was approved
 * fails; with {@code DUNGHEN_APPROVE=true} in the environment what is now so is written.
 */
class QualityPageTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "data-quality.md");
  private static final QualitySettings SETTINGS = QualityReader.read(null);

  private static final String HEAD =
      """
      # Quy tắc chất lượng dữ liệu · Rules of data quality

      *Written by a test from the code; see [decision 0041](../decisions/0041-data-quality.md).*

      Lỗi (E): số liệu sai. Cảnh báo (W): có thể sai. Lưu ý (I): để biết. Phạm vi D: từng hồ sơ; S: nguồn \
      hoặc đơn vị. Trọng số là phần trăm của một hồ sơ bị trừ vào điểm chất lượng; hồ sơ có nhiều phát \
      hiện chỉ trừ theo phát hiện nặng nhất. Không quy tắc nào tự làm thay đổi một con số khác.

      | Số | Mức | Phạm vi | Chỉ số | Trọng số | Câu thông báo | Cách sửa |
      |---|---|---|---|---|---|---|
      """;

  /** What the protocol's table has of a rule and nothing here looks for (decision 0041). */
  private static final Map<QualityRule, String> NOT_LOOKED_FOR =
      new EnumMap<>(
          Map.of(
              QualityRule.DQ_05,
              "cùng nội dung của hồ sơ không có ngày nộp."
                  + "<br>*the same content of dossiers without the moment of submission*",
              QualityRule.DQ_28,
              "thông điệp chuẩn và tệp nhập, vì chúng mang cả số liệu cũ."
                  + "<br>*canonical messages and files, for they bring histories in*",
              QualityRule.DQ_28E,
              "như DQ-28.<br>*as DQ-28*",
              QualityRule.DQ_33,
              "đường dẫn kết quả có mở được không, vì chỉ giữ mã băm của đường dẫn."
                  + "<br>*whether a link can be reached, for only its digest is kept*"));

  @Test
  void pageIsAsApproved() throws IOException {
    String page = page();
    if ("true".equals(System.getenv("DUNGHEN_APPROVE"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content(StandardCharsets.UTF_8).isEqualTo(page);
  }

  private static String page() {
    StringBuilder page = new StringBuilder(HEAD);
    for (QualityRule rule : QualityRule.values()) {
      page.append("| ").append(rule.id());
      page.append(" | ").append(rule.severity().letter());
      page.append(" | ").append(rule.scope().letter());
      page.append(" | ").append(String.join(", ", rule.distorts()));
      page.append(" | ").append(SETTINGS.weight(rule));
      page.append(" | ").append(rule.message()).append("<br>*");
      page.append(RuleWords.of(rule).message()).append("*");
      page.append(NOT_LOOKED_FOR.containsKey(rule) ? "<br>**Chưa xét · Not looked for:** " : "");
      page.append(NOT_LOOKED_FOR.getOrDefault(rule, "")).append(" | ");
      page.append(RuleWords.of(rule).mend()).append("<br>*");
      page.append(RuleWords.of(rule).mendEnglish()).append("* |\n");
    }
    page.append("\n## Dấu hiệu trên nhiều hồ sơ · Patterns\n\nChỉ xét từ ");
    page.append(SETTINGS.dossiersMin()).append(" hồ sơ. Không trừ vào điểm chất lượng.\n\n");
    page.append("| Mã | Quy tắc | Hồ sơ | Hiện khi vượt |\n|---|---|---|---|\n");
    for (QualityPattern pattern : QualityPattern.values()) {
      page.append("| `").append(pattern.id()).append("` | ").append(pattern.rule().number());
      page.append(" | ").append(pattern.vietnamese()).append("<br>*").append(pattern.english());
      page.append("* | ").append(SETTINGS.sharesAbove().get(pattern)).append(" % |\n");
    }
    return page.toString();
  }
}
