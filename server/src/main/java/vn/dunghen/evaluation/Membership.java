package vn.dunghen.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.dunghen.counting.CountName;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.figure.FigureList;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.ListQuestion;
import vn.dunghen.index.Formula;
import vn.dunghen.index.Indicator;
import vn.dunghen.register.Listing;

/** Which dossiers count here and there for one indicator, dossier by dossier. */
final class Membership {

  private Membership() {}

  /** Whether numerator and denominator are dossiers, or a report that stands for them. */
  static boolean countsDossiers(Indicator indicator) {
    return indicator.formula() instanceof Formula.Share share
        && share.numerator().terms().stream()
            .allMatch(term -> term.count().subject() == CountName.Subject.DOSSIER);
  }

  /**
   * The dossiers that count otherwise in the two ledgers, by code.
   *
   * @param question to our own ledger
   */
  static List<PublishedDossier> differing(
      FigureQuestion question, Figures figures, String indicator, Has has) {
    TreeMap<DossierCode, PublishedDossier.Pair> pairs =
        new TreeMap<>(Comparator.comparing(DossierCode::value));
    Sides here = new Sides(figures, question, indicator);
    Sides there = new Sides(figures, question.withLedger(Ledger.PORTAL), indicator);
    Set<DossierCode> all = new HashSet<>(here.denominator);
    all.addAll(here.numerator);
    all.addAll(there.denominator);
    all.addAll(there.numerator);
    for (DossierCode code : all) {
      PublishedDossier.Pair pair =
          new PublishedDossier.Pair(
              here.numerator.contains(code),
              here.denominator.contains(code),
              there.numerator.contains(code),
              there.denominator.contains(code));
      if (pair.differ()) {
        pairs.put(code, pair);
      }
    }
    List<PublishedDossier> found = new ArrayList<>();
    pairs.forEach(
        (code, pair) ->
            found.add(
                new PublishedDossier(
                    code,
                    !has.is(Ledger.PORTAL, code)
                        ? PublishedDossier.Where.ONLY_HERE
                        : !has.is(Ledger.LOCAL, code)
                            ? PublishedDossier.Where.ONLY_THERE
                            : PublishedDossier.Where.BOTH,
                    pair)));
    return found;
  }

  /** Whether a ledger has a dossier at all. */
  @FunctionalInterface
  interface Has {
    boolean is(Ledger ledger, DossierCode dossier);
  }

  private static final class Sides {

    private final Set<DossierCode> numerator;
    private final Set<DossierCode> denominator;

    Sides(Figures figures, FigureQuestion question, String indicator) {
      this.numerator = codes(figures, question, indicator, ListQuestion.Side.NUMERATOR);
      this.denominator = codes(figures, question, indicator, ListQuestion.Side.DENOMINATOR);
    }

    private static Set<DossierCode> codes(
        Figures figures, FigureQuestion question, String indicator, ListQuestion.Side side) {
      ListQuestion asked = ListQuestion.first(indicator, side, Integer.MAX_VALUE);
      Set<DossierCode> codes = new HashSet<>();
      if (figures.list(question, asked) instanceof FigureList.Things things
          && things.listing() instanceof Listing.DossierListing dossiers) {
        dossiers.rows().forEach(row -> codes.add(row.code()));
      }
      return codes;
    }
  }
}
