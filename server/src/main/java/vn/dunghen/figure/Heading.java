package vn.dunghen.figure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.Slice;

/** What every answer says before its figures: whose, by which rule, as of when. */
public final class Heading {

  /** Said instead of zeros where a ledger has heard nothing. */
  public static final String NO_DATA =
      "no data: the national portal has acknowledged nothing yet, so its ledger is empty, which is"
          + " not zero. Chưa có dữ liệu: Cổng chưa xác nhận hồ sơ nào.";

  private Heading() {}

  /** Fields in the order in which they are answered. */
  public static Map<String, @Nullable Object> of(FigureQuestion question, LiveRegister live) {
    Slice slice = question.slice();
    Map<String, @Nullable Object> heading = new LinkedHashMap<>();
    heading.put("asOf", Moments.written(slice.asOf()));
    heading.put("knownAt", Moments.orNull(knownAt(live)));
    heading.put("ledger", question.ledger().name().toLowerCase(Locale.ROOT));
    heading.put("definition", question.definition().id());
    heading.put("tree", slice.tree().date().toString());
    heading.put("period", period(slice.period()));
    return heading;
  }

  private static Map<String, Object> period(Period period) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("label", period.label());
    json.put("from", Moments.written(period.from()));
    json.put("to", Moments.written(period.to()));
    return json;
  }

  private static @Nullable Instant knownAt(LiveRegister live) {
    return live.knownAt().equals(Instant.EPOCH) ? null : live.knownAt();
  }
}
