package vn.dunghen.message;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

/** What is known of a unit of the administration; fields not spoken of stay as they were. */
public record UnitMessage(
    Stamp stamp,
    UnitCode unit,
    @Nullable Said<String> name,
    @Nullable Said<UnitKind> unitKind,
    @Nullable Said<String> subtype,
    @Nullable Said<UnitCode> parent,
    @Nullable Said<LocalDate> validFrom,
    @Nullable Said<LocalDate> validTo,
    @Nullable Said<UnitCode> successor,
    @Nullable Said<List<UnitCode>> aliases,
    @Nullable Said<List<Succession>> successions)
    implements Message {}
