package vn.dunghen.journal;

import java.time.Instant;

/** One entry of the journal: its number, when we heard it, and what was said as canonical JSON. */
public record Entry(long seq, Instant heardAt, String body) {}
