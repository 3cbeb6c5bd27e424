package vn.dunghen.board.page;

import java.util.ArrayList;
import java.util.List;
import vn.dunghen.calendar.DayCount;
import vn.dunghen.counting.PortalAssumptions;
import vn.dunghen.counting.PortalAssumptions.EndOfRunningPeriod;
import vn.dunghen.counting.PortalAssumptions.SeveralSupplements;

/** What a province takes for the portal's rule otherwise than the definitions were written with. */
public final class Assumed {

  private Assumed() {}

  /** A sentence for each such setting; none where all stand as they are by default. */
  public static List<String> said(PortalAssumptions portal, Texts texts) {
    List<String> said = new ArrayList<>();
    if (portal.severalSupplements() == SeveralSupplements.ALWAYS) {
      said.add(texts.get("assumed.severalSupplements"));
    }
    if (portal.dayCount() == DayCount.ROLLING) {
      said.add(texts.get("assumed.dayCount"));
    }
    if (portal.endOfRunningPeriod() == EndOfRunningPeriod.LAST_DAY) {
      said.add(texts.get("assumed.endOfRunningPeriod"));
    }
    return List.copyOf(said);
  }
}
