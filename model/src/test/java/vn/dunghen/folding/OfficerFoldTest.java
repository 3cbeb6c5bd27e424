package vn.dunghen.folding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.message.Message;
import vn.dunghen.message.OfficerMessage;
import vn.dunghen.message.RetractionMessage;
import vn.dunghen.message.Said;
import vn.dunghen.message.Stamp;
import vn.dunghen.officer.Post;
import vn.dunghen.organisation.UnitCode;

class OfficerFoldTest {

  private static final OfficerCode CODE = new OfficerCode("CB-0042");

  private static OfficerMessage said(
      String day,
      @Nullable String unit,
      @Nullable String title,
      @Nullable String from,
      @Nullable String to) {
    return new OfficerMessage(
        new Stamp(Instant.parse(day + "T01:00:00Z"), "nhan-su", day + unit + title),
        CODE,
        unit == null ? null : Said.of(new UnitCode(unit)),
        title == null ? null : Said.of(title),
        from == null ? null : Said.of(LocalDate.parse(from)),
        to == null ? null : Said.of(LocalDate.parse(to)));
  }

  private static List<Post> posts(Message... messages) {
    return OfficerFold.fold(CODE, List.of(messages)).orElseThrow().posts();
  }

  private static Post post(
      String unit, @Nullable String title, @Nullable String from, @Nullable String to) {
    return new Post(
        new UnitCode(unit),
        title,
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  @Test
  void anotherFirstDayIsAnotherPostAndEndsTheOneBefore() {
    assertThat(
            posts(
                said("2025-01-05", "H32.19", "Chuyên viên", "2025-01-01", null),
                said("2026-03-02", "H32.101", "Công chức", "2026-03-01", null)))
        .containsExactly(
            post("H32.19", "Chuyên viên", "2025-01-01", "2026-02-28"),
            post("H32.101", "Công chức", "2026-03-01", null));
  }

  @Test
  void theSameFirstDayIsACorrection() {
    assertThat(
            posts(
                said("2025-01-05", "H32.19", "Chuyên viên", "2025-01-01", null),
                said("2025-02-05", "H32.20", null, "2025-01-01", null)))
        .containsExactly(post("H32.20", "Chuyên viên", "2025-01-01", null));
  }

  @Test
  void withoutAFirstDayAnotherUnitIsAMoveOnTheDaySpokenOf() {
    assertThat(
            posts(
                said("2025-01-05", "H32.19", "Chuyên viên", null, null),
                said("2026-03-02", "H32.101", null, null, null),
                said("2026-05-01", null, "Trưởng phòng", null, null)))
        .containsExactly(
            post("H32.19", "Chuyên viên", null, "2026-03-01"),
            post("H32.101", "Trưởng phòng", "2026-03-02", null));
  }

  @Test
  void whoLeavesHasALastDayAndWhoComesBackAGapBefore() {
    assertThat(
            posts(
                said("2025-01-05", "H32.19", null, "2025-01-01", null),
                said("2025-06-01", null, null, null, "2025-06-30"),
                said("2026-01-05", "H32.19", null, "2026-01-01", null)))
        .containsExactly(
            post("H32.19", null, "2025-01-01", "2025-06-30"),
            post("H32.19", null, "2026-01-01", null));
  }

  @Test
  void aLastDayBeforeTheFirstEndsNothing() {
    assertThat(posts(said("2025-01-05", "H32.19", null, "2025-01-01", "2024-12-01")))
        .containsExactly(post("H32.19", null, "2025-01-01", null));
  }

  @Test
  void aMoveThatIsTakenBackNeverWas() {
    OfficerMessage first = said("2025-01-05", "H32.19", null, "2025-01-01", null);
    OfficerMessage move = said("2026-03-02", "H32.101", null, "2026-03-01", null);
    Message retraction =
        new RetractionMessage(
            new Stamp(Instant.parse("2026-03-03T01:00:00Z"), "nhan-su", "r"),
            move.stamp().messageId(),
            null);
    assertThat(posts(first, move, retraction))
        .containsExactly(post("H32.19", null, "2025-01-01", null));
    assertThat(OfficerFold.fold(CODE, List.of(move, retraction))).isEmpty();
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<Message> messages =
        new ArrayList<>(
            List.of(
                said("2025-01-05", "H32.19", "Chuyên viên", "2025-01-01", null),
                said("2025-06-01", null, "Phó Trưởng phòng", null, null),
                said("2026-03-02", "H32.101", null, "2026-03-01", null),
                said("2026-04-02", "H32.102", null, null, null)));
    var inOrder = OfficerFold.fold(CODE, messages).orElseThrow();
    Random random = new Random(766);
    for (int i = 0; i < 24; i++) {
      Collections.shuffle(messages, random);
      assertThat(OfficerFold.fold(CODE, messages)).contains(inOrder);
    }
    assertThat(inOrder.posts()).hasSize(3);
  }
}
