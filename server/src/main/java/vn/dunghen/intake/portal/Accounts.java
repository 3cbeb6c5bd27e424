package vn.dunghen.intake.portal;

import java.security.SecureRandom;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.system.Secret;

/**
 * Who may send, and their sessions. Of secrets and tokens only keyed digests are kept; two secrets
 * of an account may be valid at a time, so that a sender changes over without a stop.
 */
@Component
class Accounts {

  private static final int SECRET_BYTES = 32;

  /** For so long a session that was looked up is believed without asking again. */
  private static final Duration BELIEVED = Duration.ofSeconds(30);

  private static final int MOST_BELIEVED = 10_000;

  /** So long a session lasts. */
  static final Duration SESSION = Duration.ofHours(8);

  private static final RowMapper<Account> ACCOUNT = (row, number) -> account(row);
  private static final String COLUMNS =
      "select source, units, addresses, exists_answer, error_code, created_at from source_account";

  private final JdbcTemplate jdbc;
  private final Secret secret;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Believed> believed = new ConcurrentHashMap<>();

  /** A session that was just opened. */
  record Opened(String token, Account account) {}

  /** Whose session it is and when it ends. */
  private record Ending(Account account, Instant endsAt) {}

  private record Believed(Account account, Instant until) {}

  @Autowired
  Accounts(JdbcTemplate jdbc, Secret secret) {
    this(jdbc, secret, InstantSource.system());
  }

  Accounts(JdbcTemplate jdbc, Secret secret, InstantSource clock) {
    this.jdbc = jdbc;
    this.secret = secret;
    this.clock = clock;
  }

  /** Makes one, or a disabled one anew; its secret, told this once; empty where one is in use. */
  Optional<String> create(Account account) {
    String password = token();
    int made =
        jdbc.update(
            """
            insert into source_account (source, units, addresses, exists_answer, error_code, secret)
            values (?, string_to_array(?, ' '), string_to_array(?, ' '), ?, ?, ?)
            on conflict (source) do update set units = excluded.units,
              addresses = excluded.addresses, exists_answer = excluded.exists_answer,
              error_code = excluded.error_code, secret = excluded.secret, old_secret = null,
              disabled_at = null
            where source_account.disabled_at is not null""",
            account.source(),
            String.join(" ", account.units().stream().map(UnitCode::value).toList()),
            String.join(" ", account.addresses()),
            account.existsAnswer().name(),
            account.errorCode().name(),
            digested(password));
    return made == 0 ? Optional.empty() : Optional.of(password);
  }

  /** A new secret beside the one in use; the one before that ends. Empty for an unknown account. */
  Optional<String> renew(String source) {
    String password = token();
    believed.clear();
    int changed =
        jdbc.update(
            "update source_account set old_secret = secret, secret = ?"
                + " where source = ? and disabled_at is null",
            digested(password),
            source);
    return changed == 0 ? Optional.empty() : Optional.of(password);
  }

  /** Ends the older secret, or the whole account with its sessions. */
  boolean disable(String source) {
    jdbc.update("delete from source_session where source = ?", source);
    believed.clear();
    return jdbc.update(
            "update source_account set disabled_at = now() where source = ? and disabled_at is null",
            source)
        > 0;
  }

  List<Account> all() {
    return jdbc.query(COLUMNS + " where disabled_at is null order by source", ACCOUNT);
  }

  /** Whether a source of that name has or had an account. */
  boolean knows(String source) {
    return !jdbc.queryForList(
            "select 1 from source_account where source = ?", source.replace("\0", ""))
        .isEmpty();
  }

  /** A new session; empty for a wrong name, secret or address, and nobody is told which. */
  Optional<Opened> login(String source, String password, String address) {
    String shown = digested(password);
    List<Account> found =
        jdbc.query(
            COLUMNS + " where source = ? and disabled_at is null and ? in (secret, old_secret)",
            ACCOUNT,
            source.replace("\0", ""),
            shown);
    if (found.isEmpty() || !Networks.contain(found.getFirst().addresses(), address)) {
      return Optional.empty();
    }
    String token = token();
    Instant now = clock.instant();
    jdbc.update("delete from source_session where expires_at < ?", Timestamp.from(now));
    jdbc.update(
        "insert into source_session (token, source, secret, expires_at) values (?, ?, ?, ?)",
        digested(token),
        found.getFirst().source(),
        shown,
        Timestamp.from(now.plus(SESSION)));
    believe(digested(token), new Ending(found.getFirst(), now.plus(SESSION)));
    return Optional.of(new Opened(token, found.getFirst()));
  }

  /** Whose session it is; empty for one that never was or has ended. */
  Optional<Account> of(String session, String address) {
    String token = digested(session);
    Believed known = believed.get(token);
    if (known == null || !known.until().isAfter(clock.instant())) {
      known = lookUp(token);
    }
    return Optional.ofNullable(known)
        .map(Believed::account)
        .filter(account -> Networks.contain(account.addresses(), address));
  }

  private @Nullable Believed lookUp(String token) {
    List<Ending> found =
        jdbc.query(
            COLUMNS.replace(" from ", ", expires_at from ")
                + " join source_session using (source)"
                + " where token = ? and expires_at > ? and disabled_at is null"
                + " and source_session.secret in (source_account.secret, old_secret)",
            (row, number) -> new Ending(account(row), row.getTimestamp(7).toInstant()),
            token,
            Timestamp.from(clock.instant()));
    if (found.isEmpty()) {
      believed.remove(token);
      return null;
    }
    return believe(token, found.getFirst());
  }

  /** It is believed for a while, but never longer than it lasts. */
  private Believed believe(String token, Ending session) {
    if (believed.size() > MOST_BELIEVED) {
      believed.clear();
    }
    Instant until = clock.instant().plus(BELIEVED);
    Believed fresh =
        new Believed(session.account(), until.isAfter(session.endsAt()) ? session.endsAt() : until);
    believed.put(token, fresh);
    return fresh;
  }

  private String digested(String token) {
    return secret.digest("account").of(token);
  }

  private String token() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString(1),
        texts(row.getArray(2)).stream().map(UnitCode::new).toList(),
        texts(row.getArray(3)),
        Account.ExistsAnswer.valueOf(row.getString(4)),
        Account.ErrorCode.valueOf(row.getString(5)),
        row.getTimestamp(6).toInstant());
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
