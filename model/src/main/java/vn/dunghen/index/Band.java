package vn.dunghen.index;

/**
 * A band of totals, <i>xếp loại</i>; letter 6419/UBND-KSTT, section 4.
 *
 * @param code {@code EXCELLENT} … {@code WEAK}
 * @param from lowest total that has it
 */
public record Band(String code, Words name, Points from) {}
