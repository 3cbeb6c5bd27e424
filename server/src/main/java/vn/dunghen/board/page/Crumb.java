package vn.dunghen.board.page;

import org.jspecify.annotations.Nullable;

/** A step on the way to a page; without an address it is the page itself. */
public record Crumb(String name, @Nullable String href) {}
