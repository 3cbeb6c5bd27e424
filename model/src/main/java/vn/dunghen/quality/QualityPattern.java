package vn.dunghen.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.quality.Finding.Said;

/**
 * What may be seen over many dossiers of a unit or source: a share of those it is about.
 *
 * <p>NB: a pattern says "please look", never "this one is wrong", so it takes nothing off the
 * score.
 */
public enum QualityPattern {
  AT_ONCE(QualityRule.DQ_02, Trait.ONLINE, "nộp trùng lúc tiếp nhận", "handed in at acceptance"),
  SAME_DATABASE(QualityRule.DQ_03, null, "cùng một mã cơ sở dữ liệu", "the same database code"),
  REUSE_ON_FIRST(
      QualityRule.DQ_06, Trait.REUSE_FLAGGED, "cờ tái sử dụng ở tệp đầu", "reuse flag on first"),
  ALWAYS_DIGITISED(QualityRule.DQ_07, null, "luôn đánh dấu đã số hóa", "always flagged digitised"),
  WITHOUT_VNEID(QualityRule.DQ_08, Trait.BY_ACCOUNT, "không có xác thực VNeID", "without VNeID"),
  HEARD_LATE(
      QualityRule.DQ_28,
      null,
      "có sự kiện được gửi chậm hơn 15 phút",
      "had an event that was sent more than 15 minutes late"),
  SAME_RESULT(QualityRule.DQ_33, Trait.LINKED, "chung một tệp kết quả", "sharing a result file"),
  LAST_MINUTES(
      QualityRule.DQ_34,
      Trait.ENDED,
      "kết thúc trong 15 phút cuối trước hạn trả",
      "ended in the last 15 minutes before the appointment"),
  BULK(
      QualityRule.DQ_34,
      Trait.ONLINE,
      "trực tuyến được tiếp nhận dồn dập, cùng thủ tục, cùng đơn vị trong một giờ",
      "online were accepted in bulk, of one procedure at one unit within an hour"),
  ONE_ACCOUNT(
      QualityRule.DQ_34,
      Trait.ONLINE,
      "trực tuyến do cùng một tài khoản nộp dồn dập trong một giờ",
      "online were handed in in bulk by one account within an hour"),
  ASKED_LATE(
      QualityRule.DQ_34,
      Trait.ASKED,
      "bị yêu cầu bổ sung trong 2 giờ làm việc cuối trước hạn trả",
      "were asked for supplements in the last 2 working hours before the appointment"),
  ASKED_AGAIN(
      QualityRule.DQ_34,
      Trait.ASKED,
      "bị yêu cầu bổ sung từ hai lần trở lên",
      "were asked for supplements twice or more");

  private final QualityRule rule;
  private final @Nullable Trait among;
  private final String vietnamese;
  private final String english;

  QualityPattern(QualityRule rule, @Nullable Trait among, String vietnamese, String english) {
    this.rule = rule;
    this.among = among;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public QualityRule rule() {
    return rule;
  }

  /** Items of the index that it distorts: of DQ-34, those that such dossiers are counted for. */
  public List<String> distorts() {
    return switch (this) {
      case BULK, ONE_ACCOUNT -> List.of("3.3");
      case LAST_MINUTES, ASKED_LATE, ASKED_AGAIN -> List.of("2.1");
      case AT_ONCE,
          SAME_DATABASE,
          REUSE_ON_FIRST,
          ALWAYS_DIGITISED,
          WITHOUT_VNEID,
          HEARD_LATE,
          SAME_RESULT ->
          rule.distorts();
    };
  }

  /** Of which dossiers it is a share; null: of all. */
  public @Nullable Trait among() {
    return among;
  }

  /** The trait that it looks for; null where it takes more than one dossier to see it. */
  public @Nullable Trait trait() {
    return switch (this) {
      case AT_ONCE -> Trait.AT_ONCE;
      case REUSE_ON_FIRST -> Trait.REUSE_ON_FIRST;
      case ALWAYS_DIGITISED -> Trait.DIGITISED_FLAG;
      case WITHOUT_VNEID -> Trait.WITHOUT_VNEID;
      case LAST_MINUTES -> Trait.LAST_MINUTES;
      case ASKED_LATE -> Trait.ASKED_LATE;
      case ASKED_AGAIN -> Trait.ASKED_AGAIN;
      case SAME_DATABASE, HEARD_LATE, SAME_RESULT, BULK, ONE_ACCOUNT -> null;
    };
  }

  /** As addresses write it: {@code last-minutes}. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  public static Optional<QualityPattern> ofId(String id) {
    return Arrays.stream(values()).filter(pattern -> pattern.id().equals(id)).findFirst();
  }

  /** What such dossiers are, within a sentence. */
  public String vietnamese() {
    return vietnamese;
  }

  public String english() {
    return english;
  }

  /**
   * What was seen, as a sentence.
   *
   * @param database the code, for {@link #SAME_DATABASE}
   */
  public Seen seen(long dossiers, long of, String database) {
    return switch (this) {
      case AT_ONCE -> seen(dossiers, of, Finding.always(rule, dossiers, of));
      case SAME_DATABASE -> seen(dossiers, of, Finding.always(rule, database, share(dossiers, of)));
      case REUSE_ON_FIRST, WITHOUT_VNEID, SAME_RESULT ->
          seen(dossiers, of, Finding.always(rule, dossiers));
      case LAST_MINUTES, BULK, ONE_ACCOUNT, ASKED_LATE, ASKED_AGAIN ->
          seen(dossiers, of, Finding.always(rule, dossiers, new Said(vietnamese, english)));
      // The sentence of their rule is about one dossier.
      case ALWAYS_DIGITISED ->
          new Seen(
              this,
              dossiers,
              of,
              "%d/%d hồ sơ đều đánh dấu đã số hóa; cờ giống nhau ở mọi hồ sơ nên cần kiểm tra."
                  .formatted(dossiers, of),
              "%d of %d dossiers are flagged as digitised; a flag that never differs tells little."
                  .formatted(dossiers, of));
      case HEARD_LATE ->
          new Seen(
              this,
              dossiers,
              of,
              "%d/%d hồ sơ có sự kiện được gửi chậm hơn 15 phút; trên Cổng có thể bị tính trễ."
                  .formatted(dossiers, of),
              "%d of %d dossiers had an event that was sent more than 15 minutes late; on the portal they may count as overdue."
                  .formatted(dossiers, of));
    };
  }

  private Seen seen(long dossiers, long of, Finding finding) {
    return new Seen(this, dossiers, of, finding.vi(), finding.en());
  }

  private static String share(long dossiers, long of) {
    return of == 0 ? "0 %" : Math.round(100.0 * dossiers / of) + " %";
  }

  /** A pattern that shows, with its sentence. */
  public record Seen(QualityPattern pattern, long dossiers, long of, String vi, String en) {}
}
