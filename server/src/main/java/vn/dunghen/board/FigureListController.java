package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.Frame.Choice;
import vn.dunghen.board.page.Frame.Hidden;
import vn.dunghen.board.page.ListPage;
import vn.dunghen.board.page.ListPage.Rows;
import vn.dunghen.board.page.ListPage.Tab;
import vn.dunghen.board.page.Paging;
import vn.dunghen.counting.CountName;
import vn.dunghen.figure.FigureList;
import vn.dunghen.index.Indicator;
import vn.dunghen.index.UnscoredFigure;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.register.ListState;
import vn.dunghen.register.Listing;

/** The very things a figure was counted from, page by page, and as a file. */
@Controller
class FigureListController {

  /** The ledgers are switched without a figure: counting the other list is not worth it. */
  private static final Frames.Both NO_POINTS = new Frames.Both(null, null);

  private final Questions questions;
  private final Frames frames;
  private final Lists lists;
  private final ListRows rows;
  private final ListFiles files;
  private final Names names;
  private final LiveRegister live;
  private final Html html;

  FigureListController(
      Questions questions,
      Frames frames,
      Lists lists,
      ListRows rows,
      ListFiles files,
      Names names,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.lists = lists;
    this.rows = rows;
    this.files = files;
    this.names = names;
    this.live = live;
    this.html = html;
  }

  @GetMapping("/ho-so/danh-sach")
  ResponseEntity<String> list(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    ListWish wish = ListWish.read(request, question, ListPage.PAGE);
    FigureList opened = lists.open(question, wish.slice(), wish.asked());
    Opened first =
        switch (opened) {
          case FigureList.Things things -> new Opened(things, List.of());
          case FigureList.Composed composed -> firstOf(question, wish, composed);
          case FigureList.Nothing nothing -> new Opened(null, List.of());
          case FigureList.NoData noData -> new Opened(null, List.of());
        };
    return html.page("list", page(question, wish, first));
  }

  /** The whole list as CSV, as it is filtered and ordered. */
  @GetMapping("/ho-so/danh-sach.csv")
  ResponseEntity<StreamingResponseBody> file(HttpServletRequest request) {
    Question question = questions.read(request);
    PortalSilent.check(question, live);
    ListWish wish = ListWish.read(request, question, Integer.MAX_VALUE);
    FigureList opened = lists.open(question, wish.slice(), wish.asked());
    return files.answer(question, wish, opened);
  }

  /**
   * What there is to show.
   *
   * @param things null where nothing was counted
   * @param counts the lists of a composed figure
   */
  private record Opened(FigureList.@Nullable Things things, List<Tab> counts) {}

  /** A sum has a list for each count; the first is shown. */
  private Opened firstOf(Question question, ListWish wish, FigureList.Composed composed) {
    CountName shown = composed.summands().getFirst().term().count();
    List<Tab> tabs = new ArrayList<>();
    for (FigureList.Summand summand : composed.summands()) {
      CountName count = summand.term().count();
      tabs.add(
          new Tab(
              question.t("count." + count.name()),
              question
                  .links()
                  .list(
                      wish.asked().indicator(),
                      wish.asked().which().word(),
                      question.unit().code(),
                      "count",
                      count.name()),
              summand.figure(),
              count == shown));
    }
    return lists.open(question, wish.slice(), wish.asked().count(shown))
            instanceof FigureList.Things things
        ? new Opened(things, tabs)
        : new Opened(null, tabs);
  }

  private ListPage page(Question question, ListWish wish, Opened opened) {
    FigureList.@Nullable Things things = opened.things();
    long figure = things == null ? 0 : things.listing().figure();
    long total = things == null ? 0 : things.listing().total();
    Rows shown =
        things == null
            ? new Rows.Dossiers(List.of(), true)
            : rows.of(question, things.listing(), verdicts(question, wish, things));
    Frame frame =
        frames.withFigures(question, Frame.Place.DOSSIERS, heading(question, wish), NO_POINTS);
    return new ListPage(
        frame,
        crumbs(question, wish),
        heading(question, wish),
        things == null ? question.unit().name() : things.unit().name(),
        meaning(question, wish, things),
        tabs(question, wish, total),
        opened.counts(),
        filter(question, wish, things),
        figure,
        Paging.of(total, wish.asked().offset(), offset -> address(question, wish, offset)),
        shown,
        csv(question, wish),
        note(question, things, figure, total));
  }

  private static String note(
      Question question, FigureList.@Nullable Things things, long figure, long total) {
    if (things == null) {
      return question.t("list.constant");
    }
    if (things.listing() instanceof Listing.ReportListing) {
      return question.t("list.reported");
    }
    return figure == total
        ? question.t("list.figure.all")
        : question.t("list.figure", question.written().count(total));
  }

  private static List<CountName> verdicts(
      Question question, ListWish wish, FigureList.Things things) {
    CountName asked = wish.asked().count();
    if (asked != null) {
      return List.of(asked);
    }
    return question
        .definition()
        .indicator(wish.asked().indicator())
        .map(Lists::verdicts)
        .orElse(List.of(things.count()));
  }

  private static String heading(Question question, ListWish wish) {
    String code = wish.asked().indicator();
    String name =
        question
            .definition()
            .indicator(code)
            .map(indicator -> Losses.shortName(question, indicator))
            .or(
                () ->
                    question
                        .definition()
                        .figure(code)
                        .map(UnscoredFigure::name)
                        .map(question.language()::say))
            .orElse("");
    return code.replaceAll("_.*", "") + " " + name;
  }

  private String meaning(Question question, ListWish wish, FigureList.@Nullable Things things) {
    StringBuilder meaning = new StringBuilder();
    if (things != null) {
      boolean missing = wish.asked().which() == Lists.Which.MISSING && wish.asked().count() == null;
      meaning
          .append("– ")
          .append(question.t("count." + things.count().name()))
          .append(missing ? ", " + question.t("list.part.missing").toLowerCase(Locale.ROOT) : "");
    }
    wish.narrowing()
        .forEach(
            (name, value) ->
                meaning.append("; ").append(question.t("list." + name, named(name, value))));
    return meaning.toString();
  }

  private String named(String name, String value) {
    return name.equals("procedure")
        ? names.nameOf(new vn.dunghen.procedure.ProcedureCode(value))
        : value;
  }

  private static List<Crumb> crumbs(Question question, ListWish wish) {
    List<Crumb> crumbs = UnitController.above(question);
    String code = wish.asked().indicator();
    Optional<Indicator> indicator = question.definition().indicator(code);
    indicator.ifPresent(
        one ->
            crumbs.add(
                new Crumb(one.code(), question.links().indicator(code, question.unit().code()))));
    crumbs.add(new Crumb(question.t("list.part." + wish.asked().which().word()), null));
    return crumbs;
  }

  private List<Tab> tabs(Question question, ListWish wish, long total) {
    List<Tab> tabs = new ArrayList<>();
    boolean other = wish.asked().count() != null || wish.asked().without() != null;
    if (other) {
      String name =
          wish.asked().without() != null
              ? question.t("part.unknown")
              : question.t("count." + wish.asked().count());
      tabs.add(new Tab(name, address(question, wish, 0), total, true));
    }
    for (Lists.Which which : Lists.Which.values()) {
      if (which == Lists.Which.MISSING
          && question.definition().indicator(wish.asked().indicator()).isEmpty()) {
        continue;
      }
      boolean chosen = !other && which == wish.asked().which();
      List<String> pairs = new ArrayList<>();
      wish.narrowing().forEach((name, value) -> pairs.addAll(List.of(name, value)));
      tabs.add(
          new Tab(
              question.t("list.part." + which.word()),
              question
                  .links()
                  .list(
                      wish.asked().indicator(),
                      which.word(),
                      question.unit().code(),
                      pairs.toArray(String[]::new)),
              chosen ? Long.valueOf(total) : null,
              chosen));
    }
    return tabs;
  }

  private static String address(Question question, ListWish wish, int offset) {
    List<String> pairs = new ArrayList<>(List.of(wish.filteredPairs()));
    if (offset > 0) {
      pairs.addAll(List.of("offset", String.valueOf(offset)));
    }
    return question
        .links()
        .list(
            wish.asked().indicator(),
            wish.asked().which().word(),
            question.unit().code(),
            pairs.toArray(String[]::new));
  }

  private static String csv(Question question, ListWish wish) {
    return address(question, wish, 0).replace("/ho-so/danh-sach?", "/ho-so/danh-sach.csv?");
  }

  private static ListPage.Filter filter(
      Question question, ListWish wish, FigureList.@Nullable Things things) {
    boolean dossiers = things != null && things.listing() instanceof Listing.DossierListing;
    List<Hidden> hidden = new ArrayList<>();
    hidden.add(new Hidden("indicator", wish.asked().indicator()));
    hidden.add(new Hidden("part", wish.asked().which().word()));
    if (!question.wholeProvinceAsked()) {
      hidden.add(new Hidden("unit", question.unit().code().value()));
    }
    String[] pairs = wish.pairs();
    for (int i = 0; i < pairs.length; i += 2) {
      hidden.add(new Hidden(pairs[i], pairs[i + 1]));
    }
    question.links().kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
    List<Choice> states = new ArrayList<>();
    List<Choice> orders = new ArrayList<>();
    if (dossiers) {
      for (ListState state : ListState.values()) {
        String word = state.name().toLowerCase(Locale.ROOT);
        states.add(
            new Choice(word, question.t("list.state." + word), state == wish.asked().state()));
      }
      for (String order : ListWish.ORDERS) {
        orders.add(
            new Choice(order, question.t("list.order." + order), order.equals(wish.orderWord())));
      }
    }
    return new ListPage.Filter(wish.asked().find(), states, orders, hidden);
  }
}
