package vn.dunghen.proceduredatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;
import vn.dunghen.calendar.LimitUnit;

/**
 * The times and fees of a procedure, per channel and case. Read strictly: what is no whole number
 * in one of four units is no time at all, never a guess; 0 of a unit is <i>trả ngay</i>.
 */
final class HandlingTimes {

  /** {@code DONVITINH}; portal-protocol, section 9. */
  private static final Map<String, LimitUnit> UNITS =
      Map.of(
          "giờ", LimitUnit.HOUR,
          "ngày", LimitUnit.DAY,
          "ngày làm việc", LimitUnit.WORKING_DAY,
          "tháng", LimitUnit.MONTH);

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,4}");
  private static final Pattern MONEY = Pattern.compile("[0-9]{1,3}(?:[.,]?[0-9]{3})*|[0-9]{1,12}");
  private static final Pattern NOUGHT = Pattern.compile("[0.,]+");

  private final List<Limit> readable = new ArrayList<>();
  private int unreadable;
  private boolean told;
  private boolean feesTold;
  private boolean feeDue;
  private int unreadableFees;

  private HandlingTimes() {}

  static HandlingTimes of(Element procedure) {
    HandlingTimes times = new HandlingTimes();
    for (Element way : procedure.list("CACHTHUCTHUCHIEN")) {
      for (Element time : way.list("THOIGIAN")) {
        times.add(time);
      }
    }
    return times;
  }

  private void add(Element time) {
    Optional<String> amount = time.text("THOIGIANGIAIQUYET");
    told |= amount.isPresent() || time.text("MOTA").isPresent();
    Optional<Limit> limit =
        amount.flatMap(text -> time.text("DONVITINH").flatMap(unit -> limit(text, unit)));
    limit.ifPresentOrElse(readable::add, () -> unreadable++);
    feesTold |= time.has("PHILEPHI");
    for (Element fee : time.list("PHILEPHI")) {
      addFee(fee.text("SOTIEN").orElse(null));
    }
  }

  private static Optional<Limit> limit(String amount, String unit) {
    LimitUnit known = UNITS.get(unit.toLowerCase(Locale.ROOT));
    if (known == null || !AMOUNT.matcher(amount).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Limit(Integer.parseInt(amount), known));
  }

  private void addFee(@Nullable String amount) {
    if (amount == null || !MONEY.matcher(amount).matches()) {
      unreadableFees++;
    } else if (!NOUGHT.matcher(amount).matches()) {
      feeDue = true;
    }
  }

  /** Whether anything, prose included, says how long it takes. */
  boolean told() {
    return told;
  }

  List<Limit> readable() {
    return readable;
  }

  int unreadable() {
    return unreadable;
  }

  /** Whether a fee is due; empty where that is not told, or no amount of it can be read. */
  Optional<Boolean> feeBearing() {
    if (feeDue) {
      return Optional.of(true);
    }
    return feesTold && unreadableFees == 0 ? Optional.of(false) : Optional.empty();
  }

  int unreadableFees() {
    return unreadableFees;
  }
}
