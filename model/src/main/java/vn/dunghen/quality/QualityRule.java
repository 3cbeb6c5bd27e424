package vn.dunghen.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules of data quality by their numbers, with the words of portal protocol, section 11.
 *
 * <p>What a rule finds in one dossier is in {@link DossierChecks}, what it finds in many in {@link
 * QualityPattern}.
 */
public enum QualityRule {
  DQ_01(
      "DQ-01",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 2.2 5.4",
      "Hồ sơ {hs} đang tạm dừng ({trạng thái}) nhưng được gửi lên Cổng là \"Đã xử lý xong\"; Cổng sẽ không ghi nhận thời gian chờ."),
  DQ_02(
      "DQ-02",
      Severity.WARNING,
      Scope.SOURCE,
      "2.1",
      "{n}/{N} hồ sơ trực tuyến có ngày nộp trùng ngày tiếp nhận; đề nghị gửi đúng thời điểm người dân nộp."),
  DQ_03(
      "DQ-03",
      Severity.ERROR,
      Scope.SOURCE,
      "4.5a 4.5b",
      "Mã cơ sở dữ liệu {mã} gắn cho {tỷ lệ} hồ sơ, không có nhật ký khai thác tương ứng; tỷ lệ dùng dữ liệu dân cư có thể bị thổi phồng."),
  DQ_04(
      "DQ-04",
      Severity.ERROR,
      Scope.DOSSIER,
      "4.4 4.5b",
      "Hồ sơ {hs} gửi số định danh không hợp lệ (giá trị giả); đề nghị gửi đúng hoặc để trống."),
  DQ_05(
      "DQ-05",
      Severity.ERROR,
      Scope.DOSSIER,
      "1.4 2.1",
      "Một hồ sơ được đồng bộ bằng hai mã ({hs}, {hs2}); đề nghị giữ một mã duy nhất khi gửi lại."),
  DQ_06(
      "DQ-06",
      Severity.WARNING,
      Scope.SOURCE,
      "4.3",
      "Cờ \"tái sử dụng\" luôn nằm ở tệp đầu tiên, không có nguồn chứng minh ({n} hồ sơ)."),
  DQ_07(
      "DQ-07",
      Severity.ERROR,
      Scope.BOTH,
      "4.2 4.3",
      "Hồ sơ {hs} đánh dấu đã số hóa nhưng không có tệp hoặc dữ liệu thay thế."),
  DQ_08(
      "DQ-08",
      Severity.WARNING,
      Scope.SOURCE,
      "4.5a 4.5b",
      "{n} hồ sơ trực tuyến không gửi thông tin xác thực VNeID; đơn vị đang mất điểm mục 4.5."),
  DQ_09(
      "DQ-09",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 5.4",
      "Ngày hẹn trả của {hs} không có giờ; Cổng so theo thời điểm nên trả trong ngày vẫn có thể bị tính trễ."),
  DQ_10(
      "DQ-10",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1",
      "Hồ sơ {hs} thiếu ngày hẹn trả; Cổng sẽ tính theo thời hạn tối đa của thủ tục."),
  DQ_11(
      "DQ-11",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 2.2",
      "Hồ sơ {hs} đã kết thúc nhưng thiếu ngày kết thúc xử lý."),
  DQ_12(
      "DQ-12",
      Severity.WARNING,
      Scope.DOSSIER,
      "2.1",
      "Ngày kết thúc xử lý của {hs} lệch {phút} phút so với thời điểm chuyển \"Đã xử lý xong\"."),
  DQ_13(
      "DQ-13",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 2.2",
      "Thứ tự thời gian của {hs} không hợp lý: {mốc 1} sau {mốc 2}."),
  DQ_14(
      "DQ-14",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 5.4",
      "Hồ sơ {hs} bị yêu cầu bổ sung lần {k}; Cổng coi là quá hạn."),
  DQ_15(
      "DQ-15",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1",
      "Hồ sơ {hs} chưa có ngày tiếp nhận bổ sung nên thời gian chờ không được trừ."),
  DQ_16(
      "DQ-16",
      Severity.WARNING,
      Scope.DOSSIER,
      "2.1",
      "Thời gian bổ sung của {hs} vừa làm lùi ngày hẹn vừa được trừ; kết quả đúng hạn có thể không vững."),
  DQ_17(
      "DQ-17",
      Severity.WARNING,
      Scope.DOSSIER,
      "2.1",
      "Ngày hẹn trả của {hs} dài hơn thời hạn quy định {k} ngày."),
  DQ_18(
      "DQ-18",
      Severity.NOTE,
      Scope.DOSSIER,
      "2.1",
      "Ngày hẹn trả của {hs} rơi vào {lúc nghỉ} ({ngày})."),
  DQ_19(
      "DQ-19",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 5.4",
      "Ngày hẹn trả của {hs} đổi {k} lần, không có văn bản xin lỗi hoặc phiếu bổ sung kèm theo."),
  DQ_20(
      "DQ-20",
      Severity.ERROR,
      Scope.DOSSIER,
      "4.1 4.2 3.3",
      "Hồ sơ {hs} đã xong nhưng chưa có tệp kết quả điện tử."),
  DQ_21(
      "DQ-21",
      Severity.ERROR,
      Scope.DOSSIER,
      "",
      "Không xác định được đơn vị \"{tên}\" của hồ sơ {hs}."),
  DQ_22(
      "DQ-22",
      Severity.WARNING,
      Scope.DOSSIER,
      "2.1 3.2 3.4 3.5 4.5a",
      "Thủ tục {mã} của {hs} không có hiệu lực hoặc thiếu thời hạn giải quyết."),
  DQ_23("DQ-23", Severity.NOTE, Scope.DOSSIER, "", "Mã hồ sơ {hs} không đúng cấu trúc."),
  DQ_24(
      "DQ-24",
      Severity.WARNING,
      Scope.DOSSIER,
      "",
      "Giá trị \"{giá trị}\" của trường {trường} chưa có trong danh mục."),
  DQ_25(
      "DQ-25",
      Severity.ERROR,
      Scope.DOSSIER,
      "3.3",
      "Hồ sơ {hs} thiếu kênh thực hiện, bị tính là nộp trực tiếp."),
  DQ_26(
      "DQ-26",
      Severity.ERROR,
      Scope.DOSSIER,
      "1.4 2.1",
      "Có tiến độ của {hs} nhưng chưa có hồ sơ."),
  DQ_27(
      "DQ-27",
      Severity.WARNING,
      Scope.DOSSIER,
      "2.1 2.2",
      "Hồ sơ {hs} đã kết thúc lại chuyển về \"{trạng thái}\"."),
  DQ_28(
      "DQ-28",
      Severity.WARNING,
      Scope.BOTH,
      "2.1",
      "Sự kiện của {hs} được gửi chậm {thời gian}; trên Cổng có thể bị tính trễ."),
  /** The same, more than a working day late. */
  DQ_28E(
      "DQ-28",
      Severity.ERROR,
      Scope.BOTH,
      "2.1",
      "Sự kiện của {hs} được gửi chậm {thời gian}; trên Cổng có thể bị tính trễ."),
  DQ_29(
      "DQ-29",
      Severity.ERROR,
      Scope.DOSSIER,
      "1.4",
      "Hồ sơ {hs} chưa có trên Cổng Dịch vụ công quốc gia."),
  DQ_30(
      "DQ-30",
      Severity.ERROR,
      Scope.DOSSIER,
      "2.1 5.4",
      "Dữ liệu {hs} trên Cổng khác với hệ thống của tỉnh. {trường}: Cổng {giá trị 1} / tỉnh {giá trị 2}."),
  DQ_31(
      "DQ-31",
      Severity.ERROR,
      Scope.DOSSIER,
      "3.4 3.6",
      "Thông tin thanh toán trực tuyến của {hs} không khớp giao dịch."),
  DQ_32(
      "DQ-32",
      Severity.WARNING,
      Scope.DOSSIER,
      "3.5 3.6",
      "Thủ tục có phí nhưng hồ sơ {hs} gửi mức phí 0 hoặc không gửi."),
  DQ_33(
      "DQ-33", Severity.ERROR, Scope.SOURCE, "4.1 4.4", "Cùng một tệp kết quả gắn cho {n} hồ sơ."),
  DQ_34(
      "DQ-34",
      Severity.NOTE,
      Scope.SOURCE,
      "3.3 2.1",
      "Phát hiện {n} hồ sơ {mô tả mẫu}; đề nghị xem xét, chưa phải kết luận vi phạm."),
  DQ_35(
      "DQ-35",
      Severity.WARNING,
      Scope.SOURCE,
      "1.4 2.1 3.3",
      "Chưa nhận dữ liệu từ hệ thống {tên} từ {ngày}."),
  DQ_36(
      "DQ-36",
      Severity.ERROR,
      Scope.SOURCE,
      "1.4",
      "Số liệu biểu 06 không cân: nhận {a}, đã và đang giải quyết {b}.");

  private final String number;
  private final Severity severity;
  private final Scope scope;
  private final List<String> distorts;
  private final String message;
  private final List<String> places;

  QualityRule(String number, Severity severity, Scope scope, String distorts, String message) {
    this.number = number;
    this.severity = severity;
    this.scope = scope;
    this.distorts = distorts.isEmpty() ? List.of() : List.of(distorts.split(" "));
    this.message = message;
    this.places = placesOf(message);
  }

  private static List<String> placesOf(String message) {
    List<String> places = new ArrayList<>();
    int open = message.indexOf('{');
    while (open >= 0) {
      int close = message.indexOf('}', open);
      places.add(message.substring(open + 1, close));
      open = message.indexOf('{', close);
    }
    return List.copyOf(places);
  }

  /** As in the table: {@code DQ-28}, whichever of its two severities it is. */
  public String number() {
    return number;
  }

  /** One for each constant, as addresses write it: {@code DQ-28}, {@code DQ-28E}. */
  public String id() {
    return name().replace('_', '-');
  }

  public static Optional<QualityRule> ofId(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }

  public Severity severity() {
    return severity;
  }

  public Scope scope() {
    return scope;
  }

  /** Items of the index that it distorts; empty where that depends, or where it is every item. */
  public List<String> distorts() {
    return distorts;
  }

  /** The sentence as in the table, with its places. */
  public String message() {
    return message;
  }

  /** The names of the places of the sentence, in the order in which they stand. */
  public List<String> places() {
    return places;
  }
}
