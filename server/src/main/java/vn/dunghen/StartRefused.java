package vn.dunghen;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import vn.dunghen.catalogue.ClockRefused;
import vn.dunghen.catalogue.DefinitionsRefused;
import vn.dunghen.catalogue.QualityRefused;
import vn.dunghen.catalogue.ReferenceProblem;
import vn.dunghen.portal.PortalRefused;
import vn.dunghen.system.SettingRefused;
import vn.dunghen.system.Store.HomeInUse;
import vn.dunghen.system.StoreUnusable;

/** What the operator can mend is told by its reason alone, without a page of our own stack. */
final class StartRefused implements FailureAnalyzer {

  private static final String MEND =
      "Sửa tệp rồi khởi động lại. Mend the file named above, then start again.";

  private static final String CHOOSE =
      "Dừng máy chủ kia hoặc đặt DUNGHEN_HOME khác. Stop the other server, or set DUNGHEN_HOME.";

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String reason = String.valueOf(cause.getMessage());
      if (cause instanceof ReferenceProblem
          || cause instanceof DefinitionsRefused
          || cause instanceof QualityRefused
          || cause instanceof ClockRefused
          || cause instanceof PortalRefused) {
        return new FailureAnalysis(reason, MEND, cause);
      }
      if (cause instanceof StoreUnusable || cause instanceof SettingRefused) {
        return new FailureAnalysis(reason, null, cause);
      }
      if (cause instanceof HomeInUse) {
        return new FailureAnalysis(reason, CHOOSE, cause);
      }
    }
    return null;
  }
}
