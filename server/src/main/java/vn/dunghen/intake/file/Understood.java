package vn.dunghen.intake.file;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.intake.file.Import.Value;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.MessageKind;

/** What was made of the cells of sound rows, in words, and from when to when their dates go. */
final class Understood {

  private static final int LONGEST = 160;

  /** From when to when the dates of one column go. */
  private record Span(LocalDateTime first, LocalDateTime last, boolean days) {
    Span with(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          days && other.days);
    }

    String said() {
      DateTimeFormatter form = days ? Meanings.DAY : Meanings.MOMENT;
      return "từ %s đến %s".formatted(first.format(form), last.format(form));
    }
  }

  private final Meanings meanings;
  private final List<Column> used;
  private final Map<String, Span> spans = new LinkedHashMap<>();

  Understood(LiveRegister live, MessageKind kind, Map<Integer, String> mapping) {
    this.meanings = new Meanings(live, kind);
    this.used =
        Columns.of(kind).all().stream()
            .filter(column -> mapping.containsValue(column.name()))
            .toList();
  }

  /** Notes the dates of one more row. */
  void hear(ObjectNode message) {
    for (Column column : used) {
      String text = message.path(column.name()).asString("");
      if (Meanings.dated(column.field().form()) && !text.isEmpty()) {
        LocalDateTime at = Meanings.local(text);
        spans.merge(column.title(), new Span(at, at, text.length() == 10), Span::with);
      }
    }
  }

  /** One sentence for each column of dates. */
  List<String> spans() {
    return spans.entrySet().stream()
        .map(one -> "%s: %s.".formatted(one.getKey(), one.getValue().said()))
        .toList();
  }

  List<Value> values(ObjectNode message) {
    List<Value> values = new ArrayList<>();
    for (Column column : used) {
      JsonNode value = message.get(column.name());
      if (value != null && !made(column, value)) {
        values.add(
            new Value(
                column.title(),
                shortened(meanings.said(column.name(), column.field().form(), value))));
      }
    }
    return values;
  }

  /** Whether it is an id that the clerk did not write. */
  private static boolean made(Column column, JsonNode value) {
    return column.name().equals(Columns.MESSAGE_ID)
        && value.asString("").startsWith(Draft.MADE_UP_ID);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
