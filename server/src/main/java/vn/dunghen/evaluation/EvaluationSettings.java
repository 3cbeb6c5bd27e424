package vn.dunghen.evaluation;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal's public evaluation is read; portal-protocol, sections 8 and 13.
 *
 * @param url before the name of the endpoint; blank: nothing is fetched
 * @param rootDepartmentId the province's id on the portal
 * @param firstPage number of the first page, 0 or 1; null: found out from the answers
 * @param pageSize rows asked for at once; 0: as is usual for the endpoint
 * @param contact whom the portal's people may write to, told in the User-Agent
 * @param daily when it is read each day, in Việt Nam; null: only when somebody asks
 * @param pace from the beginning of one call to that of the next, at least
 * @param patience for one call, its whole answer included
 * @param largestAnswer in bytes
 * @param alias our code for a code of the portal's, where they differ
 */
@ConfigurationProperties("dunghen.evaluation")
record EvaluationSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String rootDepartmentId,
    @Nullable Integer firstPage,
    @DefaultValue("0") int pageSize,
    @DefaultValue("") String contact,
    @Nullable LocalTime daily,
    @DefaultValue("1s") Duration pace,
    @DefaultValue("60s") Duration patience,
    @DefaultValue("33554432") int largestAnswer,
    @DefaultValue Map<String, String> alias) {

  EvaluationSettings {
    alias = Map.copyOf(alias);
  }

  boolean reachable() {
    return !url.isBlank() && !rootDepartmentId.isBlank();
  }

  String userAgent() {
    return contact.isBlank() ? "dunghen" : "dunghen (" + contact + ")";
  }

  /** Our code for a unit of the portal's. */
  String unit(String code) {
    return alias.getOrDefault(code, code);
  }
}
