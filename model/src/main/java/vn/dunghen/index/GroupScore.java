package vn.dunghen.index;

import org.jspecify.annotations.Nullable;

/**
 * What a group came to in one unit.
 *
 * @param points null where one of its indicators is missing or none applies
 * @param maxApplicable sum of the maxima that apply
 */
public record GroupScore(
    String code, @Nullable Points points, Points max, Points maxApplicable, Standing standing) {}
