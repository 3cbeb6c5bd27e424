package vn.dunghen.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.ReportTotalMessage.ReportedTo;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.register.Form06.Cell;
import vn.dunghen.register.GroupBy;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;
import vn.dunghen.register.Register;
import vn.dunghen.register.ReportTotal;
import vn.dunghen.register.Slice;

/** Form 06 for pages and the API, counted when it is asked for. */
@Component
public final class Form06Sheets {

  private final LiveRegister live;

  Form06Sheets(LiveRegister live) {
    this.live = live;
  }

  /**
   * The sheets of a slice.
   *
   * @param by TOTAL for the unit alone, UNIT with those directly below it
   */
  public List<Form06Sheet> of(Ledger ledger, Slice slice, GroupBy by) {
    Register register = live.register(ledger);
    Map<UnitCode, ReportTotal> reports = reports(slice);
    List<Form06Sheet> sheets = new ArrayList<>();
    register
        .form06(slice, by)
        .forEach(
            (code, form) ->
                slice
                    .tree()
                    .find(code)
                    .map(unit -> new Form06Sheet(unit, form, reports.get(unit.code())))
                    .ifPresent(sheets::add));
    return sheets;
  }

  /** The control reports for exactly the period of the slice, by the codes of its tree. */
  public Map<UnitCode, ReportTotal> reports(Slice slice) {
    Map<UnitCode, ReportTotal> byUnit = new HashMap<>();
    if (slice.narrowed()) {
      return byUnit;
    }
    Tree tree = slice.tree();
    for (ReportTotal report : live.register(Ledger.LOCAL).reports(slice.period())) {
      if (report.key().to() == ReportedTo.BCQG) {
        UnitCode told = report.key().unit();
        byUnit.put(tree.find(told).map(Unit::code).orElse(told), report);
      }
    }
    return byUnit;
  }

  /** One page of the dossiers of these cells together. */
  public Listing.DossierListing list(
      Ledger ledger,
      Slice slice,
      Set<Cell> cells,
      ListOrder order,
      String find,
      int offset,
      int limit) {
    return live.register(ledger)
        .listForm06(slice, cells, order, ListState.ALL, find, offset, limit);
  }
}
