package vn.dunghen.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.folding.Telling.at;
import static vn.dunghen.quality.Looked.accepted;
import static vn.dunghen.quality.Looked.now;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.Supplement;
import vn.dunghen.folding.Telling;

/** DQ-19: when an appointment may be moved, and when that is wrong. */
class MovedAppointmentTest {

  private static final String[] NONE = {};

  private static List<Finding> found(Telling telling, QualityRule rule) {
    return Looked.in(telling).stream().filter(finding -> finding.rule() == rule).toList();
  }

  private static Telling moved(String... dues) {
    Telling telling = accepted();
    for (int i = 0; i < dues.length; i++) {
      Due due = Due.moment(at(dues[i]));
      telling.say("19/08 1%d:00".formatted(i), said -> said.withDue(due));
    }
    return telling;
  }

  @Test
  void dq19MovedWithoutASupplementOrMoreThanOnce() {
    Telling once = moved("21/08 17:00");
    assertThat(now(once)).containsExactly("DQ-19");
    assertThat(Looked.at(at("19/08 09:59"), Looked.in(once))).containsExactly(NONE);
    assertThat(found(moved("21/08 17:00", "21/08 16:00"), QualityRule.DQ_19).getFirst().vi())
        .isEqualTo(
            "Ngày hẹn trả của H32.01-260817-00213 đổi 2 lần, không có văn bản xin lỗi hoặc phiếu"
                + " bổ sung kèm theo.");
    assertThat(now(moved("21/08 17:00").supplement("1", "18/08 09:00", "19/08 09:00")))
        .containsExactly(NONE);
    Telling twice = moved("21/08 17:00", "21/08 16:00");
    assertThat(now(twice.supplement("1", "18/08 09:00", "19/08 09:00"))).containsExactly("DQ-19");
  }

  /** Deadlines, section 5: one new appointment with an apology is lawful, a second is raised. */
  @Test
  void dq19LeavesOneNewAppointmentWithAnApologyAlone() {
    Telling apologised = moved("21/08 17:00").say("19/08 10:30", said -> said.withApology("LD01"));
    assertThat(now(apologised)).containsExactly(NONE);
    Telling again =
        apologised.say(
            "20/08 10:00", said -> said.withDue(Due.moment(at("21/08 16:00"))).withApology("LD01"));
    assertThat(now(again)).containsExactly("DQ-19");
  }

  /** A request for supplements moves the date once, and a letter may do so once beside it. */
  @Test
  void dq19CountsTheDateOfARoundByItself() {
    Due ofTheRound = Due.moment(at("21/08 17:00"));
    Supplement round = new Supplement("1", at("18/08 09:00"), at("19/08 09:00"), null, ofTheRound);
    Telling both =
        accepted()
            .say("19/08 09:30", said -> said.withRounds(round).withDue(ofTheRound))
            .say(
                "20/08 10:00",
                said -> said.withDue(Due.moment(at("21/08 16:00"))).withApology(null));
    assertThat(found(both, QualityRule.DQ_19)).isEmpty();
  }
}
