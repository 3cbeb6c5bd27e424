package vn.dunghen.intake.file;

import java.util.List;
import vn.dunghen.canonical.Field;

/**
 * A column that a sheet of some kind may have.
 *
 * @param title its heading in Vietnamese
 * @param aliases other headings that mean it, such as the names on the portal's wire
 * @param example a made-up value; empty: none
 * @param note what a clerk writes into it
 */
public record Column(Field field, String title, List<String> aliases, String example, String note) {

  public Column {
    aliases = List.copyOf(aliases);
  }

  /** The name of the field in the message. */
  public String name() {
    return field.name();
  }

  public boolean required() {
    // A row without an id gets one of its content, one without a time that of the import.
    return field.need() == Field.Need.REQUIRED
        && !name().equals(Columns.MESSAGE_ID)
        && !name().equals(Columns.SPOKE_OF);
  }

  /** The heading in a template: both names, so that it is recognised for ever. */
  String heading() {
    return "%s [%s]".formatted(title, name());
  }
}
