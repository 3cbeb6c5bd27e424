/**
 * Reads the national procedure database, <i>CSDL quốc gia về TTHC</i>: what its services answer
 * becomes messages about procedures; portal-protocol, section 9.
 */
@NullMarked
package vn.dunghen.proceduredatabase;

import org.jspecify.annotations.NullMarked;
