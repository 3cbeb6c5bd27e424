package vn.dunghen.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Population;
import vn.dunghen.figure.FigureQuestion;
import vn.dunghen.figure.Figures;
import vn.dunghen.figure.IndexAnswer;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.GroupScore;

/**
 * Every figure of every unit of the province for a period, as it is offered to the portal: duty
 * D21.
 */
@Component
final class Offer {

  static final String TOTAL = "TOTAL";

  private final Figures figures;
  private final JsonMapper json;

  Offer(Figures figures, JsonMapper json) {
    this.figures = figures;
    this.json = json;
  }

  /** Every unit, the province first, each with all its figures and the tally behind them. */
  List<Map<String, @Nullable Object>> units(FigureQuestion question) {
    List<Map<String, @Nullable Object>> units = new ArrayList<>();
    for (Scored scored : all(question)) {
      Map<String, @Nullable Object> unit =
          IndexAnswer.json(new IndexAnswer.Entry(scored, null, ""));
      unit.put("tally", tally(scored));
      units.add(unit);
    }
    return units;
  }

  List<Scored> all(FigureQuestion question) {
    return List.copyOf(figures.branch(question.withUnit(question.province().code())).values());
  }

  /** Every count of the unit that is not 0, in both populations. */
  private static Map<String, Map<String, Long>> tally(Scored scored) {
    Map<String, Map<String, Long>> tally = new TreeMap<>();
    for (Population population : List.of(Population.RECEIVED, Population.IN_HAND)) {
      Map<String, Long> counts = new TreeMap<>();
      for (CountName count : CountName.values()) {
        if (count.subject() != CountName.Subject.REPORT) {
          long many = scored.tally().of(count, population);
          if (many != 0) {
            counts.put(count.name(), many);
          }
        }
      }
      tally.put(population.name(), counts);
    }
    Long reported = scored.tally().reported();
    if (reported != null) {
      tally.put("REPORTED", Map.of(CountName.REPORTED_RECEIVED.name(), reported));
    }
    return tally;
  }

  /** One figure of one unit, without its moments: what changes it is worth telling. */
  record Figure(String unit, String code, String json) {}

  /** The same figures one by one: indicators, figures without points, groups and the total. */
  List<Figure> figures(FigureQuestion question) {
    List<Figure> all = new ArrayList<>();
    for (Scored scored : all(question)) {
      String unit = scored.unit().code().value();
      scored
          .score()
          .indicators()
          .forEach(
              score ->
                  all.add(
                      new Figure(
                          unit, score.code(), json.writeValueAsString(IndexAnswer.json(score)))));
      scored
          .unscored()
          .forEach(
              figure ->
                  all.add(
                      new Figure(unit, figure.code(), json.writeValueAsString(unscored(figure)))));
      scored
          .score()
          .groups()
          .forEach(
              group ->
                  all.add(new Figure(unit, group.code(), json.writeValueAsString(points(group)))));
      all.add(new Figure(unit, TOTAL, json.writeValueAsString(total(scored))));
    }
    return all;
  }

  private static Map<String, @Nullable Object> unscored(Scored.Unscored figure) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("code", figure.code());
    said.put("numerator", figure.numerator());
    said.put("denominator", figure.denominator());
    said.put("ratio", figure.ratio());
    return said;
  }

  private static Map<String, @Nullable Object> points(GroupScore group) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("code", group.code());
    said.put("points", group.points() == null ? null : group.points().value());
    said.put("max", group.max().value());
    return said;
  }

  private static Map<String, @Nullable Object> total(Scored scored) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    said.put("code", TOTAL);
    said.put("points", scored.score().total() == null ? null : scored.score().total().value());
    said.put("max", scored.score().maxApplicable().value());
    said.put("band", scored.score().band() == null ? null : scored.score().band().code());
    return said;
  }
}
