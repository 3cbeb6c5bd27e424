package vn.dunghen.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingBenchmarkIT {

  @Test
  void theRegisterAndBothDatabasesGiveTheSameAnswers() throws SQLException {
    List<String> said = new ArrayList<>();
    Report report = new CountingBenchmark(20_000, said::add).run();
    assertThat(report.equal()).as("said: %s", said).isTrue();
    assertThat(report.bytes()).isBetween(28.0, 64.0);
    assertThat(report.values())
        .containsKeys(
            "rows",
            "register_seconds",
            "duckdb_seconds",
            "postgres_seconds",
            "ratio_duckdb",
            "ratio_postgres",
            "register_bytes_per_dossier",
            "answers_equal");
    assertThat(report.json()).startsWith("{\"rows\": 20000, ").endsWith("}");
  }
}
