package vn.dunghen.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dunghen.calendar.Period;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.Tree;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.ProcedureCode;

/**
 * What is to be counted: a unit and all below it as the tree stands, in a period, as of a moment.
 *
 * @param asOf what carries its moment after it has not happened; whole seconds count
 * @param procedure only dossiers of this procedure, compared by its national form
 * @param field only dossiers of procedures of this field
 * @param officer only dossiers on which this officer has a step
 * @param channel only dossiers handed in this way: 1 direct (or not told), 2 online, 3 post; any
 *     other number: none of the three
 */
public record Slice(
    Tree tree,
    UnitCode unit,
    Period period,
    Instant asOf,
    @Nullable ProcedureCode procedure,
    @Nullable String field,
    @Nullable OfficerCode officer,
    @Nullable Integer channel) {

  /** A slice of all procedures, fields, officers and channels. */
  public static Slice of(Tree tree, UnitCode unit, Period period, Instant asOf) {
    return new Slice(tree, unit, period, asOf, null, null, null, null);
  }

  public Slice withUnit(UnitCode other) {
    return new Slice(tree, other, period, asOf, procedure, field, officer, channel);
  }

  public Slice withPeriod(Period other) {
    return new Slice(tree, unit, other, asOf, procedure, field, officer, channel);
  }

  public Slice withAsOf(Instant other) {
    return new Slice(tree, unit, period, other, procedure, field, officer, channel);
  }

  public Slice withProcedure(@Nullable ProcedureCode other) {
    return new Slice(tree, unit, period, asOf, other, field, officer, channel);
  }

  public Slice withField(@Nullable String other) {
    return new Slice(tree, unit, period, asOf, procedure, other, officer, channel);
  }

  public Slice withOfficer(@Nullable OfficerCode other) {
    return new Slice(tree, unit, period, asOf, procedure, field, other, channel);
  }

  public Slice withChannel(@Nullable Integer other) {
    return new Slice(tree, unit, period, asOf, procedure, field, officer, other);
  }

  /** Whether it looks at some of the branch's dossiers only. */
  public boolean narrowed() {
    return procedure != null || field != null || officer != null || channel != null;
  }
}
