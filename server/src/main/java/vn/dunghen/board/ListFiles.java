package vn.dunghen.board;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.ListPage.Reason;
import vn.dunghen.board.page.ListPage.Rows;
import vn.dunghen.counting.CountName;
import vn.dunghen.figure.FigureList;
import vn.dunghen.register.Listing;

/** A whole list as a file. Written as it goes, so that a long one needs little memory. */
@Component
final class ListFiles {

  private static final int AT_ONCE = 500;

  private final ListRows rows;

  ListFiles(ListRows rows) {
    this.rows = rows;
  }

  ResponseEntity<StreamingResponseBody> answer(
      Question question, ListWish wish, FigureList opened) {
    StreamingResponseBody body =
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          switch (opened) {
            case FigureList.Things things -> write(writer, question, wish, things);
            case FigureList.Composed composed -> write(writer, question, composed);
            case FigureList.Nothing nothing -> writer.write(new Csv(question, "code").text());
            case FigureList.NoData noData -> writer.write(new Csv(question, "code").text());
          }
          writer.flush();
        };
    return ResponseEntity.ok().headers(Csv.headers("danh-sach")).body(body);
  }

  private static void write(Writer writer, Question question, FigureList.Composed composed)
      throws IOException {
    Csv csv = new Csv(question, "count", "sign", "figure");
    composed
        .summands()
        .forEach(
            summand ->
                csv.row(
                    summand.term().count().name(),
                    summand.term().sign().name(),
                    String.valueOf(summand.figure())));
    writer.write(csv.text());
  }

  private void write(Writer writer, Question question, ListWish wish, FigureList.Things things)
      throws IOException {
    CountName asked = wish.asked().count();
    List<CountName> verdicts =
        asked != null
            ? List.of(asked)
            : question
                .definition()
                .indicator(wish.asked().indicator())
                .map(Lists::verdicts)
                .orElse(List.of(things.count()));
    switch (things.listing()) {
      case Listing.DossierListing listing ->
          writeDossiers(writer, question, listing.rows(), verdicts);
      case Listing.ProcedureListing listing ->
          writer.write(others(question, rows.of(question, listing, verdicts)));
      case Listing.PetitionListing listing ->
          writer.write(others(question, rows.of(question, listing, verdicts)));
      case Listing.ReportListing listing ->
          writer.write(others(question, rows.of(question, listing, verdicts)));
    }
  }

  private void writeDossiers(
      Writer writer, Question question, List<Listing.DossierRow> all, List<CountName> verdicts)
      throws IOException {
    Csv csv =
        new Csv(
            question,
            "dossier",
            "procedure",
            "unit",
            "accepted",
            "due",
            "ended",
            "late",
            "answer",
            "reason");
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Listing.DossierRow> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      Rows written =
          rows.of(question, new Listing.DossierListing(some.size(), some.size(), some), verdicts);
      if (written instanceof Rows.Dossiers dossiers) {
        for (int i = 0; i < some.size(); i++) {
          csv.row(cells(question, some.get(i), dossiers.rows().get(i)));
        }
      }
      writer.write(csv.drain());
    }
    writer.write(csv.drain());
  }

  private static String[] cells(
      Question question, Listing.DossierRow row, ListPage.DossierRow written) {
    return new String[] {
      written.code(),
      row.procedure() == null ? "" : row.procedure().value(),
      row.unit() == null ? "" : row.unit().value(),
      moment(question, written.accepted()),
      moment(question, written.due()),
      moment(question, written.ended()),
      String.valueOf(row.late()),
      written.reasons().stream().map(ListFiles::answer).collect(Collectors.joining(" ")),
      written.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" "))
    };
  }

  private static String answer(Reason reason) {
    return reason.answer().name().toLowerCase(Locale.ROOT);
  }

  private static String moment(Question question, @Nullable Instant moment) {
    return moment == null ? "" : question.written().machine(moment);
  }

  private static String others(Question question, Rows rows) {
    return switch (rows) {
      case Rows.Dossiers dossiers -> "";
      case Rows.Procedures procedures -> {
        Csv csv = new Csv(question, "procedure", "name", "field", "limit", "state", "reason");
        procedures
            .rows()
            .forEach(
                row ->
                    csv.row(
                        row.code(),
                        row.name(),
                        row.field(),
                        row.limit(),
                        row.state(),
                        sentence(row.reason())));
        yield csv.text();
      }
      case Rows.Petitions petitions -> {
        Csv csv = new Csv(question, "petition", "unit", "arrived", "finished", "reason");
        petitions
            .rows()
            .forEach(
                row ->
                    csv.row(
                        row.code(),
                        row.unit() == null ? "" : row.unit(),
                        moment(question, row.arrived()),
                        moment(question, row.finished()),
                        sentence(row.reason())));
        yield csv.text();
      }
      case Rows.Reports reports -> {
        Csv csv = new Csv(question, "unit", "period_reported", "to", "received");
        reports
            .rows()
            .forEach(
                row -> csv.row(row.unit(), row.period(), row.to(), String.valueOf(row.received())));
        yield csv.text();
      }
    };
  }

  private static String sentence(@Nullable Reason reason) {
    return reason == null ? "" : reason.sentence();
  }
}
