package vn.dunghen.folding;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dunghen.message.Message;
import vn.dunghen.message.ReportTotalMessage;

/** Totals that units reported, the latest of each unit, period and addressee. */
public final class ReportTotals {

  private record Key(String unit, String period, ReportTotalMessage.ReportedTo to) {}

  private ReportTotals() {}

  /**
   * A report as it stands.
   *
   * @param firstSaid when its unit first spoke of it: a corrected report was filed when the first
   *     was
   */
  public record Filed(ReportTotalMessage report, Instant firstSaid) {}

  /**
   * What stands of the reports.
   *
   * @param messages report totals and retractions, in any order
   */
  public static List<Filed> standing(Collection<? extends Message> messages) {
    Map<Key, Filed> latest = new LinkedHashMap<>();
    for (Message message : new Heard(messages).standing()) {
      if (message instanceof ReportTotalMessage said) {
        Key key = new Key(said.unit().value(), said.period().label(), said.to());
        Filed before = latest.get(key);
        latest.put(
            key, new Filed(said, before == null ? said.stamp().spokeOf() : before.firstSaid()));
      }
    }
    return List.copyOf(latest.values());
  }
}
