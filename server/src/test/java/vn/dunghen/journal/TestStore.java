package vn.dunghen.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own with the journal's tables, in the one PostgreSQL that all tests of this JVM
 * share.
 */
public final class TestStore {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final DataSource source;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Recent recent = new Recent();
  private final Journal journal;

  private TestStore(DataSource source) {
    this.source = source;
    this.jdbc = new JdbcTemplate(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
    this.journal = new Journal(jdbc, transactions, recent);
  }

  /** Started by whoever asks first, ended with the JVM. */
  private static final class Shared {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "100").start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  public static TestStore fresh() {
    String name = "test" + DATABASES.incrementAndGet();
    new JdbcTemplate(Shared.SERVER.getPostgresDatabase()).execute("create database " + name);
    DataSource source = Shared.SERVER.getDatabase("postgres", name);
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
    return new TestStore(source);
  }

  public DataSource source() {
    return source;
  }

  public JdbcTemplate jdbc() {
    return jdbc;
  }

  public Journal journal() {
    return journal;
  }

  /** As another process would have it. */
  public Journal anotherJournal() {
    return new Journal(jdbc, transactions, new Recent());
  }

  public Dossiers dossiers() {
    return new Dossiers(jdbc, transactions, recent);
  }

  public Subjects subjects() {
    return new Subjects(jdbc);
  }

  public Follower follower() {
    return new Follower(jdbc);
  }

  public Entries entries() {
    return new Entries(jdbc, transactions);
  }

  public Quarantine quarantine() {
    return new Quarantine(jdbc, transactions);
  }

  public Histories histories() {
    return new Histories(jdbc, transactions);
  }
}
