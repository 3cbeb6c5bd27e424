package vn.dunghen.folding;

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
   * What stands of the reports.
   *
   * @param messages report totals and retractions, in any order
   */
  public static List<ReportTotalMessage> standing(Collection<? extends Message> messages) {
    Map<Key, ReportTotalMessage> latest = new LinkedHashMap<>();
    for (Message message : new Heard(messages).standing()) {
      if (message instanceof ReportTotalMessage said) {
        latest.put(new Key(said.unit().value(), said.period().label(), said.to()), said);
      }
    }
    return List.copyOf(latest.values());
  }
}
