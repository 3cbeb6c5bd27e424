package vn.dunghen.intake.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.message.MessageKind;

/** Reads a file to its end in a process of its own and prints how many rows were messages. */
final class ReadsInASmallHeap {

  private ReadsInASmallHeap() {}

  public static void main(String[] arguments) {
    Sheet sheet = Sheet.of(Path.of(arguments[0]));
    Columns columns = Columns.of(MessageKind.DOSSIER);
    Header header = Header.of(sheet, columns, Map.of());
    Instant now = Instant.parse("2026-11-24T00:00:00Z");
    RowReader reader =
        new RowReader(MessageKind.DOSSIER, "lon", now, header.proposed(columns, Map.of()));
    long[] good = {0};
    sheet.read(
        row -> {
          if (row.number() > header.row() && !reader.blank(row)) {
            Draft draft = reader.draft(row);
            good[0] += draft.read(draft.baseId(), now) instanceof Good ? 1 : 0;
          }
          return true;
        });
    System.out.println(good[0]);
  }
}
