package vn.dunghen.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.RunningServer;

/** A recount agrees with what was folded as the messages came, and sees what does not. */
class RecountIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path EXAMPLES = Path.of("../docs/reference/messages/examples.ndjson");
  private static final String CODE = "H32.101-260803-0001";

  private static RunningServer server;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void tell() throws IOException {
    server = RunningServer.get();
    jdbc = server.bean(JdbcTemplate.class);
    assertThat(server.send(Files.readString(EXAMPLES), RunningServer.LINES).status())
        .isEqualTo(200);
  }

  private record Found(int exit, JsonNode answer) {

    long number(String key) {
      return answer.get(key).asLong();
    }
  }

  private static Found recount(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      int exit = server.bean(Recount.class).run(arguments);
      return new Found(exit, JSON.readTree(told.toString(StandardCharsets.UTF_8)));
    } finally {
      System.setOut(before);
    }
  }

  @Test
  void agreesWithTheStates() {
    Found found = recount("--json");

    assertThat(found.number("differences")).as("%s", found.answer()).isZero();
    assertThat(found.exit()).isZero();
    Long dossiers = jdbc.queryForObject("select count(*) from dossier_state", Long.class);
    assertThat(found.number("dossiers")).isEqualTo(dossiers).isPositive();
  }

  @Test
  void seesAStateThatIsNotTheFold() {
    tampered(
        "update dossier_state set local = replace(local, '\"channel\":2', '\"channel\":1'),"
            + " portal_is_local = true where code = ?");
  }

  @Test
  void seesAStateThatIsMissing() {
    tampered("delete from dossier_state where code = ?");
  }

  @Test
  void seesAStateOfNothing() {
    jdbc.update("insert into dossier_state (code) values ('NOBODY-SAID-SO')");
    try {
      assertThat(recount("--json").exit()).isOne();
    } finally {
      jdbc.update("delete from dossier_state where code = 'NOBODY-SAID-SO'");
    }
  }

  private static void tampered(String update) {
    List<Object[]> kept =
        jdbc.query(
            "select code, local, portal, portal_is_local from dossier_state where code = ?",
            (row, number) ->
                new Object[] {
                  row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)
                },
            CODE);
    assertThat(jdbc.update(update, CODE)).isOne();
    try {
      Found found = recount("--json");
      assertThat(found.exit()).isOne();
      assertThat(found.number("differences")).isPositive();
      assertThat(found.answer().toString()).contains(CODE);
    } finally {
      jdbc.update("delete from dossier_state where code = ?", CODE);
      jdbc.update("insert into dossier_state values (?, ?, ?, ?)", kept.getFirst());
    }
  }

  @Test
  void ofATimeBeforeTheFirstMessageFindsNothing() {
    Found found = recount("--json", "--known-at", "2020-01-01T00:00:00+07:00");

    assertThat(found.exit()).isZero();
    assertThat(found.number("dossiers")).isZero();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    Recount recount = server.bean(Recount.class);

    assertThatThrownBy(() -> recount.run("--jsno")).hasMessageContaining("--jsno");
    assertThatThrownBy(() -> recount.run("--known-at", "yesterday"))
        .hasMessageContaining("yesterday");
    assertThatThrownBy(() -> recount.run("--known-at")).hasMessageContaining("--known-at");
  }
}
