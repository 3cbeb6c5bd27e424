package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dunghen.counting.CountName;
import vn.dunghen.dossier.OfficerCode;
import vn.dunghen.procedure.ProcedureCode;
import vn.dunghen.register.ListOrder;
import vn.dunghen.register.ListOrder.Column;
import vn.dunghen.register.ListOrder.Direction;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Slice;

/**
 * What a list is asked for, as the address says it.
 *
 * @param narrowing parameters that narrow the slice, with their values
 */
record ListWish(Lists.Asked asked, String orderWord, Slice slice, Map<String, String> narrowing) {

  /** Orders by their words in addresses; a minus is descending. */
  static final List<String> ORDERS =
      List.of("code", "-accepted", "accepted", "due", "-due", "-ended", "ended");

  private static final List<String> NARROWING = List.of("procedure", "field", "officer", "channel");

  /**
   * Reads the address.
   *
   * @throws BadQuestion with everything that is wrong
   */
  static ListWish read(HttpServletRequest request, Question question, int limit) {
    Reading reading = new Reading(request);
    String indicator = reading.text("indicator", Timeliness.INDICATOR);
    boolean known =
        question.definition().indicator(indicator).isPresent()
            || question.definition().figure(indicator).isPresent();
    if (!known) {
      reading.problem("indicator", indicator, "bad.indicator");
    }
    Lists.Which which = reading.which();
    @Nullable CountName count = reading.count("count");
    @Nullable CountName without = reading.count("without");
    String orderWord = reading.text("order", "code");
    ListOrder order = reading.order(orderWord);
    ListState state = reading.state();
    int offset = reading.offset();
    Map<String, String> narrowing = reading.narrowing();
    Slice slice = reading.narrowed(question.slice(), narrowing);
    reading.finish();
    Lists.Asked asked =
        new Lists.Asked(
            indicator,
            which,
            count,
            without,
            order,
            state,
            reading.text("find", ""),
            offset,
            limit);
    return new ListWish(asked, orderWord, slice, narrowing);
  }

  /** The parameters of this list, to be carried along; those of paging and filter left out. */
  String[] pairs() {
    List<String> pairs = new ArrayList<>();
    CountName count = asked.count();
    CountName without = asked.without();
    if (count != null) {
      pairs.addAll(List.of("count", count.name()));
    }
    if (without != null) {
      pairs.addAll(List.of("without", without.name()));
    }
    narrowing.forEach((name, value) -> pairs.addAll(List.of(name, value)));
    return pairs.toArray(String[]::new);
  }

  /** The same with filter and order. */
  String[] filteredPairs() {
    List<String> pairs = new ArrayList<>(List.of(pairs()));
    if (asked.state() != ListState.ALL) {
      pairs.addAll(List.of("state", asked.state().name().toLowerCase(Locale.ROOT)));
    }
    if (!orderWord.equals("code")) {
      pairs.addAll(List.of("order", orderWord));
    }
    if (!asked.find().isEmpty()) {
      pairs.addAll(List.of("find", asked.find()));
    }
    return pairs.toArray(String[]::new);
  }

  /** Reads parameters and gathers what is wrong with them. */
  private static final class Reading {

    private final HttpServletRequest request;
    private final List<BadQuestion.Problem> problems = new ArrayList<>();

    Reading(HttpServletRequest request) {
      this.request = request;
    }

    String text(String name, String standard) {
      String text = request.getParameter(name);
      return text == null || text.isBlank() ? standard : text.strip();
    }

    void problem(String name, String value, String key) {
      problems.add(new BadQuestion.Problem(name, value, key));
    }

    Lists.Which which() {
      String word = text("part", "denominator");
      for (Lists.Which which : Lists.Which.values()) {
        if (which.word().equals(word)) {
          return which;
        }
      }
      problem("part", word, "bad.part");
      return Lists.Which.DENOMINATOR;
    }

    @Nullable CountName count(String name) {
      String word = text(name, "");
      if (word.isEmpty()) {
        return null;
      }
      try {
        return CountName.valueOf(word);
      } catch (IllegalArgumentException unknown) {
        problem(name, word, "bad.count");
        return null;
      }
    }

    ListOrder order(String word) {
      if (!ORDERS.contains(word)) {
        problem("order", word, "bad.order");
        return ListOrder.CODE;
      }
      boolean descending = word.startsWith("-");
      Column column =
          switch (descending ? word.substring(1) : word) {
            case "accepted" -> Column.ACCEPTED;
            case "due" -> Column.LATE_FROM;
            case "ended" -> Column.ENDED;
            default -> Column.CODE;
          };
      return new ListOrder(column, descending ? Direction.DESCENDING : Direction.ASCENDING);
    }

    ListState state() {
      String word = text("state", "all");
      for (ListState state : ListState.values()) {
        if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
          return state;
        }
      }
      problem("state", word, "bad.state");
      return ListState.ALL;
    }

    int offset() {
      String word = text("offset", "0");
      try {
        int offset = Integer.parseInt(word);
        if (offset >= 0) {
          return offset;
        }
      } catch (NumberFormatException noNumber) {
        // Told below, like a negative one.
      }
      problem("offset", word, "bad.offset");
      return 0;
    }

    Map<String, String> narrowing() {
      Map<String, String> narrowing = new java.util.LinkedHashMap<>();
      for (String name : NARROWING) {
        String value = text(name, "");
        if (!value.isEmpty()) {
          narrowing.put(name, value);
        }
      }
      return narrowing;
    }

    Slice narrowed(Slice slice, Map<String, String> narrowing) {
      Slice narrowed = slice;
      for (Map.Entry<String, String> one : narrowing.entrySet()) {
        String value = one.getValue();
        try {
          narrowed =
              switch (one.getKey()) {
                case "procedure" -> narrowed.withProcedure(new ProcedureCode(value));
                case "field" -> narrowed.withField(value);
                case "officer" -> narrowed.withOfficer(new OfficerCode(value));
                default -> narrowed.withChannel(Integer.valueOf(value));
              };
        } catch (NumberFormatException noNumber) {
          problem(one.getKey(), value, "bad.channel");
        } catch (IllegalArgumentException noCode) {
          problem(one.getKey(), value, "bad.code");
        }
      }
      return narrowed;
    }

    void finish() {
      if (!problems.isEmpty()) {
        throw new BadQuestion(problems);
      }
    }
  }
}
