package vn.dunghen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.Rules;

/** The statements of the peers, read from the jar. */
final class Sql {

  private Sql() {}

  static String read(String name) {
    try (@Nullable InputStream file = Sql.class.getResourceAsStream("/sql/" + name)) {
      if (file == null) {
        throw new IllegalStateException("not in the jar: sql/" + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read sql/" + name, e);
    }
  }

  /** The statement with the moments of the question written in, so that planners see them. */
  static String asked(String sql, Question question, Rules rules) {
    return sql.replace(":first_day", Integer.toString(question.firstDay()))
        .replace(":last_day", Integer.toString(question.lastDay()))
        .replace(":latest_decision", Integer.toString(question.latestDecision(rules)))
        .replace(":from", Integer.toString(question.from()))
        .replace(":last", Integer.toString(question.last()))
        .replace(":as_of", Integer.toString(question.asOfSecond()))
        .replace(":open", Integer.toString(question.open()));
  }

  /** Runs the statement and reads all of its answer. */
  static Map<String, List<Long>> run(Connection connection, String sql, List<String> units)
      throws SQLException {
    Map<String, List<Long>> figures = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        List<Long> counts = new ArrayList<>(Figures.ALL.size());
        for (int i = 0; i < Figures.ALL.size(); i++) {
          counts.add(rows.getLong(i + 2));
        }
        figures.put(units.get(rows.getInt(1)), counts);
      }
    }
    return figures;
  }
}
