package vn.dunghen.comparing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what the portal's side of a dossier differs from ours. */
public enum DifferenceKind {
  MISSING_THERE("Chưa có trên Cổng", "Not on the portal"),
  MISSING_HERE("Chỉ có trên Cổng", "On the portal only"),
  STATUS("Khác trạng thái", "Status"),
  PROGRESS("Khác tiến độ xử lý", "Progress"),
  ACCEPTED("Khác ngày tiếp nhận", "Accepted"),
  DUE("Khác ngày hẹn trả", "Appointment"),
  ENDED("Khác ngày kết thúc xử lý", "Ended"),
  SUPPLEMENT("Khác đợt yêu cầu bổ sung", "Supplements"),
  CHANNEL("Khác kênh thực hiện", "Channel"),
  PAYMENT("Khác phí, thanh toán", "Fees and payment"),
  DIGITISATION("Khác số hóa thành phần hồ sơ", "Digitisation"),
  RESULT("Khác kết quả điện tử", "Electronic result"),
  POPULATION_DATA("Khác dữ liệu dân cư, VNeID", "Population data"),
  UNIT("Khác đơn vị xử lý", "Unit"),
  PROCEDURE("Khác mã thủ tục", "Procedure"),
  OTHER("Khác thông tin còn lại", "Anything else");

  private final String vietnamese;
  private final String english;

  DifferenceKind(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /** As addresses write it: {@code missing-there}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DifferenceKind> ofId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
