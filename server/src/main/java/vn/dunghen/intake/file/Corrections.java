package vn.dunghen.intake.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dunghen.canonical.Field;
import vn.dunghen.canonical.Form;
import vn.dunghen.canonical.Problem;
import vn.dunghen.canonical.Shapes;
import vn.dunghen.intake.file.Correction.Ask;
import vn.dunghen.intake.file.Correction.Option;
import vn.dunghen.intake.file.Correction.Outcome;
import vn.dunghen.intake.file.Correction.Typed;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.MessageKind;

/**
 * Waiting messages as forms: what is wrong is asked for in the words and with the rules of the
 * sheets, what is sound is shown. Nothing stands there but what quarantine may keep.
 */
@Component
public final class Corrections {

  private static final String KIND = "kind";
  private static final String UNKNOWN = "unknown-field";
  private static final String NO_KIND = "Loại thông điệp không có trong danh mục.";

  /** Of no use to who reads it. */
  private static final Set<String> UNSHOWN = Set.of(KIND, "source", "account");

  private final LiveRegister live;

  Corrections(LiveRegister live) {
    this.live = live;
  }

  /** The form, with what was typed into it. */
  public Correction of(JsonNode message, List<Problem> problems, Typed typed) {
    if (!message.isObject() || message.isEmpty()) {
      return new Correction(List.of(), List.of(), List.of(), true);
    }
    Optional<MessageKind> kind = kind(message);
    if (kind.isEmpty()) {
      return new Correction(List.of(kinds(typed)), List.of(), List.of(), false);
    }
    Collection<Asked> asked = asked(kind.get(), problems);
    return new Correction(
        asked.stream().map(one -> ask(one, kind.get(), message, typed)).toList(),
        dropped(kind.get(), problems),
        rest(kind.get(), message, asked),
        false);
  }

  private static Optional<MessageKind> kind(JsonNode message) {
    return MessageKind.named(message.path(KIND).asString(""));
  }

  /** What is wrong with it, a sentence for each, as a clerk reads it. */
  public List<String> said(JsonNode message, List<Problem> problems) {
    Optional<MessageKind> kind = kind(message);
    return problems.stream()
        .map(
            problem ->
                kind.map(known -> said(known, problem))
                    .orElseGet(
                        () ->
                            problem.rule().equals(KIND)
                                ? NO_KIND
                                : new Sentences(Columns.of(MessageKind.DOSSIER)).doubt(problem)))
        .toList();
  }

  private static String said(MessageKind kind, Problem problem) {
    String sentence = new Sentences(Columns.of(kind)).inForm(problem);
    return switch (problem.rule()) {
      case UNKNOWN -> "Không có trong thông điệp chuẩn: " + named(kind, problem.pointer()) + ".";
      // Both fields stand in it.
      case "order", "one-of" -> sentence;
      default ->
          Place.at(kind, problem.pointer()).map(place -> place.title() + ": ").orElse("")
              + sentence;
    };
  }

  /** Of a message of no known kind no other field is known. */
  private static Ask kinds(Typed typed) {
    List<Option> options = new ArrayList<>();
    for (MessageKind kind : MessageKind.values()) {
      options.add(new Option(kind.word(), Columns.called(kind)));
    }
    return new Ask(
        "/" + KIND,
        "Loại dữ liệu",
        "",
        true,
        List.of(NO_KIND),
        "",
        options,
        false,
        false,
        typed.at("/" + KIND).orElse(""),
        "",
        false,
        false);
  }

  /**
   * A place that is asked for.
   *
   * @param free whether nothing need be written there, though the message waits for it
   */
  private record Asked(Place place, List<Problem> problems, boolean free) {}

  private static Collection<Asked> asked(MessageKind kind, List<Problem> problems) {
    Map<String, Asked> asked = new LinkedHashMap<>();
    for (Problem problem : problems) {
      boolean either = problem.rule().equals("one-of");
      for (String pointer : pointers(problem)) {
        Place.at(kind, pointer)
            .filter(place -> !problem.rule().equals(UNKNOWN))
            .ifPresent(
                place ->
                    asked
                        .computeIfAbsent(pointer, p -> new Asked(place, new ArrayList<>(), either))
                        .problems()
                        .add(problem));
      }
    }
    return asked.values();
  }

  /** Of two fields that do not go together either may be the wrong one. */
  private static Stream<String> twoOf(Problem problem) {
    return switch (problem.rule()) {
      case "order" -> Stream.of("/" + Sentences.firstOf(problem));
      case "one-of" -> Stream.of("/petition");
      default -> Stream.of();
    };
  }

  private static List<String> pointers(Problem problem) {
    return Stream.concat(Stream.of(problem.pointer()), twoOf(problem)).distinct().toList();
  }

  private Ask ask(Asked asked, MessageKind kind, JsonNode message, Typed typed) {
    Place place = asked.place();
    Sentences sentences = new Sentences(Columns.of(kind));
    JsonNode sent = message.at(place.pointer());
    boolean missing =
        asked.problems().stream().anyMatch(problem -> problem.rule().equals("required"));
    Optional<String> written = typed.at(place.pointer());
    return new Ask(
        place.pointer(),
        place.title(),
        sent.isMissingNode() || sent.isNull() ? "" : raw(place, sent),
        missing || (asked.free() && sent.isMissingNode()),
        asked.problems().stream().map(sentences::inForm).distinct().toList(),
        Hints.of(place, new Meanings(live, kind)),
        Hints.options(place, new Meanings(live, kind)),
        Meanings.isUnit(place.name()),
        place.form() instanceof Form.Whole,
        written.orElseGet(() -> prefilled(place, sent)),
        written.flatMap(text -> unread(asked, text, typed)).orElse(""),
        !place.needed(),
        typed.leavesOut(place.pointer()));
  }

  /** As it was sent; a date as a clerk writes it, where it is one. */
  private static String raw(Place place, JsonNode sent) {
    if (Meanings.dated(place.form())) {
      return Meanings.date(sent.asString(""));
    }
    return sent.isContainer() ? Lists.said(sent, place.form()) : sent.asString("");
  }

  /** What is there already, where a clerk could have written it so. */
  private static String prefilled(Place place, JsonNode sent) {
    if (sent.isMissingNode() || sent.isNull()) {
      return "";
    }
    return sent.isBoolean() ? (sent.booleanValue() ? "có" : "không") : raw(place, sent);
  }

  /** What can stand nowhere in a message of its kind. */
  private static List<String> dropped(MessageKind kind, List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.rule().equals(UNKNOWN))
        .map(problem -> named(kind, problem.pointer()))
        .distinct()
        .toList();
  }

  /** By its own name, under the title of what it stands in. */
  private static String named(MessageKind kind, String pointer) {
    int end = pointer.lastIndexOf('/');
    return Place.at(kind, pointer.substring(0, end)).map(place -> place.title() + ": ").orElse("")
        + pointer.substring(end + 1);
  }

  private List<Import.Value> rest(MessageKind kind, JsonNode message, Collection<Asked> asked) {
    Set<String> elsewhere =
        asked.stream().map(one -> one.place().pointer()).collect(Collectors.toSet());
    Meanings meanings = new Meanings(live, kind);
    List<Import.Value> rest = new ArrayList<>();
    for (Field field : Shapes.fieldsOf(kind)) {
      JsonNode value = message.get(field.name());
      if (value != null
          && !value.isNull()
          && !(value.isArray() && value.isEmpty())
          && !UNSHOWN.contains(field.name())
          && !elsewhere.contains("/" + field.name())) {
        rest.add(
            new Import.Value(
                Place.title(kind, field.name()), meanings.said(field.name(), field.form(), value)));
      }
    }
    return rest;
  }

  /** The message with what was typed, or how many inputs cannot be read. */
  public Outcome mended(JsonNode message, List<Problem> problems, Typed typed) {
    if (!(message.deepCopy() instanceof ObjectNode mended)) {
      return new Outcome.Unread(0);
    }
    Optional<MessageKind> kind = kind(message);
    if (kind.isEmpty()) {
      Optional<MessageKind> chosen = typed.at("/" + KIND).flatMap(MessageKind::named);
      chosen.ifPresent(one -> mended.put(KIND, one.word()));
      return chosen.isEmpty() ? new Outcome.Unread(1) : new Outcome.Message(mended.toString());
    }
    Collection<Asked> asked = asked(kind.get(), problems);
    int unread = 0;
    for (Asked one : asked) {
      String text = typed.at(one.place().pointer()).orElse("");
      if (unread(one, text, typed).isPresent()) {
        unread++;
      } else {
        put(mended, one.place(), leftOut(one, text, typed) ? null : value(text, one.place()));
      }
    }
    asked.forEach(one -> closeGaps(mended, one.place().pointer()));
    return unread > 0 ? new Outcome.Unread(unread) : new Outcome.Message(mended.toString());
  }

  private static boolean leftOut(Asked asked, String text, Typed typed) {
    return (!asked.place().needed() && typed.leavesOut(asked.place().pointer()))
        || (asked.free() && text.isBlank());
  }

  /** Why what was typed cannot be taken. */
  private static Optional<String> unread(Asked asked, String text, Typed typed) {
    if (leftOut(asked, text, typed)) {
      return Optional.empty();
    }
    if (text.isBlank()) {
      return Optional.of(
          asked.place().needed()
              ? "Hãy ghi giá trị."
              : "Hãy ghi giá trị, hoặc đánh dấu không gửi trường này.");
    }
    try {
      JsonNode value = value(text, asked.place());
      String doubt =
          asked.place().name().equals("dossier") ? RowReader.personal(value.asString("")) : "";
      return doubt.isEmpty() ? Optional.empty() : Optional.of(said(doubt));
    } catch (Values.Unfit unfit) {
      return Optional.of(said(unfit.sentence()));
    } catch (Values.MonthFirst wrong) {
      return Optional.of(said(String.valueOf(wrong.getMessage())));
    }
  }

  private static String said(String afterTheName) {
    return "Giá trị vừa ghi " + afterTheName + ".";
  }

  private static JsonNode value(String text, Place place) {
    return new Values().of(new Cell.Text(text.strip()), place.form());
  }

  /** Null takes it out; of a list it leaves a gap for now, so that other pointers still hold. */
  private static void put(ObjectNode message, Place place, @Nullable JsonNode value) {
    int end = place.pointer().lastIndexOf('/');
    String last = place.pointer().substring(end + 1);
    switch (message.at(place.pointer().substring(0, end))) {
      case ObjectNode object when value == null -> object.remove(last);
      case ObjectNode object -> object.set(last, value);
      case ArrayNode array when value == null -> array.setNull(Integer.parseInt(last));
      case ArrayNode array -> array.set(Integer.parseInt(last), value);
      default -> throw new IllegalStateException("nothing holds " + place.pointer());
    }
  }

  private static void closeGaps(ObjectNode message, String pointer) {
    if (message.at(pointer.substring(0, pointer.lastIndexOf('/'))) instanceof ArrayNode array) {
      array.removeIf(JsonNode::isNull);
    }
  }
}
