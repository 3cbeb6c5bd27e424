package vn.dunghen.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.dunghen.board.page.Crumb;
import vn.dunghen.board.page.DossierPage.CountRow;
import vn.dunghen.board.page.DossierPage.Event;
import vn.dunghen.board.page.DossierPage.Fact;
import vn.dunghen.board.page.Frame;
import vn.dunghen.board.page.ListPage.Reason;
import vn.dunghen.board.page.PetitionPage;
import vn.dunghen.calendar.DateOutsideCalendar;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.counting.Answer;
import vn.dunghen.counting.CountName;
import vn.dunghen.counting.Counts;
import vn.dunghen.counting.PetitionCount;
import vn.dunghen.counting.PetitionHandledOnTime;
import vn.dunghen.counting.Stretch;
import vn.dunghen.folding.PetitionFold;
import vn.dunghen.journal.Entries;
import vn.dunghen.journal.Subjects;
import vn.dunghen.live.LiveRegister;
import vn.dunghen.message.Message;
import vn.dunghen.message.MessageKind;
import vn.dunghen.organisation.Unit;
import vn.dunghen.petition.Petition;
import vn.dunghen.petition.PetitionCode;

/** One petition: its dates, its limits, and what it counts for. */
@Controller
class PetitionController {

  /** Counts of which no is bad; the others only say what is counted. */
  private static final Set<CountName> PROMISED =
      Set.of(
          CountName.PETITIONS_ON_TIME,
          CountName.PETITIONS_SATISFIED,
          CountName.PETITIONS_NOT_DISLIKED);

  private final Questions questions;
  private final Frames frames;
  private final Subjects subjects;
  private final Entries entries;
  private final Names names;
  private final LiveRegister live;
  private final Html html;

  PetitionController(
      Questions questions,
      Frames frames,
      Subjects subjects,
      Entries entries,
      Names names,
      LiveRegister live,
      Html html) {
    this.questions = questions;
    this.frames = frames;
    this.subjects = subjects;
    this.entries = entries;
    this.names = names;
    this.live = live;
    this.html = html;
  }

  /** Without a code: all of them. */
  @GetMapping("/phan-anh")
  ResponseEntity<String> byCode(
      HttpServletRequest request,
      @RequestParam(name = "ma", required = false) @Nullable String code) {
    if (code == null || code.isBlank()) {
      Question question = questions.read(request);
      String all = question.links().list("5.2", "denominator", question.root().code());
      return Html.seeOther(all);
    }
    return petition(request, code);
  }

  @GetMapping("/phan-anh/{code}")
  ResponseEntity<String> petition(HttpServletRequest request, @PathVariable("code") String text) {
    Question question = questions.read(request);
    Petition petition =
        known(text.strip()).orElseThrow(() -> new NotThere(NotThere.Kind.PETITION, text));
    Optional<Unit> unit =
        Optional.ofNullable(petition.unit())
            .map(code -> question.tree().place(code).unit())
            .flatMap(question.tree()::find);
    List<Crumb> crumbs = UnitController.above(unit.map(question::withUnit).orElse(question));
    crumbs.add(new Crumb(petition.code().value(), null));
    Frame frame =
        frames.withFigures(
            question,
            Frame.Place.DOSSIERS,
            question.t("petition") + " " + petition.code().value(),
            null);
    return html.page(
        "petition",
        new PetitionPage(
            frame,
            crumbs,
            petition.code().value(),
            facts(question, petition, unit),
            events(question, petition),
            limits(question, petition),
            counts(question, petition),
            RawMessages.of(entries.of(MessageKind.PETITION, petition.code().value()))));
  }

  private Optional<Petition> known(String code) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Message>> told = subjects.of(MessageKind.PETITION, List.of(code));
    return Optional.ofNullable(told.get(code))
        .flatMap(messages -> PetitionFold.fold(new PetitionCode(code), messages));
  }

  private List<Fact> facts(Question question, Petition petition, Optional<Unit> unit) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            question.t("unit"),
            names.nameOf(petition.unit()),
            unit.map(one -> question.links().unit(one.code())).orElse(null)));
    facts.add(
        new Fact(
            question.t("petition.about"),
            question.t(
                "petition.about." + (petition.about() == null ? "none" : petition.about().name())),
            null));
    facts.add(
        new Fact(
            question.t("petition.status"),
            petition.status() == null ? "–" : petition.status(),
            null));
    facts.add(
        new Fact(
            question.t("petition.likes"),
            question.written().count(petition.likes())
                + " / "
                + question.written().count(petition.dislikes()),
            null));
    facts.add(
        new Fact(
            question.t("petition.again"),
            question.t(petition.petitionedAgain() ? "yes" : "no"),
            null));
    if (petition.dossier() != null) {
      facts.add(
          new Fact(
              question.t("petition.dossier"),
              petition.dossier().value(),
              question.links().dossier(petition.dossier())));
    }
    return facts;
  }

  private static List<Event> events(Question question, Petition petition) {
    List<Event> events = new ArrayList<>();
    add(
        question,
        events,
        petition.sentAt(),
        petition.sentStraight() ? "petition.sent.straight" : "petition.sent");
    add(question, events, petition.receivedAt(), "petition.received");
    add(question, events, petition.transferredAt(), "petition.transferred");
    add(question, events, petition.refusedAt(), "petition.refused");
    add(question, events, petition.askedMoreAt(), "petition.askedmore");
    add(question, events, petition.handledAt(), "petition.handled");
    add(question, events, petition.awaitingPublicationAt(), "petition.awaiting");
    add(question, events, petition.publishedAt(), "petition.published");
    return events.stream().sorted(Comparator.comparing(Event::at)).toList();
  }

  private static void add(Question question, List<Event> events, @Nullable Instant at, String key) {
    if (at != null) {
      events.add(new Event(at, question.t(key), "", ""));
    }
  }

  private List<PetitionPage.LimitRow> limits(Question question, Petition petition) {
    if (petition.arrivedAt().isEmpty()) {
      return List.of();
    }
    try {
      return PetitionHandledOnTime.limits(petition, live.rules()).stream()
          .map(limit -> limit(question, limit))
          .toList();
    } catch (DateOutsideCalendar unknown) {
      return List.of();
    }
  }

  private static PetitionPage.LimitRow limit(Question question, PetitionHandledOnTime.Limit limit) {
    Instant end = VietnamTime.startOf(limit.lastDay().plusDays(1));
    boolean done = limit.doneAt() != null && limit.doneAt().isBefore(end);
    boolean open = limit.doneAt() == null && question.asOf().isBefore(end);
    Reason reason =
        done
            ? new Reason(Answer.YES, false, question.t("petition.limit.kept"))
            : open
                ? new Reason(Answer.YES, true, question.t("petition.limit.open"))
                : new Reason(Answer.NO, false, question.t("petition.limit.broken"));
    String what = question.language().say(limit.vietnamese(), limit.english());
    return new PetitionPage.LimitRow(
        what, question.written().date(limit.lastDay()), limit.doneAt(), reason);
  }

  private List<CountRow> counts(Question question, Petition petition) {
    List<CountRow> rows = new ArrayList<>();
    for (PetitionCount count : Counts.petition()) {
      Stretch stretch = count.of(petition, live.rules()).stretchAt(question.asOf());
      rows.add(
          new CountRow(
              count.basis().item(),
              question.t("count." + count.name().name()),
              null,
              PROMISED.contains(count.name())
                  ? DossierCounts.cell(question, stretch.answer())
                  : DossierCounts.counted(question, stretch.answer()),
              null,
              question.language().say(stretch.sentence()),
              null,
              count.basis().source()));
    }
    return rows;
  }
}
