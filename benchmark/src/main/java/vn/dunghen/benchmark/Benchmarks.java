package vn.dunghen.benchmark;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs the measurement that the first argument names. */
public final class Benchmarks {

  private static final String USAGE =
      """
      ./dunghen bench counting [--rows N] [--json]
      ./dunghen bench clock [--json]
      ./dunghen bench whatif [--rows N] [--json]
      ./dunghen bench forecast [--scale S] [--json]
      ./dunghen bench reconcile [--json]
      ./dunghen bench intake [--seconds S] [--json]
      ./dunghen bench freshness [--seconds S] [--json]
      ./dunghen bench portal [--rows N] [--json]

        --rows N   dossiers to count, 1,000 to 99,999,999            (10000000; whatif 400000; portal 100000)
        --seconds S  how long each path is measured, 5 to 3,600       (300; freshness 600)
        --scale S  size of the made-up year, 0.05 to 2                (0.4)
        --json     one JSON object on standard output
      """;

  private static final int LEAST = 1_000;
  private static final int MOST = 99_999_999;

  private Benchmarks() {}

  public static void main(String[] arguments)
      throws SQLException, IOException, InterruptedException {
    List<String> words = List.of(arguments);
    if (words.contains("--help") || words.equals(List.of("help"))) {
      System.out.print(USAGE);
      return;
    }
    List<String> options = words.isEmpty() ? words : words.subList(1, words.size());
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "counting" -> counting(options);
      case "clock" -> plain(options, () -> new ClockBenchmark().run());
      case "reconcile" -> reconcile(options);
      case "whatif" ->
          rows(options, 400_000, rows -> new WhatIfBenchmark(rows, System.err::println).run());
      case "forecast" -> forecast(options);
      case "intake" -> timed(options, 300, s -> new IntakeBenchmark(s, System.err::println).run());
      case "freshness" ->
          timed(options, 600, s -> new FreshnessBenchmark(s, System.err::println).run());
      case "portal" ->
          rows(options, 100_000, rows -> new PushBenchmark(rows, System.err::println).run());
      case "" -> refuse("which measurement?");
      default -> refuse("no such measurement: " + words.getFirst());
    }
  }

  private static void plain(List<String> options, Supplier<Map<String, Object>> measurement) {
    if (!options.isEmpty() && !options.equals(List.of("--json"))) {
      refuse("no such options: " + String.join(" ", options));
    }
    Map<String, Object> values = measurement.get();
    System.out.println(options.isEmpty() ? Report.table(values) : Report.json(values));
  }

  private static void forecast(List<String> options) throws IOException, InterruptedException {
    String scale = "0.4";
    boolean json = false;
    for (int i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--json" -> json = true;
        case "--scale" -> scale = i + 1 < options.size() ? options.get(++i) : "";
        default -> refuse("no such option: " + options.get(i));
      }
    }
    if (!scale.matches("[0-9]{1,2}(\\.[0-9]{1,4})?")
        || Double.parseDouble(scale) < 0.05
        || Double.parseDouble(scale) > 2) {
      refuse("--scale wants a number from 0.05 to 2, not '" + scale + "'");
    }
    Map<String, Object> values = new ForecastBenchmark(scale, System.err::println).run();
    System.out.println(json ? Report.json(values) : Report.table(values));
  }

  /** A measurement of as many dossiers as it is told. */
  private interface Sized {
    Map<String, Object> run(int rows) throws IOException, InterruptedException;
  }

  private static void rows(List<String> options, int usual, Sized measurement)
      throws IOException, InterruptedException {
    int rows = usual;
    boolean json = false;
    for (int i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--json" -> json = true;
        case "--rows" -> rows = rows(i + 1 < options.size() ? options.get(++i) : "");
        default -> refuse("no such option: " + options.get(i));
      }
    }
    Map<String, Object> values = measurement.run(rows);
    System.out.println(json ? Report.json(values) : Report.table(values));
    boolean lost = values.containsKey("lost") && !Long.valueOf(0).equals(values.get("lost"));
    boolean twice =
        values.containsKey("duplicates") && !Long.valueOf(0).equals(values.get("duplicates"));
    if (lost || twice || Boolean.FALSE.equals(values.get("answers_equal"))) {
      System.exit(1);
    }
  }

  private static void reconcile(List<String> options)
      throws IOException, InterruptedException, SQLException {
    if (!options.isEmpty() && !options.equals(List.of("--json"))) {
      refuse("no such options: " + String.join(" ", options));
    }
    Map<String, Object> values = new ReconcileBenchmark(System.err::println).run();
    System.out.println(options.isEmpty() ? Report.table(values) : Report.json(values));
  }

  /** A measurement that takes as long as it is told. */
  private interface Timed {
    Map<String, Object> run(int seconds) throws IOException, InterruptedException, SQLException;
  }

  private static void timed(List<String> options, int usual, Timed measurement)
      throws SQLException, IOException, InterruptedException {
    int seconds = usual;
    boolean json = false;
    for (int i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--json" -> json = true;
        case "--seconds" -> seconds = seconds(i + 1 < options.size() ? options.get(++i) : "");
        default -> refuse("no such option: " + options.get(i));
      }
    }
    Map<String, Object> values = measurement.run(seconds);
    System.out.println(json ? Report.json(values) : Report.table(values));
  }

  private static int seconds(String text) {
    try {
      int seconds = Integer.parseInt(text);
      if (seconds >= 5 && seconds <= 3_600) {
        return seconds;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with the text that was given.
    }
    refuse("--seconds wants a number from 5 to 3600, not '" + text + "'");
    return 5;
  }

  private static void counting(List<String> options) throws SQLException {
    int rows = 10_000_000;
    boolean json = false;
    for (int i = 0; i < options.size(); i++) {
      switch (options.get(i)) {
        case "--json" -> json = true;
        case "--rows" -> rows = rows(i + 1 < options.size() ? options.get(++i) : "");
        default -> refuse("no such option: " + options.get(i));
      }
    }
    Consumer<String> progress = System.err::println;
    Report report = new CountingBenchmark(rows, progress).run();
    System.out.println(json ? report.json() : report.table());
    if (!report.equal()) {
      System.exit(1);
    }
  }

  private static int rows(String text) {
    try {
      int rows = Integer.parseInt(text.replace("_", ""));
      if (rows >= LEAST && rows <= MOST) {
        return rows;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, with the text that was given.
    }
    refuse("--rows wants a number from " + LEAST + " to " + MOST + ", not '" + text + "'");
    return LEAST;
  }

  private static void refuse(String reason) {
    System.err.println(reason);
    System.err.print(USAGE);
    System.exit(2);
  }
}
