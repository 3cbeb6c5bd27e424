package vn.dunghen.board.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.PetitionCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * Addresses of pages. What was asked for once (ledger, period, definition, moment, tree) stays in
 * every address, so a figure and the page behind it speak of the same thing.
 *
 * @param root the province at the top
 * @param kept parameters that every address carries, in order; what is the default is not in it
 */
public record Links(UnitCode root, Map<String, String> kept) {

  /** What stands in a path as it is; any other code goes into the query. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  public Links {
    kept = Map.copyOf(new LinkedHashMap<>(kept));
  }

  /** The same with this parameter kept too, or instead of its other value. */
  public Links with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(kept);
    more.put(name, value);
    return new Links(root, more);
  }

  public String overview() {
    return address("/");
  }

  /** The ranking of one kind of units, in an order. */
  public String ranking(String list, String order, String find) {
    return address("/", "ds", list, "sap", order, "tim", find) + "#don-vi";
  }

  public String rankingCsv(String list, String order, String find) {
    return address("/xep-hang.csv", "ds", list, "sap", order, "tim", find);
  }

  public String unit(UnitCode unit) {
    return address("/don-vi/" + encoded(unit.value()));
  }

  public String indicator(String indicator, UnitCode unit) {
    return address("/chi-so/" + encoded(indicator), "unit", unless(root, unit));
  }

  /** The list behind a part of an indicator. */
  public String list(String indicator, String part, UnitCode unit) {
    return address(
        "/ho-so/danh-sach", "indicator", indicator, "part", part, "unit", unless(root, unit));
  }

  /** The same, with more parameters in pairs of name and value. */
  public String list(String indicator, String part, UnitCode unit, String... more) {
    String[] all = new String[6 + more.length];
    String[] first = {"indicator", indicator, "part", part, "unit", unless(root, unit)};
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return address("/ho-so/danh-sach", all);
  }

  public String dossiers() {
    return address("/ho-so");
  }

  public String dossier(DossierCode dossier) {
    return plain("/ho-so", dossier.value());
  }

  public String petition(PetitionCode petition) {
    return plain("/phan-anh", petition.value());
  }

  public String procedure(ProcedureCode procedure) {
    return plain("/thu-tuc", procedure.national().value());
  }

  /** The procedure in one unit. */
  public String procedure(ProcedureCode procedure, UnitCode unit) {
    return address("/thu-tuc/" + encoded(procedure.national().value()), "unit", unless(root, unit));
  }

  public String readings(UnitCode unit) {
    return address("/cach-tinh", "unit", unless(root, unit));
  }

  /** Data quality of a unit, with more parameters in pairs of name and value. */
  public String quality(UnitCode unit, @Nullable String... more) {
    return unitAddress("/chat-luong", unit, more);
  }

  /** The dossiers behind a figure of data quality. */
  public String qualityList(UnitCode unit, @Nullable String... more) {
    return unitAddress("/chat-luong/ho-so", unit, more);
  }

  /** Our ledger held against the portal's, with more parameters in pairs of name and value. */
  public String reconciliation(UnitCode unit, @Nullable String... more) {
    return unitAddress("/doi-soat", unit, more);
  }

  /** The dossiers behind a figure of reconciliation. */
  public String reconciliationList(UnitCode unit, @Nullable String... more) {
    return unitAddress("/doi-soat/ho-so", unit, more);
  }

  /** The officers of a unit, with more parameters in pairs of name and value. */
  public String officers(UnitCode unit, @Nullable String... more) {
    return unitAddress("/can-bo", unit, more);
  }

  /** The evidence pack of a dossier, judged as for the figures of the period of the page. */
  public String evidence(DossierCode dossier) {
    String pack = "/api/v1/evidence?format=zip&dossier=" + encoded(dossier.value());
    String period = kept.get("period");
    return period == null ? pack : pack + "&period=" + encoded(period);
  }

  private String unitAddress(String path, UnitCode unit, @Nullable String... more) {
    @Nullable String[] all = new String[2 + more.length];
    all[0] = "unit";
    all[1] = unless(root, unit);
    System.arraycopy(more, 0, all, 2, more.length);
    return address(path, all);
  }

  /** What would come of a change in a unit, with more parameters in pairs of name and value. */
  public String whatIf(UnitCode unit, @Nullable String... more) {
    return unitAddress("/neu-thi", unit, more);
  }

  /** What is worth mending most in a unit. */
  public String worth(UnitCode unit, @Nullable String... more) {
    return unitAddress("/dang-gia", unit, more);
  }

  /** What the period is expected to come to in a unit. */
  public String forecast(UnitCode unit) {
    return unitAddress("/du-bao", unit);
  }

  /** The score on the portal beside ours. */
  public String published(UnitCode unit) {
    return address("/cong/diem", "unit", unless(root, unit));
  }

  public String form06(UnitCode unit) {
    return address("/bieu-06", "unit", unless(root, unit));
  }

  public String controlReports() {
    return address("/bao-cao-kiem-soat");
  }

  /** Procedures with a limit ahead. */
  public String procedureLimits() {
    return address("/thu-tuc/han");
  }

  public String files() {
    return address("/nhap-tep");
  }

  public String sources() {
    return address("/nguon");
  }

  public String portal() {
    return address("/cong");
  }

  public String guide() {
    return address("/huong-dan");
  }

  /** The guide for clerks who bring in files. */
  public String guideToFiles() {
    return address("/huong-dan/nhap-tep");
  }

  /** Why the score on the portal differs from ours. */
  public String guideToScores() {
    return address("/huong-dan/vi-sao-diem-khac");
  }

  /** The guide for those who connect one-stop software. */
  public String guideToOneStop() {
    return address("/huong-dan/ket-noi-mot-cua");
  }

  private String plain(String path, String code) {
    return PLAIN.matcher(code).matches() && !code.equals("danh-sach")
        ? address(path + "/" + code)
        : address(path, "ma", code);
  }

  private static @Nullable String unless(UnitCode root, UnitCode unit) {
    return unit.equals(root) ? null : unit.value();
  }

  /** A path with these parameters, in pairs of name and value; null and empty ones are left out. */
  public String address(String path, @Nullable String... pairs) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      String value = pairs[i + 1];
      if (value != null && !value.isEmpty()) {
        all.put(String.valueOf(pairs[i]), value);
      }
    }
    KEPT_ORDER.stream()
        .filter(kept::containsKey)
        .forEach(name -> all.putIfAbsent(name, kept.getOrDefault(name, "")));
    StringBuilder address = new StringBuilder(path);
    char before = '?';
    for (Map.Entry<String, String> one : all.entrySet()) {
      address
          .append(before)
          .append(encoded(one.getKey()))
          .append('=')
          .append(encoded(one.getValue()));
      before = '&';
    }
    return address.toString();
  }

  /** Names of what every address keeps. */
  public static final java.util.List<String> KEPT_ORDER =
      java.util.List.of("period", "from", "to", "asOf", "ledger", "definition", "tree");

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
