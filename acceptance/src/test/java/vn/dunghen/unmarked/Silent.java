package vn.dunghen.unmarked;

/** Stands in a package that does not say what null means, so that the test can see one. */
public record Silent(int nothing) {}
