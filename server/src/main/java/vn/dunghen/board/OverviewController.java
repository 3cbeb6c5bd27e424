package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.page.Chart;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.OverviewPage;
import vn.dunghen.board.page.OverviewPage.GroupRow;
import vn.dunghen.board.page.OverviewPage.Groups;
import vn.dunghen.board.page.OverviewPage.Spark;
import vn.dunghen.board.page.OverviewPage.UnitRow;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.figure.Scored;
import vn.dunghen.index.GroupScore;
import vn.dunghen.index.IndexScore;
import vn.dunghen.index.Points;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.UnitCode;

/** The province at a glance, and the ranking as a file. */
@Controller
class OverviewController {

  /** So many totals make the line of a unit, today's included. */
  private static final int WEEKS = 8;

  private final Questions questions;
  private final Scores scores;
  private final Frames frames;
  private final Rankings rankings;
  private final Feeds feeds;
  private final Facts facts;
  private final LiveRegister live;
  private final Html html;

  OverviewController(
      Questions questions,
      Scores scores,
      Frames frames,
      Rankings rankings,
      Feeds feeds,
      Facts facts,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.scores = scores;
    this.frames = frames;
    this.rankings = rankings;
    this.feeds = feeds;
    this.facts = facts;
    this.live = live;
    this.html = html;
  }

  @GetMapping({"/", "/tong-quan"})
  ResponseEntity<String> overview(
      HttpServletRequest request,
      @RequestParam(name = "ds", required = false) @Nullable String list,
      @RequestParam(name = "sap", required = false) @Nullable String order,
      @RequestParam(name = "tim", required = false) @Nullable String find) {
    Question question = questions.read(request, null);
    Rankings.Wish wish = Rankings.Wish.of(list, order, find);
    PortalSilent.check(question, live);
    Map<UnitCode, Scored> now = scores.province(question);
    Scored whole = whole(question, now);
    @Nullable Scored other = Ledgers.other(question, live).map(scores::unit).orElse(null);
    Frame frame =
        frames.withFigures(
            question,
            Frame.Place.OVERVIEW,
            question.t("overview.title", lowered(question.root().name())),
            Ledgers.both(
                question, whole.score().total(), other == null ? null : other.score().total()));
    Map<String, Scored> months = scores.months(question);
    MonthBlocks<Scored> blocks = new MonthBlocks<>(question, months);
    return html.page(
        "overview",
        new OverviewPage(
            frame,
            Heroes.of(
                question,
                question.t(
                    "hero.province", Frames.periodSaid(question.language(), question.period())),
                whole.score(),
                facts.of(question, whole, other)),
            groups(question, whole.score(), months),
            Totals.months(question, blocks),
            rankings.of(question, wish, now, weeks(question)),
            feeds.of(question)));
  }

  /** The units as they are ranked, as CSV. */
  @GetMapping("/xep-hang.csv")
  ResponseEntity<String> ranking(
      HttpServletRequest request,
      @RequestParam(name = "ds", required = false) @Nullable String list,
      @RequestParam(name = "sap", required = false) @Nullable String order,
      @RequestParam(name = "tim", required = false) @Nullable String find) {
    Question question = questions.read(request, null);
    Rankings.Wish wish = Rankings.Wish.of(list, order, find);
    PortalSilent.check(question, live);
    Csv csv =
        new Csv(
            question, "rank", "unit", "name", "total", "band", "dossiers", "on_time", "overdue");
    for (UnitRow row : rankings.rows(question, wish, scores.province(question), List.of())) {
      csv.row(
          row.rank() == null ? "" : String.valueOf(row.rank()),
          row.code().value(),
          row.name(),
          row.total() == null ? "" : row.total().toString(),
          row.band() == null ? "" : row.band().name(),
          String.valueOf(row.dossiers()),
          row.onTime() == null ? "" : Chart.number(row.onTime()),
          String.valueOf(row.late()));
    }
    return csv.answer("xep-hang");
  }

  private static Scored whole(Question question, Map<UnitCode, Scored> now) {
    return Optional.ofNullable(now.get(question.root().code()))
        .orElseThrow(() -> new IllegalStateException("no tally of " + question.root().code()));
  }

  /** A name within a title: {@code tỉnh Khánh Hòa}. */
  private static String lowered(String name) {
    return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
  }

  /** The units as they stood at the end of earlier weeks of a running period, earliest first. */
  private List<Map<UnitCode, Scored>> weeks(Question question) {
    List<Map<UnitCode, Scored>> weeks = new ArrayList<>();
    if (question.asOf().isBefore(question.period().to())) {
      for (int back = WEEKS - 1; back > 0; back--) {
        Instant then = question.asOf().minus(Duration.ofDays(7L * back));
        if (then.isAfter(question.period().from())) {
          weeks.add(scores.province(question.withAsOf(then)));
        }
      }
    }
    return weeks;
  }

  private Groups groups(Question question, IndexScore score, Map<String, Scored> months) {
    LocalDate monthStart = VietnamTime.dateOf(question.asOf()).withDayOfMonth(1);
    Instant before = VietnamTime.startOf(monthStart).minusSeconds(1);
    boolean compared =
        before.isAfter(question.period().from())
            && question.asOf().isBefore(question.period().to());
    @Nullable IndexScore then = compared ? scores.unit(question.withAsOf(before)).score() : null;
    List<GroupRow> rows =
        score.groups().stream()
            .map(
                group ->
                    Losses.row(
                        question,
                        question.root().code(),
                        score,
                        then,
                        group,
                        spark(question, group, months)))
            .toList();
    return new Groups(
        rows,
        score.total(),
        score.maxApplicable(),
        Losses.missing(score),
        then == null ? null : Losses.change(score.total(), then.total()),
        compared ? monthStart.minusDays(1) : null);
  }

  private static @Nullable Spark spark(
      Question question, GroupScore group, Map<String, Scored> months) {
    List<Double> values =
        question.period().months().stream()
            .flatMap(month -> Optional.ofNullable(months.get(month.label())).stream())
            .flatMap(scored -> scored.score().group(group.code()).stream())
            .flatMap(score -> Optional.ofNullable(score.points()).stream())
            .map(Points::asDouble)
            .toList();
    String name =
        question
            .definition()
            .group(group.code())
            .map(g -> question.language().say(g.name()))
            .orElse("");
    return Sparks.of(question, "spark.story", name, values);
  }
}
