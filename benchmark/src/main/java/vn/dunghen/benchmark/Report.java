package vn.dunghen.benchmark;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a run measured; seconds are medians.
 *
 * @param bytes memory of the register a dossier
 * @param provinceYearMillis the register's median for a province's own year of 400,000 dossiers
 * @param equal whether every peer gave exactly our figures in every run
 */
record Report(
    int rows,
    int cores,
    int runs,
    double register,
    double duckDb,
    double postgreSql,
    double bytes,
    double provinceYearMillis,
    boolean equal) {

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("rows", rows);
    values.put("register_seconds", rounded(register, 5));
    values.put("duckdb_seconds", rounded(duckDb, 4));
    values.put("postgres_seconds", rounded(postgreSql, 4));
    values.put("ratio_duckdb", rounded(duckDb / register, 1));
    values.put("ratio_postgres", rounded(postgreSql / register, 1));
    values.put("register_bytes_per_dossier", rounded(bytes, 1));
    values.put("answers_equal", equal);
    values.put("dossiers_per_second", Math.round(rows / register));
    values.put("register_0_4M_ms", rounded(provinceYearMillis, 2));
    values.put("runs", runs);
    values.put("cores", cores);
    return values;
  }

  private static double rounded(double value, int digits) {
    return Double.parseDouble(String.format(Locale.ROOT, "%." + digits + "f", value));
  }

  String json() {
    return json(values());
  }

  String table() {
    return table(values());
  }

  static String json(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> '"' + entry.getKey() + "\": " + written(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Numbers as they are, words in quotes; none of ours has a quote in it. */
  private static String written(Object value) {
    return value instanceof CharSequence ? "\"" + value + '"' : value.toString();
  }

  static String table(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(entry -> "%-28s %s".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
