package vn.dunghen.board;

import java.time.Instant;
import vn.dunghen.board.page.Language;
import vn.dunghen.board.page.Links;
import vn.dunghen.board.page.Texts;
import vn.dunghen.board.page.Written;
import vn.dunghen.calendar.Period;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.Unit;
import vn.dunghen.register.Slice;

/**
 * What a page is asked for: which unit in which period, counted for which moment, from whose data
 * and by whose rule.
 *
 * @param fixed whether somebody asked for that moment; else it is now
 * @param asked the address, as it was asked
 */
record Question(
    Language language,
    Unit root,
    Unit unit,
    Period period,
    Instant asOf,
    boolean fixed,
    Ledger ledger,
    IndexDefinition definition,
    Tree tree,
    Links links,
    Asked asked) {

  /**
   * The address as it was asked.
   *
   * @param query without a question mark; empty: none
   */
  record Asked(String path, String query) {

    String whole() {
      return query.isEmpty() ? path : path + "?" + query;
    }
  }

  Slice slice() {
    return Slice.of(tree, unit.code(), period, asOf);
  }

  /** The same for the whole province. */
  Slice wholeProvince() {
    return Slice.of(tree, root.code(), period, asOf);
  }

  boolean wholeProvinceAsked() {
    return unit.code().equals(root.code());
  }

  Question withUnit(Unit other) {
    return new Question(
        language, root, other, period, asOf, fixed, ledger, definition, tree, links, asked);
  }

  Question withAsOf(Instant other) {
    return new Question(
        language, root, unit, period, other, fixed, ledger, definition, tree, links, asked);
  }

  Question withPeriod(Period other) {
    return new Question(
        language, root, unit, other, asOf, fixed, ledger, definition, tree, links, asked);
  }

  /** The same as of the moment it was asked at: a page that is not to move on by itself. */
  Question standing() {
    return new Question(
        language, root, unit, period, asOf, true, ledger, definition, tree, links, asked);
  }

  Question withLedger(Ledger other) {
    return new Question(
        language, root, unit, period, asOf, fixed, other, definition, tree, links, asked);
  }

  Question withDefinition(IndexDefinition other) {
    return new Question(
        language, root, unit, period, asOf, fixed, ledger, other, tree, links, asked);
  }

  /** The same with other addresses. */
  Question withLinks(Links other) {
    return new Question(
        language, root, unit, period, asOf, fixed, ledger, definition, tree, other, asked);
  }

  Texts texts() {
    return Texts.in(language);
  }

  String t(String key) {
    return texts().get(key);
  }

  String t(String key, String... arguments) {
    return texts().get(key, arguments);
  }

  Written written() {
    return new Written(language);
  }

  /** The same as if the page of that address itself had been asked for: a form leads back to it. */
  Question at(String path) {
    return new Question(
        language,
        root,
        unit,
        period,
        asOf,
        fixed,
        ledger,
        definition,
        tree,
        links,
        new Asked(path, ""));
  }
}
