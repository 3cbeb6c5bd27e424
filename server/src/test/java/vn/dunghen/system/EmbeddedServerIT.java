package vn.dunghen.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What we lean on when we say that an acknowledged message survives. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedServerIT {

  private static final Duration RECOVERY = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static EmbeddedServer server;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.start(new Home(folder));
    ask("create table if not exists kept (word text)");
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void waitsForTheDiskAndListensOnThisMachineOnly() {
    // The launcher asks for the opposite of the first one.
    assertThat(answer("show fsync")).isEqualTo("on");
    assertThat(answer("show synchronous_commit")).isEqualTo("on");
    assertThat(answer("show full_page_writes")).isEqualTo("on");
    assertThat(answer("show listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(answer("show unix_socket_directories")).isEmpty();
    assertThat(answer("show server_version_num")).startsWith("18");
  }

  @Test
  void comesBackByItselfWithWhatWasCommitted() throws Exception {
    ask("insert into kept values ('before the kill')");
    ProcessHandle postmaster = postmaster();
    assertThat(postmaster.destroyForcibly()).isTrue();
    postmaster.onExit().get(10, TimeUnit.SECONDS);

    awaitAnswer("select 1", "1");
    assertThat(postmaster().pid()).isNotEqualTo(postmaster.pid());
    assertThat(answer("select count(*) from kept where word = 'before the kill'")).isEqualTo("1");
  }

  @Test
  void keepsItsDataFromOneStartToTheNext() {
    ask("insert into kept values ('first start')");
    server.close();
    server = EmbeddedServer.start(new Home(folder));
    assertThat(answer("select count(*) from kept where word = 'first start'")).isEqualTo("1");
  }

  @Test
  void doesNotStopAnotherFoldersPostgreSql(@TempDir Path other) throws IOException {
    // As after a restart of the machine: the number in the stale file is another one's now.
    Files.copy(folder.resolve("postgres/postmaster.pid"), other.resolve("postmaster.pid"));
    EmbeddedServer.stopOrphan(other);
    assertThat(postmaster().isAlive()).isTrue();
    assertThat(EmbeddedServer.portOf(other)).isEmpty();
    assertThat(EmbeddedServer.portOf(folder.resolve("postgres"))).isPresent();
  }

  @Test
  void doesNotStopWhateverProcessHasTheNumberNow(@TempDir Path other) throws IOException {
    Files.writeString(
        other.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n" + other + "\n");
    EmbeddedServer.stopOrphan(other);
    Files.writeString(other.resolve("postmaster.pid"), "not a number\n");
    EmbeddedServer.stopOrphan(other);
    assertThat(EmbeddedServer.portOf(other)).isEmpty();
  }

  private static ProcessHandle postmaster() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("postgres/postmaster.pid"));
    return ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
  }

  private static void ask(String statement) {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement asking = connection.createStatement()) {
      asking.execute(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException(statement, failed);
    }
  }

  private static String answer(String query) {
    try (Connection connection = DriverManager.getConnection(server.jdbcUrl());
        Statement asking = connection.createStatement();
        ResultSet rows = asking.executeQuery(query)) {
      rows.next();
      return String.valueOf(rows.getString(1));
    } catch (SQLException failed) {
      throw new IllegalStateException(query, failed);
    }
  }

  private static void awaitAnswer(String query, String wanted) throws InterruptedException {
    long until = System.nanoTime() + RECOVERY.toNanos();
    while (true) {
      try {
        assertThat(answer(query)).isEqualTo(wanted);
        return;
      } catch (IllegalStateException notYet) {
        if (System.nanoTime() > until) {
          throw notYet;
        }
        Thread.sleep(100);
      }
    }
  }
}
