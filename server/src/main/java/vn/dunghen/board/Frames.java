package vn.dunghen.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.Frame.Figures;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.Frame.Ledgers;
import vn.dunghen.board.page.Frame.Periods;
import vn.dunghen.board.page.Frame.Place;
import vn.dunghen.board.page.Language;
import vn.dunghen.board.page.Links;
import vn.dunghen.calendar.Period;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Ledger;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;

/** What stands around the content of every page. */
@Component
final class Frames {

  private static final int QUARTER_MONTHS = 3;

  /** The index has been counted since 2022. */
  private static final int FIRST_YEAR = 2022;

  private static final int YEARS_BACK = 4;

  /** So many months are offered where only months are. */
  private static final int MONTHS = 24;

  private final LiveRegister live;
  private final TreeChoice trees;
  private final boolean demo;

  Frames(LiveRegister live, TreeChoice trees, @Value("${dunghen.demo:false}") boolean demo) {
    this.live = live;
    this.trees = trees;
    this.demo = demo;
  }

  /**
   * Points of what the page is about, in both ledgers.
   *
   * @param local null where there are none
   * @param portal null where there are none
   */
  record Both(@Nullable Points local, @Nullable Points portal) {}

  /**
   * The frame of a page with figures.
   *
   * @param both null where the page has no points to switch between
   */
  Frame withFigures(Question question, Place place, String title, @Nullable Both both) {
    return withFigures(question, place, title, both, periods(question));
  }

  /** The same of a page of one month, whatever was asked for: it offers months only. */
  Frame withMonths(Question question, Place place, String title, Period month) {
    return withFigures(question, place, title, null, months(question, month));
  }

  private Frame withFigures(
      Question question, Place place, String title, @Nullable Both both, Periods periods) {
    @Nullable Ledgers ledgers = both == null ? null : ledgers(question, both);
    Figures figures =
        new Figures(
            question.asOf(),
            question.fixed(),
            live.knownAt().equals(Instant.EPOCH) ? null : live.knownAt(),
            live.storeReachable(),
            question.asked().whole(),
            question.definition().id(),
            question.definition().validFrom(),
            question.links().readings(question.unit().code()),
            ledgers,
            trees.of(question),
            periods);
    return frame(question, place, title, figures);
  }

  /** The frame of a page without figures. */
  Frame plain(Question question, Place place, String title) {
    return frame(question, place, title, null);
  }

  private Frame frame(Question question, Place place, String title, @Nullable Figures figures) {
    return new Frame(
        question.language(),
        place,
        title,
        question.root().name(),
        demo,
        question.links(),
        other(question.language(), question.asked()),
        figures);
  }

  /** The frame of a page that could not be made. */
  Frame bare(Language language, Links links, Question.Asked asked, String title) {
    return new Frame(
        language,
        Place.NOWHERE,
        title,
        live.organisation()
            .find(links.root())
            .map(vn.dunghen.organisation.Unit::name)
            .orElse(links.root().value()),
        demo,
        links,
        other(language, asked),
        null);
  }

  private static String other(Language language, Question.Asked asked) {
    return asked.path() + "?" + without(asked.query(), "lang") + "lang=" + language.other().code();
  }

  /** A query without some parameters, ready for one more. */
  static String without(String query, String... names) {
    StringBuilder rest = new StringBuilder();
    for (String pair : query.split("&")) {
      boolean dropped = pair.isEmpty();
      for (String name : names) {
        dropped |= pair.startsWith(name + "=") || pair.equals(name);
      }
      if (!dropped) {
        rest.append(pair).append('&');
      }
    }
    return rest.toString();
  }

  private Ledgers ledgers(Question question, Both both) {
    String path = question.asked().path();
    String query = without(question.asked().query(), "ledger");
    return new Ledgers(
        question.ledger() == Ledger.PORTAL,
        query.isEmpty() ? path : path + "?" + query.substring(0, query.length() - 1),
        both.local(),
        path + "?" + query + "ledger=portal",
        both.portal(),
        live.portalHeard());
  }

  private static Periods periods(Question question) {
    String chosen = question.period().label();
    LocalDate today = VietnamTime.dateOf(question.asOf());
    List<String> labels = new ArrayList<>();
    int year = today.getYear();
    labels.add(String.valueOf(year));
    labels.add(year + "-9M");
    labels.add(year + "-H1");
    for (int quarter = (today.getMonthValue() - 1) / QUARTER_MONTHS + 1; quarter > 0; quarter--) {
      labels.add(year + "-Q" + quarter);
    }
    for (int month = today.getMonthValue(); month > 0; month--) {
      labels.add("%d-%02d".formatted(year, month));
    }
    for (int before = year - 1; before >= Math.max(FIRST_YEAR, year - YEARS_BACK); before--) {
      labels.add(String.valueOf(before));
    }
    if (!labels.contains(chosen)) {
      labels.addFirst(chosen);
    }
    List<Choice> choices =
        labels.stream()
            .map(label -> new Choice(label, name(question, label), label.equals(chosen)))
            .toList();
    return new Periods(question.asked().path(), choices, carried(question.asked().query()));
  }

  private static Periods months(Question question, Period chosen) {
    List<Period> months = new ArrayList<>();
    Period latest = Period.monthOf(VietnamTime.dateOf(question.asOf()));
    for (int back = 0; back < MONTHS; back++) {
      months.add(Period.monthOf(latest.firstDay().minusMonths(back)));
    }
    if (months.stream().noneMatch(month -> month.label().equals(chosen.label()))) {
      months.addFirst(chosen);
    }
    List<Choice> choices =
        months.stream()
            .map(
                month ->
                    new Choice(
                        month.label(),
                        periodName(question.language(), month),
                        month.label().equals(chosen.label())))
            .toList();
    return new Periods(question.asked().path(), choices, carried(question.asked().query()));
  }

  private static String name(Question question, String label) {
    Period period =
        label.equals(question.period().label()) ? question.period() : Period.parse(label);
    return periodName(question.language(), period);
  }

  /** A period within a sentence: {@code năm 2026}. */
  static String periodSaid(Language language, Period period) {
    String name = periodName(language, period);
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  /** A period as a heading. */
  static String periodName(Language language, Period period) {
    return switch (language) {
      case VI -> period.name();
      case EN -> period.label();
    };
  }

  private static List<Hidden> carried(String query) {
    List<Hidden> hidden = new ArrayList<>();
    for (String pair : without(query, "period", "from", "to", "lang", "offset").split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        hidden.add(
            new Hidden(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
    return hidden;
  }

  private static String decoded(String text) {
    try {
      return java.net.URLDecoder.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }
}
