package vn.dunghen.board.page;

import org.jspecify.annotations.Nullable;

/**
 * The way to a dossier by its code.
 *
 * @param sought what was looked for and not found; null: nothing yet
 */
public record DossierFindPage(Frame frame, @Nullable String sought, String all, long dossiers) {}
