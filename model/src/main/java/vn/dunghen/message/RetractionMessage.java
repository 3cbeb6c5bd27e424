package vn.dunghen.message;

import org.jspecify.annotations.Nullable;

/** A message of the same source was sent in error. */
public record RetractionMessage(Stamp stamp, String retracts, @Nullable String reason)
    implements Message {}
