/**
 * What the national portal publishes of the index, beside what we predict of it and what we have
 * ourselves; and every figure of ours as it is offered to the portal. portal-protocol, section 8.
 */
@NullMarked
package vn.dunghen.evaluation;

import org.jspecify.annotations.NullMarked;
