/**
 * Data quality, the rules DQ-01 to DQ-36: what is wrong with the data of one dossier, and which
 * patterns over many make a figure doubtful. None of them changes a figure.
 */
@NullMarked
package vn.dunghen.quality;

import org.jspecify.annotations.NullMarked;
