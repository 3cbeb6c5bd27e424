package vn.dunghen.system;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the host that are made once: home, store, token. */
@Configuration
class HostConfiguration {

  private static final long CONNECT_PATIENCE_MILLIS = 3_000;
  private static final int CONNECTIONS = 12;

  /** The property is what Spring makes of the environment's {@code DUNGHEN_HOME}. */
  @Bean
  Home home(@Value("${dunghen.home:}") String told) {
    return Home.of(told);
  }

  /** A command shares the store of a running server; a server takes the home for itself. */
  @Bean
  Store store(Home home, @Value("${dunghen.command:false}") boolean command) {
    return command ? Store.forCommand(home) : Store.forServer(home);
  }

  @Bean
  DataSource dataSource(Store store) {
    return pool(store);
  }

  /** Connections to the store; who asks while it is away is told within seconds. */
  static HikariDataSource pool(Store store) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(store.jdbcUrl());
    // The detail of an error carries rows; nothing of them belongs in a log.
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setConnectionTimeout(CONNECT_PATIENCE_MILLIS);
    pool.setValidationTimeout(CONNECT_PATIENCE_MILLIS / 2);
    return pool;
  }

  @Bean
  Token token(Home home) {
    return Token.of(home);
  }

  @Bean
  Secret secret(Home home) {
    return Secret.of(home);
  }
}
