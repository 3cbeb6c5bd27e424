package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.now;

import org.junit.jupiter.api.Test;
import vn.dunghen.folding.Telling;

/** DQ-01 in the messages alone: said to be done while a hold is open. */
class SentAsDoneTest {

  @Test
  void dq01DoneByAMessageWhileTheHoldIsOpen() {
    // Asked on 18/08, nothing answered, sent as done without an end of processing.
    Telling asked = accepted().supplement("1", "18/08 09:00", null).status(9, "19/08 10:00");
    assertThat(now(asked)).contains("DQ-01");
    assertThat(Looked.in(asked).getFirst().vi())
        .startsWith("Hồ sơ H32.01-260817-00213 đang tạm dừng (Yêu cầu bổ sung giấy tờ) nhưng");
    assertThat(now(accepted().status(8, "18/08 09:00").status(9, "19/08 10:00"))).contains("DQ-01");
    assertThat(now(accepted().status(6, "18/08 09:00").status(9, "19/08 10:00"))).contains("DQ-01");
    // Answered; or ended by its own word, which DQ-15 may find short of a date.
    Telling answered =
        accepted().supplement("1", "18/08 09:00", "18/08 15:00").status(9, "19/08 10:00");
    assertThat(now(answered)).doesNotContain("DQ-01");
    Telling ended =
        accepted()
            .supplement("1", "18/08 09:00", null)
            .status(9, "19/08 10:00")
            .say("19/08 10:00", said -> said.withEndedAt(at("19/08 10:00")));
    assertThat(now(ended)).doesNotContain("DQ-01");
    // Stopped is an end: no later one undoes it, but to go on does.
    Telling stopped =
        accepted()
            .status(8, "18/08 09:00")
            .status(9, "19/08 10:00")
            .say("19/08 10:00", said -> said.withEndedAt(at("19/08 10:00")));
    assertThat(now(stopped)).contains("DQ-01");
    Telling wentOn =
        accepted()
            .status(8, "18/08 09:00")
            .status(4, "18/08 14:00")
            .status(9, "19/08 10:00")
            .say("19/08 10:00", said -> said.withEndedAt(at("19/08 10:00")));
    assertThat(now(wentOn)).doesNotContain("DQ-01");
    assertThat(now(accepted().status(4, "18/08 09:00").status(9, "19/08 10:00")))
        .doesNotContain("DQ-01");
  }
}
