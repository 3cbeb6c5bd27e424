package vn.dunghen.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.ReconciliationPage.CauseRow;
import vn.dunghen.board.page.ReconciliationPage.ItemRow;
import vn.dunghen.board.page.ReconciliationPage.LateBlock;
import vn.dunghen.comparing.LateCause;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.reconciliation.Cost;
import vn.dunghen.reconciliation.Late;
import vn.dunghen.reconciliation.LateCost;
import vn.dunghen.reconciliation.LateDossiers;
import vn.dunghen.reconciliation.Reconciliation;

/** Why dossiers are late, as the page of reconciliation shows it. */
@Component
class LateBlocks {

  private final Reconciliation reconciliation;

  LateBlocks(Reconciliation reconciliation) {
    this.reconciliation = reconciliation;
  }

  /** Which late dossiers an address asks for. */
  static Late asked(String word) {
    try {
      return Late.of(word);
    } catch (IllegalArgumentException unknown) {
      throw new BadQuestion("tre", word, "bad.cause");
    }
  }

  LateBlock of(Question question, FigureQuestion about, LateDossiers late, boolean reckoned) {
    Map<Late, LateCost> costs = new LinkedHashMap<>();
    if (reckoned) {
      reconciliation.costs(about, late).forEach(cost -> costs.put(cost.group(), cost));
    }
    boolean there = late.ledger() == Ledger.PORTAL;
    UnitCode unit = question.unit().code();
    return new LateBlock(
        question.t(there ? "ledger.portal" : "ledger.local"),
        reconciliation.hasData() ? question.t(there ? "ledger.local" : "ledger.portal") : "",
        question.links().with("ledger", there ? "local" : "portal").reconciliation(unit),
        late.items().size(),
        href(question, unit, "all"),
        late.notOfUnit().size(),
        href(question, unit, "not-of-unit"),
        Stream.concat(
                Stream.of(new Late.All(), new Late.NotOfUnit()),
                late.counts().keySet().stream().map(Late.With::new))
            .map(which -> row(question, which, late, costs.get(which)))
            .toList());
  }

  private static CauseRow row(
      Question question, Late which, LateDossiers late, @Nullable LateCost cost) {
    String word = which.word();
    List<LateDossiers.Item> items = which.among(late);
    Cost.@Nullable Effect unit = cost == null ? null : cost.unit();
    return new CauseRow(
        word,
        heading(question, which),
        side(question, which.one()),
        items.size(),
        href(question, question.unit().code(), word),
        unit == null ? null : unit.points(),
        cost == null ? null : cost.province().points(),
        unit == null
            ? List.of()
            : unit.indicators().stream()
                .map(each -> new ItemRow(each.code(), each.difference()))
                .toList(),
        which instanceof Late.NotOfUnit ? 0 : which.sendable(late).size(),
        which.unmendedAmong(late).map(question.language()::say).orElse(""));
  }

  private static String side(Question question, @Nullable LateCause cause) {
    return cause == null
        ? ""
        : question.t(cause.ofUnit() ? "reconciliation.side.unit" : "reconciliation.side.other");
  }

  /** What the dossiers meant are called. */
  static String heading(Question question, Late which) {
    return switch (which) {
      case Late.All all -> question.t("reconciliation.late");
      case Late.NotOfUnit others -> question.t("reconciliation.late.notofunit");
      case Late.With with -> name(question, with.cause());
    };
  }

  static String name(Question question, LateCause cause) {
    return question.language().say(cause.vietnamese(), cause.english());
  }

  static String href(Question question, UnitCode unit, String which) {
    return question.links().reconciliationList(unit, "tre", which);
  }
}
