package vn.dunghen.system;

import org.springframework.boot.ExitCodeGenerator;

/** The store cannot be started, reached or used; the message says why to whoever runs the host. */
public final class StoreUnusable extends RuntimeException implements ExitCodeGenerator {

  private static final long serialVersionUID = 1L;

  StoreUnusable(String reason) {
    super(reason);
  }

  StoreUnusable(String reason, Throwable cause) {
    super(reason, cause);
  }

  @Override
  public int getExitCode() {
    return SettingRefused.MISUSED;
  }
}
