package vn.dunghen.dossier;

import java.util.Arrays;
import java.util.Optional;

/** Trạng thái hồ sơ, the ten of the portal's list; deadlines section 6. */
public enum Status {
  REGISTERED(1, "Mới đăng ký", "Registered"),
  ACCEPTED(2, "Được tiếp nhận", "Accepted"),
  REFUSED(3, "Không được tiếp nhận", "Not accepted"),
  IN_PROCESS(4, "Đang xử lý", "In process"),
  SUPPLEMENT_ASKED(5, "Yêu cầu bổ sung giấy tờ", "Supplement asked"),
  PAYMENT_ASKED(6, "Yêu cầu thực hiện nghĩa vụ tài chính", "Payment asked"),
  WITHDRAWN(7, "Công dân yêu cầu rút hồ sơ", "Withdrawn"),
  STOPPED(8, "Dừng xử lý", "Stopped"),
  DONE(9, "Đã xử lý xong", "Done"),
  RETURNED(10, "Đã trả kết quả", "Result returned");

  private final int code;
  private final String vietnamese;
  private final String english;

  Status(int code, String vietnamese, String english) {
    this.code = code;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public int code() {
    return code;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /** The status of that code, if the list has it. */
  public static Optional<Status> of(int code) {
    return Arrays.stream(values()).filter(status -> status.code == code).findFirst();
  }
}
