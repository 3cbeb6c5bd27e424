package vn.dunghen.register;

import java.util.Comparator;
import java.util.List;
import vn.dunghen.dossier.Dossier;

/** Where a dossier's data come from, and which databases they say were consulted. */
record Origin(String source, String databases) implements Comparable<Origin> {

  private static final Comparator<Origin> ORDER =
      Comparator.comparing(Origin::source).thenComparing(Origin::databases);

  private static final String BETWEEN = "\n";

  /** A source that nobody named is "". */
  static Origin of(Dossier dossier) {
    String source = dossier.source() == null ? "" : dossier.source();
    if (dossier.databasesUsed().isEmpty()) {
      return new Origin(source, "");
    }
    List<String> codes = dossier.databasesUsed().stream().distinct().sorted().toList();
    return new Origin(source, String.join(BETWEEN, codes));
  }

  List<String> codes() {
    return databases.isEmpty() ? List.of() : List.of(databases.split(BETWEEN));
  }

  @Override
  public int compareTo(Origin other) {
    return ORDER.compare(this, other);
  }
}
