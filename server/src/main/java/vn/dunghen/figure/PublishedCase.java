package vn.dunghen.figure;

import java.util.Map;
import java.util.regex.Pattern;
import vn.dunghen.index.Counted;
import vn.dunghen.index.IndexDefinition;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Scoring;
import vn.dunghen.organisation.UnitKind;

/**
 * Published counts of one unit in one period.
 *
 * @param unitName "" where the file has none
 * @param counts by code of the indicator, in the order of the file; only those that have a row
 */
record PublishedCase(String caseId, String unitCode, String unitName, Map<String, Counted> counts) {

  private static final Pattern PROVINCE = Pattern.compile("H\\d{2}");
  private static final Pattern COMMUNE = Pattern.compile("H\\d{2}\\.1\\d{2}");

  /** As the codes on the national portal tell it; index-766 section 2. */
  UnitKind kind() {
    if (PROVINCE.matcher(unitCode).matches()) {
      return UnitKind.PROVINCE;
    }
    return COMMUNE.matcher(unitCode).matches() ? UnitKind.COMMUNE : UnitKind.DEPARTMENT;
  }

  IndexScore score(IndexDefinition definition) {
    return Scoring.scorePublished(definition, kind(), indicator -> counts.get(indicator.code()));
  }
}
