package vn.dunghen.dossier;

import java.time.Instant;

/** The dossier entered this status (1 to 10, or a code not in the list, kept as sent). */
public record StatusChange(int status, Instant at) {}
