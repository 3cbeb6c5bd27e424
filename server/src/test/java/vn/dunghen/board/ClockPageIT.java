package vn.dunghen.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.await;
import static vn.dunghen.board.Pages.page;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;

/** The worked examples of the deadlines, section 12, from the door to the page of the dossier. */
class ClockPageIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static final String PROCEDURE =
      """
      {"kind": "procedure", "source": "clock-test", "messageId": "%1$s", \
      "spokeOf": "2026-01-05T08:00:00+07:00", "procedure": "%1$s", "name": "Thủ tục thử nghiệm", \
      "limit": {"amount": %2$d, "unit": "WORKING_DAY"}}""";

  private static final String DOSSIER =
      """
      {"kind": "dossier", "source": "clock-test", "messageId": "%1$s", "dossier": "%1$s", \
      "spokeOf": "2026-11-20T08:00:00+07:00", "procedure": "%2$s", "competentUnit": "H32.101", \
      "channel": 2, "acceptedAt": "2026-%3$s:00+07:00"%4$s}""";

  @BeforeAll
  static void told() {
    List<String> messages =
        List.of(
            PROCEDURE.formatted("9.000811", 3),
            PROCEDURE.formatted("9.000812", 5),
            DOSSIER.formatted(
                "CLOCK-W1",
                "9.000811",
                "02-12T09:30",
                ", \"submittedAt\": \"2026-02-11T16:00:00+07:00\", \"status\": 9,"
                    + " \"endedAt\": \"2026-02-24T16:00:00+07:00\""),
            DOSSIER.formatted(
                "CLOCK-W10",
                "9.000812",
                "08-17T08:30",
                ", \"due\": \"2026-08-22T17:00:00+07:00\", \"status\": 9, \"supplements\":"
                    + " [{\"supplementId\": \"1\", \"askedAt\": \"2026-08-19T10:00:00+07:00\","
                    + " \"answeredAt\": \"2026-08-24T14:00:00+07:00\"}],"
                    + " \"endedAt\": \"2026-08-28T09:30:00+07:00\""));
    assertThat(SERVER.send("[" + String.join(",", messages) + "]").status()).isEqualTo(200);
    await("CLOCK-W10");
  }

  @Test
  void w1IsFollowedDayByDayByBothRules() {
    String days = "Thời hạn 3 ngày làm việc từ T5 12/02/2026 09:30: T6 13/02, bỏ qua 14–22/02 (";
    assertThat(page("/ho-so/CLOCK-W1"))
        .contains("Nộp T4 11/02/2026 16:00, phải tiếp nhận chậm nhất T5 12/02/2026 16:00")
        .contains("), T2 23/02, T3 24/02; hết T3 24/02/2026 17:00")
        .satisfies(page -> assertThat(page.split(java.util.regex.Pattern.quote(days))).hasSize(3));
  }

  @Test
  void w10SaysWhyTheVerdictsDiffer() {
    assertThat(page("/ho-so/CLOCK-W10"))
        .contains(
            "Đúng hạn theo quy định (tính lại từ 24/08); Cổng tính trễ 12 giờ 30 phút vì chỉ trừ"
                + " thời gian chờ, không tính lại từ đầu.")
        .contains("Đối chiếu thời hạn của thủ tục, 5 ngày làm việc: T3 18/08, ")
        .contains("T5 03/09/2026 17:00");
    assertThat(page("/ho-so/CLOCK-W10?lang=en"))
        .contains("On time by law (again from 24/08); the portal counts it late by 12 h 30 min");
  }
}
