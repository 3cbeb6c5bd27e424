package vn.dunghen.index;

/** A group of indicators, <i>nhóm chỉ số</i>, and the points it can give. */
public record Group(String code, Words name, Points max) {}
