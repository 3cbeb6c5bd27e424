package vn.dunghen.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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

  private final Procedures procedures;

  ListItems(Procedures procedures) {
    this.procedures = procedures;
  }

  List<Map<String, @Nullable Object>> of(Listing listing) {
    return switch (listing) {
      case Listing.DossierListing dossiers -> dossiers.rows().stream().map(this::item).toList();
      case Listing.ProcedureListing found -> found.rows().stream().map(this::item).toList();
      case Listing.PetitionListing petitions ->
          petitions.rows().stream().map(ListItems::item).toList();
      case Listing.ReportListing reports -> reports.rows().stream().map(ListItems::item).toList();
    };
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

  /** A row for each item; the columns are those of the first, for a list holds one kind. */
  static ResponseEntity<Object> csv(List<Map<String, @Nullable Object>> items) {
    List<String> columns =
        items.isEmpty() ? List.of("kind", "code") : List.copyOf(items.getFirst().keySet());
    List<List<String>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> item : items) {
      rows.add(
          columns.stream()
              .map(column -> Csv.text(String.valueOf(orEmpty(item.get(column)))))
              .toList());
    }
    return Csv.answer("list", columns, rows);
  }

  private static Object orEmpty(@Nullable Object value) {
    return value == null ? "" : value;
  }
}
