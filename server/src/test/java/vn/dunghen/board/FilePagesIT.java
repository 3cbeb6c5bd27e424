package vn.dunghen.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.dunghen.RunningServer;
import vn.dunghen.RunningServer.Answer;

/** The pages of files as a browser without scripts uses them. */
class FilePagesIT {

  private static final RunningServer SERVER = RunningServer.get();

  private static Answer upload(String token, String source, byte[] file) {
    return new Upload()
        .field("kind", "dossier")
        .field("source", source)
        .field("token", token)
        .file("ho-so-cua-nguyen-mau.csv", file)
        .sendTo("/nhap-tep");
  }

  private static Answer post(String path, String form) {
    return SERVER.send(
        HttpRequest.newBuilder(SERVER.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** The page of the import once it moves no more. */
  private static String settled(String path) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    String page = SERVER.get(path).response().body();
    while (page.contains("hx-trigger=\"every 1s\"")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      page = SERVER.get(path).response().body();
    }
    return page;
  }

  private static String location(Answer answer) {
    assertThat(answer.status()).isEqualTo(303);
    return answer.response().headers().firstValue("Location").orElseThrow();
  }

  @Test
  void leadsFromTheFormOverThePreviewToTheImportAndBack() {
    byte[] csv =
        "Mã hồ sơ;Số phiếu;Trạng thái hồ sơ\r\nTRANG-1;7;2\r\nTRANG 2;8;2\r\n".getBytes(UTF_8);
    String path = location(upload(SERVER.token(), "trang-1", csv));
    String preview = settled(path);
    assertThat(preview)
        .contains("Mỗi dòng sẽ làm gì", "TRANG-1", "Bị từ chối", "Số phiếu (B)")
        .doesNotContain("ho-so-cua-nguyen-mau", "TRANG 2");
    String token = "token=" + SERVER.token();
    assertThat(post(path + "/nhap", "token=sai").status()).isEqualTo(403);
    assertThat(settled(path)).contains("Chờ nhập", path + "/xem-truoc.csv");
    assertThat(SERVER.get(path + "/xem-truoc.csv").response().body().lines())
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith("2,Mới,TRANG-1,"))
        .anySatisfy(line -> assertThat(line).startsWith("3,Bị từ chối,,"));
    assertThat(location(post(path + "/nhap", token))).isEqualTo(path);
    assertThat(settled(path)).contains("Đã nhập", "Hoàn tác cả lần nhập");
    assertThat(SERVER.get(path + "/xem-truoc.csv").status()).isEqualTo(404);
    Answer report = SERVER.get(path + "/tu-choi.csv");
    assertThat(report.response().body()).startsWith("\ufeffDòng,Cột,Lý do\r\n3,Mã hồ sơ,");
    location(post(path + "/hoan-tac", token));
    assertThat(settled(path)).contains("Đã hoàn tác").doesNotContain("Hoàn tác cả lần nhập");
    assertThat(SERVER.get("/nhap-tep").response().body()).contains("href=\"" + path + "\"");
  }

  @Test
  void saysBeforeUndoingWhatItWouldTakeBackAndWhichImportKeepsTheRest() {
    String token = "token=" + SERVER.token();
    String head = "Mã hồ sơ [dossier],Thời điểm số liệu [spokeOf]\n";
    String row = "TRANG-%d,20/11/2026 08:00\n";
    String both = head + row.formatted(21) + row.formatted(22);
    String first = location(upload(SERVER.token(), "trang-20", both.getBytes(UTF_8)));
    assertThat(settled(first)).contains(">Mã hồ sơ</th>").doesNotContain("cột A");
    post(first + "/nhap", token);
    settled(first);
    byte[] one = (head + row.formatted(22)).getBytes(UTF_8);
    String second = location(upload(SERVER.token(), "trang-20", one));
    settled(second);
    post(second + "/nhap", token);
    assertThat(settled(second)).contains("Không có điều nào bị thu hồi");
    String number = second.substring(second.lastIndexOf('/') + 1);
    assertThat(settled(first))
        .contains("Thu hồi 1 điều")
        .contains("1 dòng mà lần nhập số " + number + " cũng nói sẽ vẫn còn")
        .contains("href=\"" + second + "\"");
    post(first + "/hoan-tac", token);
    assertThat(settled(first))
        .contains("1 dòng mà lần nhập số " + number + " cũng nói thì vẫn còn");
    assertThat(settled(second)).contains("Thu hồi 1 điều");
  }

  @Test
  void previewsWhatWasUnderstoodInTheWordsOfAClerkAndDoubtsFurtherDown() {
    StringBuilder csv =
        new StringBuilder("Mã hồ sơ,\"Phí, lệ phí\",Thành phần hồ sơ,Đơn vị giải quyết\n");
    for (int i = 0; i < 25; i++) {
      csv.append("H32.101-261001-%05d,LP01:4000,TP1: tệp=có,H32.101\n".formatted(i + 1));
    }
    csv.append("H32.101-261001-00099,LP01:4000,TP1: tệp=có,H32.99999\n");
    String page =
        settled(location(upload(SERVER.token(), "trang-30", csv.toString().getBytes(UTF_8))));
    assertThat(page)
        .contains("LP01: số tiền=4000", "TP1: tệp=có", "20 dòng đầu và 1 dòng sau đó")
        .contains("H32.101-261001-00099")
        .doesNotContain("amount=", "hasFile", "tep-", "H32.101-261001-00022");
  }

  @Test
  void letsTheClerkSayWhatAColumnIs() {
    String path =
        location(upload(SERVER.token(), "trang-2", "BN,Trạng thái\nTRANG-3,2\n".getBytes(UTF_8)));
    assertThat(settled(path)).contains("Chưa biết cột nào là: Mã hồ sơ", "name=\"cot0\"");
    String token = "&token=" + SERVER.token();
    Answer twice = post(path + "/cot", "cot0=dossier&cot1=dossier" + token);
    assertThat(twice.status()).isEqualTo(400);
    assertThat(twice.response().body()).contains("Hai cột của tệp");
    location(post(path + "/cot", "cot0=dossier&cot1=status&cotx=dossier&cot999=due" + token));
    assertThat(settled(path)).contains("TRANG-3");
    location(post(path + "/bo", "x=1" + token));
    assertThat(settled(path)).contains("Đã bỏ");
  }

  @Test
  void saysOnThePageWhatIsWrongWithWhatWasSent() {
    byte[] csv = "Mã hồ sơ\nX\n".getBytes(UTF_8);
    Answer noToken = upload("sai", "trang-3", csv);
    assertThat(noToken.status()).isEqualTo(403);
    assertThat(noToken.response().body()).contains("Mã gửi dữ liệu bị thiếu", "value=\"trang-3\"");
    assertThat(upload(SERVER.token(), "nguồn <b>", csv).response().body())
        .contains("Tên nguồn chỉ gồm", "nguồn &lt;b>");
    assertThat(upload(SERVER.token(), "trang-3", new byte[0]).response().body())
        .contains("Chưa chọn tệp");
    assertThat(upload(SERVER.token(), "trang-3", "%PDF-1.4".getBytes(UTF_8)).response().body())
        .contains("PDF");
    byte[] large = new byte[52 * 1024 * 1024];
    Arrays.fill(large, (byte) 'a');
    Answer tooLarge = upload(SERVER.token(), "trang-3", large);
    assertThat(tooLarge.status()).isEqualTo(413);
    assertThat(tooLarge.response().body()).contains("50 MB");
    assertThat(post("/nhap-tep", "kind=dossier&token=" + SERVER.token()).status()).isEqualTo(400);
  }

  @Test
  void listsOneSourceWithWaitingFilesOnTopAndRefusesTwoFilesAtOnce() {
    byte[] csv = "Mã hồ sơ\nTRANG-9\n".getBytes(UTF_8);
    String waiting = location(upload(SERVER.token(), "trang-9", csv));
    settled(waiting);
    for (int i = 0; i < 21; i++) {
      String path = location(upload(SERVER.token(), "trang-9", csv));
      settled(path);
      location(post(path + "/bo", "token=" + SERVER.token()));
    }
    location(upload(SERVER.token(), "trang-10", csv));
    String first = SERVER.get("/nhap-tep?nguon=trang-9").response().body();
    assertThat(first)
        .contains("href=\"" + waiting + "\"", "Trang sau", "class=\"code\">trang-9<")
        .doesNotContain("class=\"code\">trang-10<", "Trang trước");
    assertThat(SERVER.get("/nhap-tep?nguon=trang-9&trang=2").response().body())
        .contains("Trang trước")
        .doesNotContain("Trang sau", "href=\"" + waiting + "\"");
    assertThat(SERVER.get("/nhap-tep?trang=x&nguon=%00%3Cb").status()).isLessThan(500);
    Answer two =
        new Upload()
            .field("token", SERVER.token())
            .field("source", "trang-9")
            .file("a.csv", csv)
            .file("b.csv", csv)
            .sendTo("/nhap-tep");
    assertThat(two.status()).isEqualTo(400);
    assertThat(two.response().body()).contains("Mỗi lần chỉ tải lên một tệp");
  }

  @Test
  void knowsNoOtherImports() {
    assertThat(SERVER.get("/nhap-tep/999999").status()).isEqualTo(404);
    assertThat(SERVER.get("/nhap-tep/99999999999999999999").status()).isEqualTo(404);
    assertThat(post("/nhap-tep/999999/nhap", "token=" + SERVER.token()).status()).isEqualTo(404);
    assertThat(SERVER.get("/nhap-tep?lang=en").response().body()).contains("Import of files");
  }
}
