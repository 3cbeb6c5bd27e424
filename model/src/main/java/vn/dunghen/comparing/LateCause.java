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
   * Why sending the dossier again, or asking its source to, changes nothing about it; empty where
   * it may. It may where the portal was not told, or not rightly: its rule takes out all waiting
   * for the citizen that it is told of.
   */
  public Optional<Sentence> unmended() {
    return switch (this) {
      case CITIZEN, SYNCHRONISED_LATE, SYNCHRONISED_WRONG, NO_APPOINTMENT -> Optional.empty();
      case SECOND_SUPPLEMENT ->
          unmended(
              "Theo dữ liệu của tỉnh cũng trễ; Cổng tính quá hạn vì đã yêu cầu bổ sung lần thứ hai.",
              "Late by the province's data too; the second request is what makes it overdue.");
      case PAYMENT ->
          unmended(
              "Cổng không trừ thời gian chờ nghĩa vụ tài chính, dù được gửi đúng.",
              "The portal does not take out the time of paying, however rightly it is told.");
      case MINISTRY ->
          unmended(
              "Hồ sơ do hệ thống của bộ xử lý; sửa ở hệ thống đó.",
              "A ministry's system handles it; it is mended there.");
      case NOT_HERE ->
          unmended(
              "Tỉnh chưa có hồ sơ này nên không có gì để gửi.",
              "The province does not have this dossier, so there is nothing to send.");
      case CLOCK_RULE ->
          unmended(
              "Theo dữ liệu của tỉnh, Cổng cũng tính trễ; theo luật thì chưa quá hạn.",
              "By the province's data the portal counts it as late too; by law it is not overdue.");
      case UNIT ->
          unmended(
              "Theo dữ liệu của tỉnh cũng trễ; đơn vị xử lý chậm.",
              "Late by the province's data too; the unit was slow.");
    };
  }

  private static Optional<Sentence> unmended(String vi, String en) {
    return Optional.of(Sentence.of(vi, en));
  }

  /** As addresses write it: {@code clock-rule}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<LateCause> ofId(String id) {
    return Arrays.stream(values()).filter(cause -> cause.id().equals(id)).findFirst();
  }
}
