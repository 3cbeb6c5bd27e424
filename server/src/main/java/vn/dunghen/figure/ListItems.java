package vn.dunghen.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.DossierCode;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.petition.Petition;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.procedure.Procedures;
import vn.dunghen.register.Listing;
import vn.dunghen.register.Listing.DossierRow;
import vn.dunghen.register.ReportTotal;

/** Rows of lists as they are answered; each has a {@code code}. */
final class ListItems {

  private static final List<String> DOSSIER =
      List.of(
          "kind",
          "code",
          "unit",
          "procedure",
          "procedureName",
          "channel",
          "acceptedAt",
          "endedAt",
          "lateFrom",
          "late");
  private static final List<String> PROCEDURE = List.of("kind", "code", "name", "field", "state");
  private static final List<String> PETITION =
      List.of("kind", "code", "unit", "about", "dossier", "arrivedAt", "finishedAt");
  private static final List<String> REPORT =
      List.of("kind", "code", "unit", "period", "to", "received");

  private final Procedures procedures;

  ListItems(Procedures procedures) {
    this.procedures = procedures;
  }

  /** The rows of the page, made one by one. */
  Stream<Map<String, @Nullable Object>> of(Listing listing) {
    return switch (listing) {
      case Listing.DossierListing dossiers -> dossiers.rows().stream().map(this::item);
      case Listing.ProcedureListing found -> found.rows().stream().map(this::item);
      case Listing.PetitionListing petitions -> petitions.rows().stream().map(ListItems::item);
      case Listing.ReportListing reports -> reports.rows().stream().map(ListItems::item);
    };
  }

  /** The columns of a list as CSV. */
  static List<String> columns(Listing listing) {
    return switch (listing) {
      case Listing.DossierListing dossiers -> DOSSIER;
      case Listing.ProcedureListing found -> PROCEDURE;
      case Listing.PetitionListing petitions -> PETITION;
      case Listing.ReportListing reports -> REPORT;
    };
  }

  /** The cells of an item, in the order of the columns. */
  static List<String> row(List<String> columns, Map<String, @Nullable Object> item) {
    return columns.stream().map(column -> cell(item.get(column))).toList();
  }

  private static String cell(@Nullable Object value) {
    return value == null ? "" : Csv.text(value.toString());
  }

  private Map<String, @Nullable Object> item(DossierRow row) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("kind", "dossier");
    item.put("code", row.code().value());
    item.put("unit", text(row.unit()));
    item.put("procedure", text(row.procedure()));
    item.put("procedureName", name(row.procedure()));
    item.put("channel", row.channel() == 0 ? null : row.channel());
    item.put("acceptedAt", Moments.orNull(row.acceptedAt()));
    item.put("endedAt", Moments.orNull(row.endedAt()));
    item.put("lateFrom", Moments.orNull(row.lateFrom()));
    item.put("late", row.late());
    return item;
  }

  private @Nullable String name(@Nullable ProcedureCode code) {
    return Optional.ofNullable(code).flatMap(procedures::find).map(Procedure::name).orElse(null);
  }

  private Map<String, @Nullable Object> item(ProcedureCode code) {
    Optional<Procedure> known = procedures.find(code);
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("kind", "procedure");
    item.put("code", code.value());
    item.put("name", known.map(Procedure::name).orElse(null));
    item.put("field", known.map(Procedure::field).orElse(null));
    item.put("state", known.map(each -> each.state().name()).orElse(null));
    return item;
  }

  private static Map<String, @Nullable Object> item(Petition petition) {
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("kind", "petition");
    item.put("code", petition.code().value());
    item.put("unit", text(petition.unit()));
    item.put("about", petition.about() == null ? null : petition.about().name());
    item.put("dossier", text(petition.dossier()));
    item.put("arrivedAt", Moments.orNull(petition.arrivedAt().orElse(null)));
    item.put("finishedAt", Moments.orNull(petition.finishedAt().orElse(null)));
    return item;
  }

  private static Map<String, @Nullable Object> item(ReportTotal report) {
    ReportTotal.Key key = report.key();
    Map<String, @Nullable Object> item = new LinkedHashMap<>();
    item.put("kind", "reportTotal");
    item.put("code", "%s %s %s".formatted(key.unit(), key.period().label(), key.to().name()));
    item.put("unit", key.unit().value());
    item.put("period", key.period().label());
    item.put("to", key.to().name());
    item.put("received", report.received());
    return item;
  }

  private static @Nullable String text(@Nullable UnitCode code) {
    return code == null ? null : code.value();
  }

  private static @Nullable String text(@Nullable ProcedureCode code) {
    return code == null ? null : code.value();
  }

  private static @Nullable String text(@Nullable DossierCode code) {
    return code == null ? null : code.value();
  }
}
