package vn.dunghen.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.dunghen.message.MessageKind;

class RepeatsTest {

  private final RowReader reader =
      new RowReader(
          MessageKind.DOSSIER,
          "thu",
          Instant.parse("2026-11-23T00:30:00Z"),
          Map.of(0, "dossier", 1, "status", 2, "spokeOf"));

  private Draft row(int number, String code, String status, String time) {
    return reader.draft(
        new SheetRow(
            number, List.of(new Cell.Text(code), new Cell.Text(status), new Cell.Text(time))));
  }

  private static Instant spokeOf(Draft draft) {
    return java.time.OffsetDateTime.parse(draft.node().get("spokeOf").asString()).toInstant();
  }

  @Test
  void theLaterOfTwoRowsThatContradictWinsByAMillisecond() {
    assertThat(row(2, "H1", "2", "").contradicts()).isZero();
    Draft second = row(3, "H1", "4", "");
    Draft third = row(4, "H1", "2", "");
    assertThat(second.contradicts()).isEqualTo(2);
    assertThat(third.contradicts()).isEqualTo(3);
    assertThat(spokeOf(second)).isEqualTo("2026-11-23T00:30:00.001Z");
    assertThat(spokeOf(third)).isEqualTo("2026-11-23T00:30:00.002Z");
    assertThat(second.read(second.baseId(), Instant.parse("2026-11-24T00:00:00Z")))
        .isInstanceOf(vn.dunghen.canonical.MessageReader.Good.class);
  }

  @Test
  void theSameRowAgainAndARowOfAnotherMomentContradictNothing() {
    row(2, "H1", "2", "03/08/2026 08:00");
    assertThat(row(3, "H1", "2", "03/08/2026 08:00").contradicts()).isZero();
    Draft later = row(4, "H1", "4", "03/08/2026 09:00");
    assertThat(later.contradicts()).isZero();
    assertThat(spokeOf(later)).isEqualTo("2026-08-03T02:00:00Z");
    assertThat(row(5, "H2", "4", "03/08/2026 09:00").contradicts()).isZero();
  }

  @Test
  void remembersEveryRowOfALargeFile() {
    Repeats.Heard heard = new Repeats.Heard();
    for (int i = 0; i < 5_000; i++) {
      assertThat(row(i + 2, "H" + i, "2", "").contradicts()).isZero();
      assertThat(heard.first("H" + i)).isTrue();
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(row(i + 6_000, "H" + i, "4", "").contradicts()).isEqualTo(i + 2);
      assertThat(heard.first("H" + i)).isFalse();
    }
  }
}
