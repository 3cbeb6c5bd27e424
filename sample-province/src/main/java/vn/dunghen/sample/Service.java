package vn.dunghen.sample;

import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Limit;

/**
 * A procedure of the made-up province and what its dossiers may do.
 *
 * @param department code of the department that handles it; null: every commune does
 * @param feeBearing null where the source does not know
 * @param popularity weight among the procedures of a unit
 * @param uses whether it ever has dossiers, and which kinds of facts they may carry
 */
record Service(
    String code,
    String name,
    String field,
    String ministry,
    @Nullable String department,
    @Nullable Limit limit,
    @Nullable Boolean feeBearing,
    boolean forCitizens,
    String service,
    double popularity,
    Uses uses) {

  /** What happens with a procedure in the year; these decide the figures of distinct procedures. */
  record Uses(boolean used, boolean online, boolean paid, boolean feeSent, boolean population) {
    static final Uses NONE = new Uses(false, false, false, false, false);
  }

  Service with(Uses other) {
    return new Service(
        code,
        name,
        field,
        ministry,
        department,
        limit,
        feeBearing,
        forCitizens,
        service,
        popularity,
        other);
  }

  boolean bearsFee() {
    return Boolean.TRUE.equals(feeBearing);
  }
}
