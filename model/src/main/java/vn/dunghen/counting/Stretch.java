package vn.dunghen.counting;

import java.time.Instant;

/** From this moment on, until the next stretch, a count gives this answer for this reason. */
public record Stretch(Instant from, Answer answer, Sentence sentence) {}
