package vn.dunghen.index;

import vn.dunghen.counting.Clause;

/** One plain sentence of a rule, with the text it comes from. */
public record Sourced(Words words, Clause clause) {}
