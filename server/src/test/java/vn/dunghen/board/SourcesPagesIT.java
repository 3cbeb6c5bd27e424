package vn.dunghen.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dunghen.board.Pages.page;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** The page of sources as somebody uses it who mends what waits. */
class SourcesPagesIT {

  private static final RunningServer SERVER = RunningServer.get();
  private static final Pattern CORRECT = Pattern.compile("action=\"(/nguon/cach-ly/[0-9]+/sua)\"");

  private static Answer post(String path, String typed) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "nguon=trang-nguon&sau=0&token=%s&noiDung=%s"
                        .formatted(SERVER.token(), URLEncoder.encode(typed, UTF_8)))));
  }

  /** As it is sent; only the channel is wrong. */
  private static String message(String channel) {
    return """
        {"kind":"dossier","source":"trang-nguon","messageId":"nguon-1",\
        "spokeOf":"2026-10-01T08:00:00+07:00","dossier":"NGUON-1","channel":%s}"""
        .formatted(channel);
  }

  @Test
  void whatWasTypedStaysOpenUntilItIsRight() {
    SERVER.send("[" + message("\"hai\"") + "]");
    String waiting = page("/nguon?nguon=trang-nguon");
    assertThat(waiting)
        .contains("/channel: cần số nguyên, nhận chuỗi", "value=\"trang-nguon\" selected")
        .doesNotContain("<details class=\"held\" open>");
    Matcher correct = CORRECT.matcher(waiting);
    assertThat(correct.find()).isTrue();
    Answer broken = post(correct.group(1), "{ chưa xong");
    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.response().body())
        .contains("<details class=\"held\" open>", "{ chưa xong</textarea>")
        .contains("<details class=\"as-text\" open>");
    Answer stillWrong = post(correct.group(1), message("\"2\""));
    assertThat(stillWrong.response().body())
        .contains("vẫn chưa nhận được", "<details class=\"held\" open>");
    Answer right = post(correct.group(1), message("2"));
    assertThat(page(ledTo(right)))
        .contains("đã được nhận", "value=\"trang-nguon\" selected")
        .doesNotContain("<details class=\"held\" open>", "NGUON-1");
    Pages.await("NGUON-1");
  }

  private static Matcher chosen(String page, String value) {
    return Pattern.compile("value=\"" + Pattern.quote(value) + "\" selected").matcher(page);
  }

  @Test
  void whatWaitsIsFoundByReasonKindAndDay() {
    String source = "trang-loc";
    String wrong = message("\"bốn\"").replace("trang-nguon", source);
    SERVER.send("[" + wrong + "]");
    SERVER.send("[{\"kind\":\"dossier\",\"messageId\":\"khong-ai\"}]");
    String all = "/nguon?nguon=" + source;
    assertThat(page(all + "&lyDo=type&loai=dossier")).contains("NGUON-1");
    assertThat(chosen(page(all + "&lyDo=type"), "type").find()).isTrue();
    assertThat(page(all + "&lyDo=order")).doesNotContain("NGUON-1").contains("Bỏ lọc");
    assertThat(page(all + "&loai=step")).contains("Không có thông điệp chờ sửa nào như vậy.");
    assertThat(page(all + "&ngay=2020-01-01")).doesNotContain("NGUON-1");
    assertThat(page("/nguon?nguon=%28khong-ro%29"))
        .contains("khong-ai")
        .doesNotContain(source + "</code>" + " thông");
    // A day that is none, a kind that is none: not heeded, and the form says so.
    assertThat(page(all + "&ngay=31/02&loai=x&lyDo=%22")).contains("NGUON-1");
    Answer replayed =
        SERVER.send(
            HttpRequest.newBuilder(SERVER.address("/nguon/cach-ly/nap-het"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "nguon=%s&lyDo=type&loai=dossier&token=%s"
                            .formatted(source, SERVER.token()))));
    String after = ledTo(replayed);
    assertThat(after).contains("lyDo=type", "loai=dossier");
    assertThat(page(after)).contains("Đã nhận 0 thông điệp, 1 thông điệp còn chờ sửa.");
  }

  /** Where a post leads that did something: an address that only tells it. */
  private static String ledTo(Answer posted) {
    assertThat(posted.status()).as(posted.response().body()).isEqualTo(303);
    String address = posted.response().headers().firstValue("Location").orElseThrow();
    assertThat(address).startsWith("/nguon?");
    return address;
  }

  @Test
  void toLoadThePageAgainAfterAPostDoesNothing() {
    SERVER.send("[" + message("\"ba\"").replace("nguon-1", "nguon-2") + "]");
    Matcher one = CORRECT.matcher(page("/nguon?nguon=trang-nguon"));
    assertThat(one.find()).isTrue();
    String dismiss = one.group(1).replace("/sua", "/bo");
    String told = ledTo(post(dismiss, ""));
    String sentence = "Đã bỏ thông điệp " + dismiss.replaceAll("[^0-9]", "") + ".";
    assertThat(page(told)).contains(sentence);
    assertThat(page(told)).contains(sentence, "role=\"status\"");
    Answer gone = post(dismiss, "");
    assertThat(gone.status()).isEqualTo(400);
    assertThat(gone.response().body()).contains("Không có thông điệp đang chờ");
    assertThat(page(ledTo(post("/nguon/cach-ly/nap-het", ""))))
        .contains("Đã nhận 0 thông điệp, 0 thông điệp còn chờ sửa.");
  }

  private static String written(SourcesDone.Deed deed, int numbers) {
    String word =
        switch (deed) {
          case TAKEN -> "nhan";
          case ALL_TAKEN -> "nap-het";
          case DISMISSED -> "bo";
          case FIELD_DECIDED -> "truong";
          case UNIT_NAMED -> "ten";
          case NAME_DISMISSED -> "bo-ten";
        };
    return word + "_7".repeat(numbers);
  }

  private static int numbersOf(SourcesDone.Deed deed) {
    return switch (deed) {
      case FIELD_DECIDED, NAME_DISMISSED -> 0;
      case TAKEN, DISMISSED, UNIT_NAMED -> 1;
      case ALL_TAKEN -> 2;
    };
  }

  @Test
  void theAddressAfterAPostSaysNothingButWhatCanBeDone() {
    for (SourcesDone.Deed deed : SourcesDone.Deed.values()) {
      for (int numbers = 0; numbers < 4; numbers++) {
        String asked = "/nguon?da-lam=" + written(deed, numbers);
        boolean says = page(asked).contains("<p class=\"notice\" role=\"status\">");
        assertThat(says).as(asked).isEqualTo(numbers == numbersOf(deed));
      }
    }
    assertThat(page("/nguon?da-lam=%3Cb%3Enhan_1")).doesNotContain("role=\"status\"");
    assertThat(page("/nguon?da-lam=nhan_1234567890123456")).doesNotContain("role=\"status\"");
    assertThat(page("/nguon?lang=en&da-lam=nap-het_1200_3"))
        .contains("1,200 messages were taken in, 3 still wait to be mended.");
  }
}
