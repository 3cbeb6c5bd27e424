package vn.dunghen.board;

import org.jspecify.annotations.Nullable;

/** What the address names does not exist. */
final class NotThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was looked for. */
  enum Kind {
    PAGE,
    UNIT,
    INDICATOR,
    DOSSIER,
    PETITION,
    PROCEDURE
  }

  private final Kind kind;
  private final String name;
  private final @Nullable String insteadOf;

  NotThere(Kind kind, String name) {
    this(kind, name, null);
  }

  /** A unit that stands no more; {@code successor} is the code of the one that stands for it. */
  NotThere(Kind kind, String name, @Nullable String successor) {
    super(kind + " " + name);
    this.kind = kind;
    this.name = name;
    this.insteadOf = successor;
  }

  Kind kind() {
    return kind;
  }

  String name() {
    return name;
  }

  @Nullable String successor() {
    return insteadOf;
  }
}
