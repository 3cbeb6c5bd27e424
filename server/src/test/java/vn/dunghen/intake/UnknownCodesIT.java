package vn.dunghen.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** What is said to a sender of units and procedures that nobody knows. */
class UnknownCodesIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static String line(String kind, String id, String more) {
    return """
        {"kind":"%s","source":"mot-cua","messageId":"uc/%s","spokeOf":"2026-08-17T08:30:00+07:00",%s}
        """
        .formatted(kind, id, more)
        .strip();
  }

  private static final String DOSSIER =
      "\"dossier\":\"H32.101-260817-00777\",\"procedure\":\"9.777001\",\"competentUnit\":\"H32.101\"";
  private static final String PROCEDURE = "\"procedure\":\"9.777001.H32\",\"name\":\"Thủ tục\"";

  private static List<String> warnings(String... lines) {
    Answer answer =
        SERVER.call(
            "POST",
            "/api/v1/messages",
            RunningServer.LINES,
            String.join("\n", lines).getBytes(UTF_8));
    List<String> rules = new ArrayList<>();
    answer
        .json()
        .get("results")
        .forEach(
            result -> {
              assertThat(result.get("outcome").asString()).as("%s", result).isEqualTo("accepted");
              result.path("warnings").forEach(one -> rules.add(one.get("rule").asString()));
            });
    return rules;
  }

  @Test
  void aProcedureToldInTheSameBatchIsKnown() {
    assertThat(warnings(line("dossier", "alone", DOSSIER.replace("777001", "777009"))))
        .containsExactly("DQ-22");
    assertThat(warnings(line("dossier", "d", DOSSIER), line("procedure", "p", PROCEDURE)))
        .isEmpty();
  }

  @Test
  void whatIsSeenToBeWrongInAMessageByItselfIsSaid() {
    String dayOnly = DOSSIER + ",\"due\":\"2026-08-23\",\"hasDigitisedComponent\":true";
    // 23/08/2026 is a Sunday.
    assertThat(warnings(line("procedure", "p2", PROCEDURE), line("dossier", "day", dayOnly)))
        .containsExactly("DQ-07", "DQ-09", "DQ-18");
    String inOrder = DOSSIER + ",\"due\":\"2026-08-24T17:00:00+07:00\"";
    assertThat(warnings(line("procedure", "p3", PROCEDURE), line("dossier", "good", inOrder)))
        .isEmpty();
  }

  @Test
  void aUnitThatIsNotFollowedIsSaid() {
    assertThat(warnings(line("unit", "u1", "\"unit\":\"H32.777\",\"parent\":\"H32.777\"")))
        .contains("DQ-21");
    assertThat(warnings(line("unit", "u2", "\"unit\":\"H32.778\",\"parent\":\"NOPE\"")))
        .containsExactly("DQ-21");
    assertThat(warnings(line("unit", "u3", "\"unit\":\"H32\",\"unitKind\":\"COMMUNE\"")))
        .containsExactly("DQ-21");
  }
}
