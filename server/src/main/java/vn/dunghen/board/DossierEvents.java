package vn.dunghen.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dunghen.board.page.DossierPage.Event;
import vn.dunghen.calendar.VietnamTime;
import vn.dunghen.dossier.Dossier;
import vn.dunghen.dossier.Due;
import vn.dunghen.dossier.DueChange;
import vn.dunghen.dossier.Payment;
import vn.dunghen.dossier.Result;
import vn.dunghen.dossier.Status;
import vn.dunghen.dossier.StatusChange;
import vn.dunghen.dossier.Step;
import vn.dunghen.dossier.Supplement;

/** What happened to a dossier, in order of time. */
final class DossierEvents {

  private final Question question;
  private final Names names;
  private final Dossier dossier;
  private final List<Event> events = new ArrayList<>();

  /** Steps that an event of the status history tells already. */
  private final Set<Step> told = new HashSet<>();

  private DossierEvents(Question question, Names names, Dossier dossier) {
    this.question = question;
    this.names = names;
    this.dossier = dossier;
  }

  static List<Event> of(Question question, Names names, Dossier dossier) {
    DossierEvents events = new DossierEvents(question, names, dossier);
    events.gather();
    return events.events.stream().sorted(Comparator.comparing(Event::at)).toList();
  }

  private void gather() {
    String receiving = names.nameOf(dossier.receivingUnit());
    String competent = names.nameOf(dossier.owner().orElse(null));
    add(dossier.submittedAt(), "event.submitted", "", "");
    add(dossier.acceptedAt(), "event.accepted", receiving, firstDue());
    add(dossier.competentReceivedAt(), "event.competent", competent, "");
    dossier.statusHistory().forEach(this::status);
    dossier.steps().forEach(this::step);
    rounds();
    dossier.dueChanges().stream()
        .filter(change -> change.from() != null)
        .forEach(change -> add(change.spokeOf(), "event.moved", "", moved(change)));
    dossier.results().forEach(this::result);
    dossier.payments().forEach(this::payment);
    boolean ending =
        dossier.statusHistory().stream()
            .anyMatch(change -> change.at().equals(dossier.endedAt()) && ends(change));
    if (!ending) {
      add(dossier.endedAt(), "event.ended", competent, "");
    }
    add(dossier.returnedAt(), "event.returned", receiving, "");
    add(dossier.refusedAt(), "event.refused", receiving, "");
    add(dossier.synchronisedAt(), "event.synchronised", "", "");
  }

  private String moved(DueChange change) {
    String letter = change.apologised() ? question.t("event.due.apology") : "";
    String reason = change.reason() == null ? "" : question.t("event.due.reason", change.reason());
    return question.t("event.due.moved", question.written().said(change.to().at()))
        + letter
        + reason;
  }

  private static boolean ends(StatusChange change) {
    return change.status() == Status.DONE.code() || change.status() == Status.RETURNED.code();
  }

  private String firstDue() {
    @Nullable Due due = dossier.firstDue();
    return due == null ? "" : question.t("event.due.first", question.written().said(due.at()));
  }

  private void status(StatusChange change) {
    if (!toldOtherwise(change)) {
      Optional<Step> step = step(change);
      step.ifPresent(told::add);
      events.add(
          new Event(
              change.at(),
              name(change),
              step.map(this::place).orElse(""),
              step.map(this::limit).orElse("")));
    }
  }

  /**
   * A step that the status history does not tell: it changed no status, or what it changed is told
   * otherwise, which says nothing of a deadline of its own.
   */
  private void step(Step step) {
    StatusChange change = new StatusChange(step.status(), step.at());
    if (!told.contains(step) && !(step.limit() == null && toldOtherwise(change))) {
      events.add(new Event(step.at(), name(change), place(step), limit(step)));
    }
  }

  private String name(StatusChange change) {
    return Status.of(change.status())
        .map(status -> Statuses.name(question.language(), status))
        .orElseGet(() -> question.t("status.other", String.valueOf(change.status())));
  }

  /** Whether a moment of its own, or a round of supplements, says the same. */
  private boolean toldOtherwise(StatusChange change) {
    return Status.of(change.status())
        .map(
            status ->
                switch (status) {
                  case ACCEPTED -> change.at().equals(dossier.acceptedAt()) || answered(change);
                  case REFUSED -> change.at().equals(dossier.refusedAt());
                  case RETURNED -> change.at().equals(dossier.returnedAt());
                  case SUPPLEMENT_ASKED ->
                      dossier.supplements().stream()
                          .anyMatch(
                              round -> round.id() != null && round.askedAt().equals(change.at()));
                  case IN_PROCESS -> answered(change);
                  case REGISTERED, PAYMENT_ASKED, WITHDRAWN, STOPPED, DONE -> false;
                })
        .orElse(false);
  }

  private boolean answered(StatusChange change) {
    return dossier.supplements().stream().anyMatch(round -> change.at().equals(round.answeredAt()));
  }

  /** The deadline of the step itself, and whether it was kept. */
  private String limit(Step step) {
    @Nullable Instant limit = step.limit();
    Optional<Duration> late = step.lateBy();
    if (limit == null || late.isEmpty()) {
      return "";
    }
    String until = question.written().said(limit);
    return late.get().isPositive()
        ? question.t("event.step.late", until, question.written().lapse(late.get()))
        : question.t("event.step.kept", until);
  }

  private Optional<Step> step(StatusChange change) {
    return dossier.steps().stream()
        .filter(one -> one.at().equals(change.at()) && one.status() == change.status())
        .findFirst();
  }

  private String place(Step step) {
    String unit = Optional.ofNullable(step.unit()).map(names::nameOf).orElse("");
    String division =
        Optional.ofNullable(step.division())
            // NB: many write the word into the name.
            .map(
                name ->
                    name.toLowerCase(Locale.ROOT).startsWith("phòng ")
                        ? name
                        : question.t("event.division", name))
            .orElse("");
    return Stream.of(title(step), unit, division)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** As what the officer served on that day: the role only, privacy, section 3. */
  private String title(Step step) {
    return Optional.ofNullable(step.officer())
        .map(code -> names.titleOf(code, VietnamTime.dateOf(step.at())))
        .orElse("");
  }

  private void rounds() {
    int number = 0;
    for (Supplement round : dossier.supplements()) {
      number++;
      String count = String.valueOf(number);
      // A round read from the status history is there as statuses already.
      if (round.id() != null) {
        events.add(new Event(round.askedAt(), question.t("event.supplement", count), "", ""));
      }
      if (round.answeredAt() != null) {
        @Nullable Due due = round.newDue();
        String moved =
            due == null
                ? question.t("event.subtracted")
                : question.t("event.due.moved", question.written().said(due.at()));
        events.add(new Event(round.answeredAt(), question.t("event.answered", count), "", moved));
      }
    }
  }

  private void result(Result result) {
    add(
        result.issuedAt(),
        "event.result",
        "",
        result.hasFile() ? question.t("event.result.file") : "");
  }

  private void payment(Payment payment) {
    String how =
        (payment.online() ? question.t("event.payment.online") : "")
            + (payment.succeeded() ? "" : " " + question.t("event.payment.failed"));
    add(payment.at(), "event.payment", "", how.strip());
  }

  private void add(@Nullable Instant at, String key, String where, String clock) {
    if (at != null) {
      String place = where.equals(vn.dunghen.board.page.Written.NOTHING) ? "" : where;
      events.add(new Event(at, question.t(key), place, clock));
    }
  }
}
