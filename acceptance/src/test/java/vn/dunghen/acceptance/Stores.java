package vn.dunghen.acceptance;

/** How the server's own PostgreSQL is reached by somebody else on this machine. */
final class Stores {

  private Stores() {}

  /** The same database at another port, which leads to the same PostgreSQL. */
  static String urlAt(int port) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }
}
