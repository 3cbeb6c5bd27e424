/**
 * The board: pages of the province's own people. Every figure opens the list it was counted from,
 * and every dossier says why it counts.
 */
@NullMarked
package vn.dunghen.board;

import org.jspecify.annotations.NullMarked;
