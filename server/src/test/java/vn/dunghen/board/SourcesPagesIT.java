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
        .contains("<details class=\"held\" open>", "{ chưa xong</textarea>");
    Answer stillWrong = post(correct.group(1), message("\"2\""));
    assertThat(stillWrong.response().body())
        .contains("vẫn chưa nhận được", "<details class=\"held\" open>");
    Answer right = post(correct.group(1), message("2"));
    assertThat(right.status()).isEqualTo(200);
    assertThat(right.response().body())
        .contains("đã được nhận")
        .doesNotContain("<details class=\"held\" open>", "NGUON-1");
    Pages.await("NGUON-1");
  }
}
