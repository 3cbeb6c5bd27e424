package vn.dunghen.intake.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.canonical.Form;
import vn.dunghen.dossier.Status;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.MessageKind;
import vn.dunghen.organisation.Unit;
import vn.dunghen.organisation.UnitCode;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.ProcedureCode;

/** What the values of one kind of message mean, in the words of a clerk. */
final class Meanings {

  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");
  private static final Set<String> UNITS =
      Set.of("unit", "receivingUnit", "competentUnit", "parent", "successor");
  private static final Map<Integer, String> CHANNELS =
      Map.of(1, "trực tiếp", 2, "trực tuyến", 3, "bưu chính công ích");
  private static final Map<Integer, String> PAYMENTS =
      Map.of(0, "không", 1, "qua Cổng", 2, "qua cổng của cơ quan", 3, "cách khác");
  private static final Map<Integer, String> APPLICANTS =
      Map.of(1, "công dân", 2, "doanh nghiệp", 3, "cơ quan nhà nước", 4, "khác");
  private static final Map<Integer, String> REUSES =
      Map.of(0, "không", 1, "có", 2, "từ kết quả của hồ sơ khác");

  private static final Map<Integer, String> STATUSES = statuses();

  private final LiveRegister live;
  private final MessageKind kind;

  Meanings(LiveRegister live, MessageKind kind) {
    this.live = live;
    this.kind = kind;
  }

  /** What a value says; one that is not as it should be stands as it is. */
  String said(String field, Form form, JsonNode value) {
    if (value.isNull()) {
      return "(xóa)";
    }
    if (dated(form)) {
      return date(value.asString(""));
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "có" : "không";
    }
    if (form instanceof Form.Choice) {
      return Words.said(value.asString(""));
    }
    if (value.isString()) {
      return named(field, value.stringValue());
    }
    return value.isInt() || value.isLong()
        ? beside(value.toString(), codes(field).getOrDefault(value.intValue(), ""))
        : Lists.said(value, form);
  }

  /** As a clerk writes it; anything else stands as it is. */
  static String date(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).format(DAY);
      }
      LocalDateTime moment = local(text);
      return moment.format(moment.getSecond() == 0 ? MOMENT : SECOND);
    } catch (DateTimeException none) {
      return text;
    }
  }

  /** A code with the name that it stands for, where it is known. */
  private String named(String field, String text) {
    if (UNITS.contains(field) && codeLike(text)) {
      return beside(text, live.organisation().find(new UnitCode(text)).map(Unit::name).orElse(""));
    }
    return field.equals("procedure") && codeLike(text)
        ? beside(
            text, live.procedures().find(new ProcedureCode(text)).map(Procedure::name).orElse(""))
        : text;
  }

  private static boolean codeLike(String text) {
    return !text.isBlank() && text.chars().noneMatch(Character::isWhitespace);
  }

  /** The list of codes that a field takes its value from, by number; empty: it has none. */
  Map<Integer, String> codes(String field) {
    return new TreeMap<>(
        switch (field) {
          case "channel" -> kind == MessageKind.PAYMENT ? PAYMENTS : CHANNELS;
          case "paidOnline" -> PAYMENTS;
          case "applicantKind" -> APPLICANTS;
          case "reuse" -> REUSES;
          case "status" -> STATUSES;
          default -> Map.<Integer, String>of();
        });
  }

  private static Map<Integer, String> statuses() {
    Map<Integer, String> statuses = new TreeMap<>();
    for (Status status : Status.values()) {
      statuses.put(status.code(), status.vietnamese());
    }
    return statuses;
  }

  private static String beside(String code, String name) {
    return name.isEmpty() ? code : "%s (%s)".formatted(code, name);
  }

  static boolean isUnit(String field) {
    return UNITS.contains(field);
  }

  static boolean dated(Form form) {
    return form instanceof Form.Moment
        || form instanceof Form.Day
        || form instanceof Form.MomentOrDay;
  }

  static LocalDateTime local(String text) {
    return text.length() == 10
        ? LocalDate.parse(text).atStartOfDay()
        : OffsetDateTime.parse(text).atZoneSameInstant(VietnamTime.ZONE).toLocalDateTime();
  }
}
