package vn.dunghen.comparing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.dunghen.counting.Sentence;

/**
 * Why a dossier is late, in the order in which the causes are looked for: the first that fits is
 * the one; portal protocol, section 11.
 */
public enum LateCause {
  /** Overdue by itself, whatever the clock says: a second request is open. */
  SECOND_SUPPLEMENT("Yêu cầu bổ sung lần thứ hai", "Second request for supplements", true),
  CITIZEN("Chờ công dân bổ sung", "Waiting for the citizen", false),
  PAYMENT("Chờ nghĩa vụ tài chính", "Waiting for payment", false),
  SYNCHRONISED_LATE("Đồng bộ chậm", "Synchronised late", false),
  SYNCHRONISED_WRONG("Đồng bộ sai", "Synchronised wrongly", false),
  MINISTRY("Xử lý trên hệ thống của bộ", "On a ministry's system", false),
  /** Not of the list of the duty: only the portal has the dossier, so nobody here can be asked. */
  NOT_HERE("Tỉnh chưa có hồ sơ này", "Not among the province's dossiers", false),
  NO_APPOINTMENT("Không có ngày hẹn trả", "No appointment date", false),
  CLOCK_RULE("Do cách tính giờ của Cổng", "The portal's clock rule", false),
  UNIT("Đơn vị xử lý chậm", "The unit's own delay", true);

  private final String vietnamese;
  private final String english;
  private final boolean ofUnit;

  LateCause(String vietnamese, String english, boolean ofUnit) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.ofUnit = ofUnit;
  }

  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /**
   * Whether the unit that handles it is to answer for it. A second request is: the law allows one
   * notice, in one go (NĐ 118/2025/NĐ-CP Điều 17 khoản 2).
   */
  public boolean ofUnit() {
    return ofUnit;
  }

  /**
   * Whether sending again may mend any dossier with it: those of which the portal was not told, or
   * not rightly.
   */
  public boolean mendable() {
    return switch (this) {
      case CITIZEN, SYNCHRONISED_LATE, SYNCHRONISED_WRONG -> true;
      case SECOND_SUPPLEMENT, PAYMENT, MINISTRY, NOT_HERE, NO_APPOINTMENT, CLOCK_RULE, UNIT ->
          false;
    };
  }

  /**
   * Why sending a dossier again, or asking its source to, changes nothing about it where it is late
   * by our own data too, counted as the portal counts: it would be told what it knows.
   */
  public Sentence unmended() {
    return switch (this) {
      case SECOND_SUPPLEMENT ->
          Sentence.of(
              "Theo dữ liệu của tỉnh cũng trễ; Cổng tính quá hạn vì đã yêu cầu bổ sung lần thứ hai.",
              "Late by the province's data too; the second request is what makes it overdue.");
      case CITIZEN ->
          Sentence.of(
              "Theo dữ liệu của tỉnh, Cổng cũng tính trễ: sửa đợt bổ sung ở phần mềm một cửa (DQ-15)"
                  + " rồi gửi lại.",
              "By the province's data the portal counts it as late too: mend the round of"
                  + " supplements in the one-stop software (DQ-15), then send it again.");
      case PAYMENT ->
          Sentence.of(
              "Cổng không trừ thời gian chờ nghĩa vụ tài chính, dù được gửi đúng.",
              "The portal does not take out the time of paying, however rightly it is told.");
      case SYNCHRONISED_LATE, SYNCHRONISED_WRONG ->
          Sentence.of(
              "Dữ liệu của tỉnh cũng sai như vậy: sửa ở phần mềm một cửa (DQ-09, DQ-11, DQ-12, DQ-15)"
                  + " rồi gửi lại.",
              "The province's data are wrong in the same way: mend them in the one-stop software"
                  + " (DQ-09, DQ-11, DQ-12, DQ-15), then send the dossier again.");
      case MINISTRY ->
          Sentence.of(
              "Hồ sơ do hệ thống của bộ xử lý; sửa ở hệ thống đó.",
              "A ministry's system handles it; it is mended there.");
      case NOT_HERE ->
          Sentence.of(
              "Tỉnh chưa có hồ sơ này nên không có gì để gửi.",
              "The province does not have this dossier, so there is nothing to send.");
      case NO_APPOINTMENT ->
          Sentence.of(
              "Theo dữ liệu của tỉnh cũng trễ: ghi ngày hẹn trả ở phần mềm một cửa (DQ-10) rồi gửi"
                  + " lại.",
              "Late by the province's data too: give it an appointment in the one-stop software"
                  + " (DQ-10), then send it again.");
      case CLOCK_RULE ->
          Sentence.of(
              "Theo dữ liệu của tỉnh, Cổng cũng tính trễ; theo luật thì chưa quá hạn.",
              "By the province's data the portal counts it as late too; by law it is not overdue.");
      case UNIT ->
          Sentence.of(
              "Theo dữ liệu của tỉnh cũng trễ; đơn vị xử lý chậm.",
              "Late by the province's data too; the unit was slow.");
    };
  }

  /** As addresses write it: {@code clock-rule}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LateCause> ofId(String id) {
    return Arrays.stream(values()).filter(cause -> cause.id().equals(id)).findFirst();
  }
}
