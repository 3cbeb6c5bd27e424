package vn.dunghen.intake.file;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The one sheet of a file that is read, row by row; nothing of it is held. */
sealed interface Sheet permits CsvSheet, XlsxSheet {

  /** What is known of the whole before it is read. */
  record Look(long rows, List<String> notes) {}

  /** Hands over the rows in order until somebody says that it is enough. */
  void read(Predicate<SheetRow> more);

  /** About how many rows there are, and what a clerk must be told of what is left out. */
  Look look();

  /** Opens a file by what is in it; its name says nothing. */
  static Sheet of(Path file) {
    return switch (FileForm.of(file)) {
      case XLSX -> XlsxSheet.open(file);
      case CSV -> CsvSheet.open(file);
    };
  }
}
