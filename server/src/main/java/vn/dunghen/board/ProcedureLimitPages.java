package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.ListPage.Tab;
import vn.dunghen.board.page.SheetPage;
import vn.dunghen.board.page.SheetPage.Cell;
import vn.dunghen.board.page.SheetPage.Column;
import vn.dunghen.board.page.SheetPage.Row;
import vn.dunghen.board.page.SheetPage.Section;
import vn.dunghen.board.page.SheetPage.Tone;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PublicityLimits;
import vn.dunghen.counting.PublicityLimits.Urgency;
import vn.dunghen.counting.Verdict;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.organisation.Unit;
import vn.dunghen.procedure.Procedure;
import vn.dunghen.procedure.PublicationState;

/** Procedures to be announced and publicised, and those without an approved internal process. */
@Controller
class ProcedureLimitPages {

  private static final String PATH = "/thu-tuc/han";
  private static final String PROCESSES = "quy-trinh";

  /** So many rows of a table stand on one page. */
  private static final int PAGE = 100;

  private final Questions questions;
  private final Frames frames;
  private final LiveRegister live;
  private final Html html;

  ProcedureLimitPages(Questions questions, Frames frames, LiveRegister live, Html html) {
    this.questions = questions;
    this.frames = frames;
    this.live = live;
    this.html = html;
  }

  @GetMapping(PATH)
  ResponseEntity<String> limits(HttpServletRequest request) {
    Question question = questions.read(request);
    Sheets sheets = new Sheets(question);
    boolean processes = PROCESSES.equals(request.getParameter("list"));
    int offset = processes ? offset(request) : 0;
    List<Procedure> without = sheets.withoutProcess();
    List<Crumb> crumbs = UnitController.above(question);
    crumbs.add(new Crumb(question.t("limits"), null));
    List<Section> sections =
        processes
            ? List.of(sheets.processes(without, offset))
            : List.of(sheets.toAnnounce(), sheets.toPublicise(), sheets.late());
    return html.page(
        "sheet",
        new SheetPage(
            frames.withFigures(
                question, Frame.Place.PROCEDURE_LIMITS, question.t("limits.title"), null),
            crumbs,
            question.t(
                "limits.subtitle", question.unit().title(), question.written().date(sheets.today)),
            List.of(),
            tabs(question, processes, without.size()),
            sections,
            null,
            processes
                ? Pagers.of(question, offset, without.size(), PAGE, at -> page(question, at))
                : null));
  }

  private static int offset(HttpServletRequest request) {
    String asked = Optional.ofNullable(request.getParameter("offset")).orElse("0");
    if (!asked.matches("[0-9]{1,9}")) {
      throw new BadQuestion("offset", asked, "bad.offset");
    }
    return Integer.parseInt(asked);
  }

  private static List<Tab> tabs(Question question, boolean processes, long without) {
    List<Tab> tabs = new ArrayList<>();
    tabs.add(new Tab(question.t("limits.tab"), address(question, null, null), null, !processes));
    tabs.add(
        new Tab(
            question.t("limits.processes"),
            address(question, PROCESSES, null),
            without,
            processes));
    return tabs;
  }

  private static String page(Question question, int offset) {
    return address(question, PROCESSES, offset == 0 ? null : String.valueOf(offset));
  }

  private static String address(Question question, @Nullable String list, @Nullable String offset) {
    return question
        .links()
        .address(
            PATH,
            "unit",
            question.wholeProvinceAsked() ? null : question.unit().code().value(),
            "list",
            list,
            "offset",
            offset);
  }

  /** The tables of one question. */
  private final class Sheets {

    private final Question question;
    private final LocalDate today;
    private final List<Procedure> procedures;

    Sheets(Question question) {
      this.question = question;
      this.today = VietnamTime.dateOf(question.asOf());
      Unit unit = question.unit();
      this.procedures =
          live.procedures().all().stream()
              .filter(one -> question.wholeProvinceAsked() || one.appliedIn(unit))
              .toList();
    }

    /** A row with the limit it is sorted by. */
    private record Due(LocalDate limit, Row row) {}

    Section toAnnounce() {
      List<Due> due = new ArrayList<>();
      for (Procedure procedure : procedures) {
        for (var change : PublicityLimits.toAnnounce(procedure, today)) {
          String kind = question.t("procedure.kind." + change.kind().name());
          PublicityLimits.announceBy(change.effectiveOn(), live.rules())
              .map(limit -> due(procedure, limit, kind, change.effectiveOn()))
              .ifPresent(due::add);
        }
      }
      return section("announce", "cong-bo", question.t("procedure.effective"), due);
    }

    Section toPublicise() {
      List<Due> due = new ArrayList<>();
      for (Procedure procedure : procedures) {
        for (var decision : PublicityLimits.toPublicise(procedure, today)) {
          PublicityLimits.publiciseBy(decision.decidedOn(), live.rules())
              .map(limit -> due(procedure, limit, decision.decision(), decision.decidedOn()))
              .ifPresent(due::add);
        }
      }
      return section("publicise", "cong-khai", question.t("procedure.decided"), due);
    }

    private Due due(Procedure procedure, LocalDate limit, String what, LocalDate day) {
      Urgency urgency = PublicityLimits.urgency(limit, today, live.rules());
      return new Due(
          limit,
          Row.of(
              name(procedure),
              Cell.of(what),
              Cell.of(question.written().date(day)),
              Cell.of(question.written().date(limit)),
              Cell.of(question.t("limits.urgency." + urgency)).in(tone(urgency))));
    }

    /** Says that not all rows are shown; empty where they are. */
    private String more(int rows) {
      return rows > PAGE
          ? question.t(
              "limits.more", question.written().count(PAGE), question.written().count(rows))
          : "";
    }

    private Cell name(Procedure procedure) {
      return Cell.of(
              procedure.name(),
              question.links().procedure(procedure.code(), question.unit().code()))
          .with(procedure.code().national().value());
    }

    private static Tone tone(Urgency urgency) {
      return switch (urgency) {
        case LATE -> Tone.LATE;
        case TODAY, SOON -> Tone.RISK;
        case AHEAD -> Tone.QUIET;
      };
    }

    private Section section(String key, String id, String day, List<Due> due) {
      due.sort(Comparator.comparing(Due::limit));
      boolean announce = key.equals("announce");
      return new Section(
          id,
          question.t("limits." + key),
          question.t("limits." + key + ".lead"),
          List.of(),
          List.of(
              Column.words(question.t("procedure")),
              Column.words(question.t(announce ? "procedure.kind" : "procedure.decision")),
              Column.number(day),
              Column.number(question.t("limits.limit")),
              Column.words(question.t("state"))),
          due.stream().limit(PAGE).map(Due::row).toList(),
          question.t("limits." + key + ".none"),
          more(due.size()));
    }

    /** What was late in the period: what 1.1 and 1.2 lose points by. */
    Section late() {
      List<Row> rows = new ArrayList<>();
      for (Procedure procedure : procedures) {
        late(procedure, "1.1", CountName.ANNOUNCED, CountName.ANNOUNCED_ON_TIME, rows);
        late(procedure, "1.2", CountName.PUBLICISED, CountName.PUBLICISED_ON_TIME, rows);
      }
      return new Section(
          "tre",
          question.t("limits.late"),
          question.t("limits.late.lead", Frames.periodSaid(question.language(), question.period())),
          List.of(),
          List.of(
              Column.words(question.t("procedure")),
              Column.words(question.t("indicator")),
              Column.words(question.t("limits.reason"))),
          rows.stream().limit(PAGE).toList(),
          question.t("limits.late.none"),
          more(rows.size()));
    }

    private void late(
        Procedure procedure, String item, CountName counted, CountName onTime, List<Row> rows) {
      if (verdict(procedure, counted).answer() != Answer.YES) {
        return;
      }
      Verdict verdict = verdict(procedure, onTime);
      if (verdict.answer() == Answer.NO) {
        rows.add(
            Row.of(
                name(procedure),
                Cell.of(item, question.links().list(item, "missing", question.root().code())),
                Cell.of(question.language().say(verdict.sentence()))));
      }
    }

    private Verdict verdict(Procedure procedure, CountName count) {
      return Counts.procedure(count)
          .of(procedure, question.period(), question.asOf(), live.rules());
    }

    List<Procedure> withoutProcess() {
      return procedures.stream()
          .filter(one -> one.state() != PublicationState.ABOLISHED)
          .filter(
              one ->
                  one.internalProcess() == null
                      || one.internalProcess().approvedOn().isAfter(today))
          .toList();
    }

    Section processes(List<Procedure> without, int offset) {
      return new Section(
          "quy-trinh",
          question.t("limits.processes"),
          question.t("limits.processes.lead"),
          List.of(),
          List.of(
              Column.words(question.t("procedure")),
              Column.words(question.t("field")),
              Column.words(question.t("limit")),
              Column.words(question.t("state"))),
          without.stream().skip(offset).limit(PAGE).map(this::process).toList(),
          question.t(without.isEmpty() ? "limits.processes.none" : "list.empty"),
          "");
    }

    private Row process(Procedure procedure) {
      return Row.of(
          name(procedure),
          Cell.of(procedure.field()),
          Cell.of(
              Optional.ofNullable(procedure.limit())
                  .map(question.language()::say)
                  .orElse(question.t("procedure.limit.none"))),
          Cell.of(question.language().say(procedure.state())));
    }
  }
}
