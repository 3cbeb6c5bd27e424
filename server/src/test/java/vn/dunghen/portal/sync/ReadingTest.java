package vn.dunghen.portal.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dunghen.system.Outbound;

/** How long a portal that is too slow is left alone. */
class ReadingTest {

  private static final Duration USUAL = Duration.ofSeconds(60);

  private static Reading reading() {
    return new Reading(
        new Link(
            "https://portal.example",
            "/login",
            "/integration",
            "/share",
            "dst",
            "user",
            () -> "",
            Set.of("0"),
            Set.of("3"),
            "thành công",
            "đã tồn tại",
            Set.of("NgayKetThucXuLy", "NgayTra"),
            Pattern.compile("phiên"),
            Duration.ofMinutes(30),
            Duration.ofSeconds(60),
            1_000,
            USUAL));
  }

  @Test
  void whatThePortalIsKnownToShowAndLeavesOutIsEmptyThere() {
    String body =
        """
        {"error_code":"0","result":[{"MaHoSo":"H32-1","NgayTra":"20261126090000"}]}""";
    Outbound.Answer answer = new Outbound.Answer(200, Map.of(), body.getBytes(UTF_8));
    Answered answered = reading().lookUp(answer);
    assertThat(answered.found().getFirst().path("NgayKetThucXuLy").asString("left out")).isEmpty();
    assertThat(answered.found().getFirst().path("NgayTra").asString()).isEqualTo("20261126090000");
    assertThat(answered.found().getFirst().has("NgayHenTra")).isFalse();
    assertThat(answered.raw()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "3600, 3600",
    "3601, 3600",
    "999999, 3600",
    "1000000, 60",
    "soon, 60"
  })
  void restsAsLongAsAskedAndAnHourAtMost(String asked, long seconds) {
    Outbound.Answer answer =
        new Outbound.Answer(429, Map.of("retry-after", List.of(asked)), new byte[0]);
    assertThat(reading().tooFast(answer).rest()).isEqualTo(Duration.ofSeconds(seconds));
  }
}
