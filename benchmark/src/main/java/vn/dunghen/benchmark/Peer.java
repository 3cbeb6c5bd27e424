package vn.dunghen.benchmark;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** A database that counts the same rows. */
interface Peer extends AutoCloseable {

  String name();

  /** Lays the columns down in the layout that suits this database best. */
  void load(Prepared rows, SmallTables others) throws SQLException;

  /** For each unit its figures, in the order of {@link Figures#ALL}. */
  Map<String, List<Long>> count(Question question) throws SQLException;

  @Override
  void close() throws SQLException;
}
