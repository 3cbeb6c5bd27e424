package vn.dunghen.intake.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.canonical.Form;
import vn.dunghen.dossier.Status;
import vn.dunghen.intake.file.Import.Value;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.MessageKind;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/** What was made of the cells of sound rows, in words, and from when to when their dates go. */
final class Understood {

  private static final int LONGEST = 160;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
  private static final Set<String> UNITS =
      Set.of("unit", "receivingUnit", "competentUnit", "parent", "successor");
  private static final Map<Integer, String> CHANNELS =
      Map.of(1, "trực tiếp", 2, "trực tuyến", 3, "bưu chính công ích");
  private static final Map<Integer, String> PAYMENTS =
      Map.of(0, "không", 1, "qua Cổng", 2, "qua cổng của cơ quan", 3, "cách khác");
  private static final Map<Integer, String> APPLICANTS =
      Map.of(1, "công dân", 2, "doanh nghiệp", 3, "cơ quan nhà nước", 4, "khác");

  /** From when to when the dates of one column go. */
  private record Span(LocalDateTime first, LocalDateTime last, boolean days) {
    Span with(Span other) {
      return new Span(
          first.isBefore(other.first) ? first : other.first,
          last.isAfter(other.last) ? last : other.last,
          days && other.days);
    }

    String said() {
      DateTimeFormatter form = days ? DAY : MOMENT;
      return "từ %s đến %s".formatted(first.format(form), last.format(form));
    }
  }

  private final LiveRegister live;
  private final MessageKind kind;
  private final List<Column> used;
  private final Map<String, Span> spans = new LinkedHashMap<>();

  Understood(LiveRegister live, MessageKind kind, Map<Integer, String> mapping) {
    this.live = live;
    this.kind = kind;
    this.used =
        Columns.of(kind).all().stream()
            .filter(column -> mapping.containsValue(column.name()))
            .toList();
  }

  /** Notes the dates of one more row. */
  void hear(ObjectNode message) {
    for (Column column : used) {
      String text = message.path(column.name()).asString("");
      if (dated(column.field().form()) && !text.isEmpty()) {
        LocalDateTime at = local(text);
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
        values.add(new Value(column.title(), shortened(said(column, value))));
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

  private String said(Column column, JsonNode value) {
    if (value.isNull()) {
      return "(xóa)";
    }
    if (dated(column.field().form())) {
      String text = value.stringValue();
      return text.length() == 10 ? LocalDate.parse(text).format(DAY) : local(text).format(MOMENT);
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "có" : "không";
    }
    if (column.field().form() instanceof Form.Choice) {
      return Words.said(value.asString());
    }
    if (value.isString()) {
      return named(column.name(), value.stringValue());
    }
    return value.isInt() || value.isLong()
        ? counted(column.name(), value.intValue(), value.toString())
        : Lists.said(value);
  }

  /** A code with the name that it stands for, where it is known. */
  private String named(String field, String text) {
    if (UNITS.contains(field)) {
      return beside(text, live.organisation().find(new UnitCode(text)).map(Unit::name).orElse(""));
    }
    return field.equals("procedure")
        ? beside(
            text, live.procedures().find(new ProcedureCode(text)).map(Procedure::name).orElse(""))
        : text;
  }

  private String counted(String field, int code, String text) {
    return switch (field) {
      case "channel" ->
          beside(text, (kind == MessageKind.PAYMENT ? PAYMENTS : CHANNELS).getOrDefault(code, ""));
      case "paidOnline" -> beside(text, PAYMENTS.getOrDefault(code, ""));
      case "applicantKind" -> beside(text, APPLICANTS.getOrDefault(code, ""));
      case "status" -> beside(text, Status.of(code).map(Status::vietnamese).orElse(""));
      default -> text;
    };
  }

  private static String beside(String code, String name) {
    return name.isEmpty() ? code : "%s (%s)".formatted(code, name);
  }

  private static boolean dated(Form form) {
    return form instanceof Form.Moment
        || form instanceof Form.Day
        || form instanceof Form.MomentOrDay;
  }

  private static LocalDateTime local(String text) {
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay()
        : OffsetDateTime.parse(text).atZoneSameInstant(VietnamTime.ZONE).toLocalDateTime();
  }
}
