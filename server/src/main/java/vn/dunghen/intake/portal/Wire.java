package vn.dunghen.intake.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.dunghen.dossier.DoorFinding.Fault;

/**
 * One object of the wire, read leniently (portal protocol, section 6): scalars as text, number or
 * boolean, empty means absent, names exact first and then ignoring case.
 */
final class Wire {

  private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,6}");
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/+-]{0,59}");

  private final Map<String, JsonNode> fields = new HashMap<>();
  private final Map<String, Optional<WireTime>> times = new HashMap<>();
  private final String path;
  private final Seen seen;

  Wire(JsonNode object, Names names, String path, Seen seen) {
    this.path = path;
    this.seen = seen;
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!absent(property.getValue())) {
        take(property.getKey(), property.getValue(), names);
      }
    }
  }

  private void take(String sent, JsonNode value, Names names) {
    String name = names.known(sent);
    if (name == null) {
      seen.sealed(path + sent, Fault.STRANGER, value);
      return;
    }
    if (names.personal().contains(name)) {
      seen.redacted(name);
    }
    if (!name.equals(sent)) {
      seen.odd(path + name, Fault.SPELLING);
    }
    if (value.isContainer() && !names.lists().contains(name)) {
      misshapen(name, value, names);
    } else if (name.equals(sent)) {
      fields.put(name, value);
    } else {
      fields.putIfAbsent(name, value);
    }
    if (names.lists().contains(name)) {
      if (isNoList(value)) {
        seen.odd(path + name, Fault.TYPE);
      }
    } else if (isTooLong(name, value, names)) {
      seen.tooMuch(path + name, Fault.LENGTH, names.longest(name));
    }
  }

  /** No scalar where one is wanted: told, and not read; what is a person's is not kept either. */
  private void misshapen(String name, JsonNode value, Names names) {
    if (names.personal().contains(name)) {
      seen.odd(path + name, Fault.TYPE);
    } else {
      seen.sealed(path + name, Fault.TYPE, value);
    }
  }

  private static boolean isNoList(JsonNode value) {
    return !value.isContainer()
        || (value.isArray() && value.valueStream().anyMatch(element -> !element.isObject()));
  }

  private static boolean isTooLong(String name, JsonNode value, Names names) {
    return value.isString() && value.stringValue().length() > names.longest(name);
  }

  private static boolean absent(JsonNode value) {
    return value.isNull() || (value.isString() && value.stringValue().isBlank());
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The text of a scalar, without the blanks around it. */
  Optional<String> text(String name) {
    return Optional.ofNullable(textOrNull(name));
  }

  private @Nullable String textOrNull(String name) {
    JsonNode value = fields.get(name);
    if (value == null) {
      return null;
    }
    return value.isContainer() ? null : value.asString().strip();
  }

  /** A number of a list of codes; one that is none is flagged and stays away. */
  Optional<Integer> number(String name) {
    String text = textOrNull(name);
    if (text == null) {
      return Optional.empty();
    }
    if (!SHORT_NUMBER.matcher(text).matches()) {
      seen.odd(path + name, Fault.CODE, text);
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text));
  }

  /** As {@link #number}, and flagged where it lies outside the list; kept all the same. */
  Optional<Integer> listed(String name, int least, int most) {
    Optional<Integer> number = number(name);
    number
        .filter(code -> code < least || code > most)
        .ifPresent(code -> seen.odd(path + name, Fault.CODE, code.toString()));
    return number;
  }

  /** "1" or "0", true or false in any spelling; anything else is flagged and stays away. */
  Optional<Boolean> flag(String name) {
    String text = textOrNull(name);
    if (text == null) {
      return Optional.empty();
    }
    if (text.equals("1") || text.equalsIgnoreCase("true")) {
      return Optional.of(true);
    }
    if (text.equals("0") || text.equalsIgnoreCase("false")) {
      return Optional.of(false);
    }
    seen.odd(path + name, Fault.CODE, text);
    return Optional.empty();
  }

  /** A code without blanks, at most 60 characters. */
  Optional<String> code(String name) {
    String text = textOrNull(name);
    if (text != null && !CODE.matcher(text).matches()) {
      seen.odd(path + name, Fault.FORM, text);
      return Optional.empty();
    }
    return Optional.ofNullable(text);
  }

  /** A moment or a day; one that does not exist is flagged and stays away. */
  Optional<WireTime> time(String name) {
    if (!fields.containsKey(name)) {
      return Optional.empty();
    }
    return times.computeIfAbsent(name, this::read);
  }

  private Optional<WireTime> read(String name) {
    String text = textOrNull(name);
    Optional<WireTime> time = text == null ? Optional.empty() : WireTime.read(text);
    if (time.isEmpty() && text != null) {
      seen.odd(path + name, Fault.DATE, text);
    }
    return time;
  }

  /** The objects of a list; a single object is a list of one. */
  List<Wire> objects(String name, Names names, int most) {
    JsonNode value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    List<Wire> objects = new ArrayList<>();
    if (value.isObject()) {
      objects.add(new Wire(value, names, path + name + ".", seen));
    } else if (value.isArray()) {
      for (JsonNode element : value) {
        if (!element.isObject()) {
          seen.odd(path + name, Fault.TYPE);
        } else if (objects.size() < most) {
          objects.add(new Wire(element, names, path + name + ".", seen));
        } else {
          seen.tooMuch(path + name, Fault.COUNT, most);
        }
      }
    } else {
      seen.odd(path + name, Fault.TYPE);
    }
    return objects;
  }
}
