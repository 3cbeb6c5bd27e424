package vn.dunghen.comparing;

import vn.dunghen.counting.Sentence;

/** The one cause of a late verdict, with why it is that one. */
public record Lateness(LateCause cause, Sentence sentence) {}
