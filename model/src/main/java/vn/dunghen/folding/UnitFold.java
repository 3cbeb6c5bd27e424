package vn.dunghen.folding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dunghen.message.Message;
import vn.dunghen.message.UnitMessage;
import vn.dunghen.organisation.Succession;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.organisation.UnitKind;

/** A unit from all messages that speak of it, over what the reference data say. */
public final class UnitFold {

  /** A unit and the successions told with it. */
  public record Told(Unit unit, List<Succession> successions) {}

  /** Units of which no first day was told are taken to be as old as the reference data. */
  private static final LocalDate FLOOR = LocalDate.of(2022, 1, 1);

  private final UnitCode code;
  private boolean spokenOf;
  private String name;
  private UnitKind kind = UnitKind.OTHER;
  private String subtype = "";
  private @Nullable UnitCode parent;
  private LocalDate validFrom = FLOOR;
  private @Nullable LocalDate validTo;
  private @Nullable UnitCode successor;
  private List<UnitCode> aliases = List.of();
  private List<Succession> successions = List.of();

  private UnitFold(UnitCode code, @Nullable Unit reference) {
    this.code = code;
    this.name = code.value();
    if (reference != null) {
      name = reference.name();
      kind = reference.kind();
      subtype = reference.subtype();
      parent = reference.parent();
      validFrom = reference.validFrom();
      validTo = reference.validTo();
      successor = reference.successor();
      aliases = reference.aliases();
    }
  }

  /**
   * The unit as it stands.
   *
   * @param reference what the reference data say of it, if they know it
   * @return empty where no message that still stands speaks of it
   */
  public static Optional<Told> fold(
      UnitCode code, @Nullable Unit reference, Collection<? extends Message> messages) {
    UnitFold fold = new UnitFold(code, reference);
    for (Message message : new Heard(messages).standing()) {
      if (message instanceof UnitMessage said) {
        fold.hear(said);
      }
    }
    return fold.finished();
  }

  private void hear(UnitMessage said) {
    spokenOf = true;
    name = Known.after(name, said.name(), code.value());
    kind = Known.after(kind, said.unitKind(), UnitKind.OTHER);
    subtype = Known.after(subtype, said.subtype(), "");
    parent = Known.after(parent, said.parent());
    validFrom = Known.after(validFrom, said.validFrom(), FLOOR);
    validTo = Known.after(validTo, said.validTo());
    successor = Known.after(successor, said.successor());
    aliases = Known.after(aliases, said.aliases(), List.of());
    successions = Known.after(successions, said.successions(), List.of());
  }

  private Optional<Told> finished() {
    if (!spokenOf) {
      return Optional.empty();
    }
    // Told in two messages, the days may contradict each other; then it is not known to be closed.
    LocalDate last = validTo != null && validTo.isBefore(validFrom) ? null : validTo;
    Unit unit = new Unit(code, name, kind, subtype, parent, validFrom, last, successor, aliases);
    return Optional.of(new Told(unit, successions));
  }
}
