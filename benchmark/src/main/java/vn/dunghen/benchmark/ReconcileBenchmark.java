package vn.dunghen.benchmark;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a server takes to compare both ledgers of a province's year afresh, from the states as
 * they are stored: as a province usually has them, and with every single dossier told differently.
 */
final class ReconcileBenchmark {

  private static final int DOSSIERS = 400_000;
  private static final int RUNS = 3;

  /** One in so many differs, and one in so many is not on the portal. */
  private static final int EVERY = 10;

  /** A dossier as the table has it; %s is its code. */
  private static final String STATE =
      """
      {"code":{"value":"%1$s"},"procedure":{"value":"1.011475"},"competentUnit":{"value":"H32.25"},\
      "channel":2,"applicantKind":1,"submittedAt":1768868210,"acceptedAt":1768868210,\
      "due":{"at":1770112800,"precision":"SECOND"},"firstDue":{"at":1770112800,"precision":"SECOND"},\
      "statusHistory":[{"status":2,"at":1768868210},{"status":4,"at":1768869410}%2$s],\
      "paidOnline":2,"components":[{"code":"TP01","hasFile":true,"digitised":false,"reuse":0,\
      "fromRepository":false}],"verifiedByVneid":true,\
      "steps":[{"at":1768868210,"status":2,"officer":{"value":"CB-25-0037"}},\
      {"at":1768869410,"status":4,"officer":{"value":"CB-25-0037"}}%3$s],\
      "results":[{"id":"KQ01","hasFile":true}],"payments":[{"reference":"TT-%1$s","amount":50000,\
      "at":1768869110,"channel":1,"succeeded":true}],"synchronisedAt":1795911250,"source":"mot-cua"}""";

  private static final String DONE = ",{\"status\":9,\"at\":1769487100}";
  private static final String DONE_STEP =
      ",{\"at\":1769487100,\"status\":9,\"officer\":{\"value\":\"CB-25-0037\"}}";
  private static final Pattern NUMBER = Pattern.compile("\"(\\w+)\":(\\d+)");

  private final Consumer<String> progress;

  ReconcileBenchmark(Consumer<String> progress) {
    this.progress = progress;
  }

  Map<String, Object> run() throws IOException, InterruptedException, SQLException {
    try (ServerUnderTest server = ServerUnderTest.start();
        Connection connection = DriverManager.getConnection(server.jdbcUrl())) {
      progress.accept("storing %,d dossiers in both ledgers".formatted(DOSSIERS));
      store(connection);
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("dossiers", DOSSIERS);
      measure(server, "", values);
      progress.accept(values + "; making all of them differ");
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "update dossier_state set portal_is_local = false,"
                + " portal = replace(local, '\"channel\":2', '\"channel\":1')");
        statement.execute("vacuum analyze dossier_state");
      }
      measure(server, "all_", values);
      values.put("runs", RUNS);
      values.put("cores", Runtime.getRuntime().availableProcessors());
      return values;
    }
  }

  private static void store(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into dossier_state (code, local, portal, portal_is_local) values (?, ?, ?, ?)")) {
      for (int i = 0; i < DOSSIERS; i++) {
        String code = "H32.25-260120-%06d".formatted(i);
        boolean differs = i % EVERY == 0;
        boolean missing = i % EVERY == 1;
        insert.setString(1, code);
        insert.setString(2, STATE.formatted(code, DONE, DONE_STEP));
        insert.setString(3, differs ? STATE.formatted(code, "", "") : null);
        insert.setBoolean(4, !differs && !missing);
        insert.addBatch();
        if (i % 5_000 == 4_999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  /** The median of some runs after one that does not count. */
  private static void measure(ServerUnderTest server, String prefix, Map<String, Object> values)
      throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    Map<String, Long> answer = Map.of();
    for (int run = 0; run <= RUNS; run++) {
      long began = System.nanoTime();
      answer = checked(server);
      if (run > 0) {
        seconds.add((System.nanoTime() - began) / 1e9);
      }
    }
    double median = seconds.stream().sorted().toList().get(RUNS / 2);
    values.put(prefix + "differing", answer.getOrDefault("differing", 0L));
    values.put(prefix + "missing", answer.getOrDefault("missingThere", 0L));
    values.put(prefix + "seconds", Math.round(median * 100) / 100.0);
  }

  private static Map<String, Long> checked(ServerUnderTest server)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = server.post("/api/v1/reconciliation/check", "");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    Map<String, Long> numbers = new LinkedHashMap<>();
    Matcher number = NUMBER.matcher(answer.body());
    while (number.find()) {
      numbers.put(number.group(1), Long.parseLong(number.group(2)));
    }
    return numbers;
  }
}
