/**
 * What a period will come to, from what was known at a moment: every open dossier and every one
 * still to come goes the way of an earlier one, many times over. No parameter of any law of
 * probability is assumed; the past is drawn from.
 */
@NullMarked
package vn.dunghen.forecasting;

import org.jspecify.annotations.NullMarked;
