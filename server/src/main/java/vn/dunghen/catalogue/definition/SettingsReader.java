package vn.dunghen.catalogue.definition;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dunghen.index.Settings;

/** Reads what a definition says about the index as a whole. */
final class SettingsReader {

  static final List<String> KNOWN =
      List.of(
          "rounding",
          "notApplicable",
          "rankLists",
          "ties",
          "calendar",
          "endOfRunningPeriod",
          "dueCompare",
          "supplementMode",
          "severalSupplements");

  private static final String CALENDAR = "vietnam";

  private final Fields fields;
  private final Problems problems;

  SettingsReader(Fields fields, Problems problems) {
    this.fields = fields;
    this.problems = problems;
  }

  @Nullable Settings read() {
    Settings.Rounding rounding = fields.oneOf("rounding", Settings.Rounding.class);
    Settings.NotApplicable notApplicable =
        fields.oneOf("notApplicable", Settings.NotApplicable.class);
    List<Settings.RankList> rankLists =
        fields.list("rankLists", (each, told) -> Fields.oneOf(each, Settings.RankList.class, told));
    Settings.Ties ties = fields.oneOf("ties", Settings.Ties.class);
    String calendar = calendar();
    Settings.EndOfRunningPeriod end =
        built("endOfRunningPeriod", Settings.EndOfRunningPeriod.AS_OF);
    Settings.DueCompare dueCompare = built("dueCompare", Settings.DueCompare.INSTANT);
    Settings.SupplementMode mode = built("supplementMode", Settings.SupplementMode.SUBTRACT);
    Settings.SeveralSupplements several =
        built("severalSupplements", Settings.SeveralSupplements.WAITING_ONLY);
    if (rounding == null || notApplicable == null || ties == null || calendar == null) {
      return null;
    }
    return end == null || dueCompare == null || mode == null || several == null
        ? null
        : new Settings(
            rounding, notApplicable, rankLists, ties, calendar, end, dueCompare, mode, several);
  }

  private @Nullable String calendar() {
    String calendar = fields.text("calendar");
    if (calendar != null && !calendar.equals(CALENDAR)) {
      problems.at(
          fields.place("calendar"), "calendar '%s' is not known; known: %s", calendar, CALENDAR);
      return null;
    }
    return calendar;
  }

  /** The one value that the counts follow; the others are known but would be misread. */
  private <E extends Enum<E>> @Nullable E built(String name, E supported) {
    E said = fields.oneOf(name, supported.getDeclaringClass());
    if (said != null && !Set.of(supported).contains(said)) {
      problems.at(
          fields.place(name), "%s %s is not supported; supported: %s", name, said, supported);
      return null;
    }
    return said;
  }
}
