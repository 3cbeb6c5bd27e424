package vn.dunghen.system;

import org.springframework.boot.ExitCodeGenerator;

/** A setting from the environment is of no use; the message names it and says why. */
public final class SettingRefused extends RuntimeException implements ExitCodeGenerator {

  /** What a command ends with that was asked or set wrongly. */
  public static final int MISUSED = 2;

  private static final long serialVersionUID = 1L;

  public SettingRefused(String reason) {
    super(reason);
  }

  public SettingRefused(String reason, Throwable cause) {
    super(reason, cause);
  }

  @Override
  public int getExitCode() {
    return MISUSED;
  }
}
