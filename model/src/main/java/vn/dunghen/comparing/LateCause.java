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
              "Yêu cầu bổ sung lần thứ hai đã ghi đúng như vậy; Cổng tính quá hạn vì chính yêu cầu"
                  + " đó.",
              "The second request is told as it was made; it is what makes the dossier overdue.");
      case PAYMENT ->
          unmended(
              "Cổng không trừ thời gian chờ nghĩa vụ tài chính, dù được gửi đúng.",
              "The portal does not take out the time of paying, however rightly it is told.");
      case MINISTRY ->
          unmended(
              "Theo sổ của tỉnh cũng trễ; hồ sơ do hệ thống của bộ xử lý.",
              "Late by the province's ledger too; a ministry's system handles it.");
      case CLOCK_RULE ->
          unmended(
              "Dữ liệu đã đúng; chỉ cách tính giờ của Cổng cho là trễ.",
              "The data are right; only the portal's way of counting calls it late.");
      case UNIT ->
          unmended("Dữ liệu đã đúng; đơn vị xử lý chậm.", "The data are right; the unit was late.");
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
