package vn.dunghen.system;

/** The store cannot be started, reached or used; the message says why to whoever runs the host. */
public final class StoreUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StoreUnusable(String reason) {
    super(reason);
  }

  StoreUnusable(String reason, Throwable cause) {
    super(reason, cause);
  }
}
