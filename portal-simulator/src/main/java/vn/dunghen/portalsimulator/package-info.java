/**
 * The national portal as far as it is known, as a program of its own: it takes dossiers by the
 * portal's protocol, keeps them, publishes the evaluation that it computes from them by its own
 * reading of the rules, and fails in every way that a real one may.
 */
@NullMarked
package vn.dunghen.portalsimulator;

import org.jspecify.annotations.NullMarked;
