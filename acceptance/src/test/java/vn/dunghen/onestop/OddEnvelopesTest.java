package vn.dunghen.onestop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether the odd envelopes are odd as they say, and whether a wrong answer would be seen. */
class OddEnvelopesTest {

  private final FakePortal fake = FakePortal.open();
  private final Portal portal = Portal.suggested(fake.address());

  private Given given() {
    String session = new OneStopSoftware(portal, FakePortal.ACCOUNT).session();
    return new Given(session, "000.00.00.H32", "000.00.00.H99");
  }

  @AfterEach
  void close() {
    fake.close();
  }

  @Test
  void aPortalThatKeepsTheProtocolPassesAll() {
    List<OddEnvelope> all = OddEnvelopes.all(given());
    Prober prober = new Prober(portal);
    List<String> complaints = new ArrayList<>();
    for (OddEnvelope odd : all) {
      Heard heard = prober.ask(odd);
      if (Documented.of(heard).stream().noneMatch(odd.expected()::contains)) {
        complaints.add(odd + " but " + heard);
      }
    }
    System.out.println("OddEnvelopesTest: " + all.size() + " cases");
    assertThat(complaints).isEmpty();
    assertThat(fake.desk().known()).noneMatch(code -> code.startsWith(OddEnvelopes.REFUSED_FRONT));
  }

  @Test
  void haveNamesOfTheirOwnAndSeveralHundredOfThem() {
    List<OddEnvelope> all = OddEnvelopes.all(given());
    assertThat(all).extracting(OddEnvelope::name).doesNotHaveDuplicates();
    assertThat(all).hasSizeGreaterThan(900);
    assertThat(all).allMatch(odd -> !odd.expected().isEmpty());
  }

  @Test
  void onlyTheNumberOfElementsIsTooLarge() {
    for (OddEnvelope odd : OddEnvelopes.all(given())) {
      if (odd.name().endsWith("elements")) {
        assertThat(odd.body().get().length).as(odd.name()).isLessThan(10 << 20);
      }
    }
  }

  @Test
  void theSameSeedSpoilsInTheSameWay() {
    List<byte[]> first = bodies(766);
    List<byte[]> second = bodies(766);
    for (int i = 0; i < first.size(); i++) {
      assertThat(Arrays.equals(first.get(i), second.get(i))).isTrue();
    }
    assertThat(new String(first.getFirst(), StandardCharsets.UTF_8))
        .isNotEqualTo(new String(bodies(767).getFirst(), StandardCharsets.UTF_8));
  }

  private static List<byte[]> bodies(long seed) {
    Given given = new Given("s", "000.00.00.H32", "000.00.00.H99");
    return OddEnvelopes.spoilt(given, seed).limit(50).map(odd -> odd.body().get()).toList();
  }

  @Test
  void answersThatAreNotDocumentedWouldBeSeen() {
    assertThat(of(200, "\"0\"", "Đồng bộ thành công")).contains(Documented.STORED);
    assertThat(of(200, "0", "Đồng bộ thành công")).contains(Documented.STORED);
    assertThat(of(200, "\"0\"", "Đồng bộ thành công; 3 hồ sơ cần kiểm tra, mã biên nhận a-1"))
        .contains(Documented.FLAGGED);
    assertThat(of(500, "\"-1\"", "Phiên làm việc không hợp lệ hoặc đã hết hạn")).isEmpty();
    assertThat(of(200, "\"-1\"", "Đồng bộ không thành công")).isEmpty();
    assertThat(of(400, "\"0\"", "Nội dung gửi không đúng định dạng")).isEmpty();
    assertThat(of(200, "\"0\"", "Đồng bộ thành công, NGUOI-MAU-0001 không có thay đổi")).isEmpty();
    assertThat(Documented.of(new Heard(200, "<html>"))).isEmpty();
  }

  private static Set<Documented> of(int status, String code, String message) {
    return Documented.of(
        new Heard(status, "{\"error_code\":" + code + ",\"message\":\"" + message + "\"}"));
  }
}
