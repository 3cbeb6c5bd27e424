/**
 * A year of a made-up Khánh Hòa: its real tree and procedures, dossiers that nobody ever handed in,
 * calibrated to the figures that the portal published.
 */
@NullMarked
package vn.dunghen.sample;

import org.jspecify.annotations.NullMarked;
