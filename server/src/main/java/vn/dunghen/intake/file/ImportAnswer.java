package vn.dunghen.intake.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An import as the API tells it. */
record ImportAnswer(
    long id,
    String state,
    String kind,
    String source,
    Instant uploadedAt,
    Instant asOf,
    String digest,
    long bytes,
    String said,
    long total,
    long reached,
    Import.Counts counts,
    List<String> notes,
    Map<String, String> columns,
    List<Import.PreviewRow> preview,
    @Nullable Instant endedAt,
    @Nullable Instant undoneAt) {

  static ImportAnswer of(Import one) {
    Map<String, String> columns = new TreeMap<>();
    one.mapping().forEach((place, field) -> columns.put(Cell.column(place), field));
    return new ImportAnswer(
        one.id(),
        one.state().name(),
        one.kind().word(),
        one.source(),
        one.uploadedAt(),
        one.asOf(),
        one.digest(),
        one.bytes(),
        one.said(),
        one.total(),
        one.reached(),
        one.counts(),
        one.notes(),
        columns,
        one.preview(),
        one.endedAt(),
        one.undoneAt());
  }
}
