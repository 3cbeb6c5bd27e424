package vn.dunghen.message;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.organisation.UnitCode;

/** Where an officer works, by code; names are not kept. */
public record OfficerMessage(
    Stamp stamp,
    OfficerCode officer,
    @Nullable Said<UnitCode> unit,
    @Nullable Said<String> title,
    @Nullable Said<LocalDate> validFrom,
    @Nullable Said<LocalDate> validTo)
    implements Message {}
