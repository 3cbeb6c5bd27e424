package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dunghen.intake.file.Correction.Typed;

/**
 * The message that was to be mended, with what was typed: it stays open while it was in vain.
 *
 * @param id its number; 0: none was
 * @param body what was typed as a whole; empty: the form was used
 * @param inputs what was typed into the form, by pointers
 * @param left what is to be left out, by pointers
 */
record Tried(long id, String body, Map<String, String> inputs, Set<String> left) implements Typed {

  static final Tried NOTHING = new Tried(0, "", Map.of(), Set.of());

  private static final Pattern ONE = Pattern.compile("/nguon/cach-ly/([0-9]{1,15})/[a-z]+");

  /** Before the pointer of an input of the form, and before that of a box to leave it out. */
  private static final String INPUT = "o";

  private static final String LEFT = "bo";

  static Tried in(HttpServletRequest request) {
    Matcher path = ONE.matcher(request.getRequestURI());
    if (!path.matches()) {
      return NOTHING;
    }
    Map<String, String> inputs = new HashMap<>();
    Set<String> left = new HashSet<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (name.startsWith(INPUT + "/")) {
                inputs.put(name.substring(INPUT.length()), values[0].strip().replace("\0", ""));
              } else if (name.startsWith(LEFT + "/")) {
                left.add(name.substring(LEFT.length()));
              }
            });
    String body = request.getParameter("noiDung");
    return new Tried(
        Long.parseLong(path.group(1)),
        body == null ? "" : body.strip().replace("\0", ""),
        inputs,
        left);
  }

  /** What was typed for that message. */
  Tried of(long other) {
    return id == other ? this : NOTHING;
  }

  @Override
  public Optional<String> at(String pointer) {
    return Optional.ofNullable(inputs.get(pointer));
  }

  @Override
  public boolean leavesOut(String pointer) {
    return left.contains(pointer);
  }
}
