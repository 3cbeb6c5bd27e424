package vn.dunghen.intake.file;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.MessageReader;
import vn.dunghen.canonical.MessageReader.Bad;
import vn.dunghen.canonical.MessageReader.Good;
import vn.dunghen.canonical.MessageReader.Read;
import vn.dunghen.canonical.Problem;

/**
 * A row on its way to a message: all of it but its id.
 *
 * @param node the message, without the cells that were unfit
 * @param unfit the cells that could not be read, by the fields they belong to
 * @param trace tells what stood in unfit cells apart. NB: never kept as it is
 * @param contradicts number of the row above that says something else for the same moment, or 0
 */
record Draft(int row, ObjectNode node, List<Unfit> unfit, String trace, int contradicts) {

  /** How ids begin that no clerk wrote. */
  static final String MADE_UP_ID = "tep-";

  private static final int ID_LENGTH = 40;

  /** A cell that could not be read. */
  record Unfit(String field, String sentence) {}

  /**
   * The id without its generation: the clerk's own, or one of the content. So the same row is the
   * same message, in this file or in any other.
   */
  String baseId() {
    JsonNode own = node.get(Columns.MESSAGE_ID);
    return own != null && own.isString()
        ? own.stringValue()
        : MADE_UP_ID + digest(content()).substring(0, ID_LENGTH);
  }

  /** Its fields by name: the order of columns says nothing. */
  private String content() {
    Map<String, JsonNode> fields = new TreeMap<>();
    node.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields.toString();
  }

  static String digest(String text) {
    return MessageReader.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The message under that id, or everything that is wrong with it. */
  Read read(String messageId, Instant heardAt) {
    boolean own = node.has(Columns.MESSAGE_ID);
    node.put(Columns.MESSAGE_ID, messageId);
    Read read = MessageReader.read(node, heardAt);
    if (read instanceof Good && unfit.isEmpty()) {
      return read;
    }
    // What is kept of a refused row must not be a digest from which its values can be guessed.
    String kept = own ? messageId : "dong-" + row;
    node.put(Columns.MESSAGE_ID, kept);
    return refused(MessageReader.read(node, heardAt), kept);
  }

  private Bad refused(Read read, String messageId) {
    List<Problem> problems = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Unfit one : unfit) {
      String pointer = one.field().isEmpty() ? "" : "/" + one.field();
      told.add(pointer);
      problems.add(new Problem(pointer, "cell", one.sentence()));
    }
    String kept =
        switch (read) {
          case Good good -> good.body();
          case Bad bad -> {
            bad.problems().stream()
                .filter(problem -> !told.contains(problem.pointer()))
                .forEach(problems::add);
            yield bad.redacted();
          }
        };
    return new Bad(List.copyOf(problems), kept, Optional.of(messageId), digest(node + trace));
  }
}
